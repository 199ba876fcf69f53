using System.Collections.Frozen;

namespace NewsMesh.EntityLink.Reading.Language;

/// <summary>"PARIS (AP) — Unemployment fell, the office said": where an agency wrote from is no part of the words, nor of who says them.</summary>
internal static class Datelines
{
    /// <summary>"WASHINGTON, D.C., March 3, 2026 (Reuters) -".</summary>
    private const int Longest = 14;

    /// <summary>The spans without the dateline at their start.</summary>
    public static List<Extent> Without(Document document, List<Extent> content)
    {
        var start = Behind(document, document.TokenFrom(content[0].Start));
        return
            start < document.Tokens.Length
            && document.Tokens[start].Start > content[0].Start
            && document.Tokens[start].Start < content[0].End
            ? [new Extent(document.Tokens[start].Start, content[0].End), .. content.Skip(1)]
            : content;
    }

    /// <summary>The phrase without the dateline at its start, in tokens.</summary>
    public static Extent Without(Document document, Extent phrase) =>
        Behind(document, phrase.Start) is var start && start > phrase.Start && start < phrase.End ? phrase with { Start = start } : phrase;

    /// <summary>Whether a token stands in a dateline.</summary>
    public static bool Holds(Document document, int token) => Behind(document, token) > token;

    /// <summary>Whether a dateline begins with this token: there it is a place, whatever it looks like. Behind it may stand the agency.</summary>
    public static bool BeginsAt(Document document, int token) =>
        (token == ParagraphOf(document, token).Start || Lines.Begins(document, token)) && Holds(document, token);

    /// <summary>The first token behind the dateline that a token stands in; the token itself where it stands in none.</summary>
    private static int Behind(Document document, int token)
    {
        var paragraph = ParagraphOf(document, token);
        var start = token;
        while (start > paragraph.Start && token - start < Longest && !Lines.Begins(document, start))
            start--;
        if (start > paragraph.Start && !Lines.Begins(document, start))
            return token;
        if (BehindStamp(document, start) is var behind && behind > start)
            return token < behind ? behind : token;
        var inCapitals = IsInCapitals(document, start);
        for (var at = start + 1; at < Math.Min(paragraph.End - 1, start + Longest); at++)
        {
            if (DashAt(document, at) is > 0 and var length)
                return
                    token <= at
                    && (inCapitals || document.IsMark(at - 1, ')') || IsClock(document, start, at) || IsDated(document, start, at))
                    ? at + length
                    : token;
            if (EndsInAgency(document, start, at) || (inCapitals && document.IsMark(at, '|')))
                return token <= at ? at + 1 : token;
        }
        return token;
    }

    /// <summary>"Tallinn, Estonia (CNN) | President …": without a dash, too.</summary>
    private static bool EndsInAgency(Document document, int start, int at)
    {
        if (!document.IsMark(at, ')') || !document.IsCapital(at + 1))
            return false;
        var opening = at - 1;
        while (opening > start && !document.IsMark(opening, '('))
            opening--;
        return opening < at - 1
            && document.IsMark(opening, '(')
            && Agencies.Contains(document.Text[document.Tokens[opening + 1].Start..document.Tokens[at - 1].End])
            && Enumerable.Range(start, opening - start).All(word => document.IsCapital(word) || !document.IsWord(word));
    }

    /// <summary>"07:30 - | The fire …", "8.15 am - | …": an entry of a live page begins with its time.</summary>
    private static bool IsClock(Document document, int start, int dash) =>
        dash - start <= LongestClock
        && document.Tokens[start].Kind == TokenKind.Number
        && (document.IsMark(start + 1, ':') || document.IsMark(start + 1, '.') || document.Word(start + 1) is "am" or "pm")
        && Enumerable
            .Range(start, dash - start)
            .All(at =>
                document.Tokens[at].Kind != TokenKind.Word || document.Word(at) is "am" or "pm" or "a.m." or "p.m." or "GMT" or "UTC"
            );

    /// <summary>"12:40 | The first planes have left": an entry of a live page without a dash; the token itself where there is none.</summary>
    private static int BehindStamp(Document document, int start) =>
        start + 3 < document.Tokens.Length
        && document.Tokens[start] is { Kind: TokenKind.Number, Length: 1 or 2 }
        && document.IsMark(start + 1, ':')
        && document.IsGlued(start + 1)
        && document.Tokens[start + 2] is { Kind: TokenKind.Number, Length: 2 }
        && document.IsGlued(start + 2)
        && !document.IsGlued(start + 3)
        && document.IsCapital(start + 3)
            ? start + 3
            : start;

    /// <summary>"Lisbon, 24 November 2026 - | Norvik plc": a place with a capital and a day, and nothing else.</summary>
    private static bool IsDated(Document document, int start, int dash) =>
        document.IsCapital(start)
        && !Calendar.Contains(document.Word(start))
        // "Ana Ruiz, May 5 - …" names a person.
        && document.IsMark(start + 1, ',')
        && Enumerable.Range(start, dash - start).Any(at => Calendar.Contains(document.Word(at)))
        && Enumerable.Range(start, dash - start).Any(at => document.Tokens[at].Kind == TokenKind.Number)
        && Enumerable
            .Range(start, dash - start)
            .All(at => document.IsCapital(at) || document.IsMark(at, ',') || document.Tokens[at].Kind == TokenKind.Number);

    /// <summary>Tokens: "8 . 15 p.m. GMT".</summary>
    private const int LongestClock = 6;

    private static readonly FrozenSet<string> Agencies = WordList.Phrases("agencies");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Calendar = WordList
        .Words("calendar")
        .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>How many tokens a dash between blanks has, "--" among them; 0 for none.</summary>
    private static int DashAt(Document document, int at)
    {
        if ((!document.IsMark(at, '-') && !document.IsMark(at, '—')) || document.IsGlued(at) || at + 1 >= document.Tokens.Length)
            return 0;
        if (!document.IsGlued(at + 1))
            return 1;
        return document.IsMark(at, '-') && document.IsMark(at + 1, '-') && at + 2 < document.Tokens.Length && !document.IsGlued(at + 2)
            ? 2
            : 0;
    }

    /// <summary>A dateline begins with a place in capitals.</summary>
    private static bool IsInCapitals(Document document, int token)
    {
        var word = document.Text.AsSpan(document.Tokens[token].Start, document.Tokens[token].Length);
        return word.Length >= 3 && char.IsUpper(word[0]) && char.IsUpper(word[1]) && char.IsUpper(word[2]);
    }

    private static Extent ParagraphOf(Document document, int token)
    {
        var index = document.Paragraphs.CountBefore(token, static (paragraph, token) => paragraph.End <= token);
        return document.Paragraphs[Math.Min(index, document.Paragraphs.Count - 1)];
    }
}
