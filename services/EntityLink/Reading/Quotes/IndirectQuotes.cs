using NewsMesh.EntityLink.Reading.Language;
using NewsMesh.EntityLink.Reading.Names;

namespace NewsMesh.EntityLink.Reading.Quotes;

/// <summary>
/// "Rubio said that talks go on." · "Talks go on, Rubio said." · "According to TASS, talks go on." Where part of the words is quoted,
/// the quote is mixed. Only these plain forms: what is not sure is left out.
/// </summary>
internal static class IndirectQuotes
{
    private const int FewestTokens = 3;

    /// <summary>How far before its verb a subject is looked for.</summary>
    private const int LongestClause = 45;

    /// <summary>What may stand between the verb and "that": "told reporters in Tallinn on Monday that".</summary>
    private const int MostTokensBeforeThat = 9;

    public static List<QuoteDraft> Find(Narration narration, IReadOnlyList<QuoteDraft> direct)
    {
        var taken = direct
            .Select(quote => quote.Speech)
            .OfType<Speech>()
            .Where(speech => !speech.IsInherited)
            .Select(speech => speech.Cue.Start)
            .ToHashSet();
        var directContent = direct.SelectMany(quote => quote.Content).Select(content => content.Start).ToHashSet();
        var drafts = new List<QuoteDraft>();
        foreach (var sentence in narration.Document.Sentences.SelectMany(narration.PartsOf))
        {
            if (Read(narration, sentence, taken) is { } draft && !Covers(narration.Document, draft, directContent))
                drafts.Add(draft);
        }
        return drafts;
    }

    private static bool Covers(Document reading, QuoteDraft draft, HashSet<int> directContent)
    {
        var content = draft.Content[0];
        for (var at = reading.TokenFrom(content.Start); at < reading.Tokens.Length && reading.Tokens[at].Start < content.End; at++)
        {
            if (directContent.Contains(reading.Tokens[at].Start))
                return true;
        }
        return false;
    }

    /// <summary>The first attribution of a sentence.</summary>
    private static QuoteDraft? Read(Narration narration, Extent sentence, HashSet<int> taken)
    {
        var reading = narration.Document;
        for (var at = sentence.Start; at < sentence.End; at++)
        {
            if (narration.IsQuoted(at) || !reading.IsWord(at) || (reading.IsCapital(at) && at > sentence.Start))
                continue;
            if (taken.Contains(at))
                return null;
            if (reading.Is(at, "according") && at + 2 < sentence.End && reading.Is(at + 1, "to"))
                return FromAccording(narration, sentence, new Extent(at, at + 2));
            if (SpeechFinder.IsInTheWordsOf(reading, at, sentence.End))
                return FromAccording(narration, sentence, new Extent(at, at + SpeechFinder.InTheWordsOf));
            // "Per a survey of farmers, …"
            if (at == sentence.Start && reading.Is(at, "per") && at + 2 < sentence.End)
                return FromAccording(narration, sentence, new Extent(at, at + 1));
            if (Inverted(narration, sentence, at) is { } inverted)
                return inverted;
            if (
                CueVerbs.IsCue(reading.Word(at))
                && !reading.Word(at).EndsWith("ing")
                && NounPhrases.Before(reading, ClauseStart(narration, sentence, at), at) is { } source
                && !narration.IsQuoted(source.Start)
            )
                return FromVerb(narration, sentence, source, at);
        }
        return null;
    }

    /// <summary>"The toll could rise, | warned the head of the rescue service, Ivo Stamm": who stands behind the verb and ends its clause says what stands in front.</summary>
    private static QuoteDraft? Inverted(Narration narration, Extent sentence, int verb)
    {
        var reading = narration.Document;
        if (
            verb - sentence.Start <= FewestTokens
            || !reading.IsMark(verb - 1, ',')
            || reading.Word(verb) is not ("said" or "says" or "warned" or "warns" or "insisted" or "insists" or "argued" or "argues")
            || !(reading.IsCapital(verb + 1) || reading.Word(verb + 1) is "the" or "a" or "an" or "its" or "his" or "her" or "their")
        )
            return null;
        var end = WithoutStop(reading, sentence);
        return
            NounPhrases.After(reading, verb + 1, end) is { } source
            && (source.End == end || (reading.IsMark(source.End, ',') && !BeginsRelative(reading, source.End + 1)))
            && !Enumerable
                .Range(sentence.Start, verb - sentence.Start)
                .Any(at => reading.IsMark(at, ',') && BeginsRelative(reading, at + 1))
            && Enumerable
                .Range(source.Start, source.Length)
                .Any(at => reading.IsCapital(at) || (reading.IsWord(at) && Lexicon.IsRoleNoun(reading.Word(at))))
            ? Draft(narration, new Extent(sentence.Start, verb - 1), new Speech(source, new Extent(verb, verb + 1)))
            : null;
    }

    /// <summary>"Ruiz, | who led the inquiry, said Solberg, | who denied it, had lied": the words in front are who speaks, and no report.</summary>
    private static bool BeginsRelative(Document document, int token) =>
        document.Word(token) is "who" or "which" or "whose" or "whom" or "where";

    private static QuoteDraft? FromVerb(Narration narration, Extent sentence, Extent source, int verb)
    {
        var reading = narration.Document;
        var speech = new Speech(source, new Extent(verb, verb + 1))
        {
            Via = Outlets.ToldTo(reading, new Extent(verb, verb + 1), sentence.End),
        };
        var end = EndOfClause(narration, verb, WithoutStop(reading, sentence));
        var that = ThatBehind(narration, verb, end);
        if (that > 0)
            return Draft(narration, new Extent(that, end), speech);
        if (BehindTime(reading, verb + 1, end) is var next && (next >= end || reading.Tokens[next].Kind == TokenKind.Mark))
        {
            // "Talks go on, Rubio said."
            var comma = source.Start - 1;
            return comma > sentence.Start && reading.IsMark(comma, ',')
                ? Draft(narration, new Extent(sentence.Start, comma), speech)
                : null;
        }
        return BringsClause(reading, verb, end) ? Draft(narration, new Extent(verb + 1, end), speech) : null;
    }

    /// <summary>"said that A; | others deny it": what stands behind a semicolon is another's.</summary>
    private static int EndOfClause(Narration narration, int verb, int end)
    {
        for (var at = verb + 1; at < end; at++)
        {
            if (narration.Document.IsMark(at, ';') && !narration.IsQuoted(at))
                return at;
        }
        return end;
    }

    /// <summary>"…, his family said | on Monday | in a statement": what follows the verb and says only when, where and how.</summary>
    private static int BehindTime(Document reading, int at, int end)
    {
        while (at < end)
        {
            if (Lexicon.Calendar.Contains(reading.Word(at)) || reading.Word(at) is "yesterday" or "today" or "later" or "earlier")
                at++;
            else if (reading.Word(at) is "on" or "late" or "last" && at + 1 < end && Lexicon.Calendar.Contains(reading.Word(at + 1)))
                at += 2;
            else if (AttributionRules.IsSetting(reading, at, end))
            {
                while (at < end && !reading.IsMark(at, ','))
                    at++;
            }
            else
                break;
        }
        return at;
    }

    /// <summary>The token behind "that", near enough behind the verb; 0 for none.</summary>
    private static int ThatBehind(Narration narration, int verb, int end)
    {
        var reading = narration.Document;
        for (var at = verb + 1; at < Math.Min(end, verb + MostTokensBeforeThat); at++)
        {
            if (narration.IsQuoted(at) || (reading.Tokens[at].Kind == TokenKind.Mark && !reading.IsMark(at, ',')))
                return 0;
            if (reading.Is(at, "that"))
                return at + 1;
        }
        return 0;
    }

    /// <summary>"said the talks would go on": without "that", only verbs that do nothing else, and only where a subject follows.</summary>
    private static bool BringsClause(Document reading, int verb, int end) =>
        reading.Word(verb)
            is "said"
                or "says"
                or "believes"
                or "argued"
                or "argues"
                or "insisted"
                or "claims"
                or "claimed"
                or "denied"
                or "denies"
                or "warned"
                or "added"
                or "acknowledged"
                or "estimates"
                or "announced"
                or "suggested"
                or "vowed"
                or "pledged"
                or "promised"
                or "threatened"
                or "demanded"
                or "alleged"
                or "admitted"
                or "rejected"
            && end - verb > FewestTokens
            && reading.Word(verb + 1)
                is not (
                    "in"
                    or "on"
                    or "at"
                    or "to"
                    or "of"
                    or "by"
                    or "as"
                    or "with"
                    or "during"
                    or "after"
                    or "about"
                    or "so"
                    or "for"
                    or "before"
                    or "while"
                    or "when"
                    or "later"
                    or "nothing"
                    or "earlier"
                    or "this"
                )
        || (reading.Word(verb) is "vowed" or "pledged" or "promised" or "threatened" && verb + 1 < end && reading.Is(verb + 1, "to"));

    private static QuoteDraft? FromAccording(Narration narration, Extent sentence, Extent cue)
    {
        var reading = narration.Document;
        var end = WithoutStop(reading, sentence);
        var according = cue.Start;
        if (NounPhrases.After(reading, cue.End, end) is not { } source)
            return null;
        var speech = new Speech(source, cue);
        if (according == sentence.Start)
            return source.End < end && reading.IsMark(source.End, ',') ? Draft(narration, new Extent(source.End + 1, end), speech) : null;
        var before = reading.IsMark(according - 1, ',') ? according - 1 : according;
        var words = new Extent(sentence.Start, before);
        if (before == according || !reading.IsMark(source.End, ',') || end - source.End - 1 < FewestTokens || before <= sentence.Start)
            return Draft(narration, words, speech);
        // "a levy which, according to the board, | will bring in 80 million": what the levy does is told by the board, and that there is one by the text.
        var behind = new Extent(source.End + 1, end);
        if (reading.Word(before - 1) is "which" or "who")
        {
            var comma = Enumerable.Range(behind.Start, behind.Length).FirstOrDefault(at => reading.IsMark(at, ','), behind.End);
            return Draft(narration, behind with { End = comma }, speech, new Extent(before - 1, before));
        }
        return RelativeBounds.Auxiliaries.Contains(reading.Word(before - 1).ToString())
            ? Draft(narration, behind, speech, words)
            : Draft(narration, words, speech);
    }

    /// <param name="narration">The text.</param>
    /// <param name="tokens">The words.</param>
    /// <param name="speech">Whose they are.</param>
    /// <param name="first">Words in front, where the attribution stands between.</param>
    private static QuoteDraft? Draft(Narration narration, Extent tokens, Speech speech, Extent? first = null)
    {
        var reading = narration.Document;
        List<Extent> parts = first is { } front ? [front, tokens] : [tokens];
        var length = parts.Sum(part => part.Length);
        if (length < FewestTokens)
            return null;
        var quoted = parts.Sum(part => Enumerable.Range(part.Start, part.Length).Count(narration.IsQuoted));
        // All of it quoted: that is for the direct quotes to decide.
        return quoted >= length - 1
            ? null
            : new QuoteDraft(quoted > 0 ? QuoteDraft.Mixed : QuoteDraft.Indirect, parts.ConvertAll(reading.Characters), speech);
    }

    private static int WithoutStop(Document reading, Extent sentence)
    {
        var end = sentence.End;
        while (
            end > sentence.Start
            && reading.Tokens[end - 1].Kind == TokenKind.Mark
            && reading.Text[reading.Tokens[end - 1].Start] is '.' or '!' or '?'
        )
            end--;
        return end;
    }

    private static int ClauseStart(Narration narration, Extent sentence, int verb)
    {
        var start = Math.Max(sentence.Start, verb - LongestClause);
        for (var at = verb - 1; at >= start; at--)
        {
            if (narration.IsQuoted(at) || narration.Document.IsMark(at, ';') || narration.Document.IsMark(at, ':'))
                return at + 1;
        }
        return start;
    }
}
