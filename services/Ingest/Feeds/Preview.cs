using NewsMesh.Ingest.Formats;

namespace NewsMesh.Ingest.Feeds;

/// <summary>A feed document, read.</summary>
internal sealed record PreviewAnswer(
    string Format,
    string Version,
    string? Title,
    string? SiteUrl,
    string? Language,
    string? Hub,
    IReadOnlyList<PreviewEntry> Entries
)
{
    public static PreviewAnswer Of(ParsedFeed feed) =>
        new(feed.Format, feed.Version, feed.Title, feed.SiteUrl, feed.Language, feed.Hub, [.. feed.Entries.Select(PreviewEntry.Of)]);
}

/// <summary>An entry; <paramref name="ContentHtml"/> is sanitised, everything else is plain text.</summary>
internal sealed record PreviewEntry(
    string? Id,
    string? Url,
    string? Title,
    string? Summary,
    string? ContentHtml,
    IReadOnlyList<string> Authors,
    DateTimeOffset? PublishedAt,
    DateTimeOffset? UpdatedAt,
    IReadOnlyList<string> Categories,
    IReadOnlyList<Enclosure> Enclosures,
    ParsedSource? Source
)
{
    public static PreviewEntry Of(ParsedEntry entry) =>
        new(
            entry.Id,
            entry.Url,
            entry.Title,
            entry.Summary,
            SafeHtml.Of(entry.Content),
            entry.Authors,
            entry.PublishedAt,
            entry.UpdatedAt,
            entry.Categories,
            entry.Enclosures,
            entry.Source
        );
}
