using NewsMesh.EntityLink.Reading.Language;

namespace NewsMesh.EntityLink.Facts.Rules.Comparison.Polarity;

/// <summary>What a statement leaves open: a question, "whether it had bribed", "if it had bribed". It says neither that it is so nor that it is not.</summary>
internal static class OpenQuestions
{
    /// <summary>The tokens of what is left open; null where nothing is.</summary>
    public static Extent? In(Document document, Extent tokens)
    {
        if (document.IsMark(tokens.End - 1, '?'))
            return tokens;
        for (var at = tokens.Start; at < tokens.End; at++)
        {
            if (!(document.Is(at, "whether") || (document.Is(at, "if") && IsCondition(document, tokens, at))))
                continue;
            var end = at + 1;
            while (end < tokens.End && !document.IsMark(end, ',') && !document.IsMark(end, '.'))
                end++;
            return new Extent(at + 1, end);
        }
        return null;
    }

    /// <summary>At the beginning, or behind a verb of asking; not "even if", "as if".</summary>
    private static bool IsCondition(Document document, Extent tokens, int at) =>
        at == tokens.Start || document.Word(at - 1) is "asked" or "asks" or "say" or "know" or "ask" or "on" or "said";
}
