using NewsMesh.EntityLink.Reading.Language;
using NewsMesh.EntityLink.Reading.Linking;
using NewsMesh.EntityLink.Reading.Names;

namespace NewsMesh.EntityLink.Reading.Quotes;

/// <summary>Who speaks, without the words that only lead to them: "As the agency reports", "But the mayor says", "From Interfax:".</summary>
internal static class SpeakerBounds
{
    /// <summary>Tokens. Longer subjects without a stop are headlines and menus that have run together.</summary>
    private const int Longest = 24;

    public static QuoteDraft Trimmed(Document document, IReadOnlyList<LinkedMention> names, QuoteDraft draft)
    {
        draft = WithRole(document, draft);
        return draft.Speech is { Source: { } source } speech && Trimmed(document, names, source) is var trimmed && trimmed != source
            ? draft with
            {
                Speech = speech with { Source = trimmed },
            }
            : draft;
    }

    /// <summary>"The pool was shut, | its manager, | Otto Lang, said": what the speaker is belongs to the speaker, and not to the words.</summary>
    private static QuoteDraft WithRole(Document document, QuoteDraft draft)
    {
        if (
            draft is not { Kind: not QuoteDraft.Direct, Content: [.., var last], Speech: { IsInherited: false, Source: { } source } speech }
            || source.Start < 3
            || !document.IsMark(source.Start - 1, ',')
            || !document.IsCapital(source.Start)
        )
            return draft;
        var words = document.TokensOf(last);
        var role = source.Start - 2;
        if (words.End != source.Start - 1 || !document.IsWord(role) || !Lexicon.IsRoleNoun(document.Word(role)))
            return draft;
        var start = role;
        while (start > words.Start && start > role - LongestRole && document.IsWord(start - 1))
            start--;
        return
            start > words.Start + 1
            && document.IsMark(start - 1, ',')
            && document.Word(start) is "its" or "his" or "her" or "their" or "the"
            ? draft with
            {
                Content = [.. draft.Content.SkipLast(1), last with { End = document.Tokens[start - 2].End }],
                Speech = speech with { Source = source with { Start = start } },
            }
            : draft;
    }

    /// <summary>Tokens of "its newly elected vice president", and one more.</summary>
    private const int LongestRole = 6;

    private static Extent Trimmed(Document document, IReadOnlyList<LinkedMention> names, Extent source)
    {
        // "the trust, | which | said": the words before the comma name who.
        if (source.Length == 1 && document.Is(source.Start, "which") && Named(document, source.Start) is { } named)
            return named;
        if (source.Length > 1 && document.IsMark(source.End - 1, ','))
            source = source with { End = source.End - 1 };
        var start = source.Start;
        while (start < source.End - 1 && IsLead(document, start))
            start++;
        start = BehindSetting(document, names, source with { Start = start });
        if (source.End - start <= Longest)
            return source with { Start = start };
        var last = names.FirstFrom(source.End) - 1;
        return last >= 0 && names[last].Tokens.End == source.End && names[last].Tokens.Start > start
            ? names[last].Tokens
            : source with
            {
                Start = start,
            };
    }

    /// <summary>"Outside court | Ana Ruiz", "Earlier | Ana Ruiz": where and when somebody speaks is no part of who does.</summary>
    private static int BehindSetting(Document document, IReadOnlyList<LinkedMention> names, Extent source)
    {
        if (
            document.Word(source.Start)
            is not (
                "outside"
                or "Outside"
                or "inside"
                or "Inside"
                or "earlier"
                or "Earlier"
                or "later"
                or "Later"
                or "meanwhile"
                or "Meanwhile"
                or "yesterday"
                or "Yesterday"
                or "afterwards"
                or "Afterwards"
                or "today"
                or "Today"
            )
        )
            return source.Start;
        var index = names.FirstFrom(source.Start);
        return index < names.Count && names[index].Tokens.Start > source.Start && names[index].Tokens.End <= source.End
            ? names[index].Tokens.Start
            : source.Start;
    }

    private static Extent? Named(Document document, int pronoun)
    {
        var end = pronoun > 0 && document.IsMark(pronoun - 1, ',') ? pronoun - 1 : pronoun;
        var first = Math.Max(document.Sentences[document.SentenceOf(pronoun)].Start, end - LongestNamed);
        for (var at = end - 1; at >= first && document.Tokens[at].Kind != TokenKind.Mark; at--)
        {
            if (document.Word(at) is "the" or "The" or "a" or "A" or "an" or "An" or "its" or "his" or "her" or "their")
                return new Extent(at, end);
            if (document.IsCapital(at) && (at == first || !document.IsCapital(at - 1)) && document.IsCapital(end - 1))
                return at > first && document.Word(at - 1) is "the" or "The" ? new Extent(at - 1, end) : new Extent(at, end);
        }
        return null;
    }

    /// <summary>Tokens: "the Lagan Valley Health Trust".</summary>
    private const int LongestNamed = 8;

    private static bool IsLead(Document document, int at) =>
        document.IsMark(at, ',')
        || document.IsMark(at, ':')
        || document.Word(at)
            is "as"
                or "As"
                or "and"
                or "And"
                or "but"
                or "But"
                or "from"
                or "From"
                or "even"
                or "Even"
                or "yet"
                or "Yet"
                or "so"
                or "So";
}
