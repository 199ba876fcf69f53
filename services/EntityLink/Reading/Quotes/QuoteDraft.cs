using NewsMesh.EntityLink.Reading.Language;

namespace NewsMesh.EntityLink.Reading.Quotes;

/// <summary>A quote whose speaker is still words, not somebody.</summary>
internal sealed record QuoteDraft(string Kind, List<Extent> Content, Speech? Speech)
{
    public const string Direct = "direct";
    public const string Indirect = "indirect";
    public const string Mixed = "mixed";
}
