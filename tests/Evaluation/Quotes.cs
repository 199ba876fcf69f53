using System.Text.Json;
using NewsMesh.EntityLink.Reading;
using NewsMesh.EntityLink.Reading.Language;
using NewsMesh.EntityLink.Reading.Quotes;

namespace NewsMesh.Evaluation;

/// <summary>
/// Quotes on PolNeAR's development part, scored as its README says: spans from first to last character, content matched one to one by overlap and exactly;
/// of the matched, the share whose source and whose cue overlap the gold ones. Direct, indirect and mixed quotes apart, and all together.
/// With NEWSMESH_MISSES=FILE, every attribution that was missed, cut wrongly or invented is written there.
/// </summary>
internal static class Quotes
{
    /// <summary>BBC Citron on PARC 3.0, another corpus.</summary>
    private const string Citron = "Citron on another corpus: exact .593, overlap .833, source .820, cue .823";

    public static IEnumerable<Figure> Measure(DirectoryInfo folder) => Measure(folder, Texts.Models.Reading);

    public static IEnumerable<Figure> Measure(DirectoryInfo folder, ReadingModels models) =>
        Measure(Texts.Lines(Path.Combine(folder.FullName, "polnear-dev.jsonl.gz")), models);

    public static IEnumerable<Figure> Measure(IEnumerable<JsonElement> articles, ReadingModels models)
    {
        var reader = new DocumentReader(Texts.Seeds(), models);
        var tallies = new Dictionary<string, QuoteTally>
        {
            ["direct"] = new(),
            ["indirect"] = new(),
            ["mixed"] = new(),
            ["all"] = new(),
            ["utterances"] = new(),
        };
        foreach (var article in articles)
        {
            var text = article.GetProperty("text").GetString()!;
            var gold = Gold(article, text);
            var found = Found(reader.Read(new DocumentInput { Text = text, Language = "en" }).Quotes, text);
            foreach (var (kind, tally) in tallies)
            {
                if (kind == "utterances")
                    tally.Add(gold, found.FindAll(one => one.IsUtterance));
                else
                    tally.Add(
                        gold.FindAll(one => kind == "all" || one.Kind == kind),
                        found.FindAll(one => kind == "all" || one.Kind == kind)
                    );
            }
            Note(text, gold, found);
        }
        return tallies.SelectMany(pair => Figures($"quotes/polnear-{pair.Key}", pair.Value, pair.Key == "all" ? Citron : ""));
    }

    private static IEnumerable<Figure> Figures(string name, QuoteTally tally, string beside)
    {
        yield return new($"{name}/precision", tally.Precision, $"{tally.Found} found");
        yield return new($"{name}/recall", tally.Recall, $"{tally.Gold} gold");
        yield return new($"{name}/overlap-f1", tally.OverlapF1, beside);
        yield return new($"{name}/exact-f1", tally.ExactF1, beside);
        yield return new($"{name}/exact", tally.ExactShare, "of the matched");
        yield return new($"{name}/source", tally.SourceShare, "of the matched");
        yield return new($"{name}/cue", tally.CueShare, "of the matched");
    }

    private static List<Attributed> Gold(JsonElement article, string text)
    {
        var units = Texts.Units(text);
        return
        [
            .. article
                .GetProperty("attributions")
                .EnumerateArray()
                .Where(one => one.GetProperty("content").GetArrayLength() > 0)
                .Select(one => new Attributed(
                    one.GetProperty("direct").GetBoolean() ? QuoteDraft.Direct
                        : one.GetProperty("quoted").GetBoolean() ? QuoteDraft.Mixed
                        : QuoteDraft.Indirect,
                    Cover(Spans(one.GetProperty("content"), units)).Trimmed(text),
                    Spans(one.GetProperty("source"), units),
                    Spans(one.GetProperty("cue"), units),
                    IsUtterance: true
                )),
        ];
    }

    private static List<Attributed> Found(IReadOnlyList<ReadQuote> quotes, string text) =>
        [
            .. quotes.Select(quote => new Attributed(
                quote.Kind,
                Cover([.. quote.Content.Select(Of)]).Trimmed(text),
                quote.Source is { } source ? [Of(source.Characters)] : [],
                quote.Cue is { } cue ? [Of(cue)] : [],
                quote.IsUtterance
            )),
        ];

    private static void Note(string text, List<Attributed> gold, List<Attributed> found)
    {
        foreach (var one in gold.Where(one => !found.Exists(other => other.Content == one.Content)))
        {
            var near = found.Find(other => other.Content.Overlaps(one.Content));
            Misses.Note(true, near is null ? $"missed   {Shown(text, one)}" : $"bounds   {Shown(text, one)}\n   found {Shown(text, near)}");
        }
        foreach (var one in gold)
        {
            if (found.Find(other => other.Content == one.Content) is { } same && !QuoteTally.Agree(same.Sources, one.Sources))
                Misses.Note(true, $"speaker  {Shown(text, one)}\n   found {Shown(text, same)}");
        }
        foreach (var one in found.Where(one => !gold.Exists(other => other.Content.Overlaps(one.Content))))
            Misses.Note(true, $"invented {Shown(text, one)}");
    }

    private static string Shown(string text, Attributed one)
    {
        string Words(List<Stretch> spans) => string.Join(" / ", spans.Select(span => text[span.Start..span.End]));
        return $"{one.Kind} [{Words(one.Sources)}] [{Words(one.Cues)}] {Words([one.Content])}".ReplaceLineEndings(" ");
    }

    private static Stretch Of(Extent extent) => new(extent.Start, extent.End);

    private static List<Stretch> Spans(JsonElement spans, int[] units) =>
        [.. spans.EnumerateArray().Select(span => new Stretch(units[span[0].GetInt32()], units[span[1].GetInt32()]))];

    private static Stretch Cover(List<Stretch> spans) => new(spans.Min(span => span.Start), spans.Max(span => span.End));
}
