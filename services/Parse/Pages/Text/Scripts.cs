namespace NewsMesh.Parse.Pages.Text;

/// <summary>How much writing systems say with one sign, so that lengths mean the same in all of them.</summary>
internal static class Scripts
{
    /// <summary>The mean length of an English word with the blank behind it.</summary>
    private const int LettersOfWord = 6;

    /// <summary>Chinese, Japanese and Korean: a sign is a syllable or a word, two are a word of English.</summary>
    public static bool IsDense(char c) => c is >= '\u3040' and <= '\u9FFF' or >= '\uAC00' and <= '\uD7A3' or >= '\uF900' and <= '\uFAFF';

    /// <summary>Thai, Lao, Myanmar and Khmer, which part neither words nor sentences.</summary>
    public static bool IsUnmarked(char c) => c is >= '\u0E00' and <= '\u0EFF' or >= '\u1000' and <= '\u109F' or >= '\u1780' and <= '\u17FF';

    /// <summary>
    /// How many words of English the text is worth. Words between blanks where they are many; languages that join words (Finnish, German) are counted by
    /// their letters, scripts without blanks by their signs.
    /// </summary>
    public static int WordsIn(string text)
    {
        var (words, letters, dense, unmarked, blank) = (0, 0, 0, 0, true);
        foreach (var c in text)
        {
            words += blank && !char.IsWhiteSpace(c) ? 1 : 0;
            blank = char.IsWhiteSpace(c);
            if (IsDense(c))
                dense++;
            else if (IsUnmarked(c))
                unmarked++;
            else if (!blank)
                letters++;
        }
        return Math.Max(words, letters / LettersOfWord) + ((dense + unmarked) / 2);
    }
}
