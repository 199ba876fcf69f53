using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using NewsMesh.Ingest.Feeds;

namespace NewsMesh.Evaluation.Feeds;

/// <summary>One case of feedparser's suite in the terms of <c>POST /feeds/preview</c>: what it asserts, and which of that is missed.</summary>
internal static partial class FeedCase
{
    /// <summary>The names of the fields that a case asserts, each with whether it was right.</summary>
    public static IEnumerable<(string Field, bool Right)> Judge(JsonElement expect, PreviewAnswer? feed)
    {
        foreach (var field in expect.EnumerateObject())
        {
            if (field.Name != "entries")
                yield return (field.Name, feed is not null && IsRight(field.Name, field.Value, feed));
            else
                foreach (var entry in field.Value.EnumerateObject())
                foreach (var inner in entry.Value.EnumerateObject())
                    yield return (
                        $"entries[{entry.Name}].{inner.Name}",
                        feed?.Entries.ElementAtOrDefault(int.Parse(entry.Name)) is { } found && IsRight(inner.Name, inner.Value, found)
                    );
        }
    }

    private static bool IsRight(string field, JsonElement expected, PreviewAnswer feed) =>
        field switch
        {
            "title" => SameText(expected, feed.Title),
            "siteUrl" => SameUrl(expected, feed.SiteUrl),
            "language" => string.Equals(expected.GetString(), feed.Language, StringComparison.OrdinalIgnoreCase),
            "count" => expected.GetInt32() == feed.Entries.Count,
            _ => throw new InvalidDataException($"the case asserts an unknown field, {field}"),
        };

    private static bool IsRight(string field, JsonElement expected, PreviewEntry entry) =>
        field switch
        {
            "title" => SameText(expected, entry.Title),
            "url" => SameUrl(expected, entry.Url),
            "id" => expected.GetString() == entry.Id,
            // The first author; feedparser writes the address behind the name.
            "author" => entry.Authors is [var first, ..]
                && (Words(expected.GetString()) + " ").StartsWith(Words(first) + " ", StringComparison.Ordinal),
            "published" => entry.PublishedAt?.ToUnixTimeSeconds() == expected.GetInt64(),
            "updated" => entry.UpdatedAt?.ToUnixTimeSeconds() == expected.GetInt64(),
            "text" => Has(entry.Summary, expected) || Has(entry.ContentHtml, expected),
            "categories" => expected
                .EnumerateArray()
                .All(category => entry.Categories.Contains(category.GetString(), StringComparer.Ordinal)),
            "enclosures" => expected.EnumerateArray().All(url => entry.Enclosures.Any(enclosure => SameUrl(url, enclosure.Url))),
            "sourceTitle" => SameText(expected, entry.Source?.Title),
            _ => throw new InvalidDataException($"the case asserts an unknown field, {field}"),
        };

    /// <summary>The same after markup and references are resolved, on either side.</summary>
    private static bool SameText(JsonElement expected, string? found) =>
        Words(expected.GetString()) == Words(found) || Plain(expected.GetString()) == Plain(found);

    private static bool Has(string? found, JsonElement expected) =>
        Words(found).Contains(Words(expected.GetString()), StringComparison.Ordinal)
        || Plain(found).Contains(Plain(expected.GetString()), StringComparison.Ordinal);

    private static bool SameUrl(JsonElement expected, string? found) => expected.GetString()?.TrimEnd('/') == found?.TrimEnd('/');

    /// <summary>Without anything in angle brackets: not by the code that is measured.</summary>
    private static string Plain(string? text) => Words(WebUtility.HtmlDecode(Markup().Replace(WebUtility.HtmlDecode(text ?? ""), "")));

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Markup();

    private static string Words(string? text) =>
        string.Join(' ', (text ?? "").Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));
}
