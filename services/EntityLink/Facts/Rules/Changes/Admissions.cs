using System.Text.RegularExpressions;
using NewsMesh.EntityLink.Facts.Rules.Words;

namespace NewsMesh.EntityLink.Facts.Rules.Changes;

/// <summary>What somebody admits after it was denied: "The ferry line acknowledged on Friday that the doors had been open". Nobody admits what only others have denied, so the denial stands no more.</summary>
internal static partial class Admissions
{
    /// <summary>UTF-16 units in front of a clause in which its sentence says so, and behind it.</summary>
    private const int Reach = 160,
        ReachBehind = 80;

    /// <summary>Whether the sentence of a clause admits what the clause says, or takes back what was said before.</summary>
    /// <param name="text">The article.</param>
    /// <param name="start">Where the clause begins.</param>
    /// <param name="length">How long it is.</param>
    public static bool Has(string text, int start, int length)
    {
        var end = Math.Min(text.Length, start + length);
        return Admits().IsMatch(text[SentenceAround.StartOfPart(text, start, Reach)..end])
            || IsContrary().IsMatch(text[start..Math.Min(text.Length, end + ReachBehind)]);
    }

    /// <summary>The earlier one denies what the later one admits, and they are not two who are known to be others.</summary>
    public static bool AreOf(FactAssertion earlier, FactAssertion later) =>
        later is { Admits: true, Denied: false }
        && earlier.Denied
        && (
            earlier.Sources is not [{ EntityId: { } denier }, ..]
            || later.Sources is not [{ EntityId: { } source } who, ..]
            || denier == source
            || !IsNamed(who)
            || (later.Subject is { } subject && FactRules.PartyKey(subject) == FactRules.PartyKey(who))
        );

    /// <summary>"The hospital group" may be the one whose spokeswoman denied it.</summary>
    private static bool IsNamed(FactParty who) =>
        who.Words.Split(' ').Any(word => word.Length > 0 && char.IsUpper(word[0]) && word != "The");

    /// <summary>Whom a house takes in: "admitted to hospital", "admitted 12 patients".</summary>
    private const string Into =
        @" (to|into) ([\w'’-]+ ){0,3}?(hospitals?|clinics?|wards?|intensive|infirmary|university|college|school|bar|union|party|care)\b| ([\w,-]+ ){0,2}(patients?|visitors|students|refugees)\b";

    [GeneratedRegex(
        @"(?<!(\b(not|never|refused to|without|denied|stopped short of)|n['’]t) )\b(admit(s|ting)?(?!"
            + Into
            + @")|(?<!\b(is|are|was|were|be|been|being) )admitted(?!"
            + Into
            + @")|acknowledg(es|ed|ing)|conced(es|ed|ing)|confess(es|ed|ing)?)\b",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Admits();

    [GeneratedRegex(
        @"^[^.;\n]*\b(contrary to|reversing|retracting|withdrawing|in a reversal of) (its|his|her|their) (\w+ )?(statement|position|claim|denial|account)s?\b",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex IsContrary();
}
