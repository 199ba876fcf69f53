using System.Globalization;
using NewsMesh.EntityLink.Reading.Assertions.Quantities;

namespace NewsMesh.EntityLink.Facts.Rules.Values;

/// <summary>Numbers beside a scale that they may share with another one: "from 2.1 to 2.6 million".</summary>
internal static class ScaledNumbers
{
    /// <summary>From here on a number needs no "million" beside one that has it.</summary>
    private const double LeastOwn = 1000;

    /// <summary>The number in digits or spelt out; null for other words.</summary>
    /// <param name="words">The number.</param>
    /// <param name="own">Its scale; empty where it has none.</param>
    /// <param name="shared">The scale of the other number.</param>
    public static double? Of(string words, string own, string shared) => Plain(words) is { } number ? Scaled(number, own, shared) : null;

    /// <inheritdoc cref="Of" />
    public static double Scaled(double number, string own, string shared) =>
        number * ScaleOf(own.Length == 0 && number < LeastOwn ? shared : own);

    /// <summary>Without a scale.</summary>
    public static double? Plain(string words) =>
        double.TryParse(words, NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
        || NumberWords.Cardinals.TryGetValue(words, out number)
            ? number
            : null;

    public static double ScaleOf(string words) =>
        words.ToLowerInvariant() switch
        {
            "million" or "m" => 1e6,
            "billion" or "bn" => 1e9,
            _ => 1,
        };
}
