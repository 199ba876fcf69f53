using System.ComponentModel;

namespace NewsMesh.Search.Query;

/// <summary>The query string of every list of facts: <c>/facts</c>, its feeds and its files.</summary>
internal sealed record FactRequest
{
    [Description("Id, Wikidata id or exact name of an entity that the fact is about")]
    public string? Entity { get; init; }

    [Description("single-source, corroborated, contested or superseded")]
    public string? Status { get; init; }

    [Description("Words, \"phrases\", -not, OR, in the statement")]
    public string? Q { get; init; }

    [Description("Id of a story: only what its articles report")]
    public string? Story { get; init; }
}
