using NewsMesh.Ingest.Feeds;
using NewsMesh.Ingest.Formats;
using NewsMesh.ServiceDefaults.Identity;

namespace NewsMesh.Ingest.Entries;

/// <summary>
/// The address of the article that an entry stands for. As a rule that is the page of its link. Where several entries are parts of one page ("/news#item3"), and
/// where an entry has no link, there is no page that holds this article and no other: what the feed carries is the article, and its address is a part of the page,
/// or of the feed's site, by a fragment. An address with a fragment is never fetched, for its page is another thing.
/// </summary>
internal static class EntryAddress
{
    /// <summary>Null for an entry that leads nowhere and carries no text.</summary>
    public static string? Of(Feed feed, ParsedFeed parsed, ParsedEntry entry, Guid entryId, EntryIdentity identity) =>
        NormalUrl.Of(entry.Url) is not { } page ? Linkless(feed, parsed, entry, entryId)
        : identity.IsPart(entry)
        && Part(page, NormalUrl.UriOf(entry.Url)!.Fragment) is { } part
        && FullContent.Of(entry, isPart: true) is not null
            ? part
        : page;

    private static string? Linkless(Feed feed, ParsedFeed parsed, ParsedEntry entry, Guid entryId) =>
        FullContent.Of(entry, isPart: true) is not null && (NormalUrl.Of(parsed.SiteUrl) ?? NormalUrl.Of(feed.Url)) is { } site
            ? Part(site, $"#entry-{entryId:N}")
            : null;

    /// <summary>Null where the address becomes longer than any, or has no fragment, and for comments, which are parts of their article's page.</summary>
    private static string? Part(string page, string fragment) =>
        fragment.Length < 2
        || page.Length + fragment.Length > NormalUrl.MaxLength
        || fragment.StartsWith("#comment", StringComparison.OrdinalIgnoreCase)
            ? null
            : page + fragment;
}
