using NewsMesh.EntityLink.Reading.Language;
using NewsMesh.EntityLink.Reading.Linking;

namespace NewsMesh.EntityLink.Reading.Quotes;

/// <summary>The quotes of a text in order, with their speakers.</summary>
internal static class QuoteReader
{
    /// <summary>Direct, mixed and indirect quotes in the order of the text.</summary>
    /// <param name="document">The text.</param>
    /// <param name="names">Its names, in order.</param>
    /// <param name="cancellationToken">Looked at between the passes.</param>
    public static List<ReadQuote> Read(Document document, IReadOnlyList<LinkedMention> names, CancellationToken cancellationToken = default)
    {
        var narration = new Narration(document);
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
                .Select(draft => Quote(document, speakers, draft)),
        ];
    }

    private static ReadQuote Quote(Document document, Speakers speakers, QuoteDraft draft)
    {
        var cue = draft.Speech is { } speech ? CuePhrase.Of(document, speech.Cue, draft.Content[0].Start) : null;
        var own = draft.Speech is { IsInherited: false } ? cue : null;
        var content = draft.Kind == QuoteDraft.Direct ? SpokenWords.Trim(document.Text, draft.Content) : draft.Content;
        return new ReadQuote
        {
            Kind = draft.Kind,
            Content = content,
            Text = SpokenWords.Shown(document.Text, content),
            Polarity = own?.PolarityOf(document.Text, draft) ?? CueVerbs.Affirmed,
            CueText = own?.Text,
            Source = draft.Speech?.Source is { } source ? speakers.Of(source) : null,
            Cue = cue?.Characters,
            Via = draft.Speech?.Via is { } via ? speakers.Of(via) : null,
        };
    }
}
