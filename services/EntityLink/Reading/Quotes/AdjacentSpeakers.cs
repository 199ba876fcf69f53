using NewsMesh.EntityLink.Reading.Assertions.Clauses;
using NewsMesh.EntityLink.Reading.Language;
using NewsMesh.EntityLink.Reading.Language.Syntax;

namespace NewsMesh.EntityLink.Reading.Quotes;

/// <summary>
/// Who speaks by a verb that no list has: “Never,” | roared the coach. “Come back,” | his aunt sobbed. A finite verb with its subject right behind a quotation that a comma, a question mark or an exclamation mark
/// ends attributes it, whatever the verb is.
/// </summary>
internal static class AdjacentSpeakers
{
    /// <summary>Words of a subject before its verb: "the deputy head of the harbour board, Ana Ruiz,".</summary>
    private const int LongestSubject = 14;

    /// <param name="narration">The text.</param>
    /// <param name="trees">Its sentences.</param>
    /// <param name="quotation">A quotation of it behind which no known verb stands.</param>
    public static Speech? Behind(Narration narration, ClauseTrees trees, Quoted quotation)
    {
        var document = narration.Document;
        var start = narration.TokenAfter(quotation);
        if (start >= document.Paragraphs[quotation.Paragraph].End)
            return null;
        if (document.IsMark(start, ','))
            start++;
        else if (quotation.Last(document) is not (',' or '?' or '!'))
            return null;
        if (start >= document.Tokens.Length || narration.IsQuoted(start) || trees.At(start) is not { } tree)
            return null;
        var first = Array.FindIndex(tree.Tokens, token => token.Start >= document.Tokens[start].Start);
        return first < 0 ? null : Inverted(narration, tree, quotation, first) ?? SubjectFirst(document, tree, quotation, first);
    }

    private static Speech? Inverted(Narration narration, SentenceTree tree, Quoted quotation, int verb)
    {
        if (tree.Tags[verb] is not ("VBD" or "VBZ") || Grammar.IsBe(tree.Words[verb]) || !Joins(tree, quotation, verb))
            return null;
        var document = narration.Document;
        var next = verb + 1;
        if (
            next < tree.Count
            && tree.Tags[next] is "RP" or "IN" or "RB"
            && tree.Words[next] is "in" or "out" or "up" or "back" or "on" or "off" or "away"
        )
            next++;
        if (next >= tree.Count)
            return null;
        var from = document.TokenFrom(tree.Tokens[next].Start);
        var limit = narration.ClauseEnd(from, quotation.Paragraph, 2 * LongestSubject);
        return NounPhrases.After(document, from, limit) is { } source
            ? new Speech(SpeechFinder.WithName(document, source, limit), Cue(document, tree, verb))
            : null;
    }

    private static Speech? SubjectFirst(Document document, SentenceTree tree, Quoted quotation, int first)
    {
        for (var verb = first + 1; verb < Math.Min(tree.Count, first + LongestSubject); verb++)
        {
            if (tree.Words[verb] is ";" or "\"" or "“")
                return null;
            if (tree.Tags[verb] is not ("VBD" or "VBZ") || tree.Labels[verb] is "aux" or "cop" or "aux:pass" or "acl" or "acl:relcl")
                continue;
            if (
                Grammar.IsBe(tree.Words[verb])
                // "Reuters cited the group": the outlet has the words, and does not say them.
                || tree.Words[verb] is "had" or "has" or "did" or "does" or "cited" or "cites" or "quoted" or "quotes"
                || !Joins(tree, quotation, verb)
                || tree.Child(verb, "nsubj") is not (>= 0 and var subject)
                || tree.Firsts[subject] < first
                || subject > verb
            )
                return null;
            return new Speech(
                document.TokensOf(tree.Characters(first, tree.Words[verb - 1] == "," ? verb - 2 : verb - 1)),
                Cue(document, tree, verb)
            );
        }
        return null;
    }

    /// <summary>The quoted words hang on the verb, or the verb on them.</summary>
    private static bool Joins(SentenceTree tree, Quoted quotation, int verb)
    {
        if (tree.Heads[verb] < tree.Count && quotation.Content.Contains(tree.Tokens[tree.Heads[verb]].Start))
            return true;
        foreach (var child in tree.Children(verb))
        {
            if (child < verb && tree.Labels[child] != "punct" && quotation.Content.Contains(tree.Tokens[child].Start))
                return true;
        }
        return false;
    }

    private static Extent Cue(Document document, SentenceTree tree, int verb) =>
        document.TokensOf(new Extent(tree.Tokens[verb].Start, tree.Tokens[verb].End));
}
