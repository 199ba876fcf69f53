using System.Collections.Frozen;
using NewsMesh.EntityLink.Facts.Rules.Words;
using NewsMesh.EntityLink.Reading.Language;

namespace NewsMesh.EntityLink.Facts.Rules.Values;

/// <summary>What a measure belongs to: "the 25-tonne truck", "a 19-ton delivery truck", "a magnitude 7.1 earthquake". Money, shares and spans of time measure too many things of one story.</summary>
internal static class MeasuredThings
{
    /// <summary>Words of the noun phrase behind a measure: "19-ton white delivery truck".</summary>
    private const int Most = 4;

    private static readonly FrozenSet<string> Units = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "tonne",
        "ton",
        "kilogram",
        "pound",
        "metre",
        "kilometre",
        "mile",
        "foot",
        "kilometre per hour",
        "mile per hour",
        "degree celsius",
        "degree fahrenheit",
        Magnitude
    );

    /// <summary>Earthquakes have it, and an event has one that matters: nothing needs to follow the number.</summary>
    private const string Magnitude = "magnitude";

    /// <returns>The stem of the noun that is measured; null for other units, and where no noun follows.</returns>
    /// <param name="unit">The unit as the reading names it.</param>
    /// <param name="behind">The words and commas behind the measure.</param>
    public static string? Of(string? unit, IReadOnlyList<string> behind)
    {
        return unit is "year" && Noun(behind) is { } signed && Contracts.Contains(signed) ? "contract"
            : unit is null || !Units.Contains(unit) ? null
            : unit == Magnitude ? "quake"
            : Noun(behind);
    }

    /// <summary>What somebody signs for so many years: "a five-year contract", "a four-year deal".</summary>
    private static readonly FrozenSet<string> Contracts = new[] { "contract", "deal" }.Select(Stems.Of).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>How far, how long and how high are three questions of one thing.</summary>
    public static bool IsLength(string? unit) =>
        unit?.ToLowerInvariant()
            is "metre"
                or "kilometre"
                or "centimetre"
                or "millimetre"
                or "mile"
                or "nautical mile"
                or "foot"
                or "yard"
                or "inch";

    /// <summary>News writes "ton" and "tonne" of one truck, and degrees of which the next report says that they are Celsius.</summary>
    public static string Unit(string unit) =>
        unit.ToLowerInvariant() switch
        {
            "ton" => "tonne",
            "celsius" or "degree celsius" => "degree",
            "kmph" or "kph" or "km/h" => "kilometre per hour",
            "mph" => "mile per hour",
            _ when Crowns.Contains(unit) => "crown",
            _ => unit,
        };

    /// <summary>Of one story, "crowns" and "kronor" are one money.</summary>
    private static readonly FrozenSet<string> Crowns = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "SEK",
        "NOK",
        "DKK",
        "CZK",
        "ISK"
    );

    /// <summary>"15 miles north of Tarvik" is where something is, be it an office or a motorist.</summary>
    private static readonly FrozenSet<string> Directions = WordList.Of(
        "north south east west northeast northwest southeast southwest north-east north-west south-east south-west northern southern eastern western northwards southwards eastwards westwards upstream downstream inland offshore uphill downhill"
    );

    /// <summary>The stem of the noun of a phrase that begins behind a measure.</summary>
    public static string? Noun(IEnumerable<string> behind)
    {
        var noun = behind
            .SkipWhile(word => word == ",")
            .TakeWhile(word =>
                ContentWords.IsContent(word) && !char.IsDigit(word[0]) && !word.EndsWith("ing", StringComparison.OrdinalIgnoreCase)
            )
            .Take(Most)
            .LastOrDefault();
        return noun is null || Directions.Contains(noun) ? null : Stems.Of(noun);
    }
}
