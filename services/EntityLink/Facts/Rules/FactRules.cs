using System.Globalization;
using NewsMesh.EntityLink.Facts.Rules.Words;

namespace NewsMesh.EntityLink.Facts.Rules;

/// <summary>
/// Which assertions others could answer, too, how two of one fact relate, and what all of them together make of it. Slots decide; nothing here depends on the order in
/// which assertions came.
/// </summary>
/// <remarks>
/// The folders, each of which knows only those before it (but that <c>Tallies</c> are handed the named entities of <c>Clauses</c>): <c>Words</c> (stems, synonyms, classes of verbs), <c>Values</c> (numbers and times of day), <c>Tallies</c> (what a number counts),
/// <c>Utterances</c> (words of a speaker), <c>Origins</c> (from whom a report has it), <c>Polarity</c> (what is denied), <c>Changes</c> (what a later report takes the place of), <c>Clauses</c> (which
/// clauses of a story tell one fact), <c>Comparison</c> (any two statements).
/// </remarks>
internal static class FactRules
{
    /// <summary>"We have lost three weeks": who "we" are only the article knows, and nobody else's answer can be the same.</summary>
    public static bool IsAnswer(FactAssertion assertion)
    {
        if (
            !PredicateClasses.CountsVictims(PredicateClasses.Of(assertion.Predicate))
            && assertion.Subject is { } party
            && PartyKey(party) == "~"
        )
            return false;
        return assertion.Quantity is { Unit.Length: > 0 } || assertion.Subject is not null || assertion.Object is not null;
    }

    /// <summary>How two assertions of one fact relate; the first rule of the table that matches. Which of them is given first makes no difference.</summary>
    public static Relation Relate(FactAssertion one, FactAssertion other) => RelationRules.Of(one, other);

    /// <summary>What a fact is after these assertions.</summary>
    public static FactStatus StatusOf(IEnumerable<FactAssertion> assertions) => StatusRules.Of(assertions);

    /// <summary>The entity where it is known, else the last word of the noun: "the gunman" and "a gunman" are one, and so are "1,800 jobs in Ghent" and "no jobs".</summary>
    public static string PartyKey(FactParty party) =>
        party.EntityId is { } id
            ? id.ToString("N", CultureInfo.InvariantCulture)
            : "~" + (ContentWords.Of(Before(party.Words, Tails)).LastOrDefault() ?? ContentWords.Of(party.Words).LastOrDefault(""));

    /// <summary>Where and when something is; what it is on, for or against is what it is: "the bill on taxes".</summary>
    private static readonly string[] Tails = [" in ", " at ", " from ", " until ", " after ", " before ", " near "];

    private static readonly string[] Behind =
    [
        " in ",
        " on ",
        " at ",
        " for ",
        " from ",
        " until ",
        " after ",
        " before ",
        " near ",
        " with ",
        " against ",
        " who ",
        " which ",
        " that ",
    ];

    /// <summary>The noun with what stands before it: "1,800 jobs" of "1,800 jobs in Ghent".</summary>
    public static string Head(string words) => Before(words, Behind);

    private static string Before(string words, string[] behind)
    {
        var end = words.Length;
        foreach (var word in behind)
        {
            if (words.IndexOf(word, StringComparison.Ordinal) is > 0 and var at && at < end)
                end = at;
        }
        return words[..end];
    }
}
