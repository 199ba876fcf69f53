using NewsMesh.Ingest.Formats;
using NewsMesh.ServiceDefaults.Identity;

namespace NewsMesh.Ingest.Entries;

/// <summary>What makes an entry the same one at the next poll: its guid, else its link, else its words. An edited title makes no new entry where there is a guid or a link.</summary>
internal static class EntryIdentity
{
    public static Guid Of(Guid feedId, ParsedEntry entry) => DerivedId.From("entry", $"{feedId:N}\n{KeyOf(entry)}");

    private static string KeyOf(ParsedEntry entry) =>
        entry switch
        {
            { Id: { } id } => $"id {id}",
            { Url: { } url } => $"url {NormalUrl.Of(url) ?? url}",
            _ => $"text {entry.Title}\n{entry.Summary}",
        };
}
