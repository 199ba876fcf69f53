using System.Text.RegularExpressions;
using NewsMesh.EntityLink.Facts.Rules.Tallies;

namespace NewsMesh.EntityLink.Facts.Rules.Values;

/// <summary>Figures of a moment, after which another one is no contradiction: "58 percent at 4:30 pm", "so far", "forty ships were waiting on Monday".</summary>
internal static partial class Developments
{
    /// <summary>A figure that says itself that it is not the last.</summary>
    public static bool IsInterim(FactAssertion one) => one.Text is { } text && Interim().IsMatch(text);

    /// <summary>Both count what goes on for days, each on its own.</summary>
    public static bool AreOngoing(FactAssertion one, FactAssertion other) =>
        IsOngoing(one) && IsOngoing(other) && !(one.Tally is { } tally && EventCounts.IsKey(tally));

    /// <summary>It says that its figure was another one: "raised its estimate to 210,000 gallons", "has risen to 97".</summary>
    public static bool IsRaised(FactAssertion one) => one is { Quantity: not null, Text: { } text } && ChangedTo().IsMatch(text);

    /// <summary>It counts all of what still went on before: "in all 187 flights have been cancelled since Saturday".</summary>
    public static bool IsTotal(FactAssertion one) => one is { Quantity: not null, Text: { } text } && Total().IsMatch(text);

    [GeneratedRegex(
        @"\b(in all|in total|an? (overall )?total of|altogether|all told|by now|up to now|so far|since (yesterday|last night|\w+day( (morning|evening|night|afternoon))?))\b",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Total();

    /// <summary>Whoever counted so did it before: "an earlier count had put the number at 311".</summary>
    public static bool IsOfBefore(FactAssertion one) => one.Sources is [var source, ..] && EarlierCount().IsMatch(source.Words);

    [GeneratedRegex(
        @"\b(raised|raises|increased|widened|extended|lifted|cut|lowered|reduced|revised|corrected|improved|upgraded|downgraded|risen|rose|climbed|grown|grew|gone up|went up|dwindled|dwindles|shrunk|shrank|shrinks|narrowed|narrows)\b[^.;]{0,80}?\bto ("
            + NumberPatterns.Hedges
            + @"|over |[$€£])*(\d|[a-z]+ \w)",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex ChangedTo();

    [GeneratedRegex(
        @"\b(earlier|previous|initial|first|preliminary) (\w+ )?(count|figure|estimate|report|toll|tally|statement|list)s?\b",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex EarlierCount();

    private static bool IsOngoing(FactAssertion one) => one.Text is { } text && Ongoing().IsMatch(text);

    [GeneratedRegex(
        @"\b(so far|as of|until now|to date|exit polls?|projections?|projected|preliminary|provisional|partial|interim|estimated|initially|at first)\b|\b(at|by) (midday|noon|midnight|dawn|dusk|\d{1,2}([:.]\d\d)? ?[ap]\.?m\b|\w+ (morning|afternoon|evening|night)\b)",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Interim();

    [GeneratedRegex(
        @"\b(is|are|was|were|still|been) (being )?(\w+ing|trapped|stranded|missing|detained|held|closed|occupied|quarantined|stuck)\b",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Ongoing();
}
