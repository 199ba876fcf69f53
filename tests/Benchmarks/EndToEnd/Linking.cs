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
        var linked = deliveries.From<ArticleLinked>(first).Select(Of).ToList();
        Report.Line("  assertions", linked.Average(article => article.Assertions), "an article", "64 in news");
        Report.Line("  of these in a fact", linked.Average(article => article.OfFacts), "an article", "30 in news");
        var told = deliveries.From<FactChanged>(facts).SelectMany(Changes).ToList();
        Report.Line("  facts", (double)told.Distinct().Count() / read.Count, "changes/article", "27 in news");
        Report.Line("  told", (double)told.Count / read.Count, "changes/article", "one for each article whose support is another");
        // As the service has timed itself: waiting for a processor that others have counts, too.
        var took = linked.Select(article => article.Took).Order().ToList();
        Report.Line("  an article, median", took[took.Count / 2], "ms", "elapsed; aim 10");
        Report.Line("  an article, 99th percentile", took[took.Count * 99 / 100], "ms", "elapsed; aim 50");
    }

    private static IEnumerable<(Guid Fact, int Version)> Changes(JsonElement told) =>
        told.GetProperty("more")
            .EnumerateArray()
            .Prepend(told)
            .Select(change => (change.GetProperty("factId").GetGuid(), change.GetProperty("version").GetInt32()));

    private static Linked Of(JsonElement linked)
    {
        var assertions = linked.GetProperty("annotations").GetProperty("assertions").EnumerateArray().ToList();
        var stage = linked.GetProperty("journey").GetProperty("stages").EnumerateArray().Last();
        return new Linked(
            assertions.Count,
            assertions.Count(one => one.TryGetProperty("factId", out var fact) && fact.ValueKind == JsonValueKind.String),
            (stage.GetProperty("endedAt").GetDateTimeOffset() - stage.GetProperty("startedAt").GetDateTimeOffset()).TotalMilliseconds
        );
    }

    private sealed record Linked(int Assertions, int OfFacts, double Took);
}
