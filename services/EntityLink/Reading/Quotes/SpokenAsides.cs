using NewsMesh.EntityLink.Reading.Assertions.Clauses;
using NewsMesh.EntityLink.Reading.Language;
using NewsMesh.EntityLink.Reading.Language.Syntax;

namespace NewsMesh.EntityLink.Reading.Quotes;

/// <summary>Who speaks between commas: "A fox, | said the farmer, | had come in" is all the farmer's, and not the fox's.</summary>
internal static class SpokenAsides
{
    /// <returns>The draft with the one who speaks within the aside, and with the words on both sides of it.</returns>
    public static QuoteDraft Mended(Document document, ClauseTrees trees, QuoteDraft draft)
    {
        if (draft.Speech is not { IsInherited: false } speech)
            return draft;
        var cue = document.Characters(speech.Cue);
        if (
            trees.At(speech.Cue.Start) is not { } tree
            || tree.Aside is not { Length: > 2 } aside
            || !tree.Characters(aside.Start, aside.End - 1).Contains(cue.Start)
            || Asides.IsRemark(tree, aside)
        )
            return draft;
        var verb = Enumerable.Range(aside.Start, aside.Length).FirstOrDefault(at => Grammar.IsTensed(tree, at), -1);
        if (verb < 0 || tree.Tokens[verb].Start < cue.Start || tree.Tokens[verb].End > cue.End)
            return draft;
        var who = verb == aside.Start + 1 ? new Extent(verb + 1, aside.End - 1) : new Extent(aside.Start + 1, verb);
        var source = document.TokensOf(tree.Characters(who.Start, who.End - 1));
        // What the model has of both sides is left as it is.
        if (draft.Kind != QuoteDraft.Direct && draft.Content.Count > 1 && speech.Source?.Overlaps(source) == true)
            return draft;
        if (draft.Kind == QuoteDraft.Direct && !BeginsBehind(tree, aside, draft))
            return draft;
        return draft with
        {
            Kind = draft.Kind == QuoteDraft.Direct ? QuoteDraft.Mixed : draft.Kind,
            Content = [tree.Characters(0, aside.Start - 1), .. Behind(tree, aside, draft)],
            Speech = speech with { Source = source },
            IsClause = true,
        };
    }

    /// <summary>"Rival shops, she said, | “open and close”": the quoted verb has its subject in front.</summary>
    private static bool BeginsBehind(SentenceTree tree, Extent aside, QuoteDraft draft) =>
        draft.Content[0].Start >= tree.Tokens[aside.End - 1].End
        && draft.Content[0].Start <= tree.Tokens[Math.Min(tree.Count - 1, aside.End + 1)].Start
        && !Enumerable.Range(0, aside.Start).Any(at => Grammar.IsTensed(tree, at) || tree.Tags[at] == "MD");

    private static IEnumerable<Extent> Behind(SentenceTree tree, Extent aside, QuoteDraft draft)
    {
        if (draft.Kind == QuoteDraft.Direct)
            return draft.Content;
        var last = tree.Count - 1;
        while (last > aside.End && tree.Labels[last] == "punct")
            last--;
        return [tree.Characters(aside.End, last)];
    }
}
