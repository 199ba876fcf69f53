using NewsMesh.EntityLink.Reading.Language;
using NewsMesh.EntityLink.Reading.Quotes;

namespace NewsMesh.EntityLink.Reading.Names;

/// <summary>Finds runs of capitalised words, with the small words that names are joined by: "Bank of England", "Ursula von der Leyen", "Kim Jong-un".</summary>
internal static class CapitalRuns
{
    /// <summary>A run of more words is a list or a shout, and no name.</summary>
    private const int MaxTokens = 12;

    public static IEnumerable<Extent> In(Document reading, Extent sentence, WordUse use)
    {
        for (var at = sentence.Start; at < sentence.End; at++)
        {
            if (!CanBegin(reading, sentence, at, use))
                continue;
            var end = EndOf(reading, sentence, at);
            if (end - at <= MaxTokens && !IsPartOnly(reading, at, end))
                yield return new Extent(at, end);
            at = end - 1;
        }
    }

    /// <summary>Whether a capital at this place says "name".</summary>
    private static bool CanBegin(Document reading, Extent sentence, int token, WordUse use)
    {
        if (!IsName(reading, token))
            return false;
        var word = reading.Word(token);
        if (Lexicon.Openers.Contains(word))
            return false;
        if (!WordUse.BeginsSentence(reading, sentence, token))
            return true;
        var followed = token + 1 < sentence.End && IsName(reading, token + 1) && !Lexicon.CommonWords.Contains(reading.Word(token + 1));
        if (Lexicon.CommonWords.Contains(word))
            return followed && (Lexicon.NameStarters.Contains(word) || Lexicon.Titles.Contains(word));
        if (use.IsWrittenLargeWithin(word) || (followed && !use.IsWrittenSmall(word)) || (followed && Lexicon.IsFirstName(word)))
            return true;
        return !use.IsWrittenSmall(word) && IsSubject(reading, sentence, token);
    }

    /// <summary>A single unknown word before a sentence's verb: "Okonjo said", "NordFerry’s plan"; not "Conditions were".</summary>
    private static bool IsSubject(Document reading, Extent sentence, int token)
    {
        var word = reading.Word(token);
        if (word[1..].ContainsAnyInRange('A', 'Z'))
            return true;
        if (
            token + 1 >= sentence.End
            || word.EndsWith("ing")
            || word.EndsWith("ed")
            || word.EndsWith("ly")
            || word.EndsWith("ions")
            || word.EndsWith("ments")
        )
            return false;
        return reading.Tokens[token + 1].Kind == TokenKind.Possessive
            || CueVerbs.IsCue(reading.Word(token + 1))
            || reading.Is(token + 1, "has")
            || reading.Is(token + 1, "is")
            || reading.Is(token + 1, "was");
    }

    /// <summary>"Vitamin D" and "Western Australia" are names, a "D" and "Western" are none.</summary>
    private static bool IsPartOnly(Document reading, int start, int end) =>
        end - start == 1
        && (
            reading.Tokens[start].Length == 1
            || reading.Word(start) is "Western" or "Eastern" or "Northern" or "Southern" or "Inc" or "Inc." or "Corp" or "Co" or "Ltd"
        );

    private static int EndOf(Document reading, Extent sentence, int start)
    {
        var end = start + 1;
        while (end < sentence.End)
        {
            var next = Joined(reading, sentence, start, end);
            if (next == end)
                break;
            end = next;
        }
        return end;
    }

    /// <summary>Where the run ends when it goes on at <paramref name="at"/>; the same place when it does not.</summary>
    private static int Joined(Document reading, Extent sentence, int start, int at)
    {
        if (IsName(reading, at))
            return IsBroken(reading, at) ? at : at + 1;
        if (reading.IsMark(at, '-') && reading.IsGlued(at) && at + 1 < sentence.End && reading.IsGlued(at + 1))
            return IsName(reading, at + 1) || IsSmallSyllable(reading, start, at + 1) ? at + 2 : at;
        if (reading.IsMark(at, '&') && at + 1 < sentence.End && IsName(reading, at + 1))
            return at + 2;
        return BehindSmallWords(reading, sentence, start, at);
    }

    private static int BehindSmallWords(Document reading, Extent sentence, int start, int at)
    {
        var next = at;
        if (reading.IsWord(at) && (reading.Is(at, "of") || reading.Is(at, "for")) && Lexicon.BeforeOf.Contains(reading.Word(at - 1)))
            next += at + 1 < sentence.End && reading.Is(at + 1, "the") ? 2 : 1;
        else if (reading.Is(at, "and") && (HasMinistryOf(reading, start, at) || NamesFirm(reading, sentence, at)))
            next++;
        else
        {
            while (next < sentence.End && next < at + 3 && reading.IsWord(next) && Lexicon.Particles.Contains(reading.Word(next)))
                next++;
        }
        return next > at && next < sentence.End && IsName(reading, next) ? next + 1 : at;
    }

    /// <summary>"Morgan and Co", "Food and Drug Administration".</summary>
    private static bool NamesFirm(Document reading, Extent sentence, int and)
    {
        if (and + 1 >= sentence.End)
            return false;
        if (reading.Word(and + 1) is "Co" or "Co." or "Company" or "Sons" or "Associates" or "Partners")
            return true;
        var last = and + 1;
        while (last < sentence.End && last < and + 4 && IsName(reading, last))
            last++;
        return last - and > 2
            && Lexicon.OrganizationWords.Contains(reading.Word(last - 1))
            && Lexicon.CommonWords.Contains(reading.Word(and - 1));
    }

    /// <summary>"Ministry of Foreign Affairs and Trade" is one name; "Putin and Trump" are two.</summary>
    private static bool HasMinistryOf(Document reading, int start, int end)
    {
        var ministry = false;
        for (var at = Math.Max(start, end - 6); at < end; at++)
        {
            if (ministry && reading.Is(at, "of"))
                return true;
            ministry |=
                reading.Is(at, "Ministry")
                || reading.Is(at, "Department")
                || reading.Is(at, "Committee")
                || reading.Is(at, "Institute")
                || reading.Is(at, "Office");
        }
        return false;
    }

    /// <summary>"Jong-un", not "Europe-based".</summary>
    private static bool IsSmallSyllable(Document reading, int start, int token) =>
        reading.IsWord(token)
        && reading.Tokens[token].Length <= 4
        && token - start >= 3
        && reading.Word(token)
            is not (
                "led"
                or "era"
                or "day"
                or "old"
                or "wide"
                or "type"
                or "made"
                or "born"
                or "like"
                or "long"
                or "size"
                or "run"
                or "only"
                or "wing"
                or "free"
                or "held"
            );

    /// <summary>A full stop that is no abbreviation's, or a line break with blank space, parts two names.</summary>
    private static bool IsBroken(Document reading, int token) => reading.Tokens[token].Start - reading.Tokens[token - 1].End > 2;

    public static bool IsName(Document reading, int token)
    {
        if (!reading.IsCapital(token))
            return false;
        var word = reading.Word(token);
        return !Lexicon.Calendar.Contains(word)
            && word is not ("I" or "I'm" or "I've" or "I'll" or "I'd")
            && !word.Contains("n't", StringComparison.Ordinal);
    }
}
