using System.Globalization;

namespace NewsMesh.EntityLink.Tests.Reading;

/// <summary>
/// Processor time of the thread that asks: what others do on the machine, and other tests in this process, is no part of it. Linux tells it in hundredths of a second (proc(5), fields 14 and 15 of
/// stat); elsewhere it is that of the process.
/// </summary>
internal static class ThreadTime
{
    private const string Stat = "/proc/thread-self/stat";
    private const int TicksASecond = 100;

    public static TimeSpan Spent()
    {
        if (!File.Exists(Stat))
            return Environment.CpuUsage.TotalTime;
        // The second field is a name in brackets, which may hold blanks.
        var stat = File.ReadAllText(Stat);
        var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
        return TimeSpan.FromSeconds(
            (double.Parse(fields[11], CultureInfo.InvariantCulture) + double.Parse(fields[12], CultureInfo.InvariantCulture)) / TicksASecond
        );
    }

    public static TimeSpan Of(Action work)
    {
        var before = Spent();
        work();
        return Spent() - before;
    }
}
