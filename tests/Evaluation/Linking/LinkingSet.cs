using System.Text.Json;
using NewsMesh.EntityLink.Reading.Language;

namespace NewsMesh.Evaluation.Linking;

/// <summary>One article of a linking set (elevant's format), with offsets in UTF-16 units.</summary>
/// <param name="Id">What the set calls it.</param>
/// <param name="Text">The article.</param>
/// <param name="Inside">The part that is labelled: nothing outside it counts.</param>
/// <param name="Labels">What its annotators linked, within that part.</param>
internal sealed record LinkingDocument(string Id, string Text, Extent Inside, IReadOnlyList<LinkLabel> Labels)
{
    public bool IsInside(Extent span) => span.Start >= Inside.Start && span.End <= Inside.End;
}

/// <summary>What an annotator said of one place.</summary>
/// <param name="Span">UTF-16 units.</param>
/// <param name="Item">The Wikidata item; null where none is known (NIL).</param>
/// <param name="Group">Labels of one group are alternatives: one of them is enough.</param>
/// <param name="Type">The item's class or classes; OTHER, QUANTITY, DATETIME.</param>
/// <param name="IsOptional">Whether a system may leave it out.</param>
/// <param name="IsCoreference">A pronoun or a description ("the company") in place of a name.</param>
internal sealed record LinkLabel(Extent Span, string? Item, int Group, string Type, bool IsOptional, bool IsCoreference)
{
    public bool IsName => Type is not ("QUANTITY" or "DATETIME");
}

/// <summary>Reads the sets of ../shared/data/entities/linking.</summary>
internal static class LinkingSet
{
    public static IEnumerable<LinkingDocument> Read(DirectoryInfo folder, string set) =>
        Texts.Lines(Path.Combine(folder.FullName, "linking", set + ".jsonl")).Select(Document);

    private static LinkingDocument Document(JsonElement article)
    {
        var text = article.GetProperty("text").GetString()!;
        var units = Texts.Units(text);
        var inside =
            article.TryGetProperty("evaluationSpan", out var span) && span.ValueKind == JsonValueKind.Array
                ? new Extent(units[span[0].GetInt32()], units[span[1].GetInt32()])
                : new Extent(0, text.Length);
        var labels = article.GetProperty("mentions").EnumerateArray().Select(label => Label(label, units, text)).ToList();
        return new LinkingDocument(
            article.GetProperty("id").ToString(),
            text,
            inside,
            [.. labels.Where(label => label.Span.Start >= inside.Start && label.Span.End <= inside.End)]
        );
    }

    private static LinkLabel Label(JsonElement label, int[] units, string text)
    {
        var span = new Extent(units[label.GetProperty("start").GetInt32()], units[label.GetProperty("end").GetInt32()]);
        var own = label.TryGetProperty("id", out var id) ? id.GetInt32() : -1;
        var parent = label.TryGetProperty("parent", out var of) && of.ValueKind == JsonValueKind.Number ? of.GetInt32() : own;
        return new LinkLabel(
            span,
            label.GetProperty("qid").GetString(),
            parent,
            label.TryGetProperty("type", out var type) ? type.GetString() ?? "" : "",
            Is(label, "optional"),
            Is(label, "coref") || IsReference(text.AsSpan(span.Start, span.Length))
        );
    }

    /// <summary>Some sets do not mark what is no name: pronouns, and descriptions that begin with a small article or a possessive.</summary>
    private static bool IsReference(ReadOnlySpan<char> words)
    {
        var blank = words.IndexOf(' ');
        if (blank < 0)
            return Pronouns.Contains(words.ToString());
        return Determiners.Contains(words[..blank].ToString())
            && blank + 1 < words.Length
            && (char.IsLower(words[0]) || char.IsLower(words[blank + 1]));
    }

    private static readonly HashSet<string> Pronouns = new(
        "I me my we us our he him his she her hers it its they them their you your who whose himself herself itself themselves".Split(' '),
        StringComparer.OrdinalIgnoreCase
    );

    private static readonly HashSet<string> Determiners = new(
        "the this that these those his her its their our my".Split(' '),
        StringComparer.OrdinalIgnoreCase
    );

    private static bool Is(JsonElement label, string name) =>
        label.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.True;
}
