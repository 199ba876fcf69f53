using System.Collections.Frozen;
using NewsMesh.EntityLink.Reading.Language;
using NewsMesh.EntityLink.Reading.Names;

namespace NewsMesh.EntityLink.Reading.Quotes;

/// <summary>What stands beside a verb that may bring words and is none of them: when, to whom, a pronoun alone, what else somebody did.</summary>
internal static class BesideCue
{
    /// <summary>"showed no emotion | as the verdict was read", "spoke; | the bank kept its rate": what goes along with a verb is nothing that it brings.</summary>
    public static bool Is(Document document, QuoteDraft draft)
    {
        if (draft.Kind != QuoteDraft.Indirect || draft.Speech is not { IsInherited: false } speech)
            return false;
        var words = document.TokensOf(draft.Content[0]);
        var first = words.Start;
        // "The army denied | that.": no words of anybody's.
        if (draft.Content.Count == 1 && words.Length == 1 && document.Word(first) is "that" or "this" or "it" or "so" or "what")
            return true;
        // "denied | it on Friday", "had ruled | that out a day earlier": no more than that.
        if (draft.Content.Count == 1 && first >= speech.Cue.End && IsPronounAlone(document, words))
            return true;
        // "pleaded guilty | in March and paid a fine", "apologised | and left": what else they did.
        if (draft.Content.Count == 1 && first >= speech.Cue.End && BehindTime(document, words) is var next && document.Is(next, "and"))
            return true;
        // "shouted at | her as she left", "said | sorry to the fans": whom it is done to, and what one says.
        if (first > speech.Cue.End - 1 && (document.Is(first - 1, "at") || Formulas.Contains(document.Word(first).ToString())) && first > 0)
            return true;
        // "denied | that: there had been …, he said": what is denied stands somewhere else.
        if (document.Is(first, "that") && document.IsMark(first + 1, ':'))
            return true;
        // "Neither side's claims | could be verified": of the claims, and nobody's claim.
        if (first == speech.Cue.End && IsNounBeforeVerb(document, speech.Cue.End - 1))
            return true;
        if (first < speech.Cue.End)
            return false;
        for (var at = speech.Cue.End; at < first; at++)
        {
            if (document.IsMark(at, ';'))
                return true;
        }
        return Subordinating.Contains(document.Word(first).ToString());
    }

    /// <summary>"said | sorry to", "said | goodbye to".</summary>
    private static readonly FrozenSet<string> Formulas = WordList.Of("sorry hello goodbye farewell thanks hi bye prayers grace");

    /// <summary>A pronoun with nothing behind it but a particle and when: "it on Friday", "that out a day earlier".</summary>
    private static bool IsPronounAlone(Document document, Extent words)
    {
        var at = words.Start;
        if (document.Word(at) is not ("that" or "this" or "it" or "so" or "them" or "these" or "those"))
            return false;
        at++;
        if (document.Word(at) is "out" or "down" or "off" or "again" or "too")
            at++;
        while (
            at < words.End
            && (
                Lexicon.Calendar.Contains(document.Word(at))
                || ContentBounds.Counts.Contains(document.Word(at).ToString())
                || ContentBounds.Units.Contains(document.Word(at).ToString())
                || document.Word(at)
                    is "on"
                        or "in"
                        or "last"
                        or "early"
                        or "late"
                        or "earlier"
                        or "later"
                        or "yesterday"
                        or "today"
                        or "before"
                        or "ago"
                        or "the"
                        or "morning"
                        or "evening"
                        or "night"
                        or "afternoon"
                || document.Tokens[at].Kind == TokenKind.Number
            )
        )
            at++;
        return at >= words.End;
    }

    /// <summary>The token behind "in March".</summary>
    private static int BehindTime(Document document, Extent words) =>
        document.Word(words.Start) is "in" or "on" or "last" && Lexicon.Calendar.Contains(document.Word(words.Start + 1))
            ? words.Start + 2
            : words.Start;

    private static readonly FrozenSet<string> Subordinating = WordList.Of("as when while because after before until since");

    private static bool IsNounBeforeVerb(Document document, int cue) =>
        document.Word(cue)
            is "claims"
                or "allegations"
                or "reports"
                or "accusations"
                or "suggestions"
                or "claim"
                or "allegation"
                or "report"
        && document.Word(cue + 1)
            is "could"
                or "can"
                or "would"
                or "were"
                or "was"
                or "are"
                or "is"
                or "have"
                or "has"
                or "had"
                or "will"
                or "may"
                or "might"
                or "must";
}
