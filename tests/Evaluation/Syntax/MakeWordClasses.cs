using System.IO.Compression;

namespace NewsMesh.Evaluation.Syntax;

/// <summary>Makes word-classes.gz from Open English WordNet: a line a word, its classes as a digit (noun 1, verb 2, adjective 4, adverb 8; '0' + sum) before it.</summary>
internal static class MakeWordClasses
{
    public static int Run(DirectoryInfo data, string output)
    {
        var classes = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var synset in Texts.Lines(Path.Combine(data.FullName, "lexicon", "wordnet.jsonl.gz")))
        {
            var topic = synset.GetProperty("topic").GetString()!;
            var one = topic.Split('.')[0] switch
            {
                "noun" => 1,
                "verb" => 2,
                "adj" => 4,
                "adv" => 8,
                _ => 0,
            };
            foreach (var lemma in synset.GetProperty("lemmas").EnumerateArray().Select(lemma => lemma.GetString()!))
            {
                // Names and phrases are no words of the language; the longest words of news have some fourteen letters.
                if (lemma.Length is > 1 and < 16 && lemma.AsSpan().IndexOfAnyExceptInRange('a', 'z') < 0)
                    classes[lemma] = classes.GetValueOrDefault(lemma) | one;
            }
        }
        using var writer = new StreamWriter(new GZipStream(File.Create(output), CompressionLevel.SmallestSize));
        foreach (var (word, one) in classes)
            writer.Write($"{(char)('0' + one)}{word}\n");
        Console.WriteLine($"{classes.Count} words");
        return 0;
    }
}
