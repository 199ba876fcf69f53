using NewsMesh.EntityLink.Facts.Rules.Words;

namespace NewsMesh.EntityLink.Facts.Rules.Values;

/// <summary>Whether two numbers may be the same number, said by people who round.</summary>
internal static class QuantityValues
{
    /// <summary>"about 100" may be 90: wider than people mean it, so that no dispute is made of it.</summary>
    private const double Vagueness = 0.1;

    /// <summary>But who says "some 146" has not rounded to tens: so many units of the last digit that is said.</summary>
    private const double VagueDigits = 2;

    /// <summary>A rounded number is never taken for one that is further away than this share of it.</summary>
    private const double Rounding = 0.05;

    /// <summary>One of them does not rule out the other: the intervals meet once each has the width that its roundness leaves open.</summary>
    public static bool AreCompatible(FactQuantity one, FactQuantity other) =>
        !AreOfOneUnit(one, other) || (Low(one) <= High(other) && Low(other) <= High(one));

    /// <summary>Both give the same number, or one that only rounds the other: more than not ruling it out.</summary>
    public static bool AreEqual(FactQuantity one, FactQuantity other) =>
        AreOfOneUnit(one, other) && Math.Abs(Point(one) - Point(other)) <= Math.Max(Slack(one), Slack(other)) + 1e-9;

    /// <summary>The same number, or one that the bound of the other allows.</summary>
    public static bool AreSaidAlike(FactQuantity one, FactQuantity other) =>
        AreEqual(one, other) || (AreOfOneUnit(one, other) && (IsOpen(one) || IsOpen(other)) && AreCompatible(one, other));

    /// <summary>A unit that one of them leaves out may be the other's.</summary>
    public static bool AreOfOneUnit(FactQuantity one, FactQuantity other) =>
        one.Unit is null
        || other.Unit is null
        || string.Equals(MeasuredThings.Unit(one.Unit), MeasuredThings.Unit(other.Unit), StringComparison.OrdinalIgnoreCase)
        || Synonyms.Of(Stems.Of(one.Unit)) == Synonyms.Of(Stems.Of(other.Unit));

    /// <summary>The number that is said: the middle of an interval, the bound of an open one.</summary>
    public static double Point(FactQuantity one) =>
        (one.Low, one.High) switch
        {
            ({ } low, { } high) => (low + high) / 2,
            ({ } low, null) => low,
            (null, { } high) => high,
            _ => double.NaN,
        };

    /// <summary>How many times as large as the other the larger one is: 1 where they are equal, infinite beside nothing.</summary>
    public static double Times(FactQuantity one, FactQuantity other)
    {
        var (first, second) = (Math.Abs(Point(one)), Math.Abs(Point(other)));
        return Math.Max(first, second) / Math.Min(first, second);
    }

    /// <summary>No number at all, or only a bound of it.</summary>
    public static bool IsOpen(FactQuantity one) => one.Low is null || one.High is null;

    private static double Low(FactQuantity one) =>
        IsAbout(one) ? Point(one) - Slack(one)
        : one.Low is { } low ? low - Slack(one)
        : double.NegativeInfinity;

    private static double High(FactQuantity one) =>
        IsAbout(one) ? Point(one) + Slack(one)
        : one.High is { } high ? high + Slack(one)
        : double.PositiveInfinity;

    /// <summary>"About 146" as it is read: its bounds are a tenth to each side, which says nothing of how exactly it was said.</summary>
    private static bool IsAbout(FactQuantity one) =>
        one is { Approximate: true, Low: { } low, High: { } high } && Math.Abs(high - low) <= 2.01 * Vagueness * Math.Abs(Point(one));

    /// <summary>How far the exact number may be from the one that was said.</summary>
    private static double Slack(FactQuantity one)
    {
        var value = Math.Abs(Point(one));
        if (double.IsNaN(value))
            return 0;
        var slack = one.Approximate ? Math.Min(value * Vagueness, VagueDigits * LastDigit(value)) : 0;
        return Math.Max(slack, Math.Min(HalfOfLastDigit(value, one.Unit), value * Rounding));
    }

    /// <summary>Shares and magnitudes are measured, and 49 percent is also said of 49.2; people are counted one by one.</summary>
    private static bool IsMeasured(string? unit) => unit is "percent" or "magnitude" or "degree celsius" or "degree";

    /// <summary>
    /// 1,200 stands for what rounds to it, and so does 4.3; whole numbers below a thousand are counted one by one.
    /// </summary>
    private static double HalfOfLastDigit(double value, string? unit)
    {
        if (value == 0)
            return 0;
        var step = LastDigit(value);
        if (value < 1000 && step >= 1 && IsMeasured(unit))
            return 0.5;
        return value < 1000 && step >= 1 ? 0
            : value < 1000 || step >= 100 ? step / 2
            : 0;
    }

    /// <summary>What one more of the last digit that is said would add: 10 for 250, 0.1 for 4.3.</summary>
    private static double LastDigit(double value)
    {
        if (value != Math.Floor(value) && value < 1000)
            return Fraction(value);
        var step = 1.0;
        while (step < value && Math.Abs(value / (step * 10) - Math.Round(value / (step * 10))) < 1e-9)
            step *= 10;
        return step;
    }

    private static double Fraction(double value)
    {
        var step = 1.0;
        for (var digits = 0; digits < 4 && Math.Abs(value / step - Math.Round(value / step)) > 1e-6; digits++)
            step /= 10;
        return step;
    }
}
