using NewsMesh.EntityLink.Reading.Assertions.Clauses;
using NewsMesh.EntityLink.Reading.Language;
using NewsMesh.EntityLink.Reading.Language.Syntax;

namespace NewsMesh.EntityLink.Reading.Quotes;

/// <summary>What a part of a sentence brings ends with that part: "The mayor's claim that crime has halved | is misleading", "expelled in August, not in June as he claimed".</summary>
internal static class ReportedNouns
{
    public static QuoteDraft Trimmed(Document document, ClauseTrees trees, QuoteDraft draft)
    {
        if (
            draft is not { Kind: not QuoteDraft.Direct, Content: [var content], Speech: { IsInherited: false } speech }
            || trees.At(speech.Cue.Start) is not { } tree
        )
            return draft;
        var cue = document.Characters(speech.Cue);
        if (BehindListener(tree, cue, content) is { } words)
            return draft with { Content = [words] };
        for (var word = 0; word < tree.Count; word++)
        {
            if (!cue.Contains(tree.Tokens[word].Start))
                continue;
            if (PredicateOf(tree, word) is { } predicate && Ends(tree, predicate, word, content) is { } end)
                return draft with { Content = [content with { End = end }] };
            if (Contrasted(tree, word) is { } contrast && content.Contains(contrast.Start) && content.Start < contrast.Start)
                return draft with { Content = [contrast], IsClause = false };
        }
        return draft;
    }

    /// <summary>"told | her | Morocco would open the border": whom somebody tells is no part of what is told.</summary>
    private static Extent? BehindListener(SentenceTree tree, Extent cue, Extent content)
    {
        var at = Array.FindIndex(tree.Tokens, token => token.Start >= content.Start);
        if (at > 0 && tree.Tokens[at].Start == content.Start && ClauseBehind(tree, cue, at) is { } clause && clause < content.End)
            return content with { Start = clause };
        return
            at > 0
            && at + 1 < tree.Count
            && tree.Tokens[at].Start == content.Start
            && tree.Words[at] is "him" or "her" or "them" or "us" or "me" or "you"
            && tree.Labels[at] is "iobj" or "obj"
            && tree.Heads[at] < tree.Count
            && cue.Contains(tree.Tokens[tree.Heads[at]].Start)
            && tree.Words[tree.Heads[at]] is "told" or "tells" or "tell"
            && tree.Tokens[at + 1].Start < content.End
            ? content with
            {
                Start = tree.Tokens[at + 1].Start,
            }
            : null;
    }

    /// <summary>"telling | his cabinet | that …": where the clause begins behind whom the verb tells it.</summary>
    private static int? ClauseBehind(SentenceTree tree, Extent cue, int first)
    {
        for (var listener = first; listener < tree.Count; listener++)
        {
            if (
                tree.Firsts[listener] == first
                && tree.Labels[listener] is "obj" or "iobj"
                && cue.Contains(tree.Tokens[tree.Heads[listener]].Start)
                && tree.Words[tree.Heads[listener]]
                    is "telling"
                        or "told"
                        or "tell"
                        or "tells"
                        or "informing"
                        or "assuring"
                        or "reminding"
                        or "warning"
            )
                return listener + 1 < tree.Count && tree.Words[listener + 1] == "that" && tree.Labels[listener + 1] == "mark"
                    ? tree.Tokens[listener + 1].Start
                    : null;
        }
        return null;
    }

    /// <summary>The first word of what is said of a noun that brings words, behind them: "claim … | is | misleading".</summary>
    private static int? PredicateOf(SentenceTree tree, int noun)
    {
        var verb = tree.Heads[noun];
        // The parser may take the noun for a part of what stands behind: then the clause on it tells where it ends.
        if (
            tree.Tags[noun] is "NN" or "NNS"
            && tree.Child(noun, "acl") is >= 0 and var clause
            && tree.Words[tree.Firsts[clause]] == "that"
            && tree.Lasts[clause] + 1 is var next
            && next < tree.Count
            && tree.Tags[next] is "VBZ" or "VBD" or "VBP" or "MD"
        )
            return next;
        if (
            verb >= tree.Count
            || verb < noun
            || tree.Tags[noun] is not ("NN" or "NNS")
            || !tree.Labels[noun].StartsWith("nsubj", StringComparison.Ordinal)
        )
            return null;
        foreach (var child in tree.Children(verb))
        {
            if (child > tree.Lasts[noun] && child < verb && tree.Labels[child] is "aux" or "aux:pass" or "cop" or "advmod")
                return child;
        }
        return verb > tree.Lasts[noun] ? verb : null;
    }

    /// <summary>Where the words end that begin between a noun and its predicate; null where they end before.</summary>
    private static int? Ends(SentenceTree tree, int predicate, int noun, Extent content)
    {
        if (
            content.Start <= tree.Tokens[noun].Start
            || content.Start >= tree.Tokens[predicate].Start
            || content.End <= tree.Tokens[predicate].Start
        )
            return null;
        var last = predicate - 1;
        while (last > noun && tree.Words[last] == ",")
            last--;
        return tree.Tokens[last].End > content.Start ? tree.Tokens[last].End : null;
    }

    /// <summary>"…, not | in June | as he claimed": only what the text puts against its own is claimed.</summary>
    private static Extent? Contrasted(SentenceTree tree, int verb)
    {
        if (tree.Child(verb, "mark") is not (>= 2 and var mark) || tree.Words[mark] != "as" || mark > verb)
            return null;
        var not = mark - 1;
        while (not > 0 && tree.Words[not] is not ("not" or ","))
            not--;
        return not > 0 && tree.Words[not] == "not" && tree.Words[not - 1] == "," && not + 1 < mark
            ? tree.Characters(not + 1, tree.Words[mark - 1] == "," ? mark - 2 : mark - 1)
            : null;
    }
}
