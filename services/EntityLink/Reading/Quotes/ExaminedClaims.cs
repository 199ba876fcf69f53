using System.Collections.Frozen;
using NewsMesh.EntityLink.Reading.Assertions.Clauses;
using NewsMesh.EntityLink.Reading.Language;
using NewsMesh.EntityLink.Reading.Language.Syntax;

namespace NewsMesh.EntityLink.Reading.Quotes;

/// <summary>
/// Who does something with a claim does not make it: "Police are looking into claims by two pupils that …", "The channel has seen reports that …". The claim is of those behind "by", and of nobody who is
/// named where nobody stands there.
/// </summary>
internal static class ExaminedClaims
{
    private static readonly FrozenSet<string> Claims = ReportNouns.With(
        "complaint complaints fear fears concern concerns suspicion suspicions tip tips tip-off tip-offs"
    );

    private static readonly FrozenSet<string> Seeing = WordList.Of(
        "looking look looks looked saw seen received heard read obtained reviewed examined examining investigated investigating investigate studied studying probing probed considering considered recorded verified verifying checking checked assessing"
    );

    /// <summary>Verbs by which who does something does claim.</summary>
    private static readonly FrozenSet<string> Making = WordList.Of(
        "make repeat reiterate renew raise voice express issue publish spread level bring air file lodge have share post put push advance echo circulate state withdraw retract drop press stand maintain"
    );

    /// <summary>Verbs by which who looks into a claim says nothing of it, with or without a negation: "could not | verify | the claim".</summary>
    private static readonly FrozenSet<string> Checking = WordList.Of(
        "verify corroborate substantiate authenticate check examine investigate probe assess evaluate"
    );

    /// <summary>"has seen | claims that …": a verb that says nothing brings a claim of nobody's.</summary>
    public static bool IsSeen(Document document, QuoteDraft draft)
    {
        if (
            draft is not { Kind: not QuoteDraft.Direct, Speech: { IsInherited: false } speech }
            || !Enumerable.Range(speech.Cue.Start, speech.Cue.Length).Any(at => Seeing.Contains(document.Word(at).ToString()))
        )
            return false;
        var first = document.TokenFrom(draft.Content[0].Start);
        while (
            first < document.Tokens.Length
            && document.Word(first) is "the" or "a" or "several" or "many" or "some" or "fresh" or "new" or "repeated"
        )
            first++;
        return first >= speech.Cue.End && Claims.Contains(document.Word(first).ToString());
    }

    public static QuoteDraft Mended(Document document, ClauseTrees trees, QuoteDraft draft)
    {
        if (
            draft is not { Kind: not QuoteDraft.Direct, Speech: { IsInherited: false, Source: { } source } speech }
            || source.Start > speech.Cue.Start
            || !Claims.Contains(document.Word(speech.Cue.End - 1).ToString())
            || trees.At(speech.Cue.Start) is not { } tree
        )
            return draft;
        var cue = document.Tokens[speech.Cue.End - 1].Start;
        var noun = tree.WordAt(cue);
        if (noun < 0 || tree.Tags[noun] is not ("NN" or "NNS") || tree.IsRoot(noun) || tree.Labels[noun] is not ("obj" or "obl"))
            return draft;
        var verb = tree.Heads[noun];
        // "brushed aside claims": who denies them speaks.
        if (
            !Grammar.IsVerb(tree, verb)
            || Making.Contains(Grammar.Lemma(tree, verb))
            || (Judgement.VerdictOn(tree, noun) != ReportVerdict.Said && !Checking.Contains(Grammar.Lemma(tree, verb)))
        )
            return draft;
        return draft with { Speech = speech with { Source = By(tree, noun) is { } by ? document.TokensOf(Phrases.Of(tree, by)) : null } };
    }

    private static int? By(SentenceTree tree, int noun)
    {
        foreach (var child in tree.Children(noun))
        {
            if (child > noun && tree.Labels[child] == "nmod" && Grammar.Case(tree, child) is "by" or "from")
                return child;
        }
        var owner = tree.Child(noun, "nmod:poss");
        return owner >= 0 ? owner : null;
    }
}
