using NewsMesh.Contracts;
using NewsMesh.ServiceDefaults.Identity;

namespace NewsMesh.EntityLink.Quotes;

/// <summary>What every attributed quote asserts at least: that its source said it.</summary>
internal static class Utterances
{
    public const string Predicate = "say";

    public static List<Assertion> Of(IReadOnlyList<Quote> quotes, string owner) =>
        [
            .. quotes
                .Where(quote => quote.Source is not null)
                .Select((quote, ordinal) => Of(quote, DerivedId.From("assertion", $"{owner}/{ordinal}"))),
        ];

    private static Assertion Of(Quote quote, Guid id)
    {
        var start = quote.Content[0].Start;
        var length = quote.Content.Max(span => span.Start + span.Length) - start;
        // The verb ends the cue's span; without words of its own the cue belongs to another sentence.
        var cue = quote is { CueText: { } words, Cue: { } span } ? words.AsSpan(0, Math.Min(span.Length, words.Length)) : default;
        cue = cue[(cue.LastIndexOf(' ') + 1)..];
        return new Assertion
        {
            AssertionId = id,
            Start = start,
            Length = length,
            Subject = quote.Source,
            Predicate = Predicate,
            Object = new Party
            {
                Start = start,
                Length = length,
                Surface = quote.Text,
            },
            Polarity = quote.Polarity,
            Kind = quote.Kind,
            CueText = quote.CueText,
            Modality = CueVerbs.ModalityOf(cue),
            Attribution = quote.Via is { } via ? [quote.Source!, via] : [quote.Source!],
        };
    }
}
