using System.Buffers;
using System.Collections.Frozen;
using System.Globalization;

namespace NewsMesh.EntityLink.Reading.Language;

/// <summary>Cuts a text into words, numbers and marks, in one pass. Every token is a range of the text itself.</summary>
internal static class Tokenizer
{
    /// <summary>Words that keep their full stop, and do not end a sentence by it.</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Abbreviations = WordList
        .Words("abbreviations")
        .GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly SearchValues<char> Apostrophes = SearchValues.Create("'’ʼ");

    public static Token[] Cut(string text)
    {
        var tokens = new List<Token>((text.Length / 5) + 1);
        for (var at = 0; at < text.Length; )
        {
            if (IsSkipped(text[at]))
            {
                at++;
                continue;
            }
            var token = Next(text, at);
            tokens.Add(token);
            at = token.End;
        }
        return [.. tokens];
    }

    private static Token Next(string text, int start)
    {
        if (IsPossessive(text, start))
            return new Token(start, 2, TokenKind.Possessive);
        if (IsWordChar(text, start))
            return char.IsDigit(text[start]) ? Number(text, start) : Word(text, start);
        var length = char.IsHighSurrogate(text[start]) && start + 1 < text.Length && char.IsLowSurrogate(text[start + 1]) ? 2 : 1;
        return new Token(start, length, TokenKind.Mark);
    }

    private static Token Word(string text, int start)
    {
        var dotted = DottedLetters(text, start);
        if (dotted > 0)
            return new Token(start, dotted, TokenKind.Word);
        var end = start;
        while (end < text.Length && (IsWordChar(text, end) || IsInnerApostrophe(text, end)))
            end++;
        // "He was ill." is no state of the Union.
        if (
            end < text.Length
            && text[end] == '.'
            && Abbreviations.Contains(text.AsSpan(start, end - start))
            && !text.AsSpan(start, end - start).SequenceEqual("ill")
        )
            end++;
        return new Token(start, end - start, TokenKind.Word);
    }

    /// <summary>"U.S.", "a.m.", and the initial in "J. Smith": letters that each have a full stop; 0 when it is none of these.</summary>
    private static int DottedLetters(string text, int start)
    {
        var end = start;
        while (end + 1 < text.Length && char.IsLetter(text[end]) && text[end + 1] == '.')
            end += 2;
        var pairs = (end - start) / 2;
        if (pairs == 0 || (end < text.Length && char.IsLetterOrDigit(text[end])))
            return 0;
        // A single letter with a full stop is an initial where it is a capital; "a." and "Vitamin C." are left alone ("I." is the pronoun).
        return pairs > 1 || (char.IsUpper(text[start]) && text[start] != 'I' && end < text.Length && text[end] == ' ') ? end - start : 0;
    }

    private static Token Number(string text, int start)
    {
        var end = start;
        var letters = false;
        while (
            end < text.Length
            && (IsWordChar(text, end) || (text[end] is '.' or ',' && end + 1 < text.Length && char.IsDigit(text[end + 1]) && !letters))
        )
            letters |= char.IsLetter(text[end++]);
        return new Token(start, end - start, TokenKind.Number);
    }

    private static bool IsPossessive(string text, int at) =>
        Apostrophes.Contains(text[at])
        && at > 0
        && IsWordChar(text, at - 1)
        && at + 1 < text.Length
        && text[at + 1] is 's' or 'S'
        && !(at + 2 < text.Length && IsWordChar(text, at + 2));

    private static bool IsInnerApostrophe(string text, int at) =>
        Apostrophes.Contains(text[at]) && at + 1 < text.Length && IsWordChar(text, at + 1) && !IsPossessive(text, at);

    private static bool IsWordChar(string text, int at)
    {
        var c = text[at];
        if (char.IsLetterOrDigit(c))
            return true;
        if (char.IsAscii(c))
            return false;
        return char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
    }

    private static bool IsSkipped(char c) =>
        char.IsWhiteSpace(c) || char.IsControl(c) || c is '\u200B' or '\u200C' or '\u200D' or '\u2060' or '\uFEFF' or '\u00AD';
}
