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
            var found = Read(text).SelectMany(Found).ToList();
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

    private static List<Measure> Read(string text)
    {
        var document = Document.Of(text);
        return
        [
            .. document.Sentences.SelectMany(sentence =>
            {
                var tree = new ClauseTrees(document).Of(sentence);
                var times = new TimeReader(null)
                    .Read(tree)
                    .Where(time => time.Kind is TimeKind.Date or TimeKind.Time && !time.Value.EndsWith("_REF", StringComparison.Ordinal));
                return QuantityReader.Read(tree, [.. times.Select(time => time.Characters)]);
            }),
        ];
    }

    private static (string Value, string Unit, string Bound) Gold(JsonElement one)
    {
        var value = one.GetProperty("value").GetString()!;
        var parts = value.Split('-', StringSplitOptions.RemoveEmptyEntries);
        var shown = parts.Length == 2 ? $"{Number(parts[0])}-{Number(parts[1])}" : Number(value);
        return (shown, (one.GetProperty("normalizedUnit").GetString() ?? "-").ToLowerInvariant(), one.GetProperty("bound").GetString()!);
    }

    private static string Number(string text) =>
        double.TryParse(text, CultureInfo.InvariantCulture, out var number) ? number.ToString("G6", CultureInfo.InvariantCulture) : text;

    private static IEnumerable<(string Value, string Unit, string Bound)> Found(Measure one)
    {
        var quantity = one.Quantity;
        var unit = one.Counted ?? UnitNames.GetValueOrDefault(quantity.Unit ?? "-", quantity.Unit ?? "-");
        var isOpenAbove = quantity.High is null;
        var bound =
            quantity.Approximate ? "~"
            : isOpenAbove ? ">"
            : quantity.Low is null ? "<"
            : "=";
        if (quantity.Unit is { } known && known.Split(" per ") is [var money, var rate])
            unit = $"{UnitNames.GetValueOrDefault(money, money)} per {rate}";
        yield return (ValueOf(quantity), unit, bound);
    }

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
