using NewsMesh.EntityLink.Reading.Assertions.Predicates;
using NewsMesh.EntityLink.Reading.Language;

namespace NewsMesh.EntityLink.Reading.Quotes;

/// <summary>What goes along with a verb of speech is no part of the words: what somebody does while they say it, and with what.</summary>
internal static class Adjuncts
{
    /// <summary>"Brandao took 38 percent, the court said | with nine in ten ballots counted": the words stand in front.</summary>
    public static QuoteDraft Before(Document document, Speech speech, QuoteDraft draft)
    {
        if (draft.Content is not [var only] || speech.Source is not { } source || !document.IsMark(source.Start - 1, ','))
            return draft;
        var sentence = document.SentenceOf(source.Start);
        return
            (
                (document.TokensOf(only).Start == speech.Cue.End + 1 && document.Is(speech.Cue.End, "with"))
                // "…, a spokesman said | without giving their names".
                || (document.TokensOf(only).Start == speech.Cue.End && document.Is(speech.Cue.End, "without"))
            )
            && sentence < document.Sentences.Count
            && document.Sentences[sentence].Start is var start
            && source.Start - start > 3
            && Enumerable.Range(start, source.Start - start).Any(at => IsTensed(document, at))
            ? draft with
            {
                Kind = QuoteDraft.Indirect,
                Content = [document.Characters(new Extent(start, source.Start - 1))],
                IsClause = true,
            }
            : draft;
    }

    private static bool IsTensed(Document document, int at) =>
        document.IsWord(at)
        && document.Word(at).ToString() is var word
        && (
            RelativeBounds.Auxiliaries.Contains(word)
            || VerbLemmas.IsPast(word)
            || (word.EndsWith("ed", StringComparison.Ordinal) && char.IsLower(word[0]))
        );

    /// <summary>"All were freed, the governor said, | denying that …": what somebody does while they say it is no part of the words; nor is "He denied that: | there had been …, he said".</summary>
    public static QuoteDraft Without(Document document, QuoteDraft draft)
    {
        if (
            draft is { Kind: not QuoteDraft.Direct, Content: [var first, .., var last] }
            && IsParticiple(document, document.TokenFrom(last.Start))
            && document.TokensOf(first).Length > FewWords
        )
            return draft with { Content = [.. draft.Content.SkipLast(1)] };
        if (draft is not { Kind: QuoteDraft.Indirect, Content: [var only] })
            return draft;
        var tokens = document.TokensOf(only);
        for (var at = tokens.Start + 2; at + 1 < tokens.End; at++)
        {
            if (
                document.IsMark(at, ':')
                && document.Word(at - 1) is "that" or "this" or "it"
                && CueVerbs.ClassOf(document.Word(at - 2)) is not null
            )
                return draft with { Content = [only with { Start = document.Tokens[at + 1].Start }] };
        }
        return draft;
    }

    /// <summary>"denying", and neither "nothing" nor "Beijing".</summary>
    private static bool IsParticiple(Document document, int at) =>
        !document.IsCapital(at)
        && document.Word(at).EndsWith("ing", StringComparison.Ordinal)
        && document.Word(at)
            is not (
                "nothing"
                or "everything"
                or "something"
                or "anything"
                or "during"
                or "including"
                or "evening"
                or "morning"
                or "spring"
                or "king"
                or "being"
            );

    /// <summary>Words of a setting: "In the end, she said, …".</summary>
    private const int FewWords = 4;
}
