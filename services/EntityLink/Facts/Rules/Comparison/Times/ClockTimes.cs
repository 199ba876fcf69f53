using System.Collections.Frozen;
using System.Globalization;
using NewsMesh.EntityLink.Reading.Language;

namespace NewsMesh.EntityLink.Facts.Rules.Comparison.Times;

/// <summary>Times of day, in minutes since midnight: "9:45 am", "22:15", "8 a.m.", "6.10pm". "About 8 a.m." is none, while who writes minutes means them.</summary>
internal static class ClockTimes
{
    private static readonly FrozenSet<string> Roughly = WordList.Of("about around before after by until nearly almost");

    public static List<int> In(Document document, Extent tokens)
    {
        var times = new List<int>();
        for (var at = tokens.Start; at < tokens.End; at++)
        {
            if (
                document.Tokens[at].Kind is TokenKind.Number or TokenKind.Word
                && char.IsAsciiDigit(document.Word(at)[0])
                && !(at > tokens.Start && document.IsMark(at - 1, ':'))
                && (IsColon(document, tokens, at) || at == tokens.Start || !Roughly.Contains(document.Word(at - 1).ToString()))
                && Minutes(document, tokens, at) is { } minutes
            )
                times.Add(minutes);
        }
        return times;
    }

    private static int? Minutes(Document document, Extent tokens, int at)
    {
        var word = document.Word(at).ToString();
        var digits = word.AsSpan().IndexOfAnyExcept("0123456789.");
        if (digits < 0 && IsColon(document, tokens, at))
            return Of(word, document.Word(at + 2), Half(document, tokens, at + 3));
        var number = digits < 0 ? word : word[..digits];
        if ((digits < 0 ? Half(document, tokens, at + 1) : HalfOf(word.AsSpan(digits))) is not { } half)
            return null;
        return number.Split('.') is [var hours, var minutes] ? Of(hours, minutes, half) : Of(number, "00", half);
    }

    private static bool IsColon(Document document, Extent tokens, int at) =>
        at + 2 < tokens.End
        && document.IsMark(at + 1, ':')
        && document.Tokens[at + 2].Kind == TokenKind.Number
        && document.Tokens[at + 2].Length == 2;

    /// <summary>Also of "p.m." in four tokens.</summary>
    private static char? Half(Document document, Extent tokens, int at) =>
        at >= tokens.End ? null
        : at + 2 < tokens.End && document.IsMark(at + 1, '.') && document.Is(at + 2, "m") ? HalfOf($"{document.Word(at)}m")
        : HalfOf(document.Word(at));

    /// <summary>'a' or 'p'.</summary>
    private static char? HalfOf(ReadOnlySpan<char> word) =>
        word.ToString().Replace(".", "", StringComparison.Ordinal).ToLowerInvariant() switch
        {
            "am" => 'a',
            "pm" => 'p',
            _ => null,
        };

    private static int? Of(ReadOnlySpan<char> hours, ReadOnlySpan<char> minutes, char? half)
    {
        if (
            !int.TryParse(hours, NumberStyles.None, CultureInfo.InvariantCulture, out var hour)
            || !int.TryParse(minutes, NumberStyles.None, CultureInfo.InvariantCulture, out var minute)
            || hour > 23
            || minute > 59
            || minutes.Length != 2
        )
            return null;
        if (hour < 12 && half == 'p')
            hour += 12;
        if (hour == 12 && half == 'a')
            hour = 0;
        return (hour * 60) + minute;
    }
}
