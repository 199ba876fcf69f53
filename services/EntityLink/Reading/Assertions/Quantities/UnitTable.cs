using System.Collections.Frozen;
using System.Globalization;

namespace NewsMesh.EntityLink.Reading.Assertions.Quantities;

/// <summary>A unit of measure or a currency (ISO 4217), and how much of its base it is.</summary>
internal sealed record Unit(string Name, string Base, double Factor);

/// <summary>The units of units.tsv, by the words behind a number.</summary>
internal static class UnitTable
{
    private static readonly List<(Unit Unit, string[] Surfaces)> Rows = Read();

    /// <summary>By surface; the words of a longer one joined by "_".</summary>
    public static readonly FrozenDictionary<string, Unit> BySurface = Rows.SelectMany(row =>
            row.Surfaces.Select(surface => (surface, row.Unit))
        )
        .ToFrozenDictionary(pair => pair.surface, pair => pair.Unit, StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, Unit> ByName = Rows.ToFrozenDictionary(
        row => row.Unit.Name,
        row => row.Unit,
        StringComparer.Ordinal
    );

    /// <summary>Signs before a number.</summary>
    public static readonly FrozenDictionary<string, string> Signs = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["$"] = "USD",
        ["us$"] = "USD",
        ["a$"] = "AUD",
        ["c$"] = "CAD",
        ["hk$"] = "HKD",
        ["nz$"] = "NZD",
        ["s$"] = "SGD",
        ["r$"] = "BRL",
        ["€"] = "EUR",
        ["£"] = "GBP",
        ["ps"] = "GBP",
        ["¥"] = "JPY",
        ["₹"] = "INR",
        ["rs"] = "INR",
        ["rs."] = "INR",
        ["₽"] = "RUB",
        ["₴"] = "UAH",
        ["₩"] = "KRW",
        ["₺"] = "TRY",
        ["₪"] = "ILS",
        ["usd"] = "USD",
        ["eur"] = "EUR",
        ["gbp"] = "GBP",
        ["chf"] = "CHF",
        ["cny"] = "CNY",
        ["rmb"] = "CNY",
        ["aud"] = "AUD",
        ["cad"] = "CAD",
        ["jpy"] = "JPY",
        ["inr"] = "INR",
        ["sek"] = "SEK",
        ["nok"] = "NOK",
        ["dkk"] = "DKK",
        ["nzd"] = "NZD",
        ["hkd"] = "HKD",
        ["sgd"] = "SGD",
        ["krw"] = "KRW",
        ["zar"] = "ZAR",
        ["brl"] = "BRL",
        ["mxn"] = "MXN",
        ["pln"] = "PLN",
        ["huf"] = "HUF",
        ["czk"] = "CZK",
        ["thb"] = "THB",
        ["idr"] = "IDR",
        ["uah"] = "UAH",
        ["rub"] = "RUB",
        ["myr"] = "MYR",
        ["rm"] = "MYR",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Units that are put behind "a" and "per": "a day", "per head".</summary>
    public static readonly FrozenSet<string> Rates = FrozenSet.Create(
        StringComparer.Ordinal,
        "second",
        "minute",
        "hour",
        "day",
        "night",
        "week",
        "month",
        "quarter",
        "year",
        "season",
        "game",
        "match",
        "share",
        "barrel",
        "tonne",
        "ton",
        "ounce",
        "kilo",
        "kilogram",
        "pound",
        "gallon",
        "litre",
        "liter",
        "head",
        "person",
        "capita",
        "piece",
        "unit",
        "mile",
        "kilometre",
        "kilometer",
        "bushel",
        "metre",
        "meter",
        "acre",
        "hectare",
        "household",
        "ticket"
    );

    /// <summary>A measure in the base of its unit, so that miles and kilometres can be compared; itself where the unit is none of the table.</summary>
    public static ReadQuantity ToBase(ReadQuantity quantity)
    {
        if (quantity.Unit is null || !ByName.TryGetValue(quantity.Unit, out var unit))
            return quantity;
        // Fahrenheit and Celsius have other zeros: (F - 32) / 1.8.
        double? Base(double? value) => unit.Name == "fahrenheit" ? (value - 32) / 1.8 : value * unit.Factor;
        return quantity with
        {
            Value = Base(quantity.Value),
            Low = Base(quantity.Low),
            High = Base(quantity.High),
            Unit = unit.Name == "fahrenheit" ? "celsius" : unit.Base,
        };
    }

    /// <summary>Money of several countries is named, and no code of ISO 4217 is told: "310 million pesos".</summary>
    private static readonly FrozenSet<string> SharedMoney = FrozenSet.Create(
        StringComparer.Ordinal,
        "peso",
        "franc",
        "crown",
        "dinar",
        "dirham",
        "riyal"
    );

    /// <summary>"EUR", "peso", "USD per barrel".</summary>
    public static bool IsMoney(string name) => (name.Length >= 3 && char.IsUpper(name[0])) || SharedMoney.Contains(name);

    public static bool IsUnit(string name) => ByName.ContainsKey(name);

    private static List<(Unit, string[])> Read()
    {
        using var stream =
            typeof(UnitTable).Assembly.GetManifestResourceStream("units.tsv")
            ?? throw new InvalidOperationException("the table of units is not in the assembly");
        using var reader = new StreamReader(stream);
        return
        [
            .. reader
                .ReadToEnd()
                .Split('\n')
                .Where(line => line.Length > 0 && line[0] != '#')
                .Select(line => line.Trim().Split('\t'))
                .Select(cells =>
                    (
                        new Unit(cells[0], cells[1], double.Parse(cells[2], CultureInfo.InvariantCulture)),
                        cells[3].Split(' ', StringSplitOptions.RemoveEmptyEntries)
                    )
                ),
        ];
    }
}
