using System.Text.Json;
using NewsMesh.Contracts;
using NewsMesh.EntityLink.Annotation;
using NewsMesh.EntityLink.Knowledge;
using NewsMesh.EntityLink.Reading;
using NewsMesh.EntityLink.Reading.Linking;

namespace NewsMesh.Evaluation;

/// <summary>
/// Names and links end to end on some of elevant's sets, without coreference labels, numbers and dates: spans of all names, and spans with the right item.
/// Once with the seeds that ship, and once with the development knowledge base beside the data, where it is.
/// </summary>
internal static class Entities
{
    private static readonly string[] Sets = ["news-fair", "wiki-fair-v2", "reuters-128", "oke-2016-eval"];

    public static IEnumerable<Figure> Measure(DirectoryInfo folder)
    {
        var seeds = Texts.Seeds();
        var large = Large(folder);
        foreach (var set in Sets)
        {
            var shipped = Score(folder, set, seeds);
            yield return new(
                $"entities/{set}/names-f1",
                Texts.F1(shipped.NamePrecision, shipped.NameRecall),
                $"P {shipped.NamePrecision:0.000} R {shipped.NameRecall:0.000}"
            );
            yield return new(
                $"entities/{set}/seed-links-precision",
                shipped.LinkPrecision,
                $"R {shipped.LinkRecall:0.000} with {seeds.Count} entities"
            );
            if (large is null)
                continue;
            var imported = Score(folder, set, large);
            yield return new(
                $"entities/{set}/links-f1",
                Texts.F1(imported.LinkPrecision, imported.LinkRecall),
                $"P {imported.LinkPrecision:0.000} R {imported.LinkRecall:0.000} with {large.Count} entities"
            );
        }
    }

    private static NameDictionary? Large(DirectoryInfo folder)
    {
        var path = Path.Combine(folder.FullName, "..", "kb", "entities.jsonl.gz");
        return File.Exists(path)
            ? NameDictionary.Of(
                Texts
                    .Lines(path)
                    .Select(line => SeedFormat.Read(line.GetRawText()))
                    .OfType<StoredEntity>()
                    .Select(entity => entity.ToKnown())
            )
            : null;
    }

    private static Result Score(DirectoryInfo folder, string set, NameDictionary dictionary)
    {
        var result = new Result();
        var reader = new DocumentReader(dictionary, Texts.Models.Reading);
        foreach (var article in Texts.Lines(Path.Combine(folder.FullName, "linking", set + ".jsonl")))
        {
            var text = article.GetProperty("text").GetString()!;
            var units = Texts.Units(text);
            var inside =
                article.TryGetProperty("evaluationSpan", out var span) && span.ValueKind == JsonValueKind.Array
                    ? new Stretch(units[span[0].GetInt32()], units[span[1].GetInt32()])
                    : new Stretch(0, text.Length);
            var labels = article
                .GetProperty("mentions")
                .EnumerateArray()
                .Where(label => !Is(label, "coref"))
                .Select(label => Label.Of(label, units))
                .Where(label => IsIn(label.Span, inside))
                .ToList();
            var found = reader
                .Read(new DocumentInput { Text = text, Language = "en" })
                .ToContract("evaluation")
                .Mentions.Where(mention => IsIn(Span(mention), inside))
                .ToList();
            result.Add(labels, found);
        }
        return result;
    }

    private static bool Is(JsonElement label, string name) =>
        label.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.True;

    private static bool IsIn(Stretch span, Stretch inside) => span.Start >= inside.Start && span.End <= inside.End;

    private static Stretch Span(Mention mention) => new(mention.Start, mention.Start + mention.Length);

    private sealed record Label(Stretch Span, string? Item, bool Counts, bool IsOptional)
    {
        public static Label Of(JsonElement label, int[] units)
        {
            var type = label.TryGetProperty("type", out var given) ? given.GetString() : null;
            var alternative = label.TryGetProperty("parent", out var parent) && parent.ValueKind == JsonValueKind.Number;
            var optional = Is(label, "optional");
            return new Label(
                new Stretch(units[label.GetProperty("start").GetInt32()], units[label.GetProperty("end").GetInt32()]),
                label.GetProperty("qid").GetString(),
                type is not ("QUANTITY" or "DATETIME") && !optional && !alternative,
                optional
            );
        }
    }

    private sealed class Result
    {
        private int _labels,
            _found,
            _named,
            _items,
            _links,
            _right;

        public double NamePrecision => (double)_named / _found;
        public double NameRecall => (double)_named / _labels;
        public double LinkPrecision => (double)_right / _links;
        public double LinkRecall => (double)_right / _items;

        public void Add(List<Label> labels, List<Mention> found)
        {
            var neutral = labels.Where(label => label.IsOptional).Select(label => label.Span).ToHashSet();
            var counted = labels.Where(label => label.Counts).ToList();
            var scored = found.Where(mention => !neutral.Contains(Span(mention))).ToList();
            var spans = scored.Select(Span).ToHashSet();
            var links = scored
                .Where(mention => mention.WikidataId is not null)
                .Select(mention => (Span(mention), mention.WikidataId))
                .ToHashSet();
            _labels += counted.Count;
            _found += scored.Count;
            _named += counted.Count(label => spans.Contains(label.Span));
            _items += counted.Count(label => label.Item is not null);
            _links += links.Count;
            _right += counted.Count(label => label.Item is not null && links.Contains((label.Span, label.Item)));
        }
    }
}
