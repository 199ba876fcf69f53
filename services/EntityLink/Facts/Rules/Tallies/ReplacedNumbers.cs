using System.Globalization;
using System.Text.RegularExpressions;
using NewsMesh.EntityLink.Reading.Assertions.Quantities;
using NewsMesh.EntityLink.Reading.Language;

namespace NewsMesh.EntityLink.Facts.Rules.Tallies;

/// <summary>The number that a sentence says another one takes the place of: "to 655,000 vehicles from 412,000", "up from 23", "which corrected its figure of 15".</summary>
internal static partial class ReplacedNumbers
{
    /// <summary>UTF-16 units behind the number in which its sentence says so, and in front of it.</summary>
    private const int Reach = 120;

    /// <param name="text">The article.</param>
    /// <param name="number">The number with its unit, in UTF-16 units.</param>
    public static double? Of(string text, Extent number)
    {
        var behind = text.AsSpan(number.End, Math.Min(Reach, text.Length - number.End));
        var end = behind.IndexOf(". ") is >= 0 and var stop ? stop : behind.Length;
        var start = Math.Max(0, number.Start - Reach);
        var before = text.AsSpan(start, number.Start - start);
        var from = before.LastIndexOf(". ") is >= 0 and var dot ? start + dot : start;
        return Value(Behind().Match(text[number.End..(number.End + end)])) ?? Value(Before().Match(text[from..number.Start]));
    }

    private static double? Value(Match match)
    {
        if (!match.Success)
            return null;
        var scale = match.Groups["scale"].Value.ToLowerInvariant() switch
        {
            "million" => 1e6,
            "billion" => 1e9,
            _ => 1,
        };
        var words = match.Groups["old"].Value;
        return
            double.TryParse(
                words,
                NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint,
                CultureInfo.InvariantCulture,
                out var number
            ) || NumberWords.Cardinals.TryGetValue(words, out number)
            ? number * scale
            : null;
    }

    private const string Old =
        @"(about |around |some |nearly |almost |at least |more than )?[$€£]?(?<old>\d+(,\d{3})*(\.\d+)?|[a-z]+(-[a-z]+)?)( (?<scale>million|billion))?\b";

    [GeneratedRegex(
        @"^[^.;]{0,60}?\b((up |down |raised |revised |lowered |increased |changed )?from|(correct|revis|replac)\w+ (its|an|the|their|a)( \w+)?( figure| toll| count| number| total| estimate| report)? of|instead of|rather than|not) "
            + Old,
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Behind();

    [GeneratedRegex(
        @"\bfrom " + Old + @"[^.;]{0,30}? to [^.;]{0,20}$",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Before();
}
