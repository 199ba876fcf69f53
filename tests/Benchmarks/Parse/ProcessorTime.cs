using NewsMesh.Parse.Pages;

namespace NewsMesh.Benchmarks.Parse;

/// <summary>What the process's processor spends on a piece of work, whatever else the machine does.</summary>
internal static class ProcessorTime
{
    /// <summary>The runtime compiles hot methods again for some rounds, on the processor time that is measured: the best of some runs is that of warm code.</summary>
    private const int Rounds = 2, Runs = 4;

    public static TimeSpan Of(IReadOnlyList<PageSource> pages, int warmUp, Action<PageSource> work)
    {
        for (var i = 0; i < Rounds; i++)
        {
            foreach (var page in pages.Take(warmUp))
                work(page);
        }
        return Enumerable.Range(0, Runs).Min(_ => Once(pages, work));
    }

    private static TimeSpan Once(IReadOnlyList<PageSource> pages, Action<PageSource> work)
    {
        GC.Collect();
        var before = Environment.CpuUsage.TotalTime;
        foreach (var page in pages)
            work(page);
        return Environment.CpuUsage.TotalTime - before;
    }
}
