using System.Collections.Frozen;
using NewsMesh.EntityLink.Reading.Assertions.Clauses;
using NewsMesh.EntityLink.Reading.Language;
using NewsMesh.EntityLink.Reading.Language.Syntax;

namespace NewsMesh.EntityLink.Reading.Quotes;

/// <summary>
/// A noun in a frame brings nothing of the clause around it, and a word in front of a noun brings no words: "Despite her | denial, | the court fined her", "Amid | repeated | denials".
/// </summary>
internal static class FramedNouns
{
    private static readonly FrozenSet<string> Frames = WordList.Of(
        "despite amid amidst notwithstanding after following before without over since until besides beyond because against ignoring contrary"
    );

    /// <summary>Whether the cue brings no words.</summary>
    public static bool Is(Document document, ClauseTrees trees, QuoteDraft draft)
    {
        if (
            draft is not { Kind: not QuoteDraft.Direct, Speech: { IsInherited: false } speech }
            || trees.At(speech.Cue.Start) is not { } tree
        )
            return false;
        var cue = tree.WordAt(document.Tokens[speech.Cue.End - 1].Start);
        if (cue < 0 || tree.Heads[cue] >= tree.Count)
            return false;
        if (speech.Cue.Length <= LongestCue && IsAttribute(tree, cue) && !HasVerb(tree, document, speech.Cue))
            return true;
        return tree.Tags[cue] is "NN" or "NNS"
            && tree.Labels[cue] is "obl" or "nmod"
            && Grammar.Case(tree, cue) is { } frame
            && Frames.Contains(frame)
            && draft.Content[0].Start >= tree.Tokens[tree.Lasts[cue]].End;
    }

    /// <summary>Tokens of "amid repeated".</summary>
    private const int LongestCue = 2;

    private static bool HasVerb(SentenceTree tree, Document document, Extent cue) =>
        cue.Length > 1 && tree.WordAt(document.Tokens[cue.Start].Start) is >= 0 and var first && Grammar.IsVerb(tree, first);

    /// <summary>"| repeated | denials", "a | snap | election"; what is alleged in front of a noun is told as such.</summary>
    private static bool IsAttribute(SentenceTree tree, int cue) =>
        tree.Labels[cue] is "amod" or "compound"
        && cue + 1 < tree.Count
        && tree.Heads[cue] > cue
        && tree.Tags[tree.Heads[cue]] is "NN" or "NNS"
        && tree.Tags[cue] is "JJ" or "NN" or "VBN"
        && CueVerbs.ClassOf(tree.Words[cue]) != CueVerbs.Alleged;
}
