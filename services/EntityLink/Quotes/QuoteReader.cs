using NewsMesh.Contracts;
using NewsMesh.EntityLink.Language;
using NewsMesh.EntityLink.Linking;
using NewsMesh.ServiceDefaults.Identity;

namespace NewsMesh.EntityLink.Quotes;

/// <summary>The quotes of a text in order, with their speakers.</summary>
internal static class QuoteReader
{
    /// <summary>Direct, mixed and indirect quotes in the order of the text.</summary>
    /// <param name="reading">The text.</param>
    /// <param name="names">Its names, in order.</param>
    /// <param name="owner">What quote ids are derived from, with the ordinal: the article and its version.</param>
    /// <param name="cancellationToken">Looked at between the passes.</param>
    public static List<Quote> Read(
        Document reading,
        IReadOnlyList<LinkedMention> names,
        string owner,
        CancellationToken cancellationToken = default
    )
    {
        var narration = new Narration(reading);
        var speakers = new Speakers(narration, names);
        cancellationToken.ThrowIfCancellationRequested();
        var direct = DirectQuotes.Find(narration);
        cancellationToken.ThrowIfCancellationRequested();
        return
        [
            .. direct
                .Concat(IndirectQuotes.Find(narration, direct))
                .OrderBy(draft => draft.Content[0].Start)
                .ThenBy(draft => draft.Content[0].End)
                .Select((draft, ordinal) => Quote(reading, speakers, draft, DerivedId.From("quote", $"{owner}/{ordinal}"))),
        ];
    }

    private static Quote Quote(Document reading, Speakers speakers, QuoteDraft draft, Guid id)
    {
        var cue = draft.Speech is { } speech ? CuePhrase.Of(reading, speech.Cue, draft.Content[0].Start) : null;
        var own = draft.Speech is { IsInherited: false } ? cue : null;
        var content = draft.Kind == QuoteDraft.Direct ? SpokenWords.Trim(reading.Text, draft.Content) : draft.Content;
        return new Quote
        {
            QuoteId = id,
            Kind = draft.Kind,
            Content = [.. content.Select(Span)],
            Text = SpokenWords.Shown(reading.Text, content),
            Polarity = own?.PolarityOf(reading.Text, draft) ?? CueVerbs.Affirmed,
            CueText = own?.Text,
            Source = draft.Speech?.Source is { } source ? speakers.Of(source) : null,
            Cue = cue is null ? null : Span(cue.Characters),
            Via = draft.Speech?.Via is { } via ? speakers.Of(via) : null,
        };
    }

    private static Span Span(Extent characters) => new() { Start = characters.Start, Length = characters.Length };
}
