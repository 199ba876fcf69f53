using System.Text.Json;
using NewsMesh.Contracts;
using NewsMesh.EntityLink.Annotation;
using NewsMesh.EntityLink.Reading;

namespace NewsMesh.Evaluation;

/// <summary>
/// Quotes on PolNeAR's development part, scored as its README says: content by overlap one to one and exactly; of the matched, the share
/// whose source overlaps the gold source. Direct quotes alone, and all attributions beside them.
/// </summary>
internal static class Quotes
{
    public static IEnumerable<Figure> Measure(DirectoryInfo folder)
    {
        var reader = new DocumentReader(Texts.Seeds(), Texts.Models.Reading);
        Tally direct = new(),
            all = new();
        foreach (var article in Texts.Lines(Path.Combine(folder.FullName, "polnear-dev.jsonl.gz")))
        {
            var text = article.GetProperty("text").GetString()!;
            var gold = Gold(article, text);
            var found = reader
                .Read(new DocumentInput { Text = text, Language = "en" })
                .ToContract("evaluation")
                .Quotes.Select(quote => new Found(quote, Content(quote).Trimmed(text)))
                .ToList();
            direct.Add([.. gold.Where(one => one.Direct)], [.. found.Where(one => one.Quote.Kind == "direct")]);
            all.Add(gold, found);
        }
        yield return new("quotes/polnear-direct/precision", direct.Precision, $"{direct.Found} found");
        yield return new("quotes/polnear-direct/recall", direct.Recall, $"{direct.Gold} gold; Quootstrap P .90 R .40 on another corpus");
        yield return new("quotes/polnear-direct/exact", direct.ExactShare, "of the matched");
        yield return new("quotes/polnear-direct/source", direct.SourceShare, "of the matched; Citron exact .820 on another corpus");
        yield return new("quotes/polnear-all/precision", all.Precision, $"{all.Found} found");
        yield return new("quotes/polnear-all/recall", all.Recall, $"{all.Gold} gold, most of them indirect in forms that are not read yet");
        yield return new("quotes/polnear-all/source", all.SourceShare, "of the matched");
    }

    private static List<Attribution> Gold(JsonElement article, string text)
    {
        var units = Texts.Units(text);
        return
        [
            .. article
                .GetProperty("attributions")
                .EnumerateArray()
                .Where(one => one.GetProperty("content").GetArrayLength() > 0)
                .Select(one => new Attribution(
                    Cover(Spans(one.GetProperty("content"), units)).Trimmed(text),
                    Spans(one.GetProperty("source"), units),
                    one.GetProperty("direct").GetBoolean()
                )),
        ];
    }

    private static List<Stretch> Spans(JsonElement spans, int[] units) =>
        [.. spans.EnumerateArray().Select(span => new Stretch(units[span[0].GetInt32()], units[span[1].GetInt32()]))];

    private static Stretch Cover(List<Stretch> spans) => new(spans.Min(span => span.Start), spans.Max(span => span.End));

    private static Stretch Content(Quote quote) =>
        new(quote.Content.Min(span => span.Start), quote.Content.Max(span => span.Start + span.Length));

    private sealed record Attribution(Stretch Content, List<Stretch> Sources, bool Direct);

    private sealed record Found(Quote Quote, Stretch Content);

    private sealed class Tally
    {
        private int _matched,
            _exact,
            _sources;

        public int Gold { get; private set; }
        public int Found { get; private set; }
        public double Precision => (double)_matched / Found;
        public double Recall => (double)_matched / Gold;
        public double ExactShare => (double)_exact / _matched;
        public double SourceShare => (double)_sources / _matched;

        public void Add(List<Attribution> gold, List<Found> found)
        {
            Gold += gold.Count;
            Found += found.Count;
            var (openGold, openFound) = (gold.ToList(), found.ToList());
            foreach (var exact in new[] { true, false })
            {
                foreach (var one in openGold.ToList())
                {
                    if (
                        openFound.Find(other => exact ? other.Content == one.Content : other.Content.Overlaps(one.Content)) is not { } match
                    )
                        continue;
                    openGold.Remove(one);
                    openFound.Remove(match);
                    _matched++;
                    _exact += exact ? 1 : 0;
                    _sources += IsSource(match.Quote.Source, one.Sources) ? 1 : 0;
                }
            }
        }

        private static bool IsSource(Party? source, List<Stretch> gold) =>
            source is null ? gold.Count == 0 : gold.Exists(span => span.Overlaps(new Stretch(source.Start, source.Start + source.Length)));
    }
}
