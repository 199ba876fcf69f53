using System.Globalization;
using NewsMesh.Testing.Servers;

namespace NewsMesh.Benchmarks.EndToEnd;

/// <summary>
/// What an article costs from its push until it can be found: the mesh's real processes on private servers, and the processor time of each. A busy machine stretches the
/// wall time, and with it the articles a second, but hardly the processor time. What reading costs is told apart: entity-link's is measured by itself, and a page's is
/// left out, because texts are pushed (<c>deploy/bench parse</c> measures it).
/// </summary>
internal static class EndToEndBenchmark
{
    /// <summary>The runtime compiles the hot methods a second time after some hundred calls, on the same processor: first these, then what counts.</summary>
    private const int WarmUp = 600;

    /// <summary>Spans leave a service every five seconds, and are written in one or two more: they belong to the articles before.</summary>
    private static readonly TimeSpan SpansArrive = TimeSpan.FromSeconds(7);

    public static async Task RunAsync(string[] arguments)
    {
        var count = arguments is [var given, ..] ? int.Parse(given, CultureInfo.InvariantCulture) : 600;
        var folder =
            Environment.GetEnvironmentVariable("NEWSMESH_BENCH_SERVERS")
            ?? throw new InvalidOperationException("Run it as ./deploy/bench end-to-end: it measures servers that it has started itself.");
        var servers = await TestServers.SharedAsync();
        await using var mesh = await MeasuredMesh.StartAsync(servers, folder);
        var cold = await MeasureAsync(mesh, 0, WarmUp);
        Report.Line(
            $"the first {WarmUp} articles, in code that is still compiled",
            cold.Spent.Sum(each => each.Milliseconds),
            "ms/article",
            $"{cold.PerSecond:0.0} articles/s"
        );
        var warm = await MeasureAsync(mesh, WarmUp, count);
        var reading = Reading.Of(WarmUp, count) / count;
        foreach (var (name, milliseconds) in warm.Spent)
            Report.Line(name, milliseconds, "ms/article");
        Report.Line("  of entity-link's: reading", reading.TotalMilliseconds, "ms/article", "in a process of its own, warm");
        Report.Line("all beside reading", warm.Spent.Sum(each => each.Milliseconds) - reading.TotalMilliseconds, "ms/article", "aim 45");
        Report.Line(
            "articles",
            warm.PerSecond,
            "articles/s",
            $"{count} after {WarmUp}, pushed as text by {Environment.ProcessorCount} cores"
        );
        Report.Line("spans", warm.Spans, "an article");
    }

    private static async Task<Measured> MeasureAsync(MeasuredMesh mesh, int first, int count)
    {
        var spans = await mesh.SpansAsync();
        var before = mesh.Spent();
        var elapsed = await Report.TimeAsync(() => mesh.PushAsync(first, count));
        await Task.Delay(SpansArrive);
        return new Measured(
            [.. mesh.Spent().Zip(before, (now, then) => (now.Name, (now.Spent - then.Spent).TotalMilliseconds / count))],
            Report.Rate(count, elapsed),
            (double)(await mesh.SpansAsync() - spans) / count
        );
    }

    private sealed record Measured(IReadOnlyList<(string Name, double Milliseconds)> Spent, double PerSecond, double Spans);
}
