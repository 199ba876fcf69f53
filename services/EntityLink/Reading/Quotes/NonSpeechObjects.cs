using System.Collections.Frozen;
using NewsMesh.EntityLink.Reading.Assertions.Clauses;
using NewsMesh.EntityLink.Reading.Language;
using NewsMesh.EntityLink.Reading.Language.Syntax;

namespace NewsMesh.EntityLink.Reading.Quotes;

/// <summary>
/// What is done by a verb that may also bring words: "claimed | a third title", "called | a strike", "dismissed | its coach", "denied | him bail". Nobody says the object, so that it is no utterance.
/// </summary>
internal static class NonSpeechObjects
{
    /// <summary>What a verb speaks of where it brings words; of anything else it does something. By lemma.</summary>
    private static readonly FrozenDictionary<string, FrozenSet<string>> Spoken = new Dictionary<string, FrozenSet<string>>
    {
        ["call"] = FrozenSet<string>.Empty,
        ["post"] = FrozenSet<string>.Empty,
        ["charge"] = FrozenSet<string>.Empty,
        ["recall"] = WordList.Of("moment scene day night incident conversation meeting how"),
        ["claim"] = WordList.Of("responsibility credit innocence ownership ignorance self-defence self-defense"),
        ["dismiss"] = WordList.Of(
            "claim allegation accusation report suggestion idea rumour rumor criticism concern fear notion talk warning complaint theory prospect speculation remark comment charge call demand question objection argument finding study poll survey threat possibility story"
        ),
        ["repeat"] = WordList.Of(
            "claim call warning demand accusation allegation denial assertion promise pledge threat appeal view argument"
        ),
        ["concede"] = WordList.Of("defeat election point mistake error failing failure race flaw need shortcoming"),
        ["observe"] = FrozenSet<string>.Empty,
        ["describe"] = FrozenSet<string>.Empty,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Who is let in, not what is owned up to: "admitted | 300 fans".</summary>
    private static readonly FrozenSet<string> Admitted = WordList.Of(
        "people person patient fan visitor student pupil member guest man woman child refugee migrant spectator journalist observer victim passenger"
    );

    /// <summary>Whether it is an attribution of something that nobody says: "spoke about | the plan that failed".</summary>
    public static bool Is(Document document, ClauseTrees trees, QuoteDraft draft)
    {
        if (VerbOf(document, trees, draft) is not ({ } tree, var verb) || tree.Child(verb, "ccomp", "xcomp") >= 0)
            return false;
        var lemma = Grammar.Lemma(tree, verb);
        if (lemma.Split('_')[0] is "speak" or "talk" && IsTopic(tree, verb, draft.Content[0]) || lemma == "deny" && IsGiven(tree, verb))
            return true;
        if (Thing(tree, verb, draft.Content[0]) is not (>= 0 and var thing))
            return false;
        var noun = Grammar.Lemma(tree, thing);
        return (Spoken.TryGetValue(lemma, out var words) && !words.Contains(noun) && !IsJudged(tree, verb, thing))
            || (lemma == "admit" && Admitted.Contains(noun));
    }

    /// <summary>Whether it is no attribution at all: "added | a thirteenth car", "its talks with | the banks", "were confirmed | dead".</summary>
    public static bool IsDeed(Document document, ClauseTrees trees, QuoteDraft draft)
    {
        if (VerbOf(document, trees, draft) is not ({ } tree, var verb))
            return false;
        if (!Grammar.IsVerb(tree, verb))
            return tree.Words[verb] is "talk" or "talks";
        if (verb + 1 < tree.Count && tree.Words[verb + 1] is "dead" or "missing" or "injured" or "safe")
            return true;
        return Grammar.Lemma(tree, verb) is "add" or "show"
            && tree.Child(verb, "ccomp", "xcomp") < 0
            && Thing(tree, verb, draft.Content[0]) is >= 0 and var thing
            && !Additions.Contains(Grammar.Lemma(tree, thing));
    }

    /// <summary>What one adds by speaking.</summary>
    private static readonly FrozenSet<string> Additions = WordList.Of("warning call condition note");

    /// <summary>The word that brings what is told in other words than the speaker's; null for none.</summary>
    private static (SentenceTree Tree, int Word)? VerbOf(Document document, ClauseTrees trees, QuoteDraft draft)
    {
        if (
            draft is not { Kind: QuoteDraft.Indirect, Content: [var content], Speech: { IsInherited: false } speech }
            || content.Start < document.Tokens[speech.Cue.End - 1].End
            || trees.At(speech.Cue.Start) is not { } tree
        )
            return null;
        var verb = tree.WordAt(document.Tokens[speech.Cue.End - 1].Start);
        // "has spoken | out | about".
        while (verb > 0 && tree.Tags[verb] is "IN" or "RP" && tree.Tokens[verb - 1].Start >= document.Tokens[speech.Cue.Start].Start)
            verb--;
        return verb < 0 ? null : (tree, verb);
    }

    /// <summary>The object behind the verb, where the content is it; -1 for none.</summary>
    private static int Thing(SentenceTree tree, int verb, Extent content) =>
        Grammar.IsVerb(tree, verb)
        && tree.Child(verb, "obj") is var thing
        && thing > verb
        && content.Contains(tree.Tokens[thing].Start)
        && tree.Tags[thing] is "NN" or "NNS" or "NNP" or "NNPS" or "CD" or "PRP"
            ? thing
            : -1;

    /// <summary>"has spoken out about | the fire that killed seven |": of what, and not what.</summary>
    private static bool IsTopic(SentenceTree tree, int verb, Extent content)
    {
        foreach (var child in tree.Children(verb))
        {
            if (child > verb && tree.Labels[child] == "obl" && content.Contains(tree.Tokens[child].Start))
                return true;
        }
        return false;
    }

    /// <summary>"denied | the keeper a goal": whom, and what they did not get.</summary>
    private static bool IsGiven(SentenceTree tree, int verb) =>
        tree.Child(verb, "iobj") > verb
        || (
            tree.Child(verb, "obj") is var whom
            && whom > verb
            && (tree.Words[whom] is "him" or "her" or "me" or "us" || IsBesideAnother(tree, verb, whom))
        );

    /// <summary>"denied Silva | a goal", unlike "denied it | a day after the raid".</summary>
    private static bool IsBesideAnother(SentenceTree tree, int verb, int whom)
    {
        if (whom + 1 >= tree.Count || tree.Words[whom + 1] is not ("a" or "an"))
            return false;
        var noun = tree.Heads[whom + 1];
        return noun < tree.Count
            && noun > whom
            && (tree.Heads[noun] == verb || tree.Heads[noun] == whom)
            && tree.Labels[noun] is "obj" or "iobj" or "appos" or "nmod" or "dep";
    }

    /// <summary>"called | the strike illegal", "dismissed the plan | as a stunt": something is said of the object.</summary>
    private static bool IsJudged(SentenceTree tree, int verb, int thing)
    {
        foreach (var child in tree.Children(verb))
        {
            if (child > thing && (tree.Labels[child] is "obj" or "xcomp" or "advcl" || Grammar.Case(tree, child) == "as"))
                return true;
        }
        return false;
    }
}
