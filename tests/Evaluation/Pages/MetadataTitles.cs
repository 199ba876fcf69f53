using System.Net;
using System.Text.Json.Nodes;
using AngleSharp.Dom;
using NewsMesh.Parse.Pages;

namespace NewsMesh.Evaluation.Pages;

/// <summary>
/// Whether a page has a title at all where titles stand: one heading, title, meta element or string of its JSON-LD has the gold's words in a row. Where
/// none has, the gold was taken from an earlier state of the page, from its running text, or has a slip, and no rule for headlines finds it.
/// </summary>
internal static class MetadataTitles
{
    public static bool Have(string html, string? gold)
    {
        var words = Spaced(gold);
        using var page = ParsePage.Of(html);
        return page.QuerySelectorAll("h1, h2, h3, h4, h5, h6, title")
            .Select(element => element.TextContent)
            .Concat(page.QuerySelectorAll("meta[content]").Select(meta => meta.GetAttribute("content")))
            .Concat(page.QuerySelectorAll("script[type='application/ld+json']").SelectMany(script => Strings(script.TextContent)))
            .Any(text => Spaced(text).Contains(words, StringComparison.Ordinal));
    }

    private static string Spaced(string? text) => $" {CleanText.Words(CleanText.Line(WebUtility.HtmlDecode(text)))} ";

    /// <summary>The strings of the data as they are escaped in it; data that is broken counts as one.</summary>
    private static IEnumerable<string> Strings(string json)
    {
        JsonNode? data;
        try
        {
            data = JsonNode.Parse(json);
        }
        catch (System.Text.Json.JsonException)
        {
            return [json];
        }
        return Within(data);
    }

    private static IEnumerable<string> Within(JsonNode? node) =>
        node switch
        {
            JsonObject data => data.SelectMany(member => Within(member.Value)),
            JsonArray list => list.SelectMany(Within),
            JsonValue value when value.TryGetValue<string>(out var text) => [text],
            _ => [],
        };
}
