using System.Globalization;
using System.Text.Json;
using NewsMesh.EntityLink.Reading;
using NewsMesh.EntityLink.Reading.Assertions;
using NewsMesh.EntityLink.Reading.Assertions.Clauses;
using NewsMesh.EntityLink.Reading.Assertions.Quantities;
using NewsMesh.EntityLink.Reading.Assertions.Times;
using NewsMesh.EntityLink.Reading.Language;
using NewsMesh.EntityLink.Reading.Language.Syntax;

namespace NewsMesh.Evaluation.Assertions;

/// <summary>
/// Quantities of news sentences (NewsQuant): F1 of the multiset of values; of value and unit; of value and bound. What is counted is compared by its words with
/// adjectives, as the gold has it, and beside that by its noun alone.
/// <para>
/// The set's conventions, in which ours are told: "from 12 to 14" is one quantity 12-14 in the order of the text, where an assertion needs the two apart; a part of
/// what is counted has the unit "% voter"; "four times" are a "count"; its lemmas leave names in the plural ("Americans"), so that what is counted is compared in
/// the singular. The pence of a share, which it calls points, are left wrong.
/// </para>
/// </summary>
internal static class QuantityEvaluation
{
    private static readonly Dictionary<string, string> UnitNames = new(StringComparer.Ordinal)
    {
        ["USD"] = "dollar",
        ["EUR"] = "euro",
        ["GBP"] = "pound sterling",
        ["CNY"] = "chinese yuan",
        ["AUD"] = "australian dollar",
        ["CAD"] = "canadian dollar",
        ["ILS"] = "shekel",
        ["DKK"] = "danish krone",
        ["JPY"] = "japanese yen",
        ["INR"] = "indian rupee",
        ["MYR"] = "malaysian ringgit",
        ["SGD"] = "singapore dollar",
        ["CHF"] = "swiss franc",
        ["percent"] = "percentage",
        ["tonne"] = "metric ton",
        ["gigawatt-hour"] = "gigawatt hour",
        ["megawatt-hour"] = "megawatt hour",
        ["kilowatt-hour"] = "kilowatt hour",
        ["pound"] = "pound-mass",
    };

    public static IEnumerable<Figure> Measure(DirectoryInfo folder)
    {
        Tally value = new(),
            unit = new(),
            noun = new(),
            bound = new(),
            asserted = new();
        var reader = new DocumentReader(Texts.Seeds(), Texts.Models.Reading);
        foreach (var line in Texts.Lines(Path.Combine(folder.FullName, "newsquant.jsonl.gz")))
        {
            var text = line.GetProperty("text").GetString()!;
            var gold = line.GetProperty("quantities").EnumerateArray().Select(Gold).ToList();
            var found = Read(text);
            value.Add(gold.Select(one => one.Value), found.Select(one => one.Value));
            unit.Add(gold.Select(one => $"{one.Value} {one.Unit}"), found.Select(one => $"{one.Value} {one.Unit}"));
            noun.Add(gold.Select(one => $"{one.Value} {Last(one.Unit)}"), found.Select(one => $"{one.Value} {Last(one.Unit)}"));
            bound.Add(gold.Select(one => $"{one.Value} {one.Bound}"), found.Select(one => $"{one.Value} {one.Bound}"));
            asserted.Add(gold.Select(one => one.Value), Asserted(reader, text));
            var (wanted, got) = (Shown(gold), Shown(found));
            Misses.Note(wanted != got, $"{text}\n    gold {wanted}\n    got  {got}");
        }
        yield return new(
            "quantities/newsquant/value",
            value.F1,
            $"P {value.Precision:0.000} R {value.Recall:0.000}; CQE .920, quantulum3 .730, Recognizers-Text .691 on the whole"
        );
        yield return new("quantities/newsquant/unit", unit.F1, "value and unit; CQE .856");
        yield return new("quantities/newsquant/noun", noun.F1, "value and the unit's last word");
        yield return new("quantities/newsquant/bound", bound.F1, "value and bound; CQE .881");
        yield return new(
            "quantities/newsquant/asserted",
            asserted.F1,
            $"value, of the quantities that assertions carry: P {asserted.Precision:0.000} R {asserted.Recall:0.000}"
        );
    }

    private static IEnumerable<string> Asserted(DocumentReader reader, string text) =>
        reader
            .Read(new DocumentInput { Text = text, Language = "en" })
            .Assertions.Select(one => one.Quantity)
            .OfType<ReadQuantity>()
            .DistinctBy(one => one.Characters)
            .Select(ValueOf);

    private static string ValueOf(ReadQuantity quantity) =>
        quantity.Value is { } stated
            ? stated.ToString("G6", CultureInfo.InvariantCulture)
            : string.Create(CultureInfo.InvariantCulture, $"{quantity.Low:G6}-{quantity.High:G6}");

    private static string Shown(List<(string Value, string Unit, string Bound)> all) =>
        string.Join(" | ", all.Select(one => $"{one.Bound}{one.Value} {one.Unit}").Order(StringComparer.Ordinal));

    private static List<(string Value, string Unit, string Bound)> Read(string text)
    {
        var document = Document.Of(text);
        var trees = Texts.Trees(document);
        return
        [
            .. document.Sentences.SelectMany(sentence =>
            {
                var tree = trees.Of(sentence);
                var times = new TimeReader(null)
                    .Read(tree)
                    .Where(time => time.Kind is TimeKind.Date or TimeKind.Time && !time.Value.EndsWith("_REF", StringComparison.Ordinal));
                return Joined(tree, QuantityReader.Read(tree, [.. times.Select(time => time.Characters)]), text);
            }),
        ];
    }

    /// <summary>Words between the two ends of a change: "from 21 mpg combined to 23".</summary>
    private const int FarthestEnd = 5;

    private static List<(string Value, string Unit, string Bound)> Joined(SentenceTree tree, List<Measure> measures, string text)
    {
        var all = new List<(string, string, string)>();
        for (var at = 0; at < measures.Count; at++)
        {
            var (value, unit, bound) = Found(measures[at], text);
            if (
                at + 1 < measures.Count
                && IsFromTo(tree, measures[at], measures[at + 1])
                && Found(measures[at + 1], text) is var end
                && end.Unit == unit
            )
                (value, at) = ($"{value}-{end.Value}", at + 1);
            all.Add((value, unit, bound));
        }
        return all;
    }

    private static bool IsFromTo(SentenceTree tree, Measure from, Measure to) =>
        from.Quantity.Value is not null
        && to.Quantity.Value is not null
        && from.First > 0
        && tree.Words[from.First - 1] == "from"
        && tree.Words[to.First - 1] == "to"
        && to.First - from.Last <= FarthestEnd;

    private static (string Value, string Unit, string Bound) Gold(JsonElement one)
    {
        var value = one.GetProperty("value").GetString()!;
        // "2.9E-8" is one number.
        var parts = double.TryParse(value, CultureInfo.InvariantCulture, out _)
            ? [value]
            : value.Split('-', StringSplitOptions.RemoveEmptyEntries);
        var shown = parts.Length == 2 ? $"{Number(parts[0])}-{Number(parts[1])}" : Number(value);
        return (
            shown,
            Singular((one.GetProperty("normalizedUnit").GetString() ?? "-").ToLowerInvariant()),
            one.GetProperty("bound").GetString()!
        );
    }

    private static string Singular(string unit) =>
        UnitTable.IsUnit(unit) || UnitNames.ContainsValue(unit) ? unit : unit[..(unit.LastIndexOf(' ') + 1)] + Nouns.Singular(Last(unit));

    private static string Number(string text) =>
        double.TryParse(text, CultureInfo.InvariantCulture, out var number) ? number.ToString("G6", CultureInfo.InvariantCulture) : text;

    private static (string Value, string Unit, string Bound) Found(Measure one, string text)
    {
        var quantity = one.Quantity;
        var unit = one.Counted is { } counted
            ? CountedName(counted)
            : UnitNames.GetValueOrDefault(quantity.Unit ?? "-", quantity.Unit ?? "-");
        var isOpenAbove = quantity.High is null;
        var bound =
            quantity.Approximate ? "~"
            : isOpenAbove ? ">"
            : quantity.Low is null ? "<"
            : "=";
        if (quantity.Unit is { } known && known.Split(" per ") is [var money, var rate])
            unit = $"{UnitNames.GetValueOrDefault(money, money)} per {rate}";
        if (one.Kind is MeasureKind.Count or MeasureKind.Bare && IsPart(quantity, text))
            unit = "% " + unit;
        return (ValueOf(quantity), unit, bound);
    }

    /// <summary>"four times", "1,200 times a minute".</summary>
    private static string CountedName(string counted) =>
        counted == "time" ? "count"
        : counted.StartsWith("time per ", StringComparison.Ordinal) ? "count" + counted[4..]
        : counted;

    /// <summary>"a third", "one in five"; a decimal such as ".500" is none.</summary>
    private static bool IsPart(ReadQuantity quantity, string text) =>
        quantity.Value is > 0 and < 1
        && !text[Math.Max(0, quantity.Characters.Start - 1)..quantity.Characters.End].Contains('.', StringComparison.Ordinal);

    private static string Last(string unit) => unit[(unit.LastIndexOf(' ') + 1)..];
}

/// <summary>Precision, recall and F1 of multisets.</summary>
internal sealed class Tally
{
    private int _gold,
        _found,
        _right;

    public double Precision => (double)_right / Math.Max(1, _found);
    public double Recall => (double)_right / Math.Max(1, _gold);
    public double F1 => 2 * Precision * Recall / Math.Max(1e-9, Precision + Recall);

    public void Add(IEnumerable<string> gold, IEnumerable<string> found)
    {
        var open = gold.ToList();
        _gold += open.Count;
        foreach (var one in found)
        {
            _found++;
            _right += open.Remove(one) ? 1 : 0;
        }
    }

    public void Count(int gold, int found, int right)
    {
        _gold += gold;
        _found += found;
        _right += right;
    }
}
