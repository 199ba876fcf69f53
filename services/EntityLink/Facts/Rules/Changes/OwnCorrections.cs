using System.Text.RegularExpressions;
using NewsMesh.EntityLink.Facts.Rules.Words;

namespace NewsMesh.EntityLink.Facts.Rules.Changes;

/// <summary>What an outlet takes back of its own: "An earlier version of this report said that the pilot had been arrested."</summary>
internal static partial class OwnCorrections
{
    /// <summary>UTF-16 units in front of a clause in which its sentence says so.</summary>
    private const int Reach = 120;

    /// <summary>Whether the sentence of a clause tells what the outlet had said before.</summary>
    /// <param name="text">The article.</param>
    /// <param name="start">Where the clause begins.</param>
    public static bool Has(string text, int start) => Earlier().IsMatch(SentenceAround.Before(text, start, Reach));

    /// <summary>One of them takes the other back, both being the same outlet's: the assertion that stands, and null where none does.</summary>
    public static FactAssertion? Of(FactAssertion one, FactAssertion other)
    {
        if (one.Denied == other.Denied || one.Corrects == other.Corrects)
            return null;
        var (correction, said) = one.Corrects ? (one, other) : (other, one);
        return
            correction.Denied
            && (one.ArticleId == other.ArticleId || (one.Outlet is { Length: > 0 } && one.Outlet == other.Outlet))
            && said.SaidAt <= correction.SaidAt
            ? correction
            : null;
    }

    [GeneratedRegex(
        @"\b(an?|the|our|its) (earlier|previous|original|first) (version|report|story|article|statement)\b|\bour (own )?(report|story|article)\b|\b(this|the) (newspaper|paper|site|station|article|report|story) (had )?(wrongly|incorrectly|mistakenly)\b|^\W*corrections?\b",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Earlier();
}
