using System.Collections.Frozen;
using NewsMesh.EntityLink.Reading.Assertions.Clauses;
using NewsMesh.EntityLink.Reading.Language;
using NewsMesh.EntityLink.Reading.Language.Syntax;

namespace NewsMesh.EntityLink.Reading.Quotes;

/// <summary>A second verb of one subject: "Rohn confirmed the call but | said the message came late", "told the court that Dale had phoned her and | said: “…”". Whose it is the tree of the sentence says.</summary>
internal static class CoordinatedSpeech
{
    /// <summary>An article has a handful.</summary>
    private const int Most = 300;

    /// <summary>Whom a joined verb right before quoted words belongs to, where the words were given to a verb before it.</summary>
    /// <param name="document">The text.</param>
    /// <param name="trees">Of its sentences.</param>
    /// <param name="speech">What was found for the words.</param>
    /// <param name="opening">The token that the words begin with.</param>
    public static Speech Nearer(Document document, ClauseTrees trees, Speech speech, int opening)
    {
        var at = opening - 1;
        while (at > speech.Cue.End && (document.IsMark(at, ':') || document.IsMark(at, ',')))
            at--;
        if (
            at <= speech.Cue.End
            || speech.IsInherited
            || document.Word(at - 1) is not ("and" or "but")
            || !CueVerbs.IsCueBesideQuotation(document.Word(at))
            || trees.At(at) is not { } tree
        )
            return speech;
        var verb = tree.WordAt(document.Tokens[at].Start);
        if (verb < 0 || !Grammar.IsVerb(tree, verb))
            return speech;
        var who = Caller(tree, verb) ?? Grammar.SurfaceSubject(tree, verb);
        return who < 0 || who > verb ? speech : new Speech(document.TokensOf(Phrases.Of(tree, who)), new Extent(at, at + 1));
    }

    /// <summary>"the chief said on Friday, a day after the firm | announced cuts and | said all sites would stay": the subject of the clause that the joined verb stands in says so, and nobody of a clause above.</summary>
    public static QuoteDraft Mended(Document document, ClauseTrees trees, QuoteDraft draft)
    {
        if (
            draft is not { Kind: not QuoteDraft.Direct, Speech: { IsInherited: false, Source: { } source } speech }
            || source.End > speech.Cue.Start
            || trees.At(speech.Cue.Start) is not { } tree
        )
            return draft;
        var verb = tree.WordAt(document.Tokens[speech.Cue.Start].Start);
        if (verb < 1 || tree.Labels[verb] != "conj" || !Grammar.IsVerb(tree, verb) || tree.Words[verb - 1] is not ("and" or "but"))
            return draft;
        var first = tree.Heads[verb];
        if (first >= verb || tree.Labels[first] is not ("advcl" or "acl:relcl") || !Grammar.IsTensed(tree, first))
            return draft;
        var who = tree.Child(first, "nsubj");
        return
            who >= 0
            && who < first
            && tree.Tags[who] is "NN" or "NNS" or "NNP"
            && tree.Tokens[who].Start >= document.Tokens[source.End - 1].End
            ? draft with
            {
                Speech = speech with { Source = document.TokensOf(Phrases.Of(tree, who)) },
            }
            : draft;
    }

    /// <summary>"told the court that | Dale had phoned her and | said": who calls says what is quoted, and not who tells of the call.</summary>
    private static int? Caller(SentenceTree tree, int verb)
    {
        var told = tree.Heads[verb];
        return
            tree.Labels[verb] == "conj"
            && told < verb
            && tree.Child(told, "ccomp") is var call
            && call > told
            && call < verb
            && Calling.Contains(Grammar.Lemma(tree, call))
            && Grammar.SurfaceSubject(tree, call) is >= 0 and var caller
            ? caller
            : null;
    }

    private static readonly FrozenSet<string> Calling = WordList.Of(
        "phone telephone call ring text email message write contact approach visit confront summon stop meet threaten"
    );

    /// <summary>What joined verbs bring for which nothing else was found.</summary>
    public static List<QuoteDraft> Find(Narration narration, ClauseTrees trees)
    {
        var document = narration.Document;
        var drafts = new List<QuoteDraft>();
        for (var at = 1; at < document.Tokens.Length && drafts.Count < Most; at++)
        {
            if (
                document.Word(at - 1) is "and" or "but"
                && !narration.IsQuoted(at)
                && CueVerbs.IsCue(document.Word(at))
                && trees.At(at) is { } tree
                && Draft(narration, tree, at) is { } draft
            )
                drafts.Add(draft);
        }
        return drafts;
    }

    /// <summary>"said | the warning did not reach": the parser may hang the clause on its subject; −1 where there is none.</summary>
    private static int BesideNoun(SentenceTree tree, int verb)
    {
        foreach (var noun in tree.Children(verb))
        {
            if (
                noun > verb
                && tree.Labels[noun] is "nsubj" or "obj"
                && tree.Child(noun, "acl", "acl:relcl") is var clause
                && clause > noun
                && tree.Child(clause, "aux", "aux:pass", "cop") > noun
                && tree.Child(clause, "mark", "nsubj") < 0
            )
                return noun;
        }
        return -1;
    }

    private static QuoteDraft? Draft(Narration narration, SentenceTree tree, int at)
    {
        var document = narration.Document;
        var verb = tree.WordAt(document.Tokens[at].Start);
        if (verb < 0 || tree.Tags[verb] is not ("VBD" or "VBZ") || tree.Labels[verb] != "conj")
            return null;
        var clause = tree.Child(verb, "ccomp") is >= 0 and var whole ? whole : BesideNoun(tree, verb);
        var who = Grammar.SurfaceSubject(tree, tree.Child(verb, "ccomp") >= 0 ? verb : tree.Heads[verb]);
        if (clause <= verb || who < 0 || who > verb || tree.Firsts[clause] <= verb)
            return null;
        var content = tree.Characters(tree.Firsts[clause], tree.Lasts[clause]);
        var tokens = document.TokensOf(content);
        var isQuoted = Enumerable.Range(tokens.Start, tokens.Length).Any(narration.IsQuoted);
        return tokens.Length < 3 || document.Tokens[tokens.Start].Kind == TokenKind.Mark || narration.IsQuoted(tokens.Start)
            ? null
            : new QuoteDraft(
                isQuoted ? QuoteDraft.Mixed : QuoteDraft.Indirect,
                [content],
                new Speech(document.TokensOf(Phrases.Of(tree, who)), new Extent(at, at + 1))
            );
    }
}
