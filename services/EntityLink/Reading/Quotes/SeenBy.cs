using NewsMesh.EntityLink.Reading.Language;

namespace NewsMesh.EntityLink.Reading.Quotes;

/// <summary>"According to a memo | seen by | Reuters", "a letter obtained by the paper | says": the memo tells, and who has seen it brings the words.</summary>
internal static class SeenBy
{
    /// <summary>Tokens of who has seen it: "the German news magazine Der Spiegel".</summary>
    private const int LongestReader = 10;

    public static QuoteDraft Mended(Document document, QuoteDraft draft)
    {
        if (draft.Speech is not { Source: { Length: > 3 } source } speech)
            return draft;
        for (var at = source.Start + 1; at + 2 < source.End; at++)
        {
            if (IsSeen(document, at) && document.Is(at + 1, "by") && source.End - at - 2 <= LongestReader)
                return draft with
                {
                    Speech = speech with
                    {
                        Source = source with { End = document.IsMark(at - 1, ',') && at - 1 > source.Start ? at - 1 : at },
                        Via = speech.Via ?? new Extent(at + 2, source.End),
                    },
                };
        }
        return draft;
    }

    private static bool IsSeen(Document document, int at) =>
        document.Word(at) is "seen" or "obtained" or "reviewed" or "verified" or "acquired" or "analysed" or "analyzed" or "accessed";
}
