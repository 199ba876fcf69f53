using System.Text.Json;
using NewsMesh.Contracts;
using NewsMesh.Testing;

namespace NewsMesh.Benchmarks.EndToEnd;

/// <summary>Has articles linked, and says what that costs each process.</summary>
internal sealed class Linking(Deliveries deliveries, IReadOnlyList<(string Name, ProcessFamily Family)> processes, TimeSpan limit)
{
    private int _linked;

    public async Task LinkAsync(IReadOnlyCollection<ArticleAnnotated> read)
    {
        foreach (var article in read)
            await deliveries.PublishAsync(article);
        _linked += read.Count;
        await Eventually.SatisfiesAsync(
            () => Task.FromResult(deliveries.CountOf<ArticleLinked>()),
            linked => linked >= _linked,
            $"{_linked} articles are linked",
            limit
        );
    }

    public async Task MeasureAsync(IReadOnlyCollection<ArticleAnnotated> read)
    {
        var before = processes.Select(process => process.Family.ProcessorTime()).ToList();
        var (first, facts) = (_linked, deliveries.CountOf<FactChanged>());
        var elapsed = await Report.TimeAsync(() => LinkAsync(read));
        foreach (var (process, spent) in processes.Zip(before))
            Report.Line("  " + process.Name, (process.Family.ProcessorTime() - spent).TotalMilliseconds / read.Count, "ms/article");
        Report.Line("  linked", Report.Rate(read.Count, elapsed), "articles/s", $"{read.Count} after {first}, aim 100");
        Report.Line("  facts", (double)deliveries.From<FactChanged>(facts).Sum(Changes) / read.Count, "changes/article");
        var again = deliveries.From<ArticleLinked>(first).Count(linked => linked.GetProperty("relink").GetInt32() > 0);
        Report.Line("  linked again", again, "articles", "among these: others changed what they belong to");
        // As the service has timed itself: waiting for a processor that others have counts, too.
        var took = deliveries.From<ArticleLinked>(first).Select(Took).Order().ToList();
        Report.Line("  an article, median", took[took.Count / 2], "ms", "elapsed; aim 10");
        Report.Line("  an article, 99th percentile", took[took.Count * 99 / 100], "ms", "elapsed; aim 50");
    }

    private static int Changes(JsonElement told) => 1 + told.GetProperty("more").GetArrayLength();

    private static double Took(JsonElement linked)
    {
        var stage = linked.GetProperty("journey").GetProperty("stages").EnumerateArray().Last();
        return (stage.GetProperty("endedAt").GetDateTimeOffset() - stage.GetProperty("startedAt").GetDateTimeOffset()).TotalMilliseconds;
    }
}
