using NewsMesh.Contracts;
using NewsMesh.Testing;

namespace NewsMesh.Benchmarks.EndToEnd;

/// <summary>Has articles linked, and says what that costs each process.</summary>
internal sealed class Linking(Events events, IReadOnlyList<(string Name, ProcessFamily Family)> processes, TimeSpan limit)
{
    private int _linked;

    public async Task LinkAsync(IReadOnlyCollection<ArticleAnnotated> read)
    {
        foreach (var article in read)
            await events.PublishAsync(article);
        _linked += read.Count;
        await events.WaitForAsync<ArticleLinked>(count: _linked, limit: limit);
    }

    public async Task MeasureAsync(IReadOnlyCollection<ArticleAnnotated> read)
    {
        var before = processes.Select(process => process.Family.ProcessorTime()).ToList();
        var (first, facts) = (_linked, events.All<FactChanged>().Count);
        var elapsed = await Report.TimeAsync(() => LinkAsync(read));
        foreach (var (process, spent) in processes.Zip(before))
            Report.Line("  " + process.Name, (process.Family.ProcessorTime() - spent).TotalMilliseconds / read.Count, "ms/article");
        Report.Line("  linked", Report.Rate(read.Count, elapsed), "articles/s", $"{read.Count} after {first}, aim 100");
        Report.Line("  facts", (double)(events.All<FactChanged>().Count - facts) / read.Count, "changes/article");
        // As the service has timed itself: waiting for a processor that others have counts, too.
        var took = events
            .All<ArticleLinked>()
            .Skip(first)
            .Select(heard => heard.Message.Journey.Stages[^1])
            .Select(stage => (stage.EndedAt - stage.StartedAt).TotalMilliseconds)
            .Order()
            .ToList();
        Report.Line("  an article, median", took[took.Count / 2], "ms", "elapsed; aim 10");
        Report.Line("  an article, 99th percentile", took[took.Count * 99 / 100], "ms", "elapsed; aim 50");
    }
}
