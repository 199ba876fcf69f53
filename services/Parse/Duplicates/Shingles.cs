using System.IO.Hashing;
using System.Runtime.InteropServices;

namespace NewsMesh.Parse.Duplicates;

/// <summary>
/// The four-word sequences of a text, as hashes: what two texts are compared by (Broder, "On the resemblance and containment of documents", 1997).
/// Case, punctuation and white space count for nothing; scripts without blanks give a word a character.
/// </summary>
internal static class Shingles
{
    private const int Words = 4;

    /// <summary>Longer texts are compared by their beginning: no article is longer.</summary>
    private const int MaxWords = 20_000;

    public static HashSet<ulong> Of(string text)
    {
        var words = Hashes(text);
        var shingles = new HashSet<ulong>(Math.Max(0, words.Count - Words + 1));
        for (var i = 0; i + Words <= words.Count; i++)
            shingles.Add(XxHash3.HashToUInt64(MemoryMarshal.AsBytes(CollectionsMarshal.AsSpan(words).Slice(i, Words))));
        return shingles;
    }

    private static List<ulong> Hashes(string text)
    {
        var words = new List<ulong>(text.Length / 6);
        Span<char> word = stackalloc char[64];
        var length = 0;
        foreach (var c in text)
        {
            if (words.Count >= MaxWords)
                break;
            if (IsIdeograph(c))
            {
                End(words, word, ref length);
                words.Add(c);
            }
            else if (char.IsLetterOrDigit(c) || char.IsSurrogate(c))
            {
                if (length < word.Length)
                    word[length++] = char.ToLowerInvariant(c);
            }
            else if (c is not ('\u00AD' or '\'' or '’'))
            {
                End(words, word, ref length);
            }
        }
        End(words, word, ref length);
        return words;
    }

    private static void End(List<ulong> words, Span<char> word, ref int length)
    {
        if (length > 0)
            words.Add(XxHash3.HashToUInt64(MemoryMarshal.AsBytes(word[..length])));
        length = 0;
    }

    private static bool IsIdeograph(char c) =>
        c is >= '\u3040' and <= '\u30FF' or >= '\u4E00' and <= '\u9FFF' or >= '\u0E00' and <= '\u0E7F';
}
