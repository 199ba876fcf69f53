using NewsMesh.EntityLink.Reading.Quotes;

namespace NewsMesh.EntityLink.Reading.Assertions;

/// <summary>What every attributed quote asserts at least: that its source said it.</summary>
internal static class UtteranceAssertions
{
    public const string Predicate = "say";

    public static List<ReadAssertion> Of(IReadOnlyList<ReadQuote> quotes) =>
        [.. quotes.Where(quote => quote.Source is not null && quote.IsUtterance).Select(Of)];

    private static ReadAssertion Of(ReadQuote quote) =>
        new()
        {
            Characters = quote.Extent,
            Subject = quote.Source,
            Predicate = Predicate,
            Object = new Participant(quote.Extent, quote.Text),
            Polarity = quote.Polarity,
            Kind = quote.Kind,
            CueText = quote.CueText,
            Modality = quote.Modality,
            Attribution = quote.Via is { } via ? [quote.Source!, via] : [quote.Source!],
        };
}
