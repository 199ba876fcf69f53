using System.Text.Json;

namespace NewsMesh.Ingest.Formats;

/// <summary>JSON Feed 1.0 and 1.1 (jsonfeed.org). Values of the wrong type are read as if they were not there.</summary>
internal static class JsonFeedFormat
{
    public static ParsedFeed? Read(string text, string? documentUrl)
    {
        var value = text.AsSpan().Trim("\uFEFF \t\r\n\0");
        try
        {
            using var document = LenientJson.Parse(value);
            return ReadFeed(document.RootElement, documentUrl);
        }
        catch (JsonException)
        {
            return ReadBroken(value, documentUrl);
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair in an escaped string.
            return null;
        }
    }

    /// <summary>A document that breaks off: the items before that are read, and the one that was cut counts as left out.</summary>
    private static ParsedFeed? ReadBroken(ReadOnlySpan<char> text, string? documentUrl)
    {
        try
        {
            using var document = LenientJson.BeforeBreak(text, "items", out var isWhole);
            return document is not null && ReadFeed(document.RootElement, documentUrl) is { } feed
                ? feed with
                {
                    LeftOut = feed.LeftOut + (isWhole ? 0 : 1),
                }
                : null;
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static ParsedFeed? ReadFeed(JsonElement root, string? documentUrl) =>
        root.ValueKind == JsonValueKind.Object && List(root, "items") is { } items ? ReadFeed(root, items, documentUrl) : null;

    private static ParsedFeed ReadFeed(JsonElement root, IReadOnlyList<JsonElement> items, string? documentUrl)
    {
        var version = Text(root, "version") ?? "";
        var site = Links.Resolve(Text(root, "home_page_url"), documentUrl);
        var baseUrl = documentUrl ?? Text(root, "feed_url") ?? site;
        var authors = Authors(root);
        return new ParsedFeed
        {
            Format = "jsonfeed",
            Version = version[(version.TrimEnd('/').LastIndexOf('/') + 1)..].TrimEnd('/'),
            Title = PlainText.OfText(Text(root, "title")),
            SiteUrl = site,
            Language = LanguageTag.Clean(Text(root, "language")),
            SelfUrl = Links.Resolve(Text(root, "feed_url"), baseUrl),
            Hub = List(root, "hubs")
                ?.Where(hub => string.Equals(Text(hub, "type"), "WebSub", StringComparison.OrdinalIgnoreCase))
                .Select(hub => Text(hub, "url"))
                .FirstOrDefault(),
            Entries =
            [
                .. EntryBound
                    .Of(items)
                    .Where(item => item.ValueKind == JsonValueKind.Object)
                    .Select(item => ReadItem(item, baseUrl, authors)),
            ],
            LeftOut = EntryBound.LeftOut(items),
        };
    }

    private static ParsedEntry ReadItem(JsonElement item, string? baseUrl, IReadOnlyList<string> feedAuthors)
    {
        var html = Text(item, "content_html");
        var plain = Text(item, "content_text");
        var authors = Authors(item);
        var id = Text(item, "id");
        return new ParsedEntry
        {
            Id = id,
            // An id is best a URL, says the format; external_url is what a link blog writes about.
            Url = EntryLink.Resolve(
                Text(item, "url") ?? Text(item, "external_url") ?? (id?.Contains("://", StringComparison.Ordinal) == true ? id : null),
                baseUrl
            ),
            Title = PlainText.OfText(Text(item, "title")),
            Summary = PlainText.OfText(Text(item, "summary")) ?? PlainText.OfText(plain) ?? PlainText.OfHtml(html),
            Content =
                html is not null ? new Markup(html, baseUrl)
                : plain is not null ? new Markup(System.Net.WebUtility.HtmlEncode(plain), baseUrl)
                : null,
            Authors = authors.Count > 0 ? authors : feedAuthors,
            PublishedAt = FeedDate.Parse(Text(item, "date_published")),
            UpdatedAt = FeedDate.Parse(Text(item, "date_modified")),
            Categories =
            [
                .. (List(item, "tags") ?? []).Select(AsText).Select(PlainText.OfText).OfType<string>().Distinct(StringComparer.Ordinal),
            ],
            Enclosures =
            [
                .. (List(item, "attachments") ?? [])
                    .Select(attachment => (Url: Links.Resolve(Text(attachment, "url"), baseUrl), Attachment: attachment))
                    .Where(found => found.Url is not null)
                    .Select(found => new Enclosure(
                        found.Url!,
                        Text(found.Attachment, "mime_type"),
                        Number(found.Attachment, "size_in_bytes")
                    )),
            ],
        };
    }

    private static List<string> Authors(JsonElement parent)
    {
        IEnumerable<JsonElement> people = List(parent, "authors") ?? [];
        if (parent.TryGetProperty("author", out var single))
            people = people.Append(single);
        return
        [
            .. people
                .Select(person => PlainText.OfText(person.ValueKind == JsonValueKind.String ? person.GetString() : Text(person, "name")))
                .OfType<string>()
                .SelectMany(NameList.Of)
                .Distinct(StringComparer.Ordinal),
        ];
    }

    private static string? Text(JsonElement parent, string name) =>
        parent.ValueKind == JsonValueKind.Object
        && parent.TryGetProperty(name, out var value)
        && AsText(value)?.Trim() is { Length: > 0 } text
            ? PlainText.Storable(text)
            : null;

    /// <summary>Numbers are taken for text: many ids are written so (JSON Feed 1.0, "id").</summary>
    private static string? AsText(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.String => value.GetString(),
            JsonValueKind.Number => value.GetRawText(),
            _ => null,
        };

    private static long? Number(JsonElement parent, string name) =>
        parent.ValueKind == JsonValueKind.Object
        && parent.TryGetProperty(name, out var value)
        && value.ValueKind == JsonValueKind.Number
        && value.TryGetInt64(out var number)
        && number >= 0
            ? number
            : null;

    private static List<JsonElement>? List(JsonElement parent, string name) =>
        parent.ValueKind == JsonValueKind.Object && parent.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Array
            ? [.. value.EnumerateArray()]
            : null;
}
