using NewsMesh.EntityLink.Reading.Assertions.Clauses;
using NewsMesh.EntityLink.Reading.Language;

namespace NewsMesh.EntityLink.Reading.Quotes;

/// <summary>"| Mona Leth, | head of Tessan, which lost money, | said: “…”": where only what somebody is was taken for who speaks, the name in front of it does.</summary>
internal static class ApposedSpeakers
{
    public static QuoteDraft Mended(Document document, ClauseTrees trees, QuoteDraft draft)
    {
        if (
            draft is not { Speech: { IsInherited: false, Source: { } source } speech }
            || source.End > speech.Cue.Start
            || !document.IsMark(source.Start - 1, ',')
            || trees.At(source.Start) is not { } tree
        )
            return draft;
        var words = document.Characters(source);
        for (var at = 0; at < tree.Count; at++)
        {
            var name = tree.Heads[at];
            if (
                words.Contains(tree.Tokens[at].Start)
                && tree.Labels[at] == "appos"
                && name < at
                && tree.Tags[name] is "NNP"
                && tree.Tags[at] is "NN" or "NNS"
                && tree.Tokens[name].Start < words.Start
                && tree.Labels[name] == "nsubj"
                && document.Characters(speech.Cue).Contains(tree.Tokens[tree.Heads[name]].Start)
            )
                return draft with { Speech = speech with { Source = document.TokensOf(Phrases.Of(tree, name)) } };
        }
        return draft;
    }
}
