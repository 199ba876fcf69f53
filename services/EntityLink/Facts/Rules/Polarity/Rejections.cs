using System.Text.RegularExpressions;

namespace NewsMesh.EntityLink.Facts.Rules.Polarity;

/// <summary>Disputes between parties: one of two reports is somebody's denial of what the other says.</summary>
internal static partial class Rejections
{
    /// <summary>Two reports of one hour are of the same time.</summary>
    private static readonly TimeSpan Meanwhile = TimeSpan.FromHours(1);

    /// <summary>"Denied that it would cut jobs": somebody calls untrue what others say, where "will cut no jobs" is a plan.</summary>
    public static bool IsOfWhatOthersSay(FactAssertion one) =>
        one is { Denied: true, Sources.Count: > 0, Text: { } text } && (Denying().IsMatch(text) || !Negating().IsMatch(text));

    /// <summary>Two who are named for it, and neither speaks for the other.</summary>
    public static bool AreOfTwoSides(FactAssertion one, FactAssertion other) =>
        one.Sources is [var who, ..] && other.Sources is [var whoElse, ..] && !Parties.AreOneSide(who, whoElse);

    [GeneratedRegex(
        @"\b(den(y|ies|ied|ying)|reject(s|ed|ing)?|refut(e|es|ed|ing)|dismiss(es|ed|ing)?)\b",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Denying();

    [GeneratedRegex(
        @"\b(not|no|never|nobody|none|nothing|neither|without)\b|n['’]t\b",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Negating();

    /// <summary>Who denies is named: that is a dispute between parties, and no outlet has to be wrong.</summary>
    public static Relation? Of(FactAssertion earlier, FactAssertion later)
    {
        var denial = earlier.Denied ? earlier : later;
        // "If no ferry sails" denies nothing.
        if (denial.Modality == "conditional")
            return null;
        // A copy is read as its original, or read wrongly.
        if (
            denial.Sources.Count == 0
            || (
                earlier.ArticleId != later.ArticleId
                && earlier.Text is not null
                && earlier.Text == later.Text
                && AreOfOneOrigin(earlier, later)
            )
        )
            return null;
        // A body and who speaks for it are no two sides.
        var report = earlier.Denied ? later : earlier;
        if (report.Modality == "demanded")
            return Relation.None("one demands what the other says not to be so");
        // "He did not expect the toll to rise", and it rose.
        if (denial is { Modality: "planned", DeniesReports: false } && report.Modality == "asserted")
            return Relation.None("one was not planned or expected, and the other has happened");
        if (
            earlier.ArticleId != later.ArticleId
            && (
                report.Sources is [var side, ..] && Parties.AreOneSide(denial.Sources[0], side)
                || (report.Text is not null && report.Text == denial.Text && AreOfOneMouth(report, denial))
            )
        )
            return Relation.None("both are of one side");
        // "Denied a union's claim": whose claim it is does not deny it.
        var who = denial.Sources.FirstOrDefault(source =>
            !Parties.IsUnnamed(source)
            && !source.Words.EndsWith("'s", StringComparison.Ordinal)
            && !source.Words.EndsWith("’s", StringComparison.Ordinal)
        );
        var name = who?.Words ?? "a named source";
        return denial == earlier && later.SaidAt - earlier.SaidAt >= Meanwhile
            ? new Relation(Relations.Disputes, SlotRules.Polarity, $"{name} had rejected before what the other says")
            : new Relation(Relations.Disputes, SlotRules.Polarity, $"{name} rejected what the other says");
    }

    /// <summary>The same words of the same speaker in two articles: one of them is read wrongly.</summary>
    private static bool AreOfOneMouth(FactAssertion one, FactAssertion other) =>
        one.Sources.Any(source => other.Sources.Any(otherSource => Parties.AreOneSide(source, otherSource)));

    private static bool AreOfOneOrigin(FactAssertion one, FactAssertion other) =>
        string.Equals(one.Origin, other.Origin, StringComparison.OrdinalIgnoreCase);
}
