using NewsMesh.EntityLink.Reading.Assertions.Clauses;
using NewsMesh.EntityLink.Reading.Coreference;
using NewsMesh.EntityLink.Reading.Encoders;
using NewsMesh.EntityLink.Reading.Language;
using NewsMesh.EntityLink.Reading.Linking;

namespace NewsMesh.EntityLink.Reading.Quotes;

/// <summary>The quotes of a text in order, with their speakers.</summary>
internal static class QuoteReader
{
    /// <summary>Direct, mixed and indirect quotes in the order of the text.</summary>
    /// <param name="narration">The text with its quotations.</param>
    /// <param name="encoded">What the encoder says of it.</param>
    /// <param name="names">Its names, in order.</param>
    /// <param name="antecedents">Whom its pronouns and descriptions stand for.</param>
    /// <param name="trees">Its sentences.</param>
    /// <param name="models">The models of attributions.</param>
    /// <param name="cancellationToken">Looked at between the passes.</param>
    public static List<ReadQuote> Read(
        Narration narration,
        EncodedDocument encoded,
        IReadOnlyList<LinkedMention> names,
        Antecedents antecedents,
        ClauseTrees trees,
        ReadingModels models,
        CancellationToken cancellationToken = default
    )
    {
        var document = narration.Document;
        var speakers = new Speakers(narration, names, antecedents, trees);
        cancellationToken.ThrowIfCancellationRequested();
        var direct = DirectQuotes.Find(narration, trees);
        direct.AddRange(DashDialogue.Find(narration));
        foreach (var spoken in Transcripts.Find(document))
        {
            direct.RemoveAll(draft => draft.Content.Exists(spoken.Content[0].Overlaps));
            direct.Add(spoken);
        }
        cancellationToken.ThrowIfCancellationRequested();
        var plain = IndirectQuotes.Find(narration, direct);
        plain.AddRange(HeadlineQuotes.Find(narration, trees));
        plain.AddRange(CoordinatedSpeech.Find(narration, trees));
        var learned = LearnedQuotes.Find(narration, encoded, direct, models, cancellationToken);
        InheritedSpeech.Follow(document, direct);
        WithoutMisread(learned, plain);
        QuotedAsSaying.Replace(document, learned, QuotedAsSaying.Find(narration, trees));
        cancellationToken.ThrowIfCancellationRequested();
        List<QuoteDraft> drafts =
        [
            .. ((List<QuoteDraft>)[.. direct, .. learned, .. Beside(document, learned, plain)])
                .Select(draft => SpeakerBounds.Trimmed(document, names, draft))
                .Select(draft => SpokenAsides.Mended(document, trees, draft))
                .Select(draft => SourcePhrases.Nominal(document, trees, draft))
                .Select(draft => CoordinatedSpeech.Mended(document, trees, draft))
                .Select(draft => Hearers.Mended(document, trees, draft))
                .Select(draft => ExaminedClaims.Mended(document, trees, draft))
                .Select(draft => ShiftedReports.Mended(document, trees, draft))
                .Select(draft => SeenBy.Mended(document, draft))
                .Select(draft => ReadOut.Mended(document, draft))
                .Select(draft => ReportedNouns.Trimmed(document, trees, draft))
                .Select(draft => ApposedSpeakers.Mended(document, trees, draft))
                .Select(draft => AgentPhrases.Mended(document, draft))
                .Select(draft => Pleas.Mended(document, draft))
                .Select(draft => ContentEdges.Mended(document, trees, draft))
                .Where(draft =>
                    !Frames.Recalls(document, draft)
                    && !ExaminedClaims.IsSeen(document, draft)
                    && !ReducedParticiples.Is(document, trees, draft)
                    && !FramedNouns.Is(document, trees, draft)
                    && !ContentEdges.IsPronoun(document, trees, draft)
                ),
        ];
        drafts = GappedSpeech.Split(narration, ContentBounds.Trimmed(narration, drafts));
        drafts.RemoveAll(draft => NonSpeechObjects.IsDeed(document, trees, draft));
        speakers.Follow(drafts);
        List<ReadQuote> quotes =
        [
            .. drafts
                .OrderBy(draft => draft.Content[0].Start)
                .ThenBy(draft => draft.Content[0].End)
                .Select(draft => Quote(document, speakers, trees, draft)),
        ];
        NestedReports.Apply(document.Text, quotes, party => speakers.IsPerson(document.TokensOf(party.Characters)));
        return quotes;
    }

    /// <summary>Where the model makes a thing of the words of a verb for which the plain rules find a clause, it has taken subject and object for each other.</summary>
    private static void WithoutMisread(List<QuoteDraft> learned, List<QuoteDraft> plain)
    {
        var clauses = plain.Where(draft => draft.IsClause).Select(draft => draft.Speech!.Cue.Start).ToHashSet();
        learned.RemoveAll(draft => !draft.IsClause && draft.Kind == QuoteDraft.Indirect && clauses.Contains(draft.Speech!.Cue.Start));
    }

    /// <summary>What the plain rules find and the model does not.</summary>
    private static IEnumerable<QuoteDraft> Beside(Document document, List<QuoteDraft> learned, List<QuoteDraft> plain)
    {
        var taken = new bool[document.Tokens.Length];
        foreach (var part in learned.SelectMany(draft => draft.Content).Select(document.TokensOf))
            Array.Fill(taken, true, part.Start, part.Length);
        // A verb brings its words once: "said | Ana Ruiz" is who spoke.
        var cues = new HashSet<int>(
            learned.SelectMany(draft => draft.Speech is { Cue: var cue } ? Enumerable.Range(cue.Start, cue.Length) : [])
        );
        return plain.Where(draft =>
            !(draft.Speech is { Cue: var cue } && cues.Contains(cue.Start))
            && !(draft.Speech?.Source is { } source && EndsInArticle(document, source))
            && (
                IsPhrase(document, draft)
                || !draft.Content.Select(document.TokensOf).Any(part => Array.IndexOf(taken, true, part.Start, part.Length) >= 0)
            )
        );
    }

    /// <summary>"Per a survey, …", "…, in the words of its founder": no verb that the model might have taken for another's, and all of the sentence is theirs.</summary>
    private static bool IsPhrase(Document document, QuoteDraft draft) =>
        draft.Speech is { Cue: var cue }
        && (document.Is(cue.Start, "per") || SpeechFinder.IsInTheWordsOf(document, cue.Start, document.Tokens.Length));

    /// <summary>"Greg Palmieri, | called the | reports false": no words for anybody.</summary>
    private static bool EndsInArticle(Document document, Extent source) => document.Word(source.End - 1) is "the" or "a" or "an";

    private static ReadQuote Quote(Document document, Speakers speakers, ClauseTrees trees, QuoteDraft draft)
    {
        var cue = draft.Speech is { } speech ? CuePhrase.Of(document, speech.Cue, draft.Content[0].Start) : null;
        var own = draft.Speech is { IsInherited: false } ? cue : null;
        var content =
            draft.Kind == QuoteDraft.Direct ? SpokenWords.Trim(document.Text, draft.Content) : Datelines.Without(document, draft.Content);
        return new ReadQuote
        {
            Kind = draft.Kind,
            Content = content,
            Text = Utterances.Words(document, draft.Kind, content),
            Polarity = draft.IsDenied ? CueVerbs.Denied : own?.PolarityOf(document.Text, draft) ?? CueVerbs.Affirmed,
            Modality = own is null ? CueVerbs.Asserted : Utterances.ModalityOf(document, own, content[0]),
            IsUtterance = Utterances.Is(document, draft, own) && !NonSpeechObjects.Is(document, trees, draft),
            IsUnsaid = own is { IsNegated: true },
            CueText = own?.Text,
            Source =
                TurnTaker.Of(document, trees, speakers, draft) is { } turn ? turn.Taker
                : draft.Speech?.Source is { } source ? speakers.Of(Datelines.Without(document, source))
                : FreeStanding(document, speakers, draft),
            Cue = cue?.Characters,
            Via = Via(document, speakers, draft.Speech) is { } via ? speakers.Of(via) : null,
        };
    }

    private static Participant? FreeStanding(Document document, Speakers speakers, QuoteDraft draft) =>
        draft is { Kind: QuoteDraft.Direct, Speech: null } && IsSentence(document.Text, draft.Content[0])
            ? speakers.OfSentenceBefore(draft.Content[0].Start)
            : null;

    private static bool IsSentence(string text, Extent content) =>
        char.IsUpper(text[content.Start]) && text[content.End - 1] is '.' or '!' or '?' or '…';

    /// <summary>The outlet that the words come via: named beside the cue or, with the interview, before it. A person is no outlet.</summary>
    private static Extent? Via(Document document, Speakers speakers, Speech? speech)
    {
        if (speech is null)
            return null;
        if (speech.Via is { } said)
            return said;
        var via =
            Outlets.ToldTo(document, speech.Cue, document.Tokens.Length)
            ?? Outlets.Before(document, StartOfSentence(document, speech.Cue.Start), speech.Cue.Start);
        return via is { } name && speech.Source?.Overlaps(name) != true && (Outlets.IsOutlet(document, name) || !speakers.IsPerson(name))
            ? name
            : null;
    }

    /// <summary>At most so many tokens back: an interview is named in the same clause.</summary>
    private const int LongestClause = 30;

    private static int StartOfSentence(Document document, int token)
    {
        var at = token;
        while (
            at > Math.Max(0, token - LongestClause)
            && !(document.IsMark(at - 1, '.') || document.IsMark(at - 1, '!') || document.IsMark(at - 1, '?'))
        )
            at--;
        return at;
    }
}
