namespace NewsMesh.EntityLink.Facts.Rules.Words;

/// <summary>
/// What stands around a clause in its sentence, as far as marks show where that begins and ends: of "An earlier version said that | the pilot had been arrested" the words before the clause say what it is.
/// Looks no further than its reach, in UTF-16 units, so that a text without marks costs no more.
/// </summary>
internal static class SentenceAround
{
    /// <summary>The words of the sentence before a place.</summary>
    public static string Before(string text, int at, int reach) => text[StartOf(text, at, reach, "\n")..at];

    /// <summary>The words of the sentence from a place on.</summary>
    public static string Behind(string text, int at, int reach)
    {
        var behind = text[at..Math.Min(text.Length, at + reach)];
        var stop = behind.AsSpan().IndexOfAny('\n', '.');
        return stop < 0 ? behind : behind[..stop];
    }

    /// <summary>Where the part of the sentence begins that a place is in: a semicolon ends a part, too.</summary>
    public static int StartOfPart(string text, int at, int reach) => StartOf(text, at, reach, ";\n");

    private static int StartOf(string text, int at, int reach, ReadOnlySpan<char> marks)
    {
        var from = Math.Max(0, at - reach);
        var before = text.AsSpan(from, at - from);
        return from + Math.Max(before.LastIndexOf(". "), before.LastIndexOfAny(marks)) + 1;
    }
}
