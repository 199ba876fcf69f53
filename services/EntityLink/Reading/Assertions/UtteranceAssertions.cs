using NewsMesh.EntityLink.Reading.Quotes;

namespace NewsMesh.EntityLink.Reading.Assertions;

/// <summary>What every attributed quote asserts at least: that its source said it.</summary>
internal static class UtteranceAssertions
{
    public const string Predicate = "say";

    public static List<ReadAssertion> Of(IReadOnlyList<ReadQuote> quotes) =>
        [.. quotes.Where(quote => quote.Source is not null).Select(Of)];

    private static ReadAssertion Of(ReadQuote quote)
    {
        // The verb ends the cue's span; without words of its own the cue belongs to another sentence.
        var cue = quote is { CueText: { } words, Cue: { } span } ? words.AsSpan(0, Math.Min(span.Length, words.Length)) : default;
        cue = cue[(cue.LastIndexOf(' ') + 1)..];
        return new ReadAssertion
        {
            Characters = quote.Extent,
            Subject = quote.Source,
            Predicate = Predicate,
            Object = new Participant(quote.Extent, quote.Text),
            Polarity = quote.Polarity,
            Kind = quote.Kind,
            CueText = quote.CueText,
            Modality = CueVerbs.ModalityOf(cue),
            Attribution = quote.Via is { } via ? [quote.Source!, via] : [quote.Source!],
        };
    }
}
