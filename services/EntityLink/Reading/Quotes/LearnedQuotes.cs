using NewsMesh.EntityLink.Reading.Coreference;
using NewsMesh.EntityLink.Reading.Encoders;
using NewsMesh.EntityLink.Reading.Language;
using NewsMesh.EntityLink.Reading.Quotes.Learned;

namespace NewsMesh.EntityLink.Reading.Quotes;

/// <summary>
/// The attributions that the model finds, beside the direct quotes that the rules for marks have found: those keep their bounds, and take a speaker from the model
/// where they have none.
/// </summary>
internal static class LearnedQuotes
{
    private const double SureEnough = 0.5;

    /// <summary>Fewer quoted words are a name where no word of speech stands beside them.</summary>
    private const int FewWords = 4;

    /// <param name="narration">The text.</param>
    /// <param name="encoded">What the encoder says of the text.</param>
    /// <param name="direct">What the rules found; a quote without an attribution is replaced by one that has it.</param>
    /// <param name="models">The models.</param>
    /// <param name="cancellationToken">Looked at before each run of the encoder.</param>
    public static List<QuoteDraft> Find(
        Narration narration,
        EncodedDocument encoded,
        List<QuoteDraft> direct,
        ReadingModels models,
        CancellationToken cancellationToken
    )
    {
        var document = narration.Document;
        var owners = Owners(document, direct);
        var taken = direct
            .Select(draft => draft.Speech)
            .OfType<Speech>()
            .Where(speech => !speech.IsInherited)
            .SelectMany(Taken)
            .ToHashSet();
        var drafts = new List<QuoteDraft>();
        var choices = models.Choices;
        var tokens = new QuoteTokens(narration);
        var shares = models.Quotes?.Read(narration, encoded, cancellationToken);
        var attributions = AttributionRules
            .Of(narration, new AttributionModel(models.Attributions, models.Choices).Find(tokens, shares))
            .ToList();
        // The model has learnt with tags of its own; what follows are rules, and the encoder reads “bumped” between printed marks as it does without them.
        for (var at = 0; at < tokens.Count; at++)
            tokens.Tags[at] = models.Syntax.TagOf(encoded, document.Characters(new Extent(at, at + 1))) is { } tag
                ? PosTags.Of(tag)
                : tokens.Tags[at];
        foreach (var (found, via) in attributions)
        {
            var speech = new Speech(IsNobody(tokens, found.Source) ? null : WithoutVerb(tokens, found.Source), found.Cue) { Via = via };
            var owner = Tokens(found.Content).Select(token => owners[token]).FirstOrDefault(draft => draft > 0) - 1;
            if (owner >= 0)
            {
                if (Widened(tokens, found, direct[owner], choices.SureOfBounds) is { } wider)
                    direct[owner] = wider;
                else if (
                    direct[owner].Speech is null or { Source: null, IsNobodys: false }
                    && found.Source is not null
                    && !taken.Overlaps(Tokens(found.Cue))
                )
                    direct[owner] = direct[owner] with { Speech = speech };
                continue;
            }
            if (!taken.Overlaps(Tokens(found.Cue)) && !taken.Contains(found.Content.Start) && Draft(tokens, found, speech) is { } draft)
                drafts.Add(draft);
        }
        return drafts;
    }

    /// <summary>
    /// "said that, “we will go,” whatever the others do": where the same verb brings more than the quoted words, all of them are what was said, and only a part of it is
    /// quoted.
    /// </summary>
    private static QuoteDraft? Widened(QuoteTokens tokens, Attribution found, QuoteDraft direct, double sure)
    {
        var document = tokens.Document;
        if (
            direct is not { Kind: QuoteDraft.Direct, Content: [var quoted], Speech: { IsInherited: false } speech }
            || !speech.Cue.Overlaps(found.Cue)
            || found.Probability < sure
        )
            return null;
        if (Parts(tokens.Narration, found) is not [var part])
            return null;
        var inner = document.TokensOf(quoted);
        var words = Tokens(part).Count(at => !inner.Contains(at) && document.Tokens[at].Kind != TokenKind.Mark);
        if (words == 0 || part.Start > inner.Start || part.End < inner.End - 1)
            return null;
        return direct with { Kind = QuoteDraft.Mixed, Content = [WithMarks(tokens.Narration, part)] };
    }

    /// <summary>"issued | a stark | warning": an adjective before the cue is not who warns.</summary>
    private static bool IsNobody(QuoteTokens tokens, Extent? source) =>
        source is { } words && tokens.Document.Word(words.Start) is "a" or "an" && !Tokens(words).Any(at => PosTags.IsNoun(tokens.Tag(at)));

    /// <summary>“…,” | Marta Okonjo said, | adding: she speaks, and not "Marta Okonjo said".</summary>
    private static Extent? WithoutVerb(QuoteTokens tokens, Extent? source)
    {
        if (source is not { } words)
            return null;
        var last = words.End - 1;
        while (last > words.Start && tokens.Document.IsMark(last, ','))
            last--;
        return
            last > words.Start
            && !tokens.Document.IsCapital(last)
            && CueVerbs.IsCue(tokens.Document.Word(last))
            && !PosTags.IsNoun(tokens.Tag(last))
            ? words with
            {
                End = last,
            }
            : source;
    }

    /// <summary>What the attribution of a direct quote uses up: its cue, its source, and the outlet with the words that lead to it.</summary>
    private static IEnumerable<int> Taken(Speech speech)
    {
        var taken = Tokens(speech.Cue);
        if (speech.Source is { } source)
            taken = taken.Concat(Tokens(source));
        return speech.Via is { } via ? taken.Concat(Tokens(new Extent(Math.Max(0, via.Start - 2), via.End))) : taken;
    }

    /// <summary>For every token the place of the direct quote that it belongs to, from 1; 0 for none.</summary>
    private static int[] Owners(Document document, List<QuoteDraft> direct)
    {
        var owners = new int[document.Tokens.Length];
        for (var draft = 0; draft < direct.Count; draft++)
        {
            foreach (var part in direct[draft].Content)
            {
                foreach (var token in Tokens(document.TokensOf(part)))
                    owners[token] = draft + 1;
            }
        }
        return owners;
    }

    private static QuoteDraft? Draft(QuoteTokens tokens, Attribution found, Speech speech)
    {
        var narration = tokens.Narration;
        var parts = Parts(narration, found);
        if (parts.Count == 0)
            return null;
        var (quoted, words) = (0, 0);
        foreach (var token in parts.SelectMany(Tokens))
        {
            if (narration.Document.Tokens[token].Kind == TokenKind.Mark)
                continue;
            words++;
            quoted += narration.IsQuoted(token) ? 1 : 0;
        }
        var kind =
            quoted == 0 ? QuoteDraft.Indirect
            : quoted == words ? QuoteDraft.Direct
            : QuoteDraft.Mixed;
        // "told | him": whom somebody tells is not what is told.
        if (words == 0 || (words == 1 && quoted == 0 && Pronoun.KindOf(narration.Document.Word(parts[0].Start)) != PronounKind.None))
            return null;
        if (!IsLikely(tokens, found, kind, kind == QuoteDraft.Indirect ? words : quoted, parts))
            return null;
        var content = kind == QuoteDraft.Direct ? Quotations(narration, parts) : parts.ConvertAll(part => WithMarks(narration, part));
        return content.Count == 0
            ? null
            : new QuoteDraft(kind, content, speech)
            {
                IsClause = IsClause(tokens, parts) || IsDemand(tokens, found, parts),
                Probability = found.Probability,
            };
    }

    /// <summary>
    /// Without a verb in the words and without a known word for a cue the model is wrong as often as right: it must be sure, and a few quoted words, all that counts where only a part is quoted, are a title
    /// ("Critics gave “The Long Meadow” five stars", "Visitors saw “Swan Lake” in Tallinn").
    /// </summary>
    private static bool IsLikely(QuoteTokens tokens, Attribution found, string kind, int words, List<Extent> parts)
    {
        for (var at = found.Cue.Start; at < found.Cue.End; at++)
        {
            var word = tokens.Document.Word(at);
            if (tokens.Document.IsMark(at, ':') || tokens.Document.Is(at, "according") || CueVerbs.IsCueBesideQuotation(word))
                return true;
            if (
                CueVerbs.ClassOf(word) is { } mode
                && (mode != CueVerbs.Thought || kind == QuoteDraft.Indirect || (kind == QuoteDraft.Mixed && words >= FewWords))
            )
                return true;
        }
        return kind switch
        {
            QuoteDraft.Direct => words >= FewWords,
            QuoteDraft.Mixed when words < FewWords => IsClause(tokens, parts),
            _ => IsClause(tokens, parts) || found.Probability >= SureEnough,
        };
    }

    /// <summary>"urged | parents to keep their children at home".</summary>
    private static bool IsDemand(QuoteTokens tokens, Attribution found, List<Extent> parts) =>
        Tokens(found.Cue).Any(at => CueVerbs.ClassOf(tokens.Document.Word(at)) == CueVerbs.Demanded)
        && parts.SelectMany(Tokens).Any(at => tokens.Document.Is(at, "to") && tokens.Tag(at + 1) == PosTags.BaseForm);

    /// <summary>A finite verb that is not only of what a relative clause tells, or a word that opens a clause of its own: "to leave", "whether to leave".</summary>
    private static bool IsClause(QuoteTokens tokens, List<Extent> parts) =>
        !(parts[0].Length == 2 && tokens.Document.Is(parts[0].Start, "that"))
            && tokens.Document.Word(parts[0].Start) is "that" or "to" or "whether" or "if" or "how" or "why" or "what"
        || parts
            .SelectMany(Tokens)
            .TakeWhile(token => tokens.Document.Word(token) is not ("who" or "which" or "where" or "whose"))
            .Any(token => PosTags.IsFinite(tokens.Tag(token)) || IsContracted(tokens.Document, token));

    /// <summary>"she'd accepted", "it's over": a pronoun and its verb in one word.</summary>
    private static bool IsContracted(Document document, int token) =>
        document.Word(token) is var word
        && (
            word.EndsWith("'d", StringComparison.Ordinal)
            || word.EndsWith("'ll", StringComparison.Ordinal)
            || word.EndsWith("'re", StringComparison.Ordinal)
            || word.EndsWith("'ve", StringComparison.Ordinal)
            || word.EndsWith("n't", StringComparison.Ordinal)
        );

    /// <summary>The whole quotations that the parts lie in: nobody's words begin in the middle.</summary>
    private static List<Extent> Quotations(Narration narration, List<Extent> parts) =>
        [
            .. narration
                .Quotations.Where(quotation => parts.Exists(part => narration.Document.Characters(part).Overlaps(quotation.Content)))
                .Select(quotation => quotation.Content),
        ];

    /// <summary>"only a “loud voice”": a mark at the end belongs to the words where its partner does.</summary>
    private static Extent WithMarks(Narration narration, Extent part)
    {
        var (document, start, end) = (narration.Document, part.Start, part.End);
        if (start > 0 && narration.BeginsQuotation(start - 1) && !narration.IsQuoted(end - 1))
            start--;
        if (
            end < document.Tokens.Length
            && narration.IsQuoted(end - 1)
            && !narration.IsQuoted(start)
            && IsEdge(document, end)
            && narration.IsQuoted(end)
        )
            end = EndOfQuotation(narration, end);
        return document.Characters(new Extent(start, end));
    }

    /// <summary>Behind the closing mark, where only marks stand before it.</summary>
    private static int EndOfQuotation(Narration narration, int end)
    {
        var after = end;
        while (after < narration.Document.Tokens.Length && narration.IsQuoted(after) && IsEdge(narration.Document, after))
            after++;
        return after < narration.Document.Tokens.Length && narration.IsQuoted(after) ? end : after;
    }

    /// <summary>The content without the cue and the source that stand within it, and without the narrator's marks at its ends.</summary>
    private static List<Extent> Parts(Narration narration, Attribution found)
    {
        var parts = new List<Extent>();
        var start = found.Content.Start;
        for (var at = found.Content.Start; at <= found.Content.End; at++)
        {
            var isContent = at < found.Content.End && !found.Cue.Contains(at) && found.Source?.Contains(at) != true;
            if (isContent)
                continue;
            if (Trimmed(narration, new Extent(start, at)) is { } part)
                parts.Add(part);
            start = at + 1;
        }
        return parts;
    }

    private static Extent? Trimmed(Narration narration, Extent tokens)
    {
        var (document, start, end) = (narration.Document, tokens.Start, tokens.End);
        while (start < end && IsEdge(document, start))
            start++;
        while (end > start && IsEdge(document, end - 1))
            end--;
        return end > start ? new Extent(start, end) : null;
    }

    private static bool IsEdge(Document document, int at) =>
        document.Tokens[at].Kind == TokenKind.Mark
        && document.Text[document.Tokens[at].Start] is not ('$' or '€' or '£' or '#' or '@' or '%' or '(' or ')' or '[' or ']');

    private static IEnumerable<int> Tokens(Extent extent)
    {
        for (var at = extent.Start; at < extent.End; at++)
            yield return at;
    }
}
