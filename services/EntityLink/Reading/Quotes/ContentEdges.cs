using NewsMesh.EntityLink.Reading.Assertions.Clauses;
using NewsMesh.EntityLink.Reading.Language;
using NewsMesh.EntityLink.Reading.Language.Syntax;

namespace NewsMesh.EntityLink.Reading.Quotes;

/// <summary>
/// Reported words begin with their phrase: "disputed | that | figure", "claimed | 200 | enemy troops had died" have the word in front too, and "denies that and points to …" has none but "that".
/// </summary>
internal static class ContentEdges
{
    /// <summary>Tokens from the verb to the noun: "disputed that very high".</summary>
    private const int Farthest = 3;

    public static QuoteDraft Mended(Document document, ClauseTrees trees, QuoteDraft draft) =>
        WithFront(document, trees, WithinRelative(document, trees, AroundSource(document, trees, WithAttribute(document, trees, draft))));

    /// <summary>"a toll which, according to the board, | will raise nine million": what stands behind the source is told by it, and what stands in front of "which" by the text.</summary>
    private static QuoteDraft AroundSource(Document document, ClauseTrees trees, QuoteDraft draft)
    {
        if (
            draft is not { Kind: not QuoteDraft.Direct, Content: [var only], Speech: { IsInherited: false, Source: { } source } speech }
            || document.TokensOf(only) is var words && (words.End > speech.Cue.Start || source.Start < speech.Cue.End)
            || document.Word(words.End - 1) is not ("which" or "who")
            || !document.IsMark(source.End, ',')
            || trees.At(words.End - 1) is not { } tree
            || tree.WordAt(document.Tokens[words.End - 1].Start) is not (>= 0 and var pronoun)
            || tree.Heads[pronoun] is var verb && (verb >= tree.Count || !Grammar.IsVerb(tree, verb))
            || tree.Tokens[verb].Start < document.Tokens[source.End].Start
        )
            return draft;
        var last = tree.Lasts[verb];
        while (last > verb && tree.Labels[last] == "punct")
            last--;
        return draft with
        {
            Content =
            [
                document.Characters(new Extent(words.End - 1, words.End)),
                new Extent(document.Tokens[source.End + 1].Start, tree.Tokens[last].End),
            ],
        };
    }

    /// <summary>"rules out | a snap | election": what stands in front of a noun of the words is no cue.</summary>
    private static QuoteDraft WithAttribute(Document document, ClauseTrees trees, QuoteDraft draft)
    {
        if (
            draft is not { Kind: not QuoteDraft.Direct, Speech: { IsInherited: false, Cue.Length: > 1 } speech }
            || document.TokenFrom(draft.Content[0].Start) != speech.Cue.End
            || trees.At(speech.Cue.Start) is not { } tree
        )
            return draft;
        var word = tree.WordAt(document.Tokens[speech.Cue.End - 1].Start);
        if (
            word < 1
            || tree.Heads[word] >= tree.Count
            || tree.Labels[word] is not ("amod" or "compound")
            || tree.Tags[word] is not ("JJ" or "NN")
            || !draft.Content[0].Contains(tree.Tokens[tree.Heads[word]].Start)
        )
            return draft;
        return draft with
        {
            Content = [draft.Content[0] with { Start = tree.Tokens[word].Start }, .. draft.Content.Skip(1)],
            Speech = speech with { Cue = speech.Cue with { End = speech.Cue.End - 1 } },
        };
    }

    /// <summary>"The former mayor, whose wife said he was tired, | will not stand again": what is said in a relative clause ends with it.</summary>
    private static QuoteDraft WithinRelative(Document document, ClauseTrees trees, QuoteDraft draft)
    {
        if (
            draft is not { Kind: not QuoteDraft.Direct, Content: [.., var only], Speech: { IsInherited: false } speech }
            || only.Start < document.Tokens[speech.Cue.End - 1].End
            || trees.At(speech.Cue.Start) is not { } tree
        )
            return draft;
        var verb = tree.WordAt(document.Tokens[speech.Cue.End - 1].Start);
        if (verb < 1 || tree.Labels[verb] != "acl:relcl" || !Grammar.IsVerb(tree, verb))
            return draft;
        var last = tree.Lasts[verb];
        while (last > verb && tree.Words[last] == ",")
            last--;
        var main = last + 1;
        while (main < tree.Count && tree.Labels[main] == "punct")
            main++;
        return
            last > verb
            && main < tree.Count
            && tree.Words[last + 1] == ","
            && tree.Tags[main] is "VBD" or "VBZ" or "VBP" or "MD" or "RB"
            && only.Start < tree.Tokens[last].End
            && only.End > tree.Tokens[main].Start
            ? draft with
            {
                Content = [.. draft.Content.SkipLast(1), only with { End = tree.Tokens[last].End }],
            }
            : draft;
    }

    private static QuoteDraft WithFront(Document document, ClauseTrees trees, QuoteDraft draft)
    {
        if (
            draft is not { Kind: not QuoteDraft.Direct, Speech: { IsInherited: false } speech }
            || document.TokenFrom(draft.Content[0].Start) is var first
                && (first <= speech.Cue.End || first - speech.Cue.End > Farthest || first >= document.Tokens.Length)
            || trees.At(speech.Cue.Start) is not { } tree
        )
            return draft;
        var start = first;
        for (var at = first - 1; at >= speech.Cue.End && IsOfPhrase(tree, document, at, draft.Content[0]); at--)
            start = at;
        return start == first || speech.Source?.Overlaps(new Extent(start, first)) == true
            ? draft
            : draft with
            {
                Content = [draft.Content[0] with { Start = document.Tokens[start].Start }, .. draft.Content.Skip(1)],
            };
    }

    /// <summary>A number or a pointing word in front of a noun of the words.</summary>
    private static bool IsOfPhrase(SentenceTree tree, Document document, int token, Extent content)
    {
        var word = tree.WordAt(document.Tokens[token].Start);
        return word >= 0
            && tree.Heads[word] < tree.Count
            && tree.Labels[word] is "nummod" or "det"
            && tree.Tags[word] is "CD" or "DT"
            && content.Contains(tree.Tokens[tree.Heads[word]].Start)
            && tree.Tags[tree.Heads[word]] is "NN" or "NNS" or "CD" or "NNP";
    }

    /// <summary>"The company | denies | that and points to an arrest", "rejects | this, saying": a pronoun alone stands for what was told before.</summary>
    public static bool IsPronoun(Document document, ClauseTrees trees, QuoteDraft draft)
    {
        if (
            draft is not { Kind: not QuoteDraft.Direct, Speech: { IsInherited: false } speech }
            || document.TokenFrom(draft.Content[0].Start) is var first && (first < speech.Cue.End || first + 1 >= document.Tokens.Length)
            || document.Word(first) is not ("that" or "this" or "it")
            || !(document.Word(first + 1) is "and" or "but" or "or" || document.IsMark(first + 1, ','))
            || trees.At(first) is not { } tree
        )
            return false;
        var word = tree.WordAt(document.Tokens[first].Start);
        return word >= 0
            && tree.Labels[word] == "obj"
            && tree.Heads[word] < tree.Count
            && document.Characters(speech.Cue).Contains(tree.Tokens[tree.Heads[word]].Start);
    }
}
