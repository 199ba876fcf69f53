using NewsMesh.EntityLink.Reading.Language;

namespace NewsMesh.EntityLink.Reading.Linking;

/// <summary>A name of the text, and whose it is.</summary>
internal sealed record LinkedMention
{
    /// <summary>The tokens that the name covers.</summary>
    public required Extent Tokens { get; init; }

    /// <summary>The characters that the name covers.</summary>
    public required Extent Characters { get; init; }
    public required string Surface { get; init; }

    /// <summary>The type that is meant here.</summary>
    public required string Type { get; init; }
    public required KnownEntity Entity { get; init; }

    /// <summary>0 to 1.</summary>
    public required double Score { get; init; }

    /// <summary>Whom else it could have meant, best first, the chosen one among them; empty where nobody known is spelt so.</summary>
    public IReadOnlyList<LinkCandidate> Candidates { get; init; } = [];

    /// <summary>The title or role before it, lower-case; empty for none.</summary>
    public string Title { get; init; } = "";

    /// <summary>The adjective or the people of a place.</summary>
    public bool IsDemonym { get; init; }
}
