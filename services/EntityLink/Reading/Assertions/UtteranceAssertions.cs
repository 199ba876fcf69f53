using NewsMesh.EntityLink.Reading.Language;
using NewsMesh.EntityLink.Reading.Quotes;

namespace NewsMesh.EntityLink.Reading.Assertions;

/// <summary>What every attributed quote asserts at least: that its source said it.</summary>
internal static class UtteranceAssertions
{
    public const string Predicate = "say";

    /// <param name="quotes">The quotes of a document.</param>
    /// <param name="saidAt">When they were said, by a character of their cue; null where nobody looked.</param>
    public static List<ReadAssertion> Of(IReadOnlyList<ReadQuote> quotes, IReadOnlyDictionary<int, ReadTime>? saidAt = null)
    {
        var times = saidAt?.OrderBy(one => one.Key).ToList() ?? [];
        return [.. quotes.Where(quote => quote.Source is not null && quote.IsUtterance).Select(quote => Of(quote, SaidAt(quote, times)))];
    }

    private static ReadTime? SaidAt(ReadQuote quote, List<KeyValuePair<int, ReadTime>> times)
    {
        if (quote.Cue is not { } cue)
            return null;
        var at = times.CountBefore(cue.Start, static (one, start) => one.Key < start);
        return at < times.Count && cue.Contains(times[at].Key) ? times[at].Value : null;
    }

    private static ReadAssertion Of(ReadQuote quote, ReadTime? saidAt) =>
        new()
        {
            Characters = quote.Extent,
            Subject = quote.Source,
            Predicate = Predicate,
            Object = new Participant(quote.Extent, quote.Text),
            Time = saidAt,
            Polarity = quote.Polarity,
            Kind = quote.Kind,
            CueText = quote.CueText,
            Modality = quote.Modality,
            Attribution = quote.Via is { } via ? [quote.Source!, via] : [quote.Source!],
        };
}
