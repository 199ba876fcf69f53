using NewsMesh.EntityLink.Reading.Language;

namespace NewsMesh.EntityLink.Reading.Names;

/// <summary>The title or role right before a person's name: "Foreign Minister" in "the Estonian Foreign Minister Marta Okonjo", "harbour director".</summary>
internal static class Titles
{
    /// <summary>"Deputy Assistant Secretary of State for …": more words are no title any more.</summary>
    private const int Longest = 6;

    /// <summary>The words; empty for none.</summary>
    /// <param name="reading">The text.</param>
    /// <param name="limit">The first token that may belong to it: behind the name before, at the sentence's start.</param>
    /// <param name="name">The first token of the name.</param>
    public static string Before(Document reading, int limit, int name)
    {
        var start = name;
        while (start > limit && name - start < Longest && IsPart(reading, start - 1, atEnd: start == name))
            start--;
        // Only words that join titles ("of", "-") are left of none.
        while (start < name && !IsTitle(reading, start))
            start++;
        return start == name ? "" : reading.Text[reading.Tokens[start].Start..reading.Tokens[name - 1].End];
    }

    private static bool IsPart(Document reading, int token, bool atEnd) =>
        IsTitle(reading, token)
        || (!atEnd && (reading.Is(token, "of") || reading.IsMark(token, '-')))
        || (!atEnd && reading.IsCapital(token) && Lexicon.CommonWords.Contains(reading.Word(token)));

    private static bool IsTitle(Document reading, int token) =>
        reading.IsWord(token)
        && (
            reading.IsCapital(token)
                ? Lexicon.Titles.Contains(reading.Word(token))
                : Lexicon.RoleNouns.Contains(reading.Word(token)) || Lexicon.Titles.Contains(reading.Word(token))
        );
}
