namespace NewsMesh.EntityLink.Reading.Quotes.Learned;

internal static class AttributionNetwork
{
    /// <summary>What the encoder does not see of a token: 1 a mark, 2 quoted, 4 opens a quotation, 8 the sentence ends with it.</summary>
    public static int Flags(QuoteTokens tokens, int at) =>
        (tokens.Document.Tokens[at].Kind == Language.TokenKind.Mark ? 1 : 0)
        | (tokens.IsQuoted(at) ? 2 : 0)
        | (tokens.Opens(at) ? 4 : 0)
        | (at + 1 == tokens.Count || tokens.SentenceOf[at + 1] != tokens.SentenceOf[at] ? 8 : 0);
}
