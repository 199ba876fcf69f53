using System.Collections.Frozen;

namespace NewsMesh.EntityLink.Reading.Language;

/// <summary>Ranges of tokens that are sentences: a stop, what closes after it, and then something that can begin a sentence.</summary>
internal static class Sentences
{
    /// <summary>Words that follow an abbreviation only where a new sentence begins: "in the U.S. The …".</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Openers = WordList
        .Words("sentence-openers")
        .GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Calendar = WordList
        .Words("calendar")
        .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The sentences of one paragraph, given as a range of tokens.</summary>
    public static IEnumerable<Extent> Of(string text, Token[] tokens, Extent paragraph)
    {
        var start = paragraph.Start;
        for (var at = paragraph.Start; at < paragraph.End; at++)
        {
            if (!IsStop(text, tokens[at]))
                continue;
            var end = at + 1;
            while (end < paragraph.End && (IsCloser(text, tokens, end) || IsFullStop(text, tokens[end])))
                end++;
            if (end < paragraph.End && !CanBegin(text, tokens, end, afterAbbreviation: tokens[at].Kind == TokenKind.Word))
                continue;
            yield return new Extent(start, end);
            start = end;
            at = end - 1;
        }
        if (start < paragraph.End)
            yield return new Extent(start, paragraph.End);
    }

    private static bool IsStop(string text, Token token) =>
        IsFullStop(text, token)
        || (token is { Kind: TokenKind.Word, Length: > 3 } && text[token.End - 1] == '.' && text[token.Start + 1] == '.');

    private static bool IsFullStop(string text, Token token) =>
        token.Kind == TokenKind.Mark && text[token.Start] is '.' or '!' or '?' or '…' or '。' or '！' or '？' or '؟' or '।';

    /// <summary>A closing mark that touches what it closes.</summary>
    private static bool IsCloser(string text, Token[] tokens, int at) =>
        tokens[at].Kind == TokenKind.Mark
        && text[tokens[at].Start] is '"' or '”' or '’' or '\'' or '»' or ')' or ']' or '“'
        && tokens[at].Start == tokens[at - 1].End;

    private static bool CanBegin(string text, Token[] tokens, int at, bool afterAbbreviation)
    {
        var token = tokens[at];
        if (afterAbbreviation)
            return token.Kind == TokenKind.Word
                && char.IsUpper(text[token.Start])
                && (Openers.Contains(text.AsSpan(token.Start, token.Length)) || EndsWithHour(text, tokens, at));
        if (token.Start == tokens[at - 1].End && text[tokens[at - 1].Start] is '.')
            return false;
        return token.Kind switch
        {
            TokenKind.Word => !char.IsLower(text[token.Start]),
            TokenKind.Number => true,
            TokenKind.Mark => text[token.Start] is not (',' or ';' or ':' or '-' or '–' or '—'),
            _ => false,
        };
    }

    /// <summary>"at 5 p.m. | Trade unions said": behind an hour only a day or a zone goes on ("5 p.m. Monday", "5 p.m. GMT", "5 p.m. Eastern").</summary>
    private static bool EndsWithHour(string text, Token[] tokens, int at)
    {
        var hour = text.AsSpan(tokens[at - 1].Start, tokens[at - 1].Length);
        var word = text.AsSpan(tokens[at].Start, tokens[at].Length);
        return hour is "a.m." or "p.m."
            && word.Length > 1
            && char.IsLower(word[1])
            && !Calendar.Contains(word)
            && word
                is not (
                    "Eastern"
                    or "Central"
                    or "Pacific"
                    or "Mountain"
                    or "British"
                    or "Greenwich"
                    or "Moscow"
                    or "Kyiv"
                    or "Beijing"
                    or "London"
                    or "Paris"
                );
    }
}
