using System.Collections.Frozen;
using NewsMesh.EntityLink.Facts.Rules.Tallies;
using NewsMesh.EntityLink.Facts.Rules.Words;
using NewsMesh.EntityLink.Reading.Language;

namespace NewsMesh.EntityLink.Facts.Rules.Clauses;

/// <summary>
/// Whether two clauses count two things, however alike their words are: "the flood killed three people and injured nine" counts the dead, and "nine were injured in the flood" those who were injured.
/// </summary>
internal static class OtherCounts
{
    /// <summary>What of two sentences' words must be the same for them to be one that two articles print.</summary>
    private const double OneSentence = 0.9;

    /// <summary>Shorter sentences are alike by accident.</summary>
    private const int FewestOfSentence = 6;

    /// <summary>What of the longer clause's words a clause of the same sentence must have, if it is to tell the same with another verb.</summary>
    private const double OneClause = 0.8;

    public static bool Are(ClauseTerms one, ClauseTerms other) =>
        one.Value is { } mine
        && other.Value is { } theirs
        && (AreOfOtherVictims(one, other) || (!mine.Equals(theirs) && (Tells(one, theirs) || Tells(other, mine))));

    /// <summary>
    /// Two clauses of one sentence, or of a sentence and its reprint, tell two things where their verbs are two: "took fourteen people hostage" and "demanded two million". All that is around them is
    /// the same, and tells nothing.
    /// </summary>
    public static bool AreOfOneSentence(ClauseTerms one, ClauseTerms other) =>
        one.Predicate != other.Predicate
        && Math.Min(one.Sentence.Length, other.Sentence.Length) >= FewestOfSentence
        && Term.Shared(one.Sentence, other.Sentence) >= OneSentence * Math.Max(Term.Weight(one.Sentence), Term.Weight(other.Sentence))
        && Term.Shared(one.Words, other.Words) < OneClause * Math.Max(Term.Weight(one.Words), Term.Weight(other.Words));

    /// <summary>The number stands in the clause, too, as another one than its own; not where its own takes its place: "to 85 from 70".</summary>
    private static bool Tells(ClauseTerms clause, double number) =>
        Array.BinarySearch(clause.Numbers, number) >= 0 && !number.Equals(clause.Replaces ?? double.NaN);

    /// <summary>The dead and the injured; the dead and those who gathered for them.</summary>
    private static bool AreOfOtherVictims(ClauseTerms one, ClauseTerms other)
    {
        var (mine, theirs) = (VictimsOf(one), VictimsOf(other));
        if (mine is not null && theirs is not null)
            return mine != theirs || (one.Side != 0 && other.Side != 0 && one.Side != other.Side);
        if ((mine ?? theirs) is not { } victims)
            return false;
        var bare = mine is null ? one : other;
        return bare.Predicate != victims
            && VictimCounts.ArePeople(bare.Unit)
            && !one.Value!.Value.Equals(other.Value!.Value)
            && !Neutral.Contains(bare.Predicate);
    }

    /// <summary>Verbs beside which the dead are counted as well as anybody: "the number stands at eight", "the storm left eight".</summary>
    private static readonly FrozenSet<string> Neutral = WordList
        .Of(
            "be have rise fall stand reach number count total put leave bring claim find recover pull report confirm revise correct update include involve say estimate make take see give lose list name"
        )
        .Select(PredicateClasses.Of)
        .ToFrozenSet(StringComparer.Ordinal);

    private static string? VictimsOf(ClauseTerms clause) =>
        clause.Tally is { } tally && PredicateClasses.CountsVictims(tally) ? tally : null;
}
