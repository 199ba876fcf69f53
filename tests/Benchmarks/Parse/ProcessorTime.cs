using NewsMesh.Parse.Pages;

namespace NewsMesh.Benchmarks.Parse;

/// <summary>What the process's processor spends on a piece of work, whatever else the machine does.</summary>
internal static class ProcessorTime
{
    public static TimeSpan Of(IReadOnlyList<PageSource> pages, int warmUp, Action<PageSource> work)
    {
        for (var i = 0; i < 2; i++)
        {
            foreach (var page in pages.Take(warmUp))
                work(page);
        }
        GC.Collect();
        var before = Environment.CpuUsage.TotalTime;
        foreach (var page in pages)
            work(page);
        return Environment.CpuUsage.TotalTime - before;
    }
}
