using NewsMesh.Contracts;
using NewsMesh.EntityLink.Facts.Origins;
using NewsMesh.EntityLink.Facts.Rules;
using NewsMesh.EntityLink.Facts.Statements;
using NewsMesh.EntityLink.Stories;

namespace NewsMesh.EntityLink.Facts;

/// <summary>What an article was found to be linked to, before it is written.</summary>
internal sealed record FoundLinks
{
    /// <summary>What was read in it, with the facts.</summary>
    public required Annotations Annotations { get; init; }
    public required StoryOutcome Stories { get; init; }

    /// <summary>What other articles say for other facts now.</summary>
    public required IReadOnlyList<MovedSupport> Moved { get; init; }
    public required FoundOrigins Origins { get; init; }

    /// <summary>Of each assertion what the rules see of it; empty for a redelivery, which asks the database.</summary>
    public IReadOnlyList<FactAssertion?> Stated { get; init; } = [];

    /// <summary>Every fact that it gives support to, or takes it from.</summary>
    public required Guid[] Touched { get; init; }

    /// <summary>Those of them, and those to which others moved, that were told of before; null for a redelivery.</summary>
    public IReadOnlyDictionary<Guid, KnownFact>? Known { get; init; }

    /// <summary>Those of them that nobody has told of before: <see cref="NewFacts"/>.</summary>
    public IReadOnlySet<Guid> New { get; init; } = new HashSet<Guid>();

    /// <summary>Articles whose reports look again for the utterance that they belong to.</summary>
    public Guid[] Concerned { get; init; } = [];

    /// <summary>Articles whose surnames mean somebody else, now that their story has other articles.</summary>
    public Guid[] Renamed { get; init; } = [];

    /// <summary>Utterances whose other reports look again: the article says their words no longer, or in another story.</summary>
    public Guid[] Left { get; init; } = [];

    /// <summary>Other articles that are in another story now: what they report may belong to other words there.</summary>
    public Guid[] ToOtherStories { get; init; } = [];
}
