using System.Text.RegularExpressions;

namespace NewsMesh.EntityLink.Facts.Rules;

/// <summary>Figures of a moment, after which another one is no contradiction: "58 percent at 4:30 pm", "so far", "forty ships were waiting on Monday".</summary>
internal static partial class Developments
{
    /// <summary>A figure that says itself that it is not the last.</summary>
    public static bool IsInterim(FactAssertion one) => one.Text is { } text && Interim().IsMatch(text);

    /// <summary>Both count what goes on for days, each on its own.</summary>
    public static bool AreOngoing(FactAssertion one, FactAssertion other) => IsOngoing(one) && IsOngoing(other);

    private static bool IsOngoing(FactAssertion one) => one.Text is { } text && Ongoing().IsMatch(text);

    [GeneratedRegex(
        @"\b(so far|as of|until now|to date|exit polls?|projections?|projected|preliminary|provisional|partial|interim|initially|at first)\b|\b(at|by) (midday|noon|midnight|dawn|dusk|\d{1,2}([:.]\d\d)? ?[ap]\.?m\b|\w+ (morning|afternoon|evening|night)\b)",
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
