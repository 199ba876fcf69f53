using System.Text.RegularExpressions;

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
    public static double? InsteadOf(double old, IReadOnlyList<RevisedFigure> figures) =>
        figures.FirstOrDefault(figure => figure.Old.Equals(old))?.New;

    /// <summary>"From 2.1 to 2.6 million": the scale of the last one is that of both.</summary>
    private static double? Value(Match match, string group) =>
        ScaledNumbers.Of(match.Groups[group].Value, match.Groups[group + "Scale"].Value, match.Groups["nowScale"].Value);

    private const string Changed =
        @"\b(correct(s|ed|ing)?|revis(e|es|ed|ing)|rais(e|es|ed|ing)|lower(s|ed|ing)?|ris(e|es|en|ing)|rose|climb(s|ed|ing)?|widen(s|ed|ing)?|increas(e|es|ed|ing)|cut(s|ting)?|reduc(e|es|ed|ing)|updat(e|es|ed|ing)|chang(e|es|ed|ing)|fell|fall(s|en|ing)?|drop(s|ped|ping)?|down|up|grow(s|n|ing)?|grew|trim(s|med|ming)?|lift(s|ed|ing)?)\b";

    /// <summary>Not the ages of those "for" whom, and no hours.</summary>
    private const string NotOfSpan =
        @"(?<!\b((for|among|aged) (\w+ )?(children|people|boys|girls|adults|pupils|students|teenagers|those|men|women|patients)|aged|hours|times|shifts?|service|open) )";

    private const string Old =
        @"from (the |its |their )?(about |around |some |nearly |almost |at least |more than )?[$€£]?(?<old>\d+(,\d{3})*(\.\d+)?|[a-z]+)( ?(?<oldScale>million|billion|m|bn))?\b";

    private const string Now =
        @"to (about |around |some |nearly |almost |at least |more than )?[$€£]?(?<now>\d+(,\d{3})*(\.\d+)?|[a-z]+)( ?(?<nowScale>million|billion|m|bn))?\b";

    private const RegexOptions Options = RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(Changed + @"[^.;\n]{0,80}?\b" + NotOfSpan + Old + @"( [\w-]+){0,2}? " + Now, Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex FromTo();

    [GeneratedRegex(Changed + @"[^.;\n]{0,80}?\b" + Now + @"( [\w-]+){0,2}? " + Old, Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ToFrom();
}
