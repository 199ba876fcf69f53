using System.Globalization;
using System.Text.RegularExpressions;
using NewsMesh.EntityLink.Reading.Assertions.Quantities;

namespace NewsMesh.EntityLink.Facts.Rules.Tallies;

/// <summary>A figure that a text says was changed, and what into: "lowered its estimate from 58 to 52", "to 140,000 from 83,000".</summary>
/// <param name="Old">What it was.</param>
/// <param name="New">What it is.</param>
/// <param name="Start">Where the words begin, in UTF-16 units.</param>
/// <param name="End">Where they end.</param>
internal sealed record RevisedFigure(double Old, double New, int Start, int End);

/// <summary>Finds such figures, wherever a text tells of them.</summary>
internal static partial class RevisedFigures
{
    /// <summary>An article that tells of more is a table.</summary>
    private const int Most = 20;

    public static IReadOnlyList<RevisedFigure> Of(string text) =>
        text.Contains("from ", StringComparison.OrdinalIgnoreCase)
            ?
            [
                .. FromTo()
                    .Matches(text)
                    .Concat(ToFrom().Matches(text))
                    .Take(Most)
                    .Select(match =>
                        Value(match, "old") is { } old && Value(match, "now") is { } now && !old.Equals(now)
                            ? new RevisedFigure(old, now, match.Index, match.Index + match.Length)
                            : null
                    )
                    .OfType<RevisedFigure>(),
            ]
            : [];

    /// <summary>The figure that a clause tells in place of this one; null where it tells of none.</summary>
    public static double? InsteadOf(double old, string? clause) =>
        clause is null ? null : Of(clause).FirstOrDefault(figure => figure.Old.Equals(old))?.New;

    private static double? Value(Match match, string group)
    {
        // "From 2.1 to 2.6 million": the scale of the last one is that of both.
        var scale = match.Groups[group + "Scale"] is { Success: true } own ? own.Value : match.Groups["nowScale"].Value;
        var times = scale.ToLowerInvariant() switch
        {
            "million" or "m" => 1e6,
            "billion" or "bn" => 1e9,
            _ => 1,
        };
        var words = match.Groups[group].Value;
        return
            double.TryParse(
                words,
                NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint,
                CultureInfo.InvariantCulture,
                out var number
            ) || NumberWords.Cardinals.TryGetValue(words, out number)
            ? number * times
            : null;
    }

    private const string Changed =
        @"\b(correct|revis|rais|lower|ris|rose|climb|widen|increas|cut|reduc|updat|chang|fell|fall|drop|down|up|grow|grew|trimm|lift)\w*\b";

    private const string Old =
        @"from (about |around |some |nearly |almost |at least |more than )?[$€£]?(?<old>\d+(,\d{3})*(\.\d+)?|[a-z]+)( ?(?<oldScale>million|billion|m|bn))?\b";

    private const string Now =
        @"to (about |around |some |nearly |almost |at least |more than )?[$€£]?(?<now>\d+(,\d{3})*(\.\d+)?|[a-z]+)( ?(?<nowScale>million|billion|m|bn))?\b";

    private const RegexOptions Options = RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(Changed + @"[^.;\n]{0,80}?\b" + Old + @"( [\w-]+){0,2}? " + Now, Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex FromTo();

    [GeneratedRegex(Changed + @"[^.;\n]{0,80}?\b" + Now + @"( [\w-]+){0,2}? " + Old, Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ToFrom();
}
