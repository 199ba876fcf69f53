using NewsMesh.EntityLink.Reading.Language;

namespace NewsMesh.EntityLink.Reading.Quotes;

/// <summary>"A statement | read out by her lawyer on behalf of Helen Marsh | said": who reads words out does not say them. They are of those on whose behalf it is done, or the statement's.</summary>
internal static class ReadOut
{
    /// <summary>Tokens of who reads: "her solicitor, Tom Field, outside the court".</summary>
    private const int LongestReader = 14;

    public static QuoteDraft Mended(Document document, QuoteDraft draft)
    {
        if (draft.Speech is not { Source: { Length: > 3 } source } speech)
            return draft;
        for (var at = source.Start + 1; at + 1 < source.End; at++)
        {
            if (!IsRead(document, at, source.End, out var by))
                continue;
            for (var of = by; of + 2 < Math.Min(source.End, by + LongestReader); of++)
            {
                if (document.Is(of, "behalf") && document.Is(of + 1, "of"))
                    return draft with { Speech = speech with { Source = source with { Start = of + 2 } } };
            }
            return draft with { Speech = speech with { Source = source with { End = at } } };
        }
        return draft;
    }

    /// <summary>"statement | read out by", "message | delivered by".</summary>
    private static bool IsRead(Document document, int at, int end, out int by)
    {
        by = document.Word(at + 1) is "out" or "aloud" ? at + 2 : at + 1;
        return by + 1 < end
            && document.Is(by, "by")
            && document.Word(at) is "read" or "delivered" or "relayed" or "conveyed" or "recited"
            && document.Word(at - 1)
                is "statement"
                    or "letter"
                    or "message"
                    or "tribute"
                    or "text"
                    or "note"
                    or "speech"
                    or "address"
                    or "words";
    }
}
