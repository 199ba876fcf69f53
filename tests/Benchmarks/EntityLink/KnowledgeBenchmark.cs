using System.Diagnostics;
using System.Globalization;
using NewsMesh.Benchmarks.EndToEnd;
using NewsMesh.EntityLink.Reading.Language;
using NewsMesh.EntityLink.Reading.Linking;

namespace NewsMesh.Benchmarks.EntityLink;

/// <summary>What the names of a knowledge base cost in memory, and how fast a text asks for them; then the same base in PostgreSQL: import, load, search.</summary>
internal static class KnowledgeBenchmark
{
    private const int Most = 1_000_000;

    public static async Task RunAsync(string[] args)
    {
        Console.WriteLine(
            InventedEntities.HasDevelopmentData
                ? "150,478 entities of ../shared/data/kb, and invented ones behind them"
                : "../shared/data/kb is not here: the seeds, and invented entities behind them"
        );
        var most = args is [var wanted, ..] ? int.Parse(wanted, CultureInfo.InvariantCulture) : Most;
        foreach (var count in new[] { 150_478, most }.Distinct())
            Measure(count);
        await StoredKnowledge.MeasureAsync(most);
    }

    private static void Measure(int count)
    {
        var before = Collected();
        var watch = Stopwatch.StartNew();
        var dictionary = NameDictionary.Of(InventedEntities.Of(count));
        watch.Stop();
        var held = Collected() - before;
        Report.Line(
            $"{count:#,0} entities: names",
            dictionary.Aliases,
            "spellings",
            $"made and sorted in {watch.Elapsed.TotalSeconds:0.0} s, reading included"
        );
        Report.Line($"{count:#,0} entities: memory", held / 1e6, "MB", $"{dictionary.Size / count} bytes an entity by its own count");
        LookUp(dictionary);
        GC.KeepAlive(dictionary);
    }

    /// <summary>Every window of up to ten tokens that begins with a capital, as a reader asks.</summary>
    private static void LookUp(NameDictionary dictionary)
    {
        var documents = Enumerable.Range(0, 200).Select(number => Document.Of(GeneratedArticles.Of(number).Text)).ToList();
        var (windows, found) = Round(documents, dictionary);
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        var watch = Stopwatch.StartNew();
        Round(documents, dictionary);
        watch.Stop();
        allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;
        Report.Line(
            "look-ups",
            Report.Rate(windows, watch.Elapsed) / 1e6,
            "million/s",
            $"{windows:#,0} windows, {found:#,0} known names, {(double)allocated / windows:0.0} bytes allocated a window"
        );
    }

    private static (int Windows, int Found) Round(List<Document> documents, NameDictionary dictionary)
    {
        var (windows, found) = (0, 0);
        foreach (var document in documents)
        {
            for (var start = 0; start < document.Tokens.Length; start++)
            {
                if (!document.IsCapital(start))
                    continue;
                for (var end = Math.Min(document.Tokens.Length, start + dictionary.LongestInTokens); end > start; end--)
                {
                    var characters = document.Characters(new Extent(start, end));
                    windows++;
                    if (dictionary.Find(document.Folded.AsSpan(characters.Start, characters.Length)).Count > 0)
                        found++;
                }
            }
        }
        return (windows, found);
    }

    private static long Collected()
    {
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        return GC.GetTotalMemory(forceFullCollection: true);
    }
}
