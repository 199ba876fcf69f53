using System.Collections.Immutable;
using NewsMesh.EntityLink.Reading.Language;
using NewsMesh.EntityLink.Reading.Linking;

namespace NewsMesh.EntityLink.Reading.Names;

/// <summary>A name found in the text, before it is known whose it is.</summary>
internal sealed class MentionCandidate(Extent tokens, string surface)
{
    /// <summary>The tokens that it covers.</summary>
    public Extent Tokens { get; } = tokens;
    public string Surface { get; } = surface;

    /// <summary>The first character, in UTF-16 units.</summary>
    public required int CharacterStart { get; init; }

    /// <summary>The characters, where somebody gave a span that does not end with its tokens.</summary>
    public Extent? Characters { get; init; }

    /// <summary>One of the types of the contract; a guess where nothing is known.</summary>
    public required string Type { get; set; }

    /// <summary>How much speaks for <see cref="Type"/>: 0 (nothing) to 3 (a title, a known first name).</summary>
    public int TypeEvidence { get; set; }

    /// <summary>How likely the encoder holds each type; empty where it has not read the name.</summary>
    public IReadOnlyDictionary<string, double> Shares { get; init; } = ImmutableDictionary<string, double>.Empty;

    /// <summary>How sure it is that this is a name, 0 to 1; 1 where somebody gave the span.</summary>
    public double Probability { get; init; } = 1;

    /// <summary>Somebody said that this is a name: the question is only whose.</summary>
    public bool IsGiven { get; set; }

    /// <summary>The known entities that are spelt so.</summary>
    public IReadOnlyList<Alias> Aliases { get; init; } = [];

    /// <summary>The longer name in the same text that this one is short for.</summary>
    public MentionCandidate? ShortFor { get; set; }

    /// <summary>Several people of the text bear it, and nothing says which is meant: nobody else is.</summary>
    public bool IsShared { get; set; }

    /// <summary>The title or role before a person's name, without case: "defense minister"; empty for none.</summary>
    public string Title { get; init; } = "";

    public int Words { get; } = surface.Count(c => c == ' ') + 1;

    /// <summary>Read as the people or the adjective of a place: "Estonian".</summary>
    public bool IsDemonym => Aliases.Count > 0 && Aliases[0].IsDemonym;
}

/// <summary>The types of the contract.</summary>
internal static class EntityTypes
{
    public const string Person = "person";
    public const string Organization = "organization";
    public const string Location = "location";
    public const string Event = "event";
    public const string Product = "product";
    public const string Group = "group";
    public const string Other = "other";

    public static readonly IReadOnlySet<string> All = new HashSet<string>(StringComparer.Ordinal)
    {
        Person,
        Organization,
        Location,
        Event,
        Product,
        Group,
        Other,
    };
}
