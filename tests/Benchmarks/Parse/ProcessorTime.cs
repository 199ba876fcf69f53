using System.Runtime;

namespace NewsMesh.Benchmarks.Parse;

/// <summary>
/// What the process's processor spends on pieces of work, whatever else the machine does. The runtime compiles hot methods several times, on the
/// processor time that is measured; so the work is repeated until nothing is compiled any more, and only then measured.
/// </summary>
internal static class ProcessorTime
{
    /// <summary>A round that spends less of its time on compiling is of warm code.</summary>
    private const double Warm = 0.01;

    /// <summary>Warm code is reached after some two thousand pages, ten rounds; more than these, and something is compiled for ever.</summary>
    private const int MaxRounds = 40;

    /// <summary>Rounds that count. Their median says what the code costs, whatever a noisy neighbour did to some of them.</summary>
    private const int Rounds = 9;

    /// <summary>Repeats the work until it is warm.</summary>
    /// <returns>The time of each round, the first one in fresh code.</returns>
    public static IReadOnlyList<TimeSpan> WarmUp(Action round)
    {
        var rounds = new List<TimeSpan>();
        for (var quiet = 0; quiet < 2 && rounds.Count < MaxRounds; )
        {
            var compiling = JitInfo.GetCompilationTime();
            rounds.Add(Of(round));
            quiet = JitInfo.GetCompilationTime() - compiling < Warm * rounds[^1] ? quiet + 1 : 0;
        }
        return rounds;
    }

    /// <summary>The median time of each of the rounds, which take turns: what slows the machine down slows all of them.</summary>
    public static TimeSpan[] Medians(params Action[] rounds)
    {
        var times = Array.ConvertAll(rounds, _ => new List<TimeSpan>());
        for (var i = 0; i < Rounds; i++)
        {
            for (var j = 0; j < rounds.Length; j++)
                times[j].Add(Of(rounds[j]));
        }
        return Array.ConvertAll(times, Median);
    }

    public static TimeSpan Median(IEnumerable<TimeSpan> times) => times.Order().ElementAt(Rounds / 2);

    public static TimeSpan Of(Action work)
    {
        var before = Environment.CpuUsage.TotalTime;
        work();
        return Environment.CpuUsage.TotalTime - before;
    }
}
