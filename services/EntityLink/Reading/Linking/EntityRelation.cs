namespace NewsMesh.EntityLink.Reading.Linking;

/// <summary>What an entity belongs to.</summary>
/// <param name="Kind">One of <see cref="RelationKinds"/>.</param>
/// <param name="WikidataId">The item at the other end, which need not be known.</param>
internal sealed record EntityRelation(string Kind, string WikidataId)
{
    /// <summary>The id that the item at the other end has in every mesh.</summary>
    public Guid EntityId { get; } = NormalName.WikidataEntityId(WikidataId);
}

/// <summary>The kinds of relations that help to tell entities apart; others are kept and not used.</summary>
internal static class RelationKinds
{
    /// <summary>The state it belongs to or is a citizen of (P17, P27).</summary>
    public const string Country = "country";

    /// <summary>The place that it lies in directly (P131).</summary>
    public const string LocatedIn = "located_in";

    /// <summary>The capital of a place (P1376).</summary>
    public const string CapitalOf = "capital_of";

    /// <summary>Has this capital (P36).</summary>
    public const string Capital = "capital";

    /// <summary>Its name is used for this government or body: the Kremlin for Russia.</summary>
    public const string MetonymOf = "metonym_of";

    /// <summary>A part of this body or place (P361).</summary>
    public const string PartOf = "part_of";

    /// <summary>A member of this body (P463).</summary>
    public const string MemberOf = "member_of";

    /// <summary>A member of this party (P102).</summary>
    public const string Party = "party";

    /// <summary>Holds or held this office (P39).</summary>
    public const string Office = "office";

    public static readonly IReadOnlyList<string> All = [Country, LocatedIn, CapitalOf, Capital, MetonymOf, PartOf, MemberOf, Party, Office];
}
