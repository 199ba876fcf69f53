using System.Globalization;
using NewsMesh.EntityLink.Reading.Language.Syntax;

namespace NewsMesh.EntityLink.Reading.Assertions.Quantities;

/// <summary>Numbers that are written with words: "two hundred and five thousand", "dozens", "two-thirds", "one in five".</summary>
internal static class NumbersInWords
{
    /// <summary>"dozens", "tens of thousands", "hundreds of thousands".</summary>
    public static NumberSpan? Vague(SentenceTree tree, int at)
    {
        var word = tree.Words[at];
        if (word is "tens" && Follows(tree, at, "of") && Of(tree, at + 2) is { } tens)
            return new NumberSpan(at, at + 2, tens.Low * 10, tens.High * 10);
        if (Of(tree, at) is not { } vague || tree.Tags[at].StartsWith("VB", StringComparison.Ordinal))
            return null;
        if (word == "scores" && !Follows(tree, at, "of"))
            return null;
        if (Follows(tree, at, "of") && Of(tree, at + 2) is { } second)
            return new NumberSpan(at, at + 2, vague.Low * second.Low, vague.High * second.Low);
        return new NumberSpan(at, at, vague.Low, vague.High);
    }

    private static (double Low, double High)? Of(SentenceTree tree, int at) =>
        at < tree.Count && NumberWords.Vague.TryGetValue(tree.Words[at], out var vague) ? vague : null;

    /// <summary>"half a million", "a third of", "two-thirds", "three quarters of": a lone ordinal is none.</summary>
    public static NumberSpan? Part(SentenceTree tree, int at)
    {
        var word = tree.Words[at];
        if (
            word == "half"
            && at + 2 < tree.Count
            && tree.Words[at + 1] is "a" or "an"
            && NumberWords.Magnitudes.TryGetValue(tree.Words[at + 2], out var size)
        )
            return new NumberSpan(at, at + 2, size / 2, size / 2) { HasMagnitude = true };
        if (
            word == "half"
            && (
                Follows(tree, at, "of")
                || Follows(tree, at, "the")
                || (at > 0 && tree.Words[at - 1] is "by" or "than" or "nearly" or "almost" or "about" or "over")
            )
        )
            return new NumberSpan(at, at, .5, .5) { IsPart = true };
        var count = word is "a" or "one" ? 1 : NumberWords.Small.GetValueOrDefault(word);
        if (count == 0 || at + 1 >= tree.Count)
            return null;
        // "one in five pupils", "three out of ten".
        if (word != "a" && (Follows(tree, at, "in") || (Follows(tree, at, "out") && at + 2 < tree.Count && tree.Words[at + 2] == "of")))
        {
            var below = tree.Words[at + 1] == "in" ? at + 2 : at + 3;
            if (
                below + 1 < tree.Count
                && Simple(tree.Words[below]) is > 1 and var of
                && of >= count
                && (
                    tree.Words[below + 1] == "of"
                    || (tree.Tags[below + 1].StartsWith("NN", StringComparison.Ordinal) && !IsTimeNoun(tree.Words[below + 1]))
                )
            )
                return new NumberSpan(at, below, count / of, count / of) { IsPart = true };
        }
        var name = tree.Words[at + 1] == "-" ? at + 2 : at + 1;
        if (name >= tree.Count || !NumberWords.Parts.TryGetValue(tree.Words[name], out var parts))
            return null;
        // "over the next three quarters" tells how long.
        if (tree.Words[name] == "quarters" && at > 0 && IsSeries(tree.Words[at - 1]) && !Follows(tree, name, "of"))
            return null;
        // "a third man", "a second": only "a third of", "by a third", "a third full", or a plural.
        if (count == 1 && !Follows(tree, name, "of") && tree.Words[name] != "half" && !IsShare(tree, at, name))
            return null;
        if (word == "a" && tree.Words[name] == "half" && !Follows(tree, name, "of"))
            return null;
        return new NumberSpan(at, name, count / parts, count / parts) { IsPart = true };
    }

    private static bool Follows(SentenceTree tree, int at, string word) => at + 1 < tree.Count && tree.Words[at + 1] == word;

    /// <summary>"fell by | a fifth", "rose by more than | a quarter", "is | a third | full", "cost | a third | less": no noun behind it that it might be one of.</summary>
    private static bool IsShare(SentenceTree tree, int first, int last)
    {
        var next = last + 1 < tree.Count ? last + 1 : -1;
        if (next >= 0 && tree.Words[next] is "full" or "empty" or "complete" or "less" or "more" or "fewer")
            return next + 1 >= tree.Count || !tree.Tags[next + 1].StartsWith("NN", StringComparison.Ordinal);
        if (next >= 0 && tree.Tags[next] is not ("IN" or "TO" or "CC" or "." or "," or ":" or "JJR" or "RBR" or "-RRB-" or "NNP" or "''"))
            return false;
        if (next >= 0 && tree.Tags[next] is "JJR" or "RBR")
            return true;
        var before = first - 1;
        while (
            before >= 0
            && first - before <= 3
            && tree.Words[before]
                is "more"
                    or "than"
                    or "nearly"
                    or "almost"
                    or "about"
                    or "around"
                    or "over"
                    or "least"
                    or "at"
                    or "roughly"
                    or "some"
                    or "up"
                    or "to"
        )
            before--;
        return before >= 0 && tree.Words[before] == "by";
    }

    /// <summary>A word that says that what it counts follow one another.</summary>
    private static bool IsSeries(string word) =>
        word is "next" or "past" or "last" or "first" or "previous" or "preceding" or "coming" or "following";

    private static bool IsTimeNoun(string word) =>
        word is "days" or "years" or "months" or "weeks" or "hours" or "minutes" or "seconds" or "decades" or "games" or "matches";

    private static double? Simple(string word) =>
        NumberWords.Small.TryGetValue(word, out var small) ? small
        : NumberWords.Tens.TryGetValue(word, out var tens) ? tens
        : NumberWords.Magnitudes.TryGetValue(word, out var magnitude) ? magnitude
        : double.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value
        : null;

    /// <summary>"two hundred and five thousand", "thirty-five", "a dozen", "a hundred".</summary>
    public static NumberSpan? Spelt(SentenceTree tree, int first)
    {
        double total = 0,
            group = 0;
        var (last, words, hasMagnitude) = (first - 1, 0, false);
        for (var at = first; at < tree.Count; at++)
        {
            var word = tree.Words[at];
            if (
                NumberWords.Small.TryGetValue(word, out var small)
                && (words == 0 || group % 100 == 0 || (group % 10 == 0 && small < 10 && group % 100 >= 20))
            )
                group += small;
            else if (NumberWords.Tens.TryGetValue(word, out var tens) && group % 100 == 0)
                group += tens;
            else if (NumberWords.Magnitudes.TryGetValue(word, out var times) && words > 0)
            {
                if (times >= 1000)
                    (total, group) = (total + (Math.Max(group, 1) * times), 0);
                else
                    group = Math.Max(group, 1) * times;
                hasMagnitude = true;
            }
            else if (
                word == "a"
                && words == 0
                && at + 1 < tree.Count
                && tree.Words[at + 1] is "hundred" or "thousand" or "million" or "billion" or "dozen" or "trillion"
            )
                group = 1;
            else if (words > 0 && word is "-" or "and" && at + 1 < tree.Count && Joins(tree, at, group + total))
                continue;
            else
                break;
            (last, words) = (at, words + 1);
        }
        if (words == 0 || (words == 1 && tree.Words[first] == "a"))
            return null;
        var value = total + group;
        // "seven and a half", "two and a quarter million".
        if (!hasMagnitude && NumberEndings.AndPart(tree, last) is { } part)
        {
            (value, var end) = NumberEndings.Scaled(tree, value + part.Value, part.Last);
            (hasMagnitude, last) = (end > part.Last, end);
        }
        return new NumberSpan(first, last, value, value) { HasMagnitude = hasMagnitude };
    }

    private static bool Joins(SentenceTree tree, int at, double before)
    {
        var next = tree.Words[at + 1];
        if (tree.Words[at] == "-")
            return NumberReader.IsGlued(tree, at)
                && (
                    NumberWords.Magnitudes.ContainsKey(next)
                    || (before % 10 == 0 && before >= 20 && NumberWords.Small.GetValueOrDefault(next) is > 0 and < 10)
                );
        return before >= 100 && (NumberWords.Small.ContainsKey(next) || NumberWords.Tens.ContainsKey(next)) && before % 100 == 0;
    }
}
