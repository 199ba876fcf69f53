using NewsMesh.EntityLink.Reading.Assertions.Clauses;
using NewsMesh.EntityLink.Reading.Language;
using NewsMesh.EntityLink.Reading.Language.Syntax;

namespace NewsMesh.EntityLink.Reading.Quotes;

/// <summary>
/// Who listens is no source: "Jurors heard that …", "The council was told that …". Whoever stands behind "by" says it ("was assured by her doctor that …"); where nobody does, nobody is named. Nor is who
/// listens a part of the words.
/// </summary>
internal static class Hearers
{
    public static QuoteDraft Mended(Document document, ClauseTrees trees, QuoteDraft draft)
    {
        if (
            draft.Speech is not { IsInherited: false } speech
            || !Enumerable.Range(speech.Cue.Start, speech.Cue.Length).Any(at => IsListening(document.Word(at)))
            || trees.At(speech.Cue.Start) is not { } tree
            || Listening(tree, document.Characters(speech.Cue)) is not { } verb
        )
            return draft;
        var agent = Agent(tree, verb);
        draft = draft with { Speech = speech with { Source = agent is { } by ? document.TokensOf(Phrases.Of(tree, by)) : null } };
        return draft.Kind == QuoteDraft.Indirect && Words(tree, verb) is { } words && HoldsListener(tree, verb, draft)
            ? draft with
            {
                Content = [words],
                IsClause = true,
            }
            : draft;
    }

    private static bool IsListening(ReadOnlySpan<char> word) =>
        word is "heard" or "hear" or "hears" or "told" or "informed" or "assured" or "notified" or "reminded" or "briefed" or "advised";

    private static int? Listening(SentenceTree tree, Extent cue)
    {
        for (var at = 0; at < tree.Count; at++)
        {
            if (cue.Contains(tree.Tokens[at].Start) && Grammar.IsVerb(tree, at) && Judgement.IsListened(tree, at, Grammar.Lemma(tree, at)))
                return at;
        }
        return null;
    }

    /// <summary>"by her doctor", "heard from the prosecutor"; "by letter" and "by phone" are nobody.</summary>
    private static int? Agent(SentenceTree tree, int verb)
    {
        var by = Grammar.Lemma(tree, verb) == "hear" ? Grammar.Oblique(tree, verb, "from") : Grammar.Oblique(tree, verb, "by");
        return by > verb && (tree.Tags[by] is not "NN" || tree.Child(by, "det", "nmod:poss", "amod") >= 0 || tree.Words[by] == "police")
            ? by
            : null;
    }

    /// <summary>The clause that is heard.</summary>
    private static Extent? Words(SentenceTree tree, int verb) =>
        tree.Child(verb, "ccomp") is >= 0 and var clause && tree.Firsts[clause] > verb
            ? tree.Characters(tree.Firsts[clause], LastWord(tree, clause))
            : null;

    private static int LastWord(SentenceTree tree, int clause)
    {
        var last = tree.Lasts[clause];
        while (last > tree.Firsts[clause] && tree.Labels[last] == "punct")
            last--;
        return last;
    }

    /// <summary>"| She | was told the tunnel was safe": the subject stands in what was taken for the words.</summary>
    private static bool HoldsListener(SentenceTree tree, int verb, QuoteDraft draft) =>
        Grammar.SurfaceSubject(tree, verb) is >= 0 and var listener
        && listener < verb
        && draft.Content.Exists(part => part.Contains(tree.Tokens[listener].Start));
}
