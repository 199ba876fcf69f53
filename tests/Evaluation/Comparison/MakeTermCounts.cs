using System.Globalization;
using NewsMesh.EntityLink.Facts.Rules.Words;

namespace NewsMesh.Evaluation.Comparison;

/// <summary>Counts the texts of the corpora that have each word. The counts are derived and ship; the texts do not.</summary>
internal static class MakeTermCounts
{
    /// <summary>A word in fewer texts is rare enough to weigh as one that is in none, and may be somebody's name.</summary>
    private const int Fewest = 8;

    public static int Run(DirectoryInfo corpus, string output)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        var texts = 0;
        foreach (var file in corpus.GetFiles("*.jsonl.gz").OrderBy(file => file.Name, StringComparer.Ordinal))
        {
            foreach (var line in Texts.Lines(file.FullName))
            {
                var title = line.TryGetProperty("title", out var given) ? given.GetString() + "\n" : "";
                texts++;
                foreach (var stem in ContentWords.Of(title + line.GetProperty("text").GetString()).Distinct(StringComparer.Ordinal))
                    counts[stem] = counts.GetValueOrDefault(stem) + 1;
            }
        }
        File.WriteAllLines(
            output,
            [
                "# in how many of these texts a stem stands (AG news, BBC news, Reuters-21578: derived counts only); made by tests/Evaluation -- make-term-counts",
                $"{TermCounts.TotalName} {texts.ToString(CultureInfo.InvariantCulture)}",
                .. counts
                    .Where(pair => pair.Value >= Fewest && pair.Key.All(c => char.IsLetter(c)) && pair.Key.Length < 24)
                    .OrderBy(pair => pair.Key, StringComparer.Ordinal)
                    .Select(pair => string.Create(CultureInfo.InvariantCulture, $"{pair.Key} {pair.Value}")),
            ]
        );
        Console.WriteLine($"{texts} texts, {counts.Count} stems");
        return 0;
    }
}
