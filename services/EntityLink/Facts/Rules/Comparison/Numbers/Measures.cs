using System.Collections.Frozen;
using System.Globalization;
using System.Runtime.InteropServices;
using NewsMesh.EntityLink.Reading.Language;

namespace NewsMesh.EntityLink.Facts.Rules.Comparison.Numbers;

/// <summary>A base unit, how many of it one of the unit that was written is, and where that one's zero lies.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Measure(string Unit, double Factor, double Zero = 0)
{
    /// <summary>A number of the unit that was written, in the base unit.</summary>
    public double Of(double value) => (value * Factor) + Zero;
}

/// <summary>The units behind numbers: metres, kilograms, kilometres an hour, time, shares and money.</summary>
internal static class Measures
{
    private static readonly FrozenDictionary<string, Measure> Units = WordList
        .Phrases("measure-units")
        .Select(line => line.Split(' '))
        .SelectMany(parts =>
            parts.Skip(2).Select(word => (word, new Measure(parts[0], double.Parse(parts[1], CultureInfo.InvariantCulture))))
        )
        .ToFrozenDictionary(pair => pair.word, pair => pair.Item2, StringComparer.OrdinalIgnoreCase);

    private static readonly Measure Fahrenheit = new("celsius", 5 / 9.0, -160 / 9.0);

    public static bool IsUnit(Document document, int at) => Units.ContainsKey(document.Word(at).ToString());

    /// <summary>Also a word that belongs to one: "square", "degrees".</summary>
    public static bool IsUnit(string word) => Units.ContainsKey(word) || word is "square" or "degrees" or "fahrenheit";

    /// <summary>The unit that a word names; a length an hour is a speed, and a square one an area.</summary>
    public static Measure? At(Document document, int at, int last) =>
        document.Is(at, "fahrenheit") ? Fahrenheit
        : document.Is(at, "square") && at + 1 < last && At(document, at + 1, last) is { Unit: "metre" } side
            ? new Measure("square-metre", side.Factor * side.Factor)
        : !Units.TryGetValue(document.Word(at).ToString(), out var measure) ? null
        : measure.Unit == "metre" && IsPerHour(document, at + 1, last) ? new Measure("kph", measure.Factor / 1000)
        : measure;

    /// <summary>"40mph", "25kg": a number and its measure in one word.</summary>
    public static (double Value, Measure Measure)? Glued(Document document, int at)
    {
        var word = document.Word(at);
        var digits = word.IndexOfAnyExceptInRange('0', '9');
        return
            digits is > 0 and < 7
            && Units.TryGetValue(word[digits..].ToString(), out var measure)
            && double.TryParse(word[..digits], NumberStyles.None, CultureInfo.InvariantCulture, out var value)
            ? (value, measure)
            : null;
    }

    /// <summary>"km/h", "miles an hour", "kilometres per hour".</summary>
    private static bool IsPerHour(Document document, int at, int last) =>
        at + 1 < last
        && (document.IsMark(at, '/') || document.Is(at, "an") || document.Is(at, "per"))
        && (document.Is(at + 1, "h") || document.Is(at + 1, "hour") || document.Is(at + 1, "hr"));
}
