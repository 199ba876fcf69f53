using System.Globalization;
using NewsMesh.Benchmarks;
using NewsMesh.Benchmarks.Duplicates;
using NewsMesh.Benchmarks.EndToEnd;
using NewsMesh.Benchmarks.EntityLink;
using NewsMesh.Benchmarks.Ingest;
using NewsMesh.Benchmarks.Lists;
using NewsMesh.Benchmarks.Parse;
using NewsMesh.Benchmarks.Search;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
Dictionary<string, Func<string[], Task>> benchmarks = new(StringComparer.Ordinal)
{
    ["annotate"] = AnnotateBenchmark.RunAsync,
    ["duplicates"] = DuplicatesBenchmark.RunAsync,
    ["end-to-end"] = EndToEndBenchmark.RunAsync,
    ["ingest"] = IngestBenchmark.RunAsync,
    ["knowledge"] = KnowledgeBenchmark.RunAsync,
    ["link"] = LinkBenchmark.RunAsync,
    ["lists"] = ListsBenchmark.RunAsync,
    ["parse"] = ParseBenchmark.RunAsync,
    ["search"] = SearchBenchmark.RunAsync,
};
if (args is not [var name, ..] || !benchmarks.TryGetValue(name, out var run))
{
    Console.Error.WriteLine($"usage: ./deploy/bench <what> [options]\n  what: {string.Join(", ", benchmarks.Keys)}");
    return 2;
}
Report.Machine();
await run(args[1..]);
return 0;
