using System.Globalization;
using NewsMesh.EntityLink.Reading;
using NewsMesh.EntityLink.Reading.Assertions;
using NewsMesh.EntityLink.Reading.Assertions.Clauses;
using NewsMesh.EntityLink.Reading.Assertions.Times;
using NewsMesh.EntityLink.Reading.Language;
using NewsMesh.EntityLink.Reading.Language.Syntax;

namespace NewsMesh.Evaluation.Assertions;

/// <summary>Time expressions as TempEval-3 scores them: spans strictly and by any overlap, types and values of those that overlap.</summary>
internal static class TimeEvaluation
{
    public static IEnumerable<Figure> Measure(DirectoryInfo folder)
    {
        Tally strict = new(),
            relaxed = new(),
            type = new(),
            value = new(),
            asserted = new();
        var whole = new DocumentReader(Texts.Seeds(), Texts.Models.Reading);
        foreach (var line in Texts.Lines(Path.Combine(folder.FullName, "tempeval3-train.jsonl.gz")))
        {
            var text = line.GetProperty("text").GetString()!;
            var units = Texts.Units(text);
            var created = DateTimeOffset.Parse(
                line.GetProperty("created").GetString()!,
                CultureInfo.InvariantCulture,
                DateTimeStyles.AssumeUniversal
            );
            var document = Document.Of(text);
            var reader = new TimeReader(created);
            var found = document.Sentences.Select(Texts.Trees(document).Of).SelectMany(reader.Read).ToList();
            var creation = line.GetProperty("createdId").GetString();
            var gold = line.GetProperty("timexes")
                .EnumerateArray()
                .Where(one =>
                    one.GetProperty("id").GetString() != creation && one.GetProperty("end").GetInt32() > one.GetProperty("start").GetInt32()
                )
                .ToList();
            // Only what can be an interval: durations and vague words are carried by no assertion.
            var dated = gold.Where(one =>
                    one.GetProperty("type").GetString() is "DATE" or "TIME"
                    && !one.GetProperty("value").GetString()!.EndsWith("_REF", StringComparison.Ordinal)
                )
                .Select(one => new Extent(units[one.GetProperty("start").GetInt32()], units[one.GetProperty("end").GetInt32()]))
                .ToList();
            int exact = 0,
                overlaps = 0,
                types = 0,
                values = 0;
            var open = found.ToList();
            foreach (var one in gold)
            {
                var span = new Extent(units[one.GetProperty("start").GetInt32()], units[one.GetProperty("end").GetInt32()]);
                var match = open.Find(other => other.Characters == span) ?? open.Find(other => other.Characters.Overlaps(span));
                var wanted = one.GetProperty("value").GetString()!;
                Misses.Note(
                    match?.Value != wanted,
                    $"{text[span.Start..span.End].ReplaceLineEndings(" ")} | gold {one.GetProperty("type").GetString()} {wanted} | got {(match is null ? "-" : text[match.Characters.Start..match.Characters.End].ReplaceLineEndings(" "))} {match?.Kind} {match?.Value} | {created:yyyy-MM-dd} | {text[Math.Max(0, span.Start - 70)..Math.Min(text.Length, span.End + 50)].ReplaceLineEndings(" ")}"
                );
                if (match is null)
                    continue;
                open.Remove(match);
                overlaps++;
                exact += match.Characters == span ? 1 : 0;
                types += match.Kind.ToString().Equals(one.GetProperty("type").GetString(), StringComparison.OrdinalIgnoreCase) ? 1 : 0;
                values += match.Value == wanted ? 1 : 0;
            }
            foreach (var extra in open)
                Misses.Note(
                    true,
                    $"EXTRA {text[extra.Characters.Start..extra.Characters.End].ReplaceLineEndings(" ")} | {extra.Kind} {extra.Value}"
                );
            var carried = whole
                .Read(
                    new DocumentInput
                    {
                        Text = text,
                        Language = "en",
                        PublishedAt = created,
                    }
                )
                .Assertions.Select(one => one.Time)
                .OfType<ReadTime>()
                .DistinctBy(one => one.Characters)
                .ToList();
            asserted.Count(dated.Count, carried.Count, dated.Count(one => carried.Exists(time => time.Characters.Overlaps(one))));
            strict.Count(gold.Count, found.Count, exact);
            relaxed.Count(gold.Count, found.Count, overlaps);
            type.Count(gold.Count, found.Count, types);
            value.Count(gold.Count, found.Count, values);
        }
        yield return new("times/tempeval3/strict", strict.F1, "HeidelTime .813 on platinum, from memory");
        yield return new("times/tempeval3/relaxed", relaxed.F1, $"P {relaxed.Precision:0.000} R {relaxed.Recall:0.000}; HeidelTime .903");
        yield return new("times/tempeval3/type", type.F1, "");
        yield return new("times/tempeval3/value", value.F1, "HeidelTime .776");
        yield return new(
            "times/tempeval3/asserted",
            asserted.F1,
            $"dates and clock times that assertions carry, by overlap: P {asserted.Precision:0.000} R {asserted.Recall:0.000}"
        );
    }
}
