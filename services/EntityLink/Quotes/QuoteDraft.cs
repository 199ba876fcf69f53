using NewsMesh.EntityLink.Language;

namespace NewsMesh.EntityLink.Quotes;

/// <summary>A quote whose speaker is still words, not somebody.</summary>
internal sealed record QuoteDraft(string Kind, List<Extent> Content, Speech? Speech)
{
    public const string Direct = "direct";
    public const string Indirect = "indirect";
    public const string Mixed = "mixed";
}
