using NewsMesh.EntityLink.Reading.Language;
using NewsMesh.EntityLink.Reading.Names;

namespace NewsMesh.EntityLink.Reading.Quotes;

/// <summary>Finds the words that attribute a quotation, behind it or before it.</summary>
internal static class SpeechFinder
{
    /// <summary>An attribution is near its quotation: the longest seen were a name with a long apposition.</summary>
    private const int Reach = 45;

    /// <summary>"Deputy foreign minister Ana Maria de la Cruz:".</summary>
    private const int LongestName = 9;

    /// <summary>“…,” Rubio said · “…,” said a Ukrainian official · “…,” according to the ministry.</summary>
    public static Speech? Behind(Narration narration, Quoted quotation)
    {
        var reading = narration.Document;
        var start = narration.TokenAfter(quotation);
        // “Never again”: what we know.
        if (start >= reading.Paragraphs[quotation.Paragraph].End || reading.IsMark(start, ':'))
            return null;
        while (
            start < reading.Paragraphs[quotation.Paragraph].End
            && (reading.IsMark(start, ',') || reading.IsMark(start, '-') || reading.IsMark(start, '—'))
        )
            start++;
        // The words ended with a full stop: what follows is another sentence, unless it begins with the verb.
        var limit = narration.ClauseEnd(start, quotation.Paragraph, Reach);
        if (start >= limit)
            return null;
        var ended =
            quotation.Last(reading) is '.'
            || (
                quotation.Last(reading) is '?' or '!' or '…'
                && reading.IsCapital(start)
                && Lexicon.Openers.Contains(reading.Word(start))
                && !Pronouns.Is(reading.Word(start))
            );
        if (ended && reading.IsCapital(start))
            return null;
        return WithVia(
            reading,
            Inverted(reading, start, limit) ?? SubjectFirst(reading, start, limit) ?? AccordingTo(reading, start, limit),
            limit
        );
    }

    /// <summary>Rubio added, “…” · He told reporters on Monday: “…” · adding: “…”.</summary>
    /// <param name="narration">The text.</param>
    /// <param name="end">The token that the quotation begins with.</param>
    /// <param name="paragraph">The paragraph that the clause lies in.</param>
    public static Speech? Before(Narration narration, int end, int paragraph)
    {
        var found = ClauseBefore(narration, end, paragraph);
        // "She denied it. “…”": behind a stop the speaker goes on, but the verb was another sentence's.
        return found is not null && end > 0 && narration.IsStop(end - 1) ? found with { IsInherited = true } : found;
    }

    private static Speech? ClauseBefore(Narration narration, int end, int paragraph)
    {
        var reading = narration.Document;
        var start = narration.ClauseStart(end, paragraph, Reach);
        var introduced = end > start && (reading.IsMark(end - 1, ':') || reading.IsMark(end - 1, ','));
        for (var at = end - 1; at >= start; at--)
        {
            if (!reading.IsWord(at) || !CueVerbs.IsCueBesideQuotation(reading.Word(at)))
                continue;
            // Without comma or colon the verb stands right beside the words, or some words of time or place away.
            if (!introduced && end - at > 6)
                return null;
            if (QuotedAsSaying(reading, start, at) is { } quoted)
                return quoted;
            if (reading.Word(at).EndsWith("ing") && at - start < 2)
                return WithVia(reading, new Speech(null, new Extent(at, at + 1)), end);
            var source = NounPhrases.Before(reading, start, BehindSubject(reading, start, at));
            // "Said the captain, Ana Ruiz: “…”".
            if (source is null && at == start && NounPhrases.After(reading, at + 1, end) is { } behind)
                source = WithName(reading, behind, introduced ? end - 1 : end);
            if (source is not null || reading.Word(at).EndsWith("ing"))
                return WithVia(reading, new Speech(source ?? FirstPhrase(reading, start, at), new Extent(at, at + 1)), end);
        }
        return AccordingTo(reading, start, end) ?? CameFrom(reading, start, end) ?? NameAndColon(reading, start, end);
    }

    /// <summary>"Reuters quoted Marta Okonjo as | saying", "Marta Okonjo was quoted by Reuters as | saying": she says it, and Reuters has the words.</summary>
    private static Speech? QuotedAsSaying(Document reading, int start, int verb)
    {
        if (verb - start < 3 || !reading.Is(verb - 1, "as") || !reading.Word(verb).EndsWith("ing"))
            return null;
        for (var at = verb - 2; at > start; at--)
        {
            if (QuotedBy(reading, start, at) is { } quoted)
                return quoted with
                {
                    Cue = new Extent(verb, verb + 1),
                    Via = reading.Is(at + 1, "by") && at + 2 < verb - 1 ? new Extent(at + 2, verb - 1) : null,
                };
        }
        for (var at = verb - 3; at > start; at--)
        {
            if (reading.Word(at) is "quoted" or "quotes" or "cited" or "cites")
                return new Speech(new Extent(at + 1, verb - 1), new Extent(verb, verb + 1))
                {
                    Via = NounPhrases.Before(reading, start, at),
                };
        }
        return null;
    }

    /// <summary>"Marta Okonjo has been | quoted": whose words they are.</summary>
    private static Speech? QuotedBy(Document reading, int start, int quoted)
    {
        if (reading.Word(quoted) is not ("quoted" or "cited"))
            return null;
        var auxiliary = quoted;
        while (
            auxiliary > start + 1
            && reading.Word(auxiliary - 1) is "was" or "is" or "were" or "are" or "been" or "has" or "have" or "had" or "also"
        )
            auxiliary--;
        return auxiliary < quoted && NounPhrases.Before(reading, start, auxiliary) is { } who
            ? new Speech(who, new Extent(quoted, quoted + 1))
            : null;
    }

    /// <summary>"Marta Okonjo said, adding that": who said so adds it, and the first verb is no part of her name.</summary>
    private static int BehindSubject(Document reading, int start, int verb)
    {
        if (!reading.Word(verb).EndsWith("ing"))
            return verb;
        var at = verb - 1;
        while (at > start && reading.IsMark(at, ','))
            at--;
        return at > start && !reading.IsCapital(at) && CueVerbs.IsCue(reading.Word(at)) ? at : verb;
    }

    /// <summary>"Chief negotiator Salma Nadir: “…”": nothing but a name, perhaps with a role, and the colon.</summary>
    private static Speech? NameAndColon(Document reading, int start, int end)
    {
        if (end - start < 2 || !reading.IsMark(end - 1, ':'))
            return null;
        // "Ana Ruiz on the phone to Radio Porto: “…”".
        var aside = start + 1;
        while (aside < end - 1 && CapitalRuns.IsName(reading, aside))
            aside++;
        if (
            aside < end - 1
            && CapitalRuns.IsName(reading, start)
            && reading.Word(aside) is "on" or "via" or "speaking" or "talking"
            && end - aside <= LongestName
        )
            return new Speech(new Extent(start, aside), new Extent(end - 1, end));
        if (end - start > LongestName || !CapitalRuns.IsName(reading, end - 2) || HeadlineQuotes.IsLabel(reading, end - 2))
            return null;
        for (var at = start; at < end - 1; at++)
        {
            if (
                !CapitalRuns.IsName(reading, at)
                && !Lexicon.RoleNouns.Contains(reading.Word(at))
                && !Lexicon.Titles.Contains(reading.Word(at))
            )
                return null;
        }
        return new Speech(new Extent(start, end - 1), new Extent(end - 1, end));
    }

    /// <summary>"From the union's leader, Marco Valli, came this:".</summary>
    private static Speech? CameFrom(Document reading, int start, int end)
    {
        if (start >= end || !reading.Is(start, "from"))
            return null;
        for (var at = start + 1; at < end; at++)
        {
            if (!reading.Is(at, "came") && !reading.Is(at, "comes"))
                continue;
            var last = reading.IsMark(at - 1, ',') ? at - 1 : at;
            return last > start + 1 ? new Speech(new Extent(start + 1, last), new Extent(at, at + 1)) : null;
        }
        return null;
    }

    private static Speech? Inverted(Document reading, int start, int limit)
    {
        if (!reading.IsWord(start) || reading.IsCapital(start) || !CueVerbs.IsCueBesideQuotation(reading.Word(start)))
            return null;
        if (reading.Word(start).EndsWith("ing"))
            return null;
        // "fire chief Ann Holt | told reporters": the verb stands behind her, and the first word is a part of what she is.
        return
            NounPhrases.After(reading, start + 1, limit) is { } source
            && !(source.End < limit && reading.IsWord(source.End) && CueVerbs.IsCue(reading.Word(source.End)))
            ? new Speech(WithName(reading, source, limit), new Extent(start, start + 1))
            : null;
    }

    /// <summary>"her deputy, | Erik Solberg": the name beside the description, where nothing but it stands up to the next comma or the end.</summary>
    public static Extent WithName(Document reading, Extent source, int limit)
    {
        if (reading.IsCapital(source.End - 1) || source.End + 1 >= limit || !reading.IsMark(source.End, ','))
            return source;
        var end = source.End + 1;
        while (end < limit && CapitalRuns.IsName(reading, end))
            end++;
        return end > source.End + 1 && (end == limit || reading.IsMark(end, ',')) ? source with { End = end } : source;
    }

    private static Speech? SubjectFirst(Document reading, int start, int limit)
    {
        for (var at = start; at < limit; at++)
        {
            // "according to TASS, he said": then it is TASS that brings the words.
            if (reading.Is(at, "according"))
                return null;
            if (at == start || !reading.IsWord(at) || reading.IsCapital(at) || !CueVerbs.IsCueBesideQuotation(reading.Word(at)))
                continue;
            if (NounPhrases.Before(reading, start, at) is { } source)
                return Quoting(reading, source, at, limit) ?? new Speech(source, new Extent(at, at + 1));
        }
        return null;
    }

    /// <summary>“…,” Reuters | quoted | Marta Okonjo as | saying: she says it, and Reuters has the words.</summary>
    private static Speech? Quoting(Document reading, Extent via, int verb, int limit)
    {
        if (reading.Word(verb) is not ("quoted" or "quotes" or "cited" or "cites"))
            return null;
        if (QuotedBy(reading, via.Start, verb) is { } quoted)
            return quoted with { Via = Outlets.ToldTo(reading, new Extent(verb, verb + 1), limit) };
        for (var at = verb + 2; at + 1 < limit; at++)
        {
            if (reading.Is(at, "as") && reading.Word(at + 1).EndsWith("ing") && CueVerbs.IsCueBesideQuotation(reading.Word(at + 1)))
                return new Speech(new Extent(verb + 1, at), new Extent(at + 1, at + 2)) { Via = via };
        }
        return null;
    }

    /// <summary>Tokens of "in the words of".</summary>
    public const int InTheWordsOf = 4;

    public static bool IsInTheWordsOf(Document reading, int at, int limit) =>
        at + InTheWordsOf < limit
        && reading.Is(at, "in")
        && reading.Is(at + 1, "the")
        && reading.Is(at + 2, "words")
        && reading.Is(at + 3, "of");

    /// <summary>"according to Russia's state-run news agency TASS", "in the words of its founder".</summary>
    public static Speech? AccordingTo(Document reading, int start, int limit)
    {
        for (var at = start; at + 2 < limit; at++)
        {
            if (IsInTheWordsOf(reading, at, limit) && NounPhrases.After(reading, at + InTheWordsOf, limit) is { } speaker)
                return new Speech(speaker, new Extent(at, at + InTheWordsOf));
            if (reading.Is(at, "according") && reading.Is(at + 1, "to") && NounPhrases.After(reading, at + 2, limit) is { } source)
                return new Speech(BeforeClause(reading, source), new Extent(at, at + 2));
        }
        return null;
    }

    /// <summary>"according to his wife, | Mr Demir had left": behind the comma stands more than a name.</summary>
    public static Extent BeforeClause(Document reading, Extent source)
    {
        var comma = source.Start + 1;
        while (comma < source.End && !reading.IsMark(comma, ','))
            comma++;
        var end = comma + 1;
        while (end < source.End && (CapitalRuns.IsName(reading, end) || Lexicon.Titles.Contains(reading.Word(end))))
            end++;
        return comma < source.End && end > comma + 1 && end < source.End && reading.IsWord(end) && !reading.IsCapital(source.Start)
            ? source with
            {
                End = comma,
            }
            : source;
    }

    /// <summary>The outlet that has the words: "…, according to TASS", "told Reuters", "told the BBC".</summary>
    private static Speech? WithVia(Document reading, Speech? speech, int limit)
    {
        if (speech is null || (speech.Cue.Length == 2 && reading.Is(speech.Cue.Start, "according")))
            return speech;
        if (AccordingTo(reading, speech.Cue.End, limit) is { Source: { } outlet })
            return speech with { Via = outlet };
        return Outlets.ToldTo(reading, speech.Cue, limit) is { } told ? speech with { Via = told } : speech;
    }

    /// <summary>The first name of a clause, for "took to the stage, shouting: …".</summary>
    private static Extent? FirstPhrase(Document reading, int start, int end)
    {
        for (var at = start; at < end; at++)
        {
            if (reading.IsWord(at) && Pronouns.Is(reading.Word(at)))
                return new Extent(at, at + 1);
            if (!CapitalRuns.IsName(reading, at) || Lexicon.Openers.Contains(reading.Word(at)))
                continue;
            var last = at + 1;
            while (last < end && CapitalRuns.IsName(reading, last))
                last++;
            return new Extent(at, last);
        }
        return null;
    }
}
