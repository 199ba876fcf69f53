using NewsMesh.Ingest.Formats;
using NewsMesh.ServiceDefaults.Identity;

namespace NewsMesh.Ingest.Entries;

/// <summary>
/// What makes an entry the same one at the next poll: its guid, else its link, else its words. An edited title makes no new entry where there is a guid or a link. A guid
/// that a document gives to entries with different links ("N/A", a template's) names none of them, nor does a page that several entries are parts of.
/// </summary>
internal sealed class EntryIdentity
{
    private readonly HashSet<string> _sharedIds;
    private readonly HashSet<string> _sharedPages;
    private readonly HashSet<string> _pagesWithParts;

    /// <param name="entries">All entries of the document.</param>
    public EntryIdentity(IReadOnlyList<ParsedEntry> entries)
    {
        _sharedIds = Shared(entries, entry => entry.Id, entry => entry.Url ?? entry.Title);
        _sharedPages = Shared(
            entries.Where(entry => entry.Id is null || _sharedIds.Contains(entry.Id)),
            entry => PageOf(entry.Url),
            entry => entry.Url
        );
        _pagesWithParts = Shared(entries, entry => PageOf(entry.Url), entry => entry.Url);
    }

    /// <summary>Whether the entry's link leads to a part of a page, of which other entries are parts, too.</summary>
    public bool IsPart(ParsedEntry entry) => PageOf(entry.Url) is { } page && _pagesWithParts.Contains(page);

    public Guid Of(Guid feedId, ParsedEntry entry) => DerivedId.From("entry", $"{feedId:N}\n{KeyOf(entry)}");

    private string KeyOf(ParsedEntry entry) =>
        entry switch
        {
            { Id: { } id } when !_sharedIds.Contains(id) => $"id {id}",
            { Url: { } url } when _sharedPages.Contains(PageOf(url)!) => $"part {url}",
            { Url: { } url } => $"url {PageOf(url)}",
            _ => $"text {entry.Title}\n{entry.Summary}",
        };

    private static string? PageOf(string? url) => NormalUrl.Of(url) ?? url;

    /// <summary>Keys under which different things stand.</summary>
    private static HashSet<string> Shared(
        IEnumerable<ParsedEntry> entries,
        Func<ParsedEntry, string?> key,
        Func<ParsedEntry, string?> thing
    )
    {
        var (first, shared) = (new Dictionary<string, string?>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        foreach (var entry in entries)
        {
            if (key(entry) is { } name && !first.TryAdd(name, thing(entry)) && first[name] != thing(entry))
                shared.Add(name);
        }
        return shared;
    }
}
