using System.Collections.Frozen;
using NewsMesh.EntityLink.Reading.Assertions.Predicates;
using NewsMesh.EntityLink.Reading.Assertions.Quantities;
using NewsMesh.EntityLink.Reading.Language;
using NewsMesh.EntityLink.Reading.Language.Syntax;

namespace NewsMesh.EntityLink.Reading.Assertions.Clauses;

/// <summary>"The index closed down 2 percent", "Oil finished 3 percent lower": prices rose or fell, and nothing was shut or ended.</summary>
internal static class MarketMoves
{
    private static readonly FrozenSet<string> Verbs = WordList.Of(
        "close open end finish trade settle start begin close_down close_up end_down end_up finish_up open_up open_down trade_up trade_down"
    );

    /// <summary>Words between the verb and the one that says where to: "1.4 percent | lower".</summary>
    private const int Near = 4;

    public static Clause? At(SentenceTree tree, int at, string lemma)
    {
        if (!Verbs.Contains(lemma) || Grammar.IsPassive(tree, at) || Grammar.SurfaceSubject(tree, at) is not (>= 0 and var subject))
            return null;
        for (var word = at + 1; word <= Math.Min(tree.Count - 1, at + Near); word++)
        {
            var isSide = tree.Words[word] is "down" or "up" && word == at + 1 && IsAmount(tree, word + 1);
            var isMore = tree.Words[word] is "lower" or "higher" && (word == at + 1 || IsAmount(tree, at + 1)) && !IsBeforeNoun(tree, word);
            if (!isSide && !isMore)
                continue;
            var name = tree.Words[word] is "down" or "lower" ? "fall" : "rise";
            return new Clause
            {
                Word = at,
                Predicate = name,
                Class = PredicateTable.OfVerb(name),
                Subjects = [subject],
            };
        }
        return null;
    }

    /// <summary>"The index was | down 2 percent".</summary>
    public static Clause? Copular(SentenceTree tree, int at, int copula, int subject)
    {
        var side = copula + 1;
        if (side >= tree.Count || tree.Words[side] is not ("down" or "up") || !IsAmount(tree, side + 1))
            return null;
        var name = tree.Words[side] == "down" ? "fall" : "rise";
        return new Clause
        {
            Word = at,
            Predicate = name,
            Class = PredicateTable.OfVerb(name),
            Subjects = [subject],
        };
    }

    /// <summary>"2.1 percent", "40 points", "0.3%".</summary>
    private static bool IsAmount(SentenceTree tree, int at)
    {
        while (
            at < tree.Count
            && tree.Words[at] is "about" or "around" or "nearly" or "almost" or "more" or "than" or "over" or "by" or "just" or "some"
        )
            at++;
        return at < tree.Count
            && !IsBesideOthers(tree, at)
            && NumberReader.At(tree, at) is { } number
            && number.Last + 1 < tree.Count
            && (
                tree.Words[number.Last + 1] is "%" or "percent" or "points" or "point" or "pc" or "cents" or "cent" or "pence" or "p"
                || (tree.Words[number.Last + 1] == "per" && number.Last + 2 < tree.Count && tree.Words[number.Last + 2] == "cent")
            );
    }

    /// <summary>"12 points | behind City": a team, and no price.</summary>
    private static bool IsBesideOthers(SentenceTree tree, int at)
    {
        for (var next = at + 1; next < Math.Min(tree.Count, at + Near + 1); next++)
        {
            if (tree.Words[next] is "behind" or "ahead" or "clear" or "adrift" or "off" or "short" or "at")
                return tree.Words[next] != "at" || (next + 1 < tree.Count && tree.Words[next + 1] is "half-time" or "halftime" or "half");
        }
        return false;
    }

    private static bool IsBeforeNoun(SentenceTree tree, int at) =>
        at + 1 < tree.Count && tree.Tags[at + 1].StartsWith("NN", StringComparison.Ordinal);
}
