using System.ComponentModel;

namespace NewsMesh.Search.Query;

/// <summary>The query string of every search: <c>/search</c> and its feeds.</summary>
internal sealed record SearchRequest
{
    [Description("Words, \"phrases\", -not, OR, title:word")]
    public string? Q { get; init; }

    [Description("Id, Wikidata id or exact name of an entity that the article names; several must all be named")]
    public string[]? Entity { get; init; }

    [Description("Id, Wikidata id or exact name of someone whom the article quotes")]
    public string? Speaker { get; init; }

    [Description("Name of an outlet; of several, any")]
    public string[]? Outlet { get; init; }

    [Description("BCP 47; \"en\" finds \"en-GB\" too; of several, any")]
    public string[]? Language { get; init; }

    [Description("A section or tag of the article")]
    public string? Topic { get; init; }

    [Description("Id of a story")]
    public string? Story { get; init; }

    [Description("First day (2026-11-23) or moment (2026-11-23T05:00:00Z) of publication")]
    public string? From { get; init; }

    [Description("Last day, inclusive, or the moment before which")]
    public string? To { get; init; }

    [Description("relevance (the default with q), newest (the default without, and of feeds) or oldest")]
    public string? Sort { get; init; }

    [Description("story: one article a story. Articles that belong to no story stand alone")]
    public string? Collapse { get; init; }

    /// <summary>In the order of a feed: who reads it has seen what is older, and asks for what has come since.</summary>
    public SearchRequest NewestFirst() => string.IsNullOrEmpty(Sort) ? this with { Sort = "newest" } : this;
}
