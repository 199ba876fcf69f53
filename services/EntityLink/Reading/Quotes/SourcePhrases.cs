using NewsMesh.EntityLink.Reading.Assertions.Clauses;
using NewsMesh.EntityLink.Reading.Language;
using NewsMesh.EntityLink.Reading.Language.Syntax;

namespace NewsMesh.EntityLink.Reading.Quotes;

/// <summary>
/// Somebody speaks, and no clause: where the model takes a clause for who speaks ("Her criticism came after the newspaper Politiken | reported …", "The tracker noted the progress with this | note: …"),
/// the tree of the sentence says who in it does.
/// </summary>
internal static class SourcePhrases
{
    /// <returns>The draft with somebody as its source, or without one where nobody in the clause speaks.</returns>
    public static QuoteDraft Nominal(Document document, ClauseTrees trees, QuoteDraft draft)
    {
        if (draft.Speech is not { Source: { Length: > 1 } source } speech || trees.At(source.Start) is not { } tree)
            return draft;
        var words = WordsOf(tree, document, source);
        var cue = WordsOf(tree, document, speech.Cue);
        if (words.Length == 0 || cue.Length == 0)
            return draft;
        if (
            draft is { Kind: not QuoteDraft.Direct, Content: [var only] }
            && cue.Start > words.Start
            && Inverted(tree, document, only, cue, IsNobody(tree, words)) is { } spoken
        )
        {
            var said = new Extent(Clause(tree, words) is { } verb ? tree.Firsts[verb] : words.Start, EndBefore(tree, cue.Start));
            return said.Length <= 0
                ? draft
                : draft with
                {
                    Kind = Enumerable.Range(said.Start, said.Length).Any(at => Grammar.IsQuotationMark(tree, at))
                        ? QuoteDraft.Mixed
                        : QuoteDraft.Indirect,
                    Content = [tree.Characters(said.Start, said.End - 1)],
                    Speech = speech with { Source = spoken },
                    IsClause = true,
                };
        }
        if (Clause(tree, words) is not { } clause)
            return draft;
        // "The chief has said that the man | pointed | a gun": that is told by whoever says it, and pointing says nothing.
        if (cue.Start >= words.End && tree.Heads[cue.End - 1] == clause && CueVerbs.ClassOf(tree.Words[cue.End - 1]) is null)
            return draft with { Speech = speech with { Source = null } };
        var who = (draft.Kind == QuoteDraft.Direct ? SayerBehind(tree, cue) : null) ?? Sayer(tree, words, cue) ?? Subject(tree, clause);
        return draft with { Speech = speech with { Source = who is { } head ? document.TokensOf(WithName(tree, head)) : null } };
    }

    /// <summary>The finite verb on which the words hang: a clause.</summary>
    private static int? Clause(SentenceTree tree, Extent words)
    {
        for (var at = words.Start; at < words.End; at++)
        {
            if (
                !words.Contains(tree.Heads[at])
                && tree.Tags[at] is "VBD" or "VBZ" or "VBP" or "VBN"
                && tree.Labels[at] is "root" or "ccomp" or "advcl" or "parataxis" or "conj"
                && (tree.Tags[at] != "VBN" || tree.Child(at, "aux", "aux:pass", "cop") >= 0)
                && !IsReduced(tree, words, at)
            )
                return at;
        }
        return null;
    }

    /// <summary>"two people | briefed | on the matter": a participle behind its noun, which the tagger takes for the past.</summary>
    private static bool IsReduced(SentenceTree tree, Extent words, int at) =>
        tree.Tags[at] == "VBD"
        && tree.Labels[at] == "advcl"
        && at > words.Start
        && at + 1 < words.End
        && tree.Tags[at - 1] is "NN" or "NNS"
        && tree.Tags[at + 1] is "IN" or "TO"
        && tree.Child(at, "nsubj", "nsubj:pass", "obj") < 0;

    /// <summary>"…, said | the ministry's spokesman": who is what the model took for the words. A verb that has its subject before it brings an object.</summary>
    /// <param name="tree">The sentence.</param>
    /// <param name="document">The text.</param>
    /// <param name="content">What the model took for the words, in characters.</param>
    /// <param name="cue">The verb.</param>
    /// <param name="isSaid">What the model took for who speaks can only be said: then what looks like an object speaks.</param>
    private static Extent? Inverted(SentenceTree tree, Document document, Extent content, Extent cue, bool isSaid)
    {
        var words = WordsOf(tree, document, document.TokensOf(content));
        if (words.Length == 0 || words.Start < cue.End || !IsBehindComma(tree, cue.Start))
            return null;
        if (tree.Child(cue.End - 1, "nsubj", "nsubj:pass") is >= 0 and var subject && subject < cue.Start)
            return null;
        for (var at = words.Start; at < words.End; at++)
        {
            if (
                cue.Contains(tree.Heads[at])
                && (tree.Labels[at] == "nsubj" || (isSaid && tree.Labels[at] == "obj"))
                && tree.Firsts[at] == words.Start
                && IsSomebody(tree, at)
            )
                return Join(document.TokensOf(tree.Characters(words.Start, words.End - 1)), document.TokensOf(WithName(tree, at)));
        }
        return null;
    }

    /// <summary>Where the words end before the comma in front of a verb; a closing quotation mark is theirs.</summary>
    private static int EndBefore(SentenceTree tree, int verb)
    {
        var end = verb;
        while (end > 0 && tree.Labels[end - 1] == "punct" && !Grammar.IsQuotationMark(tree, end - 1))
            end--;
        return end;
    }

    /// <summary>A clause, or words of which some are quoted: nothing that speaks.</summary>
    private static bool IsNobody(SentenceTree tree, Extent words) =>
        Clause(tree, words) is not null || Enumerable.Range(words.Start, words.Length).Any(at => Grammar.IsQuotationMark(tree, at));

    private static bool IsBehindComma(SentenceTree tree, int at) =>
        at > 0 && (tree.Words[at - 1] == "," || (at > 1 && tree.Words[at - 2] == "," && tree.Labels[at - 1] == "punct"));

    /// <summary>The subject of the verb that attributes, the owner of the noun that does ("the judge's | ruling"); where the verb is finite and has none, the phrase right before it.</summary>
    private static int? Sayer(SentenceTree tree, Extent words, Extent cue)
    {
        for (var at = words.Start; at < words.End; at++)
        {
            if (cue.Contains(tree.Heads[at]) && tree.Labels[at] is "nsubj" or "nsubj:pass" or "nmod:poss" && IsSomebody(tree, at))
                return at;
        }
        var verb = Enumerable.Range(cue.Start, cue.Length).FirstOrDefault(at => Grammar.IsTensed(tree, at), -1);
        if (verb < 0 || tree.Child(verb, "nsubj", "nsubj:pass") >= 0 || cue.Start < words.End)
            return null;
        for (var at = LastWord(tree, words); at >= words.Start; at--)
        {
            if (
                words.Contains(tree.Heads[at])
                && IsSomebody(tree, at)
                && Grammar.IsTensed(tree, tree.Heads[at])
                && IsBehindConjunction(tree, at)
            )
                return at;
        }
        return null;
    }

    /// <summary>"after the newspaper | reported": the subject of a clause that is read as an object of time, unlike "in its edition".</summary>
    private static bool IsBehindConjunction(SentenceTree tree, int at) =>
        Grammar.Case(tree, at) is null or "after" or "before" or "since" or "until" or "as" or "than";

    /// <summary>"the editor in chief, Anna Hale": the name beside the description.</summary>
    private static Extent WithName(SentenceTree tree, int head)
    {
        var phrase = Phrases.Of(tree, head);
        return tree.Child(head, "appos") is var name && name > head && tree.Tags[name] == "NNP" && tree.Words[tree.Firsts[name] - 1] == ","
            ? phrase with
            {
                End = Phrases.Of(tree, name).End,
            }
            : phrase;
    }

    /// <summary>"A bolt had been loose, said | the inspector": who goes on with what is quoted next.</summary>
    private static int? SayerBehind(SentenceTree tree, Extent cue)
    {
        for (var at = cue.End; at < tree.Count; at++)
        {
            if (cue.Contains(tree.Heads[at]) && tree.Labels[at] is "nsubj" or "obj" && IsSomebody(tree, at))
                return at;
        }
        return null;
    }

    private static Extent Join(Extent one, Extent other) => new(Math.Min(one.Start, other.Start), Math.Max(one.End, other.End));

    private static int? Subject(SentenceTree tree, int clause) =>
        tree.Child(clause, "nsubj", "nsubj:pass") is >= 0 and var subject && IsSomebody(tree, subject) ? subject : null;

    private static bool IsSomebody(SentenceTree tree, int at) => tree.Tags[at] is "NN" or "NNS" or "NNP" or "NNPS" or "PRP";

    private static int LastWord(SentenceTree tree, Extent words)
    {
        var last = words.End - 1;
        while (last > words.Start && tree.Labels[last] == "punct")
            last--;
        return last;
    }

    /// <summary>The words of the tree that stand in these tokens of the document.</summary>
    private static Extent WordsOf(SentenceTree tree, Document document, Extent tokens)
    {
        var characters = new Extent(document.Tokens[tokens.Start].Start, document.Tokens[tokens.End - 1].End);
        var first = Array.FindIndex(tree.Tokens, token => token.Start >= characters.Start);
        var end = Array.FindIndex(tree.Tokens, token => token.Start >= characters.End);
        return first < 0 ? default : new Extent(first, Math.Max(first, end < 0 ? tree.Count : end));
    }
}
