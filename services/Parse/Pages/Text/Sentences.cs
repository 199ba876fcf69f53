namespace NewsMesh.Parse.Pages.Text;

/// <summary>How many sentences a paragraph has: what tells a report in brief from captions, labels and notices of one line.</summary>
internal static class Sentences
{
    /// <summary>A shorter run of letters before a full stop is an abbreviation or a label.</summary>
    private const int MinLetters = 15;

    /// <summary>A sign of Chinese, Japanese or Korean says about as much as three letters.</summary>
    private const int LettersOfSign = 3;

    /// <summary>Thai, Lao and Khmer write no full stop: so many letters are taken for a sentence.</summary>
    private const int UnmarkedLetters = 40;

    public static int In(string text)
    {
        var (sentences, letters, unmarked) = (0, 0, 0);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (Scripts.IsUnmarked(c))
                unmarked++;
            if (char.IsLetter(c))
                letters += Scripts.IsDense(c) ? LettersOfSign : 1;
            else if (IsEnd(text, i) && letters >= MinLetters)
                (sentences, letters) = (sentences + 1, 0);
        }
        return sentences + (unmarked / UnmarkedLetters);
    }

    /// <summary>A mark that ends a sentence, and before a further word a blank where the script has blanks.</summary>
    private static bool IsEnd(string text, int at) =>
        text[at] switch
        {
            '。' or '！' or '？' or '．' or '।' or '۔' or '؟' or '።' or '։' or '…' => true,
            '.' or '!' or '?' => at + 1 == text.Length || !char.IsLetterOrDigit(text[at + 1]),
            _ => false,
        };
}
