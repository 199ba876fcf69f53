using System.Text.RegularExpressions;
using NewsMesh.EntityLink.Facts.Rules.Words;

namespace NewsMesh.EntityLink.Facts.Rules.Values;

/// <summary>A figure that a text says was changed, and what into: "lowered its estimate from 58 to 52", "to 140,000 from 83,000".</summary>
/// <param name="Old">What it was.</param>
/// <param name="New">What it is.</param>
/// <param name="Start">Where the words begin, in UTF-16 units.</param>
/// <param name="End">Where they end.</param>
internal sealed record RevisedFigure(double Old, double New, int Start, int End);

/// <summary>
/// Finds such figures, wherever a text tells of them: at each "from", by short expressions that are anchored there. (One long expression with two lazy parts made the generated code read outside of
/// the text.)
/// </summary>
internal static partial class RevisedFigures
{
    /// <summary>An article that tells of more is a table.</summary>
    private const int Most = 20;

    private const string From = "from ";

    /// <summary>UTF-16 units to each side of "from".</summary>
    private const int Reach = 120;

    public static IReadOnlyList<RevisedFigure> Of(string text)
    {
        List<RevisedFigure>? found = null;
        for (
            var at = text.IndexOf(From, StringComparison.OrdinalIgnoreCase);
            at >= 0 && (found?.Count ?? 0) < Most;
            at = text.IndexOf(From, at + From.Length, StringComparison.OrdinalIgnoreCase)
        )
        {
            if (At(text, at) is { } figure)
                (found ??= []).Add(figure);
        }
        return found ?? (IReadOnlyList<RevisedFigure>)[];
    }

    /// <summary>The figure that a clause tells in place of this one; null where it tells of none.</summary>
    public static double? InsteadOf(double old, IReadOnlyList<RevisedFigure> figures) =>
        figures.FirstOrDefault(figure => figure.Old.Equals(old))?.New;

    private static RevisedFigure? At(string text, int from)
    {
        if (OldFigure().Match(text.Substring(from, Math.Min(Reach, text.Length - from))) is not { Success: true } old)
            return null;
        var start = SentenceAround.StartOfPart(text, from, Reach);
        var (before, end) = (text[start..from], from + old.Length);
        if (ToFigure().Match(text.Substring(end, Math.Min(Reach, text.Length - end))) is { Success: true } to)
            return Changed().Match(before) is { Success: true } change && !Span().IsMatch(before)
                ? Figure(old, to, start + change.Index, end + to.Length)
                : null;
        return FigureBefore().Match(before) is { Success: true } now && Changed().Match(before[..now.Index]) is { Success: true } verb
            ? Figure(old, now, start + verb.Index, end)
            : null;
    }

    /// <summary>"From 2.1 to 2.6 million": the scale of the last one is that of both.</summary>
    private static RevisedFigure? Figure(Match old, Match now, int start, int end)
    {
        var scale = now.Groups["scale"].Value;
        return
            ScaledNumbers.Of(old.Groups["number"].Value, old.Groups["scale"].Value, scale) is { } before
            && ScaledNumbers.Of(now.Groups["number"].Value, scale, scale) is { } after
            && !before.Equals(after)
            ? new RevisedFigure(before, after, start, end)
            : null;
    }

    private const string Number =
        "(" + NumberPatterns.Hedges + ")?[$€£]?(?<number>" + NumberPatterns.Digits + "|[a-z]+)" + NumberPatterns.Scale;

    private const RegexOptions Options = RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"^from (the |its |their )?" + Number, Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex OldFigure();

    [GeneratedRegex(@"^( [\w-]+){0,2} to " + Number, Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ToFigure();

    [GeneratedRegex(@"\bto " + Number + @"( [\w-]+){0,2} $", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex FigureBefore();

    [GeneratedRegex(
        @"\b(correct(s|ed|ing)?|revis(e|es|ed|ing)|rais(e|es|ed|ing)|lower(s|ed|ing)?|ris(e|es|en|ing)|rose|climb(s|ed|ing)?|widen(s|ed|ing)?|increas(e|es|ed|ing)|cut(s|ting)?|reduc(e|es|ed|ing)|updat(e|es|ed|ing)|chang(e|es|ed|ing)|fell|fall(s|en|ing)?|drop(s|ped|ping)?|down|up|grow(s|n|ing)?|grew|trim(s|med|ming)?|lift(s|ed|ing)?)\b",
        Options,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Changed();

    /// <summary>"For children from 6 to 12", "open from 9 to 17": no change, but the ages of those for whom it is, and hours.</summary>
    [GeneratedRegex(
        @"\b((for|among|aged) (\w+ )?(children|people|boys|girls|adults|pupils|students|teenagers|those|men|women|patients)|aged|hours|times|shifts?|service|open) $",
        Options,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Span();
}
