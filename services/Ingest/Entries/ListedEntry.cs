using NewsMesh.Ingest.Articles;
using NewsMesh.Ingest.Feeds;
using NewsMesh.Ingest.Formats;
using NewsMesh.Ingest.Pages;

namespace NewsMesh.Ingest.Entries;

/// <summary>An entry of a document, with the ids that its content gives it.</summary>
internal sealed record ListedEntry(Guid EntryId, Feed Feed, ParsedEntry Entry, string? Url, DateTimeOffset FoundAt)
{
    /// <summary>The article that the entry's URL names, unless the URL is an alias of another; null for an entry that leads nowhere.</summary>
    public Guid? ArticleId { get; } = Url is null ? null : ArticleIdentity.Of(Url);

    /// <summary>The entries of a document, each once; of more than <paramref name="most"/> the newest, by their dates where they have some: feeds add at either end.</summary>
    public static List<ListedEntry> Of(Feed feed, ParsedFeed parsed, int most, DateTimeOffset now)
    {
        var identity = new EntryIdentity(parsed.Entries);
        return
        [
            .. Newest(parsed.Entries, most)
                .Select(entry => (Id: identity.Of(feed.FeedId, entry), Entry: entry))
                .DistinctBy(each => each.Id)
                .Select(each => new ListedEntry(
                    each.Id,
                    feed,
                    each.Entry,
                    EntryAddress.Of(feed, parsed, each.Entry, each.Id, identity),
                    now
                )),
        ];
    }

    private static IEnumerable<ParsedEntry> Newest(IReadOnlyList<ParsedEntry> entries, int most) =>
        entries.Count <= most ? entries : entries.OrderByDescending(entry => entry.PublishedAt ?? DateTimeOffset.MinValue).Take(most);

    /// <summary>As the feed dates it; entries from the future, and those without a date, are of now.</summary>
    public DateTimeOffset PublishedAt => Entry.PublishedAt is { } date && date < FoundAt ? date : FoundAt;

    /// <summary>What travels with the article.</summary>
    public Contracts.FeedEntry Described() =>
        new()
        {
            FeedId = Feed.FeedId,
            FeedTitle = Feed.Title,
            Outlet = Feed.Outlet,
            Tags = Feed.Tags,
            Title = Entry.Title,
            PublishedAt = Entry.PublishedAt,
            Authors = Entry.Authors,
            Language = Feed.Language,
            Source = Entry.Source is { } source ? new Contracts.EntrySource { Title = source.Title, Url = source.Url } : null,
        };

    /// <summary>The article as the feed itself carries it, where it carries all of it; null when the page must be fetched.</summary>
    public PageContent? Carried() =>
        Url is not null && FullContent.PageOf(Entry, Url, Feed.Language) is { } html ? PageContent.Of(html) : null;
}
