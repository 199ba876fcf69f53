using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace NewsMesh.Benchmarks;

/// <summary>What every benchmark prints first, and how it prints its lines.</summary>
internal static class Report
{
    /// <summary>Figures mean nothing without the machine and what else it was doing.</summary>
    public static void Machine() =>
        Console.WriteLine(
            $"{Environment.ProcessorCount} cores ({Processor()}), {GC.GetGCMemoryInfo().TotalAvailableMemoryBytes >> 30} GiB, {RuntimeInformation.OSDescription}, {RuntimeInformation.FrameworkDescription}, load {File.ReadAllText("/proc/loadavg").Split(' ')[0]}"
        );

    public static void Line(string what, double figure, string unit, string remark = "") =>
        Console.WriteLine(
            $"{what, -48} {figure.ToString(figure < 100 ? "0.0" : "#,0", CultureInfo.InvariantCulture), 10} {unit, -12} {remark}".TrimEnd()
        );

    public static double Rate(int count, TimeSpan elapsed) => count / elapsed.TotalSeconds;

    public static async Task<TimeSpan> TimeAsync(Func<Task> work)
    {
        var watch = Stopwatch.StartNew();
        await work();
        return watch.Elapsed;
    }

    private static string Processor() =>
        File.ReadLines("/proc/cpuinfo")
            .FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal))
            ?.Split(':')[1]
            .Trim()
        ?? "unknown";
}
