using NewsMesh.EntityLink.Reading.Language;

namespace NewsMesh.EntityLink.Reading.Quotes.Learned;

/// <summary>Nouns that attribute: "a warning by seismologist Aiko Mori that …", "Okonjo's claim that …". Rare in what the model has seen, and plain to see.</summary>
internal static class NominalCues
{
    /// <summary>What such a cue is taken for; the bounds of its content must be the likelier.</summary>
    public const double Likely = 0.6;

    /// <summary>"by the deputy head of the harbour, Marta Okonjo,".</summary>
    private const int LongestSource = 10;

    public static bool IsCue(QuoteTokens tokens, int at)
    {
        var document = tokens.Document;
        if (!PosTags.IsNoun(tokens.Tag(at)) || !IsNoun(document.Word(at)) || at + 2 >= tokens.Count)
            return false;
        if (document.Is(at + 1, "that"))
            return at > 0 && document.Tokens[at - 1].Kind == TokenKind.Possessive;
        if (document.Word(at + 1) is not ("by" or "from"))
            return false;
        for (var next = at + 3; next < Math.Min(tokens.Count, at + LongestSource); next++)
        {
            if (document.Is(next, "that"))
                return true;
            if (PosTags.IsFinite(tokens.Tag(next)) || document.IsMark(next, '.') || document.IsMark(next, ';'))
                return false;
        }
        return false;
    }

    private static bool IsNoun(ReadOnlySpan<char> word) =>
        word
            is "warning"
                or "warnings"
                or "claim"
                or "claims"
                or "statement"
                or "statements"
                or "allegation"
                or "allegations"
                or "assertion"
                or "assertions"
                or "announcement"
                or "prediction"
                or "promise"
                or "pledge"
                or "threat"
                or "denial"
                or "report"
                or "reports"
                or "remark"
                or "remarks"
                or "suggestion"
                or "accusation"
                or "accusations"
                or "admission"
                or "complaint"
                or "demand"
                or "insistence"
                or "contention"
                or "estimate"
                or "forecast";
}
