using System.Text.Json;
using NewsMesh.EntityLink.Reading.Language;
using NewsMesh.EntityLink.Reading.Linking;

namespace NewsMesh.Evaluation.Linking.Training;

/// <summary>
/// What the decision is learnt from: wiki-fair-v2 (text CC BY-SA), GUM (CC BY), MEANTIME (CC BY) and the training parts of the OKE sets (sentences of Wikipedia, CC BY-SA).
/// The Reuters sets, the tweets, the other parts of the OKE sets and news-fair are for measuring.
/// </summary>
internal static class LinkTrainingSet
{
    /// <param name="data">../shared/data.</param>
    /// <param name="items">What titles mean.</param>
    public static List<(LinkingDocument Document, bool IsExhaustive)> Read(DirectoryInfo data, TitledItems items) =>
        [
            .. Set(data, "wiki-fair-v2").Select(document => (document, true)),
            .. Set(data, "oke-2015-train").Concat(Set(data, "oke-2016-train")).Select(document => (document, false)),
            .. Texts.Lines(Path.Combine(data.FullName, "entities", "gum.jsonl")).Select(document => (Gum(document, items), false)),
            .. Texts.Lines(Path.Combine(data.FullName, "meantime", "docs.jsonl.gz")).Select(document => (Meantime(document, items), false)),
        ];

    private static IEnumerable<LinkingDocument> Set(DirectoryInfo data, string name) =>
        LinkingSet.Read(new DirectoryInfo(Path.Combine(data.FullName, "entities")), name);

    private static LinkingDocument Gum(JsonElement document, TitledItems items)
    {
        var text = document.GetProperty("text").GetString()!;
        var units = Texts.Units(text);
        var labels = new List<LinkLabel>();
        foreach (var mention in document.GetProperty("mentions").EnumerateArray())
        {
            if (mention.TryGetProperty("identity", out var identity) && items.Of(identity.GetString()!) is { } item)
                Add(labels, text, Span(mention, units), item);
        }
        return Document(document.GetProperty("id").ToString(), text, labels);
    }

    private static LinkingDocument Meantime(JsonElement document, TitledItems items)
    {
        var text = document.GetProperty("text").GetString()!;
        var units = Texts.Units(text);
        var instances = document.GetProperty("instances");
        var labels = new List<LinkLabel>();
        foreach (var mention in document.GetProperty("entities").EnumerateArray())
        {
            if (
                mention.TryGetProperty("syntactic", out var syntactic)
                && syntactic.GetString() == "NAM"
                && mention.TryGetProperty("instance", out var of)
                && instances.TryGetProperty(of.ToString(), out var instance)
                && instance.TryGetProperty("dbpedia", out var page)
                && page.GetString() is { } address
                && items.Of(address[(address.LastIndexOf('/') + 1)..]) is { } item
            )
                Add(labels, text, Span(mention, units), item);
        }
        return Document(document.GetProperty("id").ToString(), text, labels);
    }

    private static LinkingDocument Document(string id, string text, List<LinkLabel> labels) =>
        new(id, text, new Extent(0, text.Length), labels);

    /// <summary>Names only, without the article that these sets count in.</summary>
    private static void Add(List<LinkLabel> labels, string text, Extent span, string item)
    {
        if (text.AsSpan(span.Start, span.Length).StartsWith("the ", StringComparison.OrdinalIgnoreCase))
            span = span with { Start = span.Start + 4 };
        if (span.Length > 1 && span.Length < 60 && char.IsUpper(text[span.Start]) && !labels.Exists(label => label.Span == span))
            labels.Add(new LinkLabel(span, item, labels.Count, "", false, false));
    }

    private static Extent Span(JsonElement mention, int[] units) =>
        new(units[mention.GetProperty("start").GetInt32()], units[mention.GetProperty("end").GetInt32()]);
}
