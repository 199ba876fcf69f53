using NewsMesh.EntityLink.Reading.Language;
using NewsMesh.EntityLink.Reading.Language.Syntax;
using NewsMesh.EntityLink.Reading.Quotes;

namespace NewsMesh.EntityLink.Reading.Assertions.Clauses;

/// <summary>
/// Who says so, put between commas into what they say: "A fox, | said the farmer, | had come in", "They were not, | he conceded, | in Porto". The parser takes such words for the subject or the object of the clause
/// around them.
/// </summary>
internal static class Asides
{
    /// <summary>Words between the commas: "said the deputy head of the harbour board in Gdynia".</summary>
    private const int Longest = 12;

    /// <summary>Words behind the verb: "said | on Monday night".</summary>
    private const int MostBehindVerb = 4;

    /// <summary>Words of the tree, the commas with them; null for none. Only tags are asked, which do not depend on the arcs.</summary>
    public static Extent? In(SentenceTree tree)
    {
        for (var open = 1; open + 3 < tree.Count; open++)
        {
            if (tree.Words[open] != ",")
                continue;
            var close = open + 1;
            while (
                close < tree.Count
                && close - open <= Longest + 1
                && tree.Words[close] is not ("," or "\"" or "“" or "”" or ";" or ":" or "-" or "(" or ")")
            )
                close++;
            if (
                close < tree.Count - 2
                && tree.Words[close] == ","
                && (
                    IsRemark(tree, new Extent(open, close + 1))
                        ? IsNegatedRest(tree, open, close + 1)
                        : Attributes(tree, new Extent(open + 1, close)) && GoesOn(tree, open, close + 1)
                )
            )
                return new Extent(open, close + 1);
        }
        return null;
    }

    /// <summary>Between commas who said or wrote so before, and not who says what stands around it: "did not, | as the paper reported on Sunday, | resign".</summary>
    public static bool IsRemark(SentenceTree tree, Extent aside) =>
        aside.Start + 1 < tree.Count && tree.Words[aside.Start + 1] is "as" or "despite" or "contrary";

    /// <summary>"did not | resign": a negation whose verb stands behind the commas.</summary>
    private static bool IsNegatedRest(SentenceTree tree, int open, int next) =>
        tree.Words[open - 1] is "not" or "n't" or "never" && tree.Tags[next] is "VB" or "VBN" or "VBG" or "RB";

    /// <summary>One verb that reports, with somebody before or behind it and little else.</summary>
    private static bool Attributes(SentenceTree tree, Extent words)
    {
        var verb = -1;
        for (var at = words.Start; at < words.End; at++)
        {
            if (!tree.Tags[at].StartsWith("VB", StringComparison.Ordinal) && tree.Tags[at] is not ("MD" or "WP" or "WDT" or "WRB" or "CC"))
                continue;
            if (verb >= 0 || !Grammar.IsTensed(tree, at))
                return false;
            verb = at;
        }
        if (verb < 0 || !Reports(tree, verb))
            return false;
        return verb == words.Start
            ? BeginsPhrase(tree, verb + 1) && HasNoun(tree, new Extent(verb + 1, words.End))
            : BeginsPhrase(tree, words.Start)
                && HasNoun(tree, words with { End = verb })
                && words.End - verb - 1 <= MostBehindVerb
                && (verb + 1 == words.End || tree.Tags[verb + 1] is "IN" or "RB" or "NNP" or "JJ");
    }

    private static bool Reports(SentenceTree tree, int verb)
    {
        var lemma = VerbOf(tree, verb);
        return (Governors.Reporting.Contains(lemma) || Governors.Opining.Contains(lemma) || CueVerbs.IsCue(tree.Words[verb]))
            && CueVerbs.ClassOf(tree.Words[verb]) is not (null or CueVerbs.Denied)
            && lemma is not ("find" or "show" or "tell");
    }

    private static string VerbOf(SentenceTree tree, int verb) => Predicates.VerbLemmas.Of(tree.Words[verb], tree.Tags[verb]);

    /// <summary>The clause is not over where the words begin: a subject without its verb, or a verb whose complement stands behind them.</summary>
    private static bool GoesOn(SentenceTree tree, int end, int next)
    {
        var isQuoted = tree.Words[next] is "\"" or "“";
        if (isQuoted && ++next >= tree.Count)
            return false;
        var hasVerb = Enumerable.Range(0, end).Any(at => Grammar.IsTensed(tree, at) || tree.Tags[at] == "MD");
        if (hasVerb)
            return !isQuoted
                && tree.Words[end - 1]
                    is "not"
                        or "n't"
                        or "is"
                        or "are"
                        or "was"
                        or "were"
                        or "has"
                        or "have"
                        or "had"
                        or "will"
                        or "would";
        return BeginsPhrase(tree, 0)
            && (
                Grammar.IsTensed(tree, next)
                || tree.Tags[next] == "MD"
                || (tree.Tags[next] == "RB" && next + 1 < tree.Count && Grammar.IsTensed(tree, next + 1))
            );
    }

    private static bool BeginsPhrase(SentenceTree tree, int at) =>
        tree.Tags[at] is "DT" or "PRP" or "PRP$" or "NN" or "NNS" or "NNP" or "NNPS" or "JJ" or "JJS" or "CD" or "VBN" or "PDT";

    private static bool HasNoun(SentenceTree tree, Extent words)
    {
        for (var at = words.Start; at < words.End; at++)
        {
            if (tree.Tags[at] is "NN" or "NNS" or "NNP" or "NNPS" or "PRP")
                return true;
        }
        return false;
    }
}
