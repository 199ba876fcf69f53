using System.Collections.Frozen;
using NewsMesh.EntityLink.Reading.Assertions.Predicates;
using NewsMesh.EntityLink.Reading.Language;
using NewsMesh.EntityLink.Reading.Names;

namespace NewsMesh.EntityLink.Reading.Quotes;

/// <summary>Where the words end that somebody says within a relative clause: the verb of the sentence around it is none of theirs.</summary>
internal static class RelativeBounds
{
    /// <summary>"a service that | Arai said on Monday | would not be cut | will end": neither the day nor the verb of the sentence around it is hers.</summary>
    public static QuoteDraft Trimmed(Document document, QuoteDraft draft)
    {
        if (draft is not { Kind: QuoteDraft.Indirect, Content: [var first, var second] })
            return draft;
        var that = document.TokensOf(first).End - 1;
        if (document.Word(that) is not ("that" or "which" or "who"))
            return draft;
        var words = document.TokensOf(second);
        var start = words.Start;
        while (
            start < words.End - 1
            && (
                document.Is(start, "on")
                || Lexicon.Calendar.Contains(document.Word(start))
                || document.Word(start) is "yesterday" or "today"
            )
        )
            start++;
        var end = words.End;
        for (var at = start + 2; at < words.End; at++)
        {
            if (
                Auxiliaries.Contains(document.Word(at).ToString())
                && document.Word(at - 1)
                    is not ("not" or "never" or "and" or "or" or "but" or "that" or "which" or "who" or "it" or "they" or "he" or "she")
                && !Auxiliaries.Contains(document.Word(at - 1).ToString())
                && document.IsWord(at - 1)
                && Auxiliaries.Contains(document.Word(start).ToString())
                && !Enumerable.Range(start, at - start).Any(word => IsOpening(document, word))
            )
            {
                end = at;
                break;
            }
        }
        return start == words.Start && end == words.End
            ? draft
            : draft with
            {
                Content = [first, document.Characters(new Extent(start, end))],
            };
    }

    /// <summary>Words behind which another clause may begin: "means | people will".</summary>
    private static bool IsOpening(Document document, int at) =>
        CueVerbs.ClassOf(document.Word(at)) is not null
        || document.Word(at)
            is "mean"
                or "means"
                or "ensure"
                or "let"
                or "make"
                or "until"
                or "because"
                or "if"
                or "when"
                or "while"
                or "so";

    /// <summary>"the plan, | which experts said was too costly, | would be dropped": the verb of the sentence around it is none of theirs.</summary>
    public static int? EndOfRelative(Document document, Extent content)
    {
        for (var at = content.Start + 1; at + 1 < content.End; at++)
        {
            if (document.IsMark(at, ',') && Auxiliaries.Contains(document.Word(at + 1).ToString()))
                return document.Tokens[at - 1].End;
        }
        return null;
    }

    /// <summary>"Residents, many of whom | said …", "Ana Ruiz, who | said …".</summary>
    public static bool IsOfWhom(Document document, Speech speech) =>
        IsBehindRelative(document, speech)
        || speech.Source is { } source
            && (
                (source.Length > 1 && document.Word(source.End - 1) is "whom" or "which" && document.Is(source.End - 2, "of"))
                || (source.Length == 1 && document.Is(source.Start, "who") && document.IsMark(source.Start - 1, ','))
            );

    /// <summary>"The channel, | which had | reported that …, apologised".</summary>
    private static bool IsBehindRelative(Document document, Speech speech)
    {
        var at = speech.Cue.Start - 1;
        while (
            at > 0 && document.Word(at) is "had" or "has" or "have" or "also" or "earlier" or "later" or "previously" or "first" or "since"
        )
            at--;
        return at > 0 && document.Word(at) is "which" or "who" && document.IsMark(at - 1, ',');
    }

    /// <summary>"…, many of whom said they had no water, | left the town": behind the comma stands the verb of the sentence around it.</summary>
    public static int? EndOfClause(Document document, Extent content)
    {
        for (var at = content.Start + 1; at + 1 < content.End; at++)
        {
            if (!document.IsMark(at, ','))
                continue;
            // "the talks, held in May, | had failed": an aside.
            var next = at + 1;
            while (next + 1 < content.End && !document.IsMark(next, ','))
                next++;
            if (next + 1 < content.End && Auxiliaries.Contains(document.Word(next + 1).ToString()))
            {
                at = next;
                continue;
            }
            var verb = document.Word(at + 1) is "now" or "later" or "also" or "then" or "still" or "already" or "never" ? at + 2 : at + 1;
            if (
                verb < content.End
                && document.IsWord(verb)
                && document.Word(verb).ToString() is var word
                && (
                    Auxiliaries.Contains(word)
                    || VerbLemmas.IsPast(word)
                    || word.EndsWith("ed", StringComparison.Ordinal)
                    || (verb > at + 1 && word.EndsWith('s'))
                )
            )
                return document.Tokens[at - 1].End;
        }
        return null;
    }

    public static readonly FrozenSet<string> Auxiliaries = WordList.Of(
        "would will could can may might must should shall is are was were has have had did does do"
    );
}
