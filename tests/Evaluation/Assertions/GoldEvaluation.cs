using NewsMesh.EntityLink.Reading;
using NewsMesh.EntityLink.Reading.Assertions;

namespace NewsMesh.Evaluation.Assertions;

/// <summary>
/// Precision and recall of each field on the sentences of gold.jsonl, in two halves. An assertion is found where one of the same predicate is read, one to one, the one with most fields right
/// first. Precision: of the fields that a found assertion has, the share that is right; recall: of the fields that the gold has, missed assertions included. Utterances are measured by `quotes`.
/// </summary>
internal static class GoldEvaluation
{
    /// <summary>A Wednesday, on which all sentences were published.</summary>
    private static readonly DateTimeOffset Published = new(2025, 3, 12, 12, 0, 0, TimeSpan.Zero);

    public static IEnumerable<Figure> Measure()
    {
        var reader = new DocumentReader(Texts.Seeds(), Texts.Models.Reading);
        var halves = new Dictionary<bool, FieldTallies> { [false] = new(), [true] = new() };
        foreach (var (text, isHeldOut, gold) in GoldAssertion.Read())
        {
            var read = reader
                .Read(
                    new DocumentInput
                    {
                        Text = text,
                        Language = "en",
                        PublishedAt = Published,
                    }
                )
                .Assertions.Where(one => one.Predicate != UtteranceAssertions.Predicate)
                .ToList();
            var tallies = halves[isHeldOut];
            foreach (var (wanted, found) in Pairs(gold, read))
            {
                var wrong = tallies.Add(wanted, found);
                // Misses are told of the tuning half alone.
                Misses.Note(!isHeldOut && wrong.Count > 0, $"gold\t{string.Join(',', wrong)}\t{text}\t{wanted.Line}\t{Shown(found)}");
            }
            // What a number or a time measures beside a noun is told of by `quantities` and `times`.
            read.RemoveAll(one => one is { Predicate: "be", Quantity: not null } or { Predicate: "be", Object: null, Time: not null });
            tallies.Stray += read.Count;
            foreach (var stray in read)
                Misses.Note(!isHeldOut, $"stray\t{text}\t{Shown(stray)}");
        }
        return halves.OrderBy(half => half.Key).SelectMany(half => half.Value.Figures(half.Key ? "held-out" : "tuning"));
    }

    /// <summary>Each gold assertion with the one that was read for it, which is taken from the list.</summary>
    private static List<(GoldAssertion Gold, ReadAssertion? Read)> Pairs(List<GoldAssertion> gold, List<ReadAssertion> read)
    {
        var pairs = new List<(GoldAssertion, ReadAssertion?)>();
        foreach (var wanted in gold)
        {
            var best = read.Where(one => wanted.Predicates.Contains(one.Predicate, StringComparer.Ordinal))
                .MaxBy(one =>
                    FieldMatch.Fields.Count(field => FieldMatch.Of(field, wanted, one) is null or (false, false, _) or { Right: true })
                );
            pairs.Add((wanted, best));
            if (best is not null)
                read.Remove(best);
        }
        return pairs;
    }

    private static string Shown(ReadAssertion? one) =>
        one is null
            ? "-"
            : $"{one.Predicate} s={one.Subject?.Surface} o={one.Object?.Surface} q={one.Quantity?.Low}..{one.Quantity?.High} {one.Quantity?.Unit} t={one.Time?.From:yyyy-MM-dd}..{one.Time?.To:yyyy-MM-dd} p={one.Place?.Surface} {one.Polarity} {one.Modality} by={string.Join('>', one.Attribution.Select(party => party.Surface))}";
}
