using NewsMesh.EntityLink.Reading.Assertions.Clauses;
using NewsMesh.EntityLink.Reading.Assertions.Quantities;
using NewsMesh.EntityLink.Reading.Assertions.Times;
using NewsMesh.EntityLink.Reading.Language.Syntax;

namespace NewsMesh.EntityLink.Reading.Assertions;

/// <summary>
/// What a sentence compares with: its number and its time are those of something else ("48 prisoners escaped, up from 12 in July", "a fifth of its size in 1970",
/// "3,000 fewer than feared").
/// </summary>
internal static class Comparisons
{
    /// <summary>Words between what compares and the time of it: "from 5.1 billion pounds | a year earlier".</summary>
    private const int Farthest = 10;

    /// <summary>"some 3,000 | fewer than feared", "0.2 points | more than in May": by how much two numbers differ, which is no number of either.</summary>
    public static bool IsDifference(SentenceTree tree, Measure measure)
    {
        for (var at = measure.First; at <= measure.Last + 1 && at < tree.Count; at++)
        {
            if (
                tree.Words[at] is not ("fewer" or "less" or "more" or "higher" or "lower")
                || at == measure.First
                || tree.Words[at - 1] is "no" or "not"
            )
                continue;
            // "3,000 fewer people than last year".
            for (var than = at + 1; than <= Math.Min(tree.Count - 1, measure.Last + 2); than++)
            {
                if (tree.Words[than] == "than" && char.IsAsciiLetter(tree.Words[Math.Min(tree.Count - 1, than + 1)][0]))
                    return true;
            }
        }
        return false;
    }

    /// <summary>Whether a time says when that was which a clause compares with, and not when the clause was.</summary>
    /// <param name="tree">The sentence.</param>
    /// <param name="time">In it.</param>
    /// <param name="verb">The word of the clause.</param>
    /// <param name="isChange">The clause tells of a change, so that "from" is where it began.</param>
    public static bool IsOfOther(SentenceTree tree, TimeExpression time, int verb, bool isChange)
    {
        if (IsSinceSuperlative(tree, time) || IsOfWhole(tree, time) || IsBehindPlan(tree, time, verb))
            return true;
        var first = time.First;
        for (var at = first - 1; at >= Math.Max(0, first - Farthest) && at != verb; at--)
        {
            switch (tree.Words[at])
            {
                // "than in May", "than a year earlier"; "than expected in May" is no such thing.
                case "than":
                    return first - at <= 2 || (first - at == 3 && tree.Tags[first - 1] == "DT");
                case "compared" or "against" or "versus":
                    return tree.Words[at] == "compared" || HasNumber(tree, at, first);
                case "from":
                    return IsUpFrom(tree, at)
                        ? HasNumber(tree, at, first)
                        : isChange
                            && (
                                HasNumber(tree, at, first)
                                || (first - at <= 2 && IsMeasuredBefore(tree, at, verb) && Tense.IsPast(tree, verb))
                            );
                case "to" or "by" or ";" or ":" or "(" or ")" or "when" or "while" or "who" or "which" or "that":
                    return false;
            }
        }
        return false;
    }

    /// <summary>"up from | 12": the number is where it was before.</summary>
    public static bool IsBehindBase(SentenceTree tree, Measure measure)
    {
        var at = measure.First - 1;
        return at >= 0 && (tree.Words[at] == "from" || (at > 0 && tree.Words[at] is "with" or "to" && tree.Words[at - 1] == "compared"));
    }

    private static bool IsUpFrom(SentenceTree tree, int from) =>
        from > 0 && tree.Words[from - 1] is "up" or "down" or "higher" or "lower" or "unchanged" or "increase" or "rise" or "decrease";

    private static bool HasNumber(SentenceTree tree, int first, int last)
    {
        for (var at = first + 1; at < last; at++)
        {
            if (tree.Tags[at] == "CD")
                return true;
        }
        return false;
    }

    /// <summary>"rose | 3 percent | from September": an amount stands between the verb and what it changed from.</summary>
    private static bool IsMeasuredBefore(SentenceTree tree, int from, int verb) =>
        from - verb is > 1 and <= 5 && HasNumber(tree, verb, from);

    /// <summary>"its lowest level | since 2003", "the first visit | since May": since when there was no such thing.</summary>
    public static bool IsSinceSuperlative(SentenceTree tree, TimeExpression time)
    {
        var since = time.First - 1;
        if (since > 0 && tree.Words[since] is "the" or "early" or "late")
            since--;
        if (since < 1 || tree.Words[since] != "since")
            return false;
        for (var at = since - 1; at >= Math.Max(0, since - Farthest); at--)
        {
            if (tree.Tags[at] is "JJS" or "RBS" || tree.Words[at] == "first")
                return true;
            if (tree.Words[at] is "," or ";" || tree.Tags[at] is "VBD" or "VBZ" or "VBP" or "MD")
                return false;
        }
        return false;
    }

    /// <summary>"a fifth of its size | in the 1970s", "twice the number | in May", "half as many as | in 2019".</summary>
    private static bool IsOfWhole(SentenceTree tree, TimeExpression time)
    {
        var at = time.First - 1;
        if (at > 0 && tree.Words[at] == "the")
            at--;
        if (at < 2 || tree.Words[at] is not ("in" or "of" or "at" or "during" or "as"))
            return false;
        at -= tree.Words[at] == "as" ? 0 : 1;
        if (tree.Words[at] == "as")
            return Enumerable.Range(Math.Max(0, at - Near), at - Math.Max(0, at - Near)).Any(before => IsMultiple(tree.Words[before]));
        var noun = at;
        while (at >= 0 && noun - at < Near && tree.Tags[at] is "NN" or "NNS" or "JJ")
            at--;
        if (at == noun || at < 1 || tree.Tags[at] is not ("PRP$" or "DT" or "POS"))
            return false;
        var before = at - 1;
        if (tree.Words[before] != "of")
            return tree.Tags[at] == "PRP$" && IsMultiple(tree.Words[before]);
        return before > 1
            && (NumberWords.Parts.ContainsKey(tree.Words[before - 1]) || tree.Words[before - 1] is "percent" or "%" or "fraction" or "cent")
            && IsLevel(tree, before - 2);
    }

    /// <summary>"shrunk to | a fifth", "has | a third", but not "lost | a fifth of its value in May": what is left, and not what went.</summary>
    private static bool IsLevel(SentenceTree tree, int last)
    {
        var at = last;
        while (
            at >= 0
            && last - at < Near
            && (
                tree.Tags[at] is "CD" or "DT" or "HYPH" or "RB" or "JJR"
                || tree.Words[at]
                    is "-"
                        or "only"
                        or "just"
                        or "about"
                        or "than"
                        or "around"
                        or "under"
                        or "over"
                        or "tiny"
                        or "per"
                        or "mere"
                        or "small"
            )
        )
            at--;
        return at >= 0
            && (
                tree.Words[at] is "to" or "at" or "has" or "have" or "had" or "remains" or "remain" or "remained"
                || Grammar.IsBe(tree.Words[at])
            );
    }

    private const int Near = 5;

    private static bool IsMultiple(string word) => word is "half" or "twice" or "double" or "triple" or "treble" or "thrice" or "times";

    /// <summary>"on the eve of the vote, | due on 9 December": when the vote is, and not when that was which the clause tells of.</summary>
    private static bool IsBehindPlan(SentenceTree tree, TimeExpression time, int verb)
    {
        var at = time.First - 1;
        while (at > 0 && tree.Words[at] is "on" or "for" or "in" or "at" or "the" or "by")
            at--;
        if (at > verb && at > 0 && tree.Words[at] is "due" or "set" or "scheduled" or "slated" or "planned" or "expected")
            return tree.Words[at - 1] is "," or "(" || tree.Tags[at - 1] is "NN" or "NNS" or "NNP";
        return IsEve(tree, time, verb);
    }

    /// <summary>"on the eve of | the vote on 9 December": the day of the vote itself it was not.</summary>
    private static bool IsEve(SentenceTree tree, TimeExpression time, int verb)
    {
        for (var at = time.First - 1; at > Math.Max(0, time.First - Farthest) && at != verb; at--)
        {
            if (tree.Words[at] == "of" && tree.Words[at - 1] == "eve")
                return true;
            if (tree.Words[at] is "," or ";" || Grammar.IsVerb(tree, at))
                return false;
        }
        return false;
    }
}
