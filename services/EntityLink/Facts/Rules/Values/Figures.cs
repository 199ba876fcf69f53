using NewsMesh.EntityLink.Facts.Rules.Words;
using NewsMesh.EntityLink.Reading.Assertions.Quantities;

namespace NewsMesh.EntityLink.Facts.Rules.Values;

/// <summary>Figures by which a fact of a story is known again, whatever words stand around them.</summary>
internal static class Figures
{
    /// <summary>Smaller numbers are every story's.</summary>
    private const double Fewest = 1000;

    /// <summary>Two things of one story hardly have the same: a large number that is not round, or a share with a fraction.</summary>
    /// <param name="value">The number.</param>
    /// <param name="unit">What is counted or measured.</param>
    public static bool AreRare(double value, string unit) =>
        double.IsFinite(value) && (value >= Fewest ? Digits(value) > 1 : unit == "percent" && value != Math.Floor(value));

    /// <summary>"USD" and "USD per year" are one money, and a unit may be written in two ways.</summary>
    public static bool AreOfOneUnit(string? one, string? other) =>
        one is not null
        && other is not null
        && (
            string.Equals(MeasuredThings.Unit(Plain(one)), MeasuredThings.Unit(Plain(other)), StringComparison.OrdinalIgnoreCase)
            || Synonyms.Of(Stems.Of(one)) == Synonyms.Of(Stems.Of(other))
        );

    /// <summary>Money, a share, a span of time: a measure, and no thing that is counted.</summary>
    public static bool IsMeasure(string unit) =>
        unit is "percent" or "percentage point" or "magnitude"
        || SlotRules.IsSpan(new FactQuantity(null, null, unit))
        || (unit.Length == 3 && char.IsUpper(unit[0]))
        || UnitTable.IsUnit(unit);

    private static string Plain(string unit) => unit.IndexOf(" per year", StringComparison.Ordinal) is > 0 and var at ? unit[..at] : unit;

    /// <summary>The digits in front of the zeros at the end.</summary>
    private static int Digits(double value)
    {
        var whole = Math.Round(value);
        while (whole >= 10 && whole % 10 == 0)
            whole /= 10;
        return whole.ToString("0", System.Globalization.CultureInfo.InvariantCulture).Length;
    }
}
