using System.Globalization;

namespace NewsMesh.Benchmarks.Ingest;

/// <summary>A process's memory as the kernel counts it (proc(5)).</summary>
internal static class ProcessMemory
{
    public static int Mebibytes(int processId, string what) =>
        int.Parse(
            File.ReadLines($"/proc/{processId}/status")
                .First(line => line.StartsWith(what + ":", StringComparison.Ordinal))
                .Split((char[])[' ', '\t'], StringSplitOptions.RemoveEmptyEntries)[1],
            CultureInfo.InvariantCulture
        ) / 1024;
}
