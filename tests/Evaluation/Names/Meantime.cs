using System.Text.Json;
using NewsMesh.EntityLink.Reading.Names;

namespace NewsMesh.Evaluation.Names;

/// <summary>
/// Spans of names in Wikinews. The set marks whole noun phrases and names in them: its names are the mentions of kind NAM and PRE.NAM without a smaller one
/// inside, without article and possessive; what is found elsewhere is wrong, unless the set has a mention of another kind just there.
/// </summary>
internal static class Meantime
{
    public static IEnumerable<Figure> Measure(DirectoryInfo data, Func<string, List<MentionCandidate>> find)
    {
        var path = Path.Combine(data.FullName, "meantime", "docs.jsonl.gz");
        if (!File.Exists(path))
            yield break;
        int gold = 0,
            found = 0,
            right = 0;
        foreach (var document in Texts.Lines(path))
        {
            var text = document.GetProperty("text").GetString()!;
            var units = Texts.Units(text);
            var mentions = document
                .GetProperty("entities")
                .EnumerateArray()
                .Select(one =>
                    (
                        Span: Trimmed(
                            text,
                            new Stretch(units[one.GetProperty("start").GetInt32()], units[one.GetProperty("end").GetInt32()])
                        ),
                        IsName: one.TryGetProperty("syntactic", out var kind) && kind.GetString() is "NAM" or "PRE.NAM"
                    )
                )
                .ToList();
            if (mentions.Count == 0)
                continue;
            var names = mentions.Where(one => one.IsName).Select(one => one.Span).ToHashSet();
            names.RemoveWhere(name => names.Any(other => other != name && other.Start >= name.Start && other.End <= name.End));
            var others = mentions.Select(one => one.Span).ToHashSet();
            var end = Last(document, units, mentions.Max(one => one.Span.End));
            gold += names.Count;
            foreach (var name in find(text).Select(name => new Stretch(name.CharacterStart, name.CharacterStart + name.Surface.Length)))
            {
                if (name.End > end || (others.Contains(name) && !names.Contains(name)))
                    continue;
                found++;
                right += names.Contains(name) ? 1 : 0;
                Misses.Note(!names.Contains(name), $"meantime\t+\t{text[name.Start..name.End]}");
                names.Remove(name);
            }
            foreach (var name in names)
                Misses.Note(isMiss: true, $"meantime\t-\t{text[name.Start..name.End]}");
        }
        double precision = (double)right / found,
            recall = (double)right / gold;
        yield return new(
            "names/meantime/spans-f1",
            Texts.F1(precision, recall),
            $"P {precision:0.000} R {recall:0.000}; {gold} names, never trained on"
        );
    }

    /// <summary>The end of the last sentence with a mention.</summary>
    private static int Last(JsonElement document, int[] units, int mention) =>
        document.GetProperty("sentences").EnumerateArray().Select(sentence => units[sentence[1].GetInt32()]).First(end => end >= mention);

    private static Stretch Trimmed(string text, Stretch span)
    {
        var start = span.Start;
        foreach (var article in (string[])["the ", "The ", "a ", "an "])
            start += text.AsSpan(start, span.End - start).StartsWith(article, StringComparison.Ordinal) ? article.Length : 0;
        var end = span.End;
        if (
            text.AsSpan(start, end - start).EndsWith("'s", StringComparison.Ordinal)
            || text.AsSpan(start, end - start).EndsWith("’s", StringComparison.Ordinal)
        )
            end -= 2;
        return new Stretch(start, end);
    }
}
