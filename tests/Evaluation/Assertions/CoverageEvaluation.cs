using System.Globalization;
using NewsMesh.EntityLink.Reading;
using NewsMesh.EntityLink.Reading.Language;

namespace NewsMesh.Evaluation.Assertions;

/// <summary>
/// How much of what several outlets report is asserted by anything at all: of the mentions of ../shared/data/facts, the share that an assertion or a quote overlaps by half of
/// the shorter of the two. What no assertion covers cannot be linked. NEWSMESH_MISSES lists the rest with its likely cause.
/// </summary>
internal static class CoverageEvaluation
{
    public static IEnumerable<Figure> Measure(DirectoryInfo folder)
    {
        var path = Path.Combine(folder.FullName, "articles.jsonl.gz");
        if (!File.Exists(path))
            yield break;
        var reader = new DocumentReader(Texts.Seeds(), Texts.Models.Reading);
        var mentions = FactMention
            .Read(Path.Combine(folder.FullName, "facts.jsonl"))
            .ToLookup(mention => mention.Article, StringComparer.Ordinal);
        var counts = new Dictionary<string, (int Covered, int All)>(StringComparer.Ordinal);
        var causes = new Dictionary<string, int>(StringComparer.Ordinal);
        var (assertions, sentences) = (0, 0);
        foreach (var line in Texts.Lines(path))
        {
            var text = line.GetProperty("text").GetString()!;
            var units = Texts.Units(text);
            var input = new DocumentInput
            {
                Text = text,
                Headline = line.GetProperty("title").GetString(),
                Language = "en",
                PublishedAt = DateTimeOffset.Parse(line.GetProperty("publishedAt").GetString()!, CultureInfo.InvariantCulture),
            };
            var read = reader.Read(input);
            var document = Document.Of(text);
            assertions += read.Assertions.Count;
            sentences += document.Sentences.Count;
            foreach (var mention in mentions[line.GetProperty("id").GetString()!])
            {
                var span = new Extent(units[mention.Start], units[mention.End]);
                var isCovered =
                    read.Assertions.Any(one => IsCovered(span, one.Characters)) || read.Quotes.Any(one => IsCovered(span, one.Extent));
                foreach (var kind in new[] { "all", mention.Kind })
                {
                    var (covered, all) = counts.GetValueOrDefault(kind);
                    counts[kind] = (covered + (isCovered ? 1 : 0), all + 1);
                }
                if (isCovered)
                    continue;
                var (cause, sentence) = CoverageCauses.Of(document, read, span);
                causes[cause] = causes.GetValueOrDefault(cause) + 1;
                Misses.Note(true, $"{cause}\t{mention.Kind}\t{OneLine(text[span.Start..span.End])}\t{OneLine(sentence)}");
            }
        }
        foreach (var (kind, (covered, all)) in counts.OrderBy(one => one.Key, StringComparer.Ordinal))
            yield return new($"assertions/coverage/{kind}", (double)covered / all, $"of {all} mentions");
        yield return new("assertions/coverage/a-sentence", (double)assertions / sentences, $"assertions in each of {sentences} sentences");
        foreach (var (cause, count) in causes.OrderByDescending(one => one.Value))
            yield return new($"assertions/missed/{cause}", count, "mentions not covered");
    }

    private static bool IsCovered(Extent mention, Extent one)
    {
        var common = Math.Min(mention.End, one.End) - Math.Max(mention.Start, one.Start);
        return 2 * common >= Math.Min(mention.Length, one.Length) && common > 0;
    }

    private static string OneLine(string text) => text.ReplaceLineEndings(" ");
}
