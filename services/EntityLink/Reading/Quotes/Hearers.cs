using NewsMesh.EntityLink.Reading.Assertions.Clauses;
using NewsMesh.EntityLink.Reading.Language;
using NewsMesh.EntityLink.Reading.Language.Syntax;

namespace NewsMesh.EntityLink.Reading.Quotes;

/// <summary>Who listens is no source: "Jurors heard that …", "The council was told that …". Where nobody is named who says it, nobody is.</summary>
internal static class Hearers
{
    public static QuoteDraft Without(Document document, ClauseTrees trees, QuoteDraft draft)
    {
        if (draft.Speech is not { IsInherited: false, Source: { } source } speech || source.Start > speech.Cue.Start)
            return draft;
        return
            Enumerable
                .Range(speech.Cue.Start, speech.Cue.Length)
                .Any(at =>
                    document.Word(at)
                        is "heard"
                            or "hear"
                            or "hears"
                            or "told"
                            or "informed"
                            or "assured"
                            or "notified"
                            or "reminded"
                            or "briefed"
                )
            && trees.At(speech.Cue.Start) is { } tree
            && Listens(tree, document.Characters(speech.Cue))
            ? draft with
            {
                Speech = speech with { Source = null },
            }
            : draft;
    }

    private static bool Listens(SentenceTree tree, Extent cue)
    {
        for (var at = 0; at < tree.Count; at++)
        {
            if (cue.Contains(tree.Tokens[at].Start) && Grammar.IsVerb(tree, at) && Judgement.IsListened(tree, at, Grammar.Lemma(tree, at)))
                return true;
        }
        return false;
    }
}
