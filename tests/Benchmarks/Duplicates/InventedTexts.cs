using System.Text;

namespace NewsMesh.Benchmarks.Duplicates;

/// <summary>
/// As many texts as are asked for, each made from its number alone and so the same every time: words of a vocabulary that is used as Zipf's law says,
/// with a few stock phrases among them, by which unrelated texts share a sequence now and then as they do in life.
/// </summary>
internal static class InventedTexts
{
    private const int LeastWords = 100,
        MostWords = 400;

    private const int Phrases = 5_000,
        PhraseWords = 5,
        PhrasesPerText = 5;

    private static readonly string[] Vocabulary = [.. Enumerable.Range(0, 50_000).Select(Word)];

#pragma warning disable CA5394 // to be repeated, not to be secret
    public static string Of(int number)
    {
        var random = new Random(number);
        var words = random.Next(LeastWords, MostWords);
        var text = new StringBuilder(words * 7);
        var untilPhrase = words / PhrasesPerText;
        for (var i = 0; i < words; i++)
        {
            if (i % untilPhrase == untilPhrase / 2)
                Append(text, new Random(Zipf(random, Phrases)), PhraseWords);
            Append(text, random, 1);
        }
        return text.ToString();
    }

    /// <summary>What an editor makes of a text: the lead of another one, the end cut, or every tenth word replaced.</summary>
    public static string Edited(int number, int edit)
    {
        var words = Words(number);
        return string.Join(
            ' ',
            (edit % 3) switch
            {
                0 => Words(number + 1).Take(words.Length / 5).Concat(words[(words.Length / 5)..]),
                1 => words[..(words.Length * 3 / 5)],
                _ => words.Select((word, at) => at % 10 == 9 ? "instead" : word),
            }
        );
    }

    private static string[] Words(int number) => Of(number).Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static void Append(StringBuilder text, Random random, int words)
    {
        for (var i = 0; i < words; i++)
            text.Append(Vocabulary[Zipf(random, Vocabulary.Length)]).Append(' ');
    }

    /// <summary>A rank below <paramref name="ranks"/>, each as likely as its reciprocal: the inverse of the logarithmic distribution.</summary>
    private static int Zipf(Random random, int ranks) => Math.Min(ranks, (int)Math.Exp(random.NextDouble() * Math.Log(ranks + 1))) - 1;
#pragma warning restore CA5394

    /// <summary>Short words for the first ranks, as in every language.</summary>
    private static string Word(int rank)
    {
        const string Consonants = "bdfgklmnprstvz",
            Vowels = "aeiou";
        var word = new StringBuilder();
        for (var left = rank + 1; left > 0; left /= Consonants.Length * Vowels.Length)
            word.Append(Consonants[left % Consonants.Length]).Append(Vowels[left / Consonants.Length % Vowels.Length]);
        return word.ToString();
    }
}
