using System.Text;

namespace NewsMesh.Search.Query;

/// <summary>
/// Words of scripts that put no spaces between them (Chinese, Japanese, Thai, Lao, Khmer, Burmese), and of Korean, whose particles cling to the words: PostgreSQL would take
/// a whole run of such letters for one word. Each run is written as its overlapping pairs ("東京都" as "東京 京都 都"), in texts and in queries alike, so that a word is found as
/// the pairs that follow each other. A dictionary would cut better and be a megabyte a language; pairs find every word, and a few that only look so.
/// </summary>
internal static class SpacelessWords
{
    /// <summary>Where such letters begin: everything before them is left as it is without a look.</summary>
    private const char First = '\u0590';

    /// <summary>The text as it is indexed. The last letter of a run stands alone, too, so that each letter begins some word.</summary>
    public static string OfText(string text) => Write(text, isQuery: false).Words;

    /// <summary>What a query asks for: words that follow each other, and a single letter behind them that a word must begin with.</summary>
    public static (string Words, string? Prefix) OfQuery(string words) => Write(words, isQuery: true);

    /// <summary>Whether any letter is of a script without spaces.</summary>
    public static bool AreIn(string text)
    {
        foreach (var rune in text.EnumerateRunes())
            if (rune.Value >= First && IsSpaceless(rune.Value))
                return true;
        return false;
    }

    private static (string Words, string? Prefix) Write(string text, bool isQuery)
    {
        if (text.AsSpan().IndexOfAnyInRange(First, char.MaxValue) < 0)
            return (text, null);
        text = WithoutPoints(Storable.Of(text));
        if (!AreIn(text))
            return (text, null);
        var written = new StringBuilder(text.Length * 3);
        string? prefix = null;
        // Letters of half and full width are the same letters.
        Rune[] runes = [.. text.Normalize(NormalizationForm.FormKC).EnumerateRunes()];
        for (var at = 0; at < runes.Length; at++)
        {
            if (!IsSpaceless(runes[at].Value))
            {
                written.Append(runes[at]);
                continue;
            }
            var end = at + 1;
            while (end < runes.Length && IsSpaceless(runes[end].Value))
                end++;
            written.Append(' ');
            for (var letter = at; letter < end - 1; letter++)
                written.Append(runes[letter]).Append(runes[letter + 1]).Append(' ');
            var isLast = isQuery && !runes[end..].Any(Rune.IsLetterOrDigit);
            if (!isLast)
                written.Append(runes[end - 1]).Append(' ');
            else if (end - at == 1)
                prefix = runes[at].ToString();
            at = end - 1;
        }
        return (written.ToString(), prefix);
    }

    /// <summary>Without the points of Hebrew and the vowel signs of Arabic, which newspapers leave out and books do not, and the stroke that only stretches a word.</summary>
    private static string WithoutPoints(string text) => text.Any(IsPoint) ? string.Concat(text.Where(letter => !IsPoint(letter))) : text;

    private static bool IsPoint(char letter) =>
        letter
            is (>= '\u0591' and <= '\u05BD')
                or '\u05BF'
                or '\u05C1'
                or '\u05C2'
                or '\u05C4'
                or '\u05C5'
                or '\u05C7'
                or '\u0640'
                or (>= '\u064B' and <= '\u065F')
                or '\u0670';

    /// <summary>By the blocks of Unicode 16; digits and punctuation of these scripts stay what they are.</summary>
    private static bool IsSpaceless(int rune) =>
        rune
            is (>= 0x0E01 and <= 0x0E3A) // Thai
                or (>= 0x0E40 and <= 0x0E4E)
                or (>= 0x0E81 and <= 0x0ECD) // Lao
                or (>= 0x1000 and <= 0x103F) // Burmese
                or (>= 0x1780 and <= 0x17D3) // Khmer
                or (>= 0x2E80 and <= 0x2FD5) // radicals
                or (>= 0x3005 and <= 0x3007)
                or (>= 0x3041 and <= 0x3096) // Hiragana
                or (>= 0x309D and <= 0x309F)
                or (>= 0x30A1 and <= 0x30FA) // Katakana
                or (>= 0x30FC and <= 0x30FF)
                or (>= 0x3105 and <= 0x312F) // Bopomofo
                or (>= 0x31F0 and <= 0x31FF)
                or (>= 0x3400 and <= 0x4DBF) // Han
                or (>= 0x4E00 and <= 0x9FFF)
                or (>= 0xAC00 and <= 0xD7A3) // Hangul
                or (>= 0xF900 and <= 0xFAFF)
                or (>= 0xFF66 and <= 0xFF9F) // half-width Katakana
                or (>= 0x20000 and <= 0x3FFFD);
}
