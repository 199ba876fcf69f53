using NewsMesh.EntityLink.Reading.Language;

namespace NewsMesh.EntityLink.Reading.Quotes;

/// <summary>
/// Who speaks in a passive: "is said | by friends | to be ill", "was accused by | the union | of breaking the deal", "according to | the coastguard, | quoted by Reuters". The preposition, what is done, and who has
/// the words are no part of them.
/// </summary>
internal static class AgentPhrases
{
    public static QuoteDraft Mended(Document document, QuoteDraft draft)
    {
        if (draft is not { Speech: { IsInherited: false, Source: { Length: > 1 } source } speech })
            return draft;
        if (document.Is(source.Start, "by"))
            source = source with { Start = source.Start + 1 };
        else if (!document.Is(source.Start - 1, "by"))
            return WithoutOutlet(document, draft, speech, source);
        draft = WithoutOutlet(document, draft with { Speech = speech with { Source = source } }, speech, source);
        return Passive(document, draft, draft.Speech!.Source!.Value) ?? draft;
    }

    private static QuoteDraft WithoutOutlet(Document document, QuoteDraft draft, Speech speech, Extent source)
    {
        if (Quoting(document, source) is not { } quoting)
            return draft;
        return draft with
        {
            Speech = speech with
            {
                Source = source with { End = document.IsMark(quoting - 1, ',') ? quoting - 1 : quoting },
                Via = speech.Via ?? new Extent(quoting + 2, source.End),
            },
        };
    }

    /// <summary>"the coastguard, | quoted by | the agency": where the outlet is brought in; null for nowhere.</summary>
    private static int? Quoting(Document document, Extent source)
    {
        for (var at = source.Start + 1; at + 2 < source.End; at++)
        {
            if (document.Word(at) is "quoted" or "cited" && document.Is(at + 1, "by"))
                return at;
        }
        return null;
    }

    /// <summary>"was accused by the union | of breaking the deal", "is said by friends | to have left": what is said of one stands behind who says it.</summary>
    private static QuoteDraft? Passive(Document document, QuoteDraft draft, Extent source)
    {
        if (draft.Kind == QuoteDraft.Direct)
            return null;
        for (var at = source.Start + 1; at + 1 < source.End; at++)
        {
            var isDeed =
                IsCharge(document, draft.Speech!.Cue)
                && document.Is(at, "of")
                && document.Word(at + 1).EndsWith("ing", StringComparison.Ordinal)
                && !document.IsCapital(at + 1);
            var isInfinitive = document.Is(at, "to") && document.Word(at + 1) is "have" or "be" or "do";
            if (!isDeed && !isInfinitive)
                continue;
            List<Extent> content = [.. draft.Content.Select(part => WithoutBy(document, part)).Where(part => part.Length > 0)];
            content.Add(document.Characters(new Extent(isDeed ? at + 1 : at, source.End)));
            return draft with
            {
                Content = [.. content.OrderBy(part => part.Start)],
                Speech = draft.Speech! with { Source = source with { End = at } },
            };
        }
        return null;
    }

    /// <summary>"accused | of breaking it": "dismissed by the head | of marketing" says who, and not what.</summary>
    private static bool IsCharge(Document document, Extent cue) =>
        Enumerable
            .Range(cue.Start, cue.Length)
            .Any(at => document.Word(at) is "accused" or "suspected" or "convicted" or "acquitted" or "cleared");

    private static Extent WithoutBy(Document document, Extent part)
    {
        var tokens = document.TokensOf(part);
        if (!document.Is(tokens.End - 1, "by"))
            return part;
        return tokens.Length == 1 ? part with { End = part.Start } : part with { End = document.Tokens[tokens.End - 2].End };
    }
}
