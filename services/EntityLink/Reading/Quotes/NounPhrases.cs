using NewsMesh.EntityLink.Reading.Language;
using NewsMesh.EntityLink.Reading.Names;

namespace NewsMesh.EntityLink.Reading.Quotes;

/// <summary>Finds the subject of a verb of speech by the words around it; there is no parser yet, so it prefers to find nothing.</summary>
internal static class NounPhrases
{
    /// <summary>A subject of more words is a misreading.</summary>
    private const int MaxTokens = 22;

    /// <summary>The phrase before a verb: "Anny Kelly, a spokesperson for the administration, | said".</summary>
    /// <param name="reading">The text.</param>
    /// <param name="start">The first token of the clause.</param>
    /// <param name="verb">The verb.</param>
    public static Extent? Before(Document reading, int start, int verb)
    {
        start = Math.Max(start, verb - MaxTokens - 8);
        var end = verb;
        while (end > start && (IsHelper(reading, end - 1) || IsNegation(reading, end - 1)))
            end--;
        if (end > start && reading.IsWord(end - 1) && (reading.Is(end - 1, "to") || reading.Is(end - 1, "of") || reading.Is(end - 1, "by")))
            return null;
        if (end > start && reading.IsMark(end - 1, ','))
            end = BeforeApposition(reading, start, end - 1);
        var begin = BeginOf(reading, start, end);
        return Cleaned(reading, begin, end);
    }

    /// <summary>The phrase behind an inverted verb: "said | Tom Hendriks, a spokesman".</summary>
    public static Extent? After(Document reading, int start, int limit)
    {
        limit = Math.Min(limit, start + MaxTokens);
        if (start >= limit || !reading.IsWord(start))
            return null;
        if (Pronouns.Is(reading.Word(start)))
            return new Extent(start, start + 1);
        if (
            !reading.IsCapital(start)
            && !IsDeterminer(reading, start)
            && !Lexicon.RoleNouns.Contains(reading.Word(start))
            && !LeadsToName(reading, start, limit)
            && !LeadsToRole(reading, start, limit)
        )
            return null;
        if (Lexicon.Calendar.Contains(reading.Word(start)))
            return null;
        var end = start + 1;
        while (end < limit && !EndsPhrase(reading, end))
            end++;
        return Cleaned(reading, start, end);
    }

    /// <summary>Steps over ", a spokesperson for the administration," and ", 45,".</summary>
    private static int BeforeApposition(Document reading, int start, int comma)
    {
        var at = comma;
        while (at > start && !reading.IsMark(at - 1, ','))
            at--;
        if (at == start)
            return comma;
        var opens = at;
        var word = reading.Word(opens);
        var apposition =
            reading.Tokens[opens].Kind == TokenKind.Number
            || IsDeterminer(reading, opens)
            || word is "who" or "whose" or "which" or "speaking" or "citing"
            || (!reading.IsCapital(opens) && !IsConjunction(reading, opens))
            || Lexicon.Titles.Contains(word);
        return apposition ? at - 1 : comma;
    }

    private static int BeginOf(Document reading, int start, int end)
    {
        for (var at = end - 1; at >= start; at--)
        {
            if (
                reading.Tokens[at].Kind == TokenKind.Mark
                && !reading.IsMark(at, '-')
                && !reading.IsMark(at, '&')
                && !reading.IsMark(at, '\'')
            )
                return at + 1;
            if (IsConjunction(reading, at))
                return at + 1;
            if (reading.Is(at, "and") && !JoinsNames(reading, at))
                return at + 1;
        }
        return start;
    }

    /// <summary>Takes words off that introduce a clause ("But", "On Wednesday"), and refuses what does not look like a phrase for somebody.</summary>
    private static Extent? Cleaned(Document reading, int start, int end)
    {
        while (start < end && IsIntroduction(reading, start, end))
            start++;
        start = BehindCopula(reading, start, end);
        while (end > start && (IsAdverb(reading, end - 1) || reading.Tokens[end - 1].Kind == TokenKind.Mark))
            end--;
        if (start >= end || end - start > MaxTokens)
            return null;
        var word = reading.Word(start);
        if (end - start == 1 && !reading.IsCapital(start))
            return
                Pronouns.Is(word)
                || Lexicon.RoleNouns.Contains(word)
                || word is "police" or "authorities" or "many" or "others" or "some" or "one" or "another" or "prosecutors"
                ? new Extent(start, end)
                : null;
        if (end - start == 1 && Lexicon.Openers.Contains(word) && !Pronouns.Is(word))
            return null;
        if (word is "there" or "it" or "It" or "There" or "what" or "who" or "which" or "whatever" or "whoever")
            return null;
        return IsPreposition(word) ? NameAtEnd(reading, start, end) : new Extent(start, end);
    }

    /// <summary>“…,” | was all | she offered · “…” | is how | the operator described itself.</summary>
    private static int BehindCopula(Document reading, int start, int end) =>
        end - start > 2
        && reading.Word(start) is "is" or "was" or "were" or "are"
        && reading.Word(start + 1) is "all" or "how" or "what" or "as" or "that"
            ? start + 2
            : start;

    private static bool IsPreposition(ReadOnlySpan<char> word) =>
        word
            is "in"
                or "on"
                or "at"
                or "by"
                or "with"
                or "to"
                or "from"
                or "for"
                or "of"
                or "In"
                or "On"
                or "At"
                or "By"
                or "With"
                or "For"
                or "From"
                or "During"
                or "After"
                or "Before"
                or "Until";

    /// <summary>"In the morning David Holm": the name right before the verb.</summary>
    private static Extent? NameAtEnd(Document reading, int start, int end)
    {
        var first = end;
        while (first - 1 > start && CapitalRuns.IsName(reading, first - 1))
            first--;
        // "In Tallinn" has no subject: the preposition's own name is not one.
        return first < end && first - 1 > start ? new Extent(first, end) : null;
    }

    private static bool IsIntroduction(Document reading, int at, int end) =>
        reading.Tokens[at].Kind is TokenKind.Mark or TokenKind.Possessive
        || reading.Word(at)
            is "But"
                or "And"
                or "Yet"
                or "So"
                or "Still"
                or "Meanwhile"
                or "However"
                or "Then"
                or "Later"
                or "Also"
                or "Earlier"
                or "Now"
                or "Today"
                or "or"
                or "also"
                or "then"
                or "yet"
                or "though"
                or "Instead"
        || (Lexicon.Calendar.Contains(reading.Word(at)) && at + 1 < end);

    /// <summary>"a dockers' delegate".</summary>
    private static bool IsPluralPossessive(Document reading, int at) =>
        at + 1 < reading.Tokens.Length
        && reading.IsMark(at, '\'')
        && reading.IsGlued(at)
        && !reading.IsGlued(at + 1)
        && reading.IsWord(at - 1)
        && reading.IsWord(at + 1)
        && reading.Word(at - 1)[^1] == 's';

    private static bool EndsPhrase(Document reading, int at)
    {
        if (reading.Tokens[at].Kind == TokenKind.Mark)
            return !(reading.IsMark(at, '-') || reading.IsMark(at, '&') || IsPluralPossessive(reading, at));
        return reading.Word(at)
                is "in"
                    or "on"
                    or "at"
                    or "during"
                    or "after"
                    or "before"
                    or "as"
                    or "who"
                    or "while"
                    or "when"
                    or "to"
                    or "about"
                    or "in"
                    or "by"
                    or "with"
                    or "adding"
                    or "that"
                    or "because"
                    or "last"
                    or "this"
                    or "later"
                    or "earlier"
                    or "following"
                    or "referring"
                    or "speaking"
                    or "told"
                    or "said"
                    or "privately"
                    or "yesterday"
                    or "today"
                    or "via"
                    or "if"
                    or "but"
            || Lexicon.Calendar.Contains(reading.Word(at))
            || (reading.Is(at, "and") && !JoinsNames(reading, at));
    }

    /// <summary>Words between subject and verb: "has", "also", "repeatedly".</summary>
    private static bool IsHelper(Document reading, int at) =>
        reading.Word(at)
            is "has"
                or "have"
                or "had"
                or "is"
                or "was"
                or "were"
                or "are"
                or "also"
                or "then"
                or "later"
                or "would"
                or "will"
                or "again"
                or "once"
                or "further"
                or "previously"
                or "recently"
                or "often"
                or "even"
                or "himself"
                or "herself"
                or "earlier"
                or "first"
                or "went"
                or "on"
                or "simply"
                or "just"
                or "since"
                or "both"
                or "all"
        || IsAdverb(reading, at)
        || IsDay(reading, at);

    /// <summary>"did not", "would never", "hasn't": the subject stands before it.</summary>
    private static bool IsNegation(Document reading, int at) =>
        reading.Word(at) is "not" or "never" or "did" or "does" or "do" or "could" or "should" or "can" or "cannot"
        || reading.Word(at).EndsWith("n't", StringComparison.Ordinal);

    private static bool IsDay(Document reading, int at) =>
        Lexicon.Calendar.Contains(reading.Word(at)) && at > 0 && !reading.Is(at - 1, "in");

    private static bool IsAdverb(Document reading, int at) =>
        reading.IsWord(at)
        && !reading.IsCapital(at)
        && (reading.Word(at).EndsWith("ly") || reading.Word(at) is "also" or "later" or "yesterday" or "today");

    private static bool IsConjunction(Document reading, int at) =>
        reading.Word(at)
            is "that"
                or "because"
                or "while"
                or "but"
                or "as"
                or "when"
                or "whether"
                or "if"
                or "although"
                or "though"
                or "since"
                or "after"
                or "before"
                or "which"
                or "what"
                or "who"
                or "than"
                or "where";

    private static bool IsDeterminer(Document reading, int at) =>
        reading.Word(at)
            is "a"
                or "an"
                or "the"
                or "one"
                or "another"
                or "some"
                or "his"
                or "her"
                or "their"
                or "its"
                or "my"
                or "our"
                or "several"
                or "many"
                or "two"
                or "three"
                or "A"
                or "An"
                or "The";

    /// <summary>"campaign manager John Smith": small words with a name close behind.</summary>
    private static bool LeadsToName(Document reading, int start, int limit)
    {
        for (var at = start; at < Math.Min(limit, start + 5) && reading.IsWord(at); at++)
        {
            if (EndsPhrase(reading, at))
                return false;
            if (reading.IsCapital(at))
                return true;
        }
        return false;
    }

    /// <summary>"unnamed officials", "senior military sources".</summary>
    private static bool LeadsToRole(Document reading, int start, int limit)
    {
        for (var at = start; at < Math.Min(limit, start + 3) && reading.IsWord(at) && !EndsPhrase(reading, at); at++)
        {
            if (Lexicon.RoleNouns.Contains(reading.Word(at)))
                return true;
        }
        return false;
    }

    private static bool JoinsNames(Document reading, int and) =>
        and + 1 < reading.Tokens.Length
        && and > 0
        && ((reading.IsCapital(and - 1) && reading.IsCapital(and + 1)) || reading.Word(and + 1).EndsWith("s"));
}
