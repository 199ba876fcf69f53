using System.ComponentModel;

namespace NewsMesh.Search.Query;

internal sealed record QuoteRequest
{
    [Description("Id, Wikidata id or exact name of who said it")]
    public string? Speaker { get; init; }

    [Description("Id, Wikidata id or exact name of an entity that the words name")]
    public string? About { get; init; }

    [Description("Words, \"phrases\", -not, OR, in the quoted words")]
    public string? Q { get; init; }

    [Description("First day or moment of publication")]
    public string? From { get; init; }

    [Description("Last day, inclusive, or the moment before which")]
    public string? To { get; init; }

    [Description("Name of an outlet; of several, any")]
    public string[]? Outlet { get; init; }

    [Description("newest (the default) or oldest, by the reports that are asked for")]
    public string? Sort { get; init; }
}
