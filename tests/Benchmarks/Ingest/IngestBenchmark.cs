using System.Globalization;
using NewsMesh.Testing.Servers;

namespace NewsMesh.Benchmarks.Ingest;

/// <summary>
/// How fast one ingest replica polls: 10,000 feeds subscribed and read for the first time, asked again (all answered 304), and asked when each has 20 new entries; then
/// the same 1,000 feeds given to Miniflux in the same run. The feeds are played by this process, on the same cores.
/// </summary>
internal static class IngestBenchmark
{
    private const int Rounds = 3;

    public static async Task RunAsync(string[] arguments)
    {
        var feeds = arguments is [var given, ..] ? int.Parse(given, CultureInfo.InvariantCulture) : 10_000;
        var servers = await TestServers.SharedAsync();
        try
        {
            await using var farm = await FeedFarm.StartAsync();
            await ScaleAsync(servers, farm, feeds);
            await CompareAsync(servers, farm, Math.Min(feeds, 1_000));
        }
        finally
        {
            await TestServers.StopSharedAsync();
        }
    }

    private static async Task ScaleAsync(TestServers servers, FeedFarm farm, int feeds)
    {
        await using var ingest = await NewsMeshIngest.StartAsync(servers, farm, feeds);
        Report.Line("memory before the first feed", ingest.Memory().Now, "MiB");
        var first = await Report.TimeAsync(async () =>
        {
            await ingest.SubscribeAsync(farm, feeds);
            await ingest.EntriesAsync((long)feeds * FeedFarm.EntriesPerFeed);
        });
        Report.Line(
            $"{feeds:#,0} feeds by OPML to their last entry",
            first.TotalSeconds,
            "s",
            $"{Report.Rate(feeds * FeedFarm.EntriesPerFeed, first):#,0} entries/s; {ingest.Memory().Peak} MiB at most"
        );
        await ingest.AllPolledAsync(feeds);

        var rates = new List<double>();
        for (var round = 0; round < Rounds; round++)
        {
            var before = farm.Answered;
            var unchanged = await Report.TimeAsync(async () =>
            {
                await ingest.DueAsync();
                await ingest.AllPolledAsync(feeds);
            });
            rates.Add(Report.Rate(farm.Answered.NotModified - before.NotModified, unchanged));
        }
        Report.Line(
            "polls answered 304",
            Median(rates),
            "polls/s",
            $"median of {Rounds}, {feeds:#,0} feeds each; aim 500; {ingest.Memory().Peak} MiB at most"
        );

        rates.Clear();
        for (var round = 0; round < Rounds; round++)
        {
            farm.Generation++;
            var fresh = await Report.TimeAsync(async () =>
            {
                await ingest.DueAsync();
                await ingest.EntriesAsync((long)feeds * FeedFarm.EntriesPerFeed * farm.Generation);
            });
            rates.Add(Report.Rate(feeds * FeedFarm.EntriesPerFeed, fresh));
            await ingest.AllPolledAsync(feeds);
        }
        Report.Line("polls with 20 new entries each", Median(rates), "entries/s", $"median of {Rounds}, {feeds:#,0} feeds each; aim 1,500");
        Report.Line("memory at most", ingest.Memory().Peak, "MiB", $"now {ingest.Memory().Now}; aim 300");
        Report.Line("feeds with an error", await ingest.FailingAsync(), "feeds");
    }

    private static async Task CompareAsync(TestServers servers, FeedFarm farm, int feeds)
    {
        TimeSpan ours;
        await using (var ingest = await NewsMeshIngest.StartAsync(servers, farm, feeds))
        {
            ours = await Report.TimeAsync(async () =>
            {
                await ingest.SubscribeAsync(farm, feeds);
                await ingest.EntriesAsync((long)feeds * FeedFarm.EntriesPerFeed);
            });
        }
        Report.Line($"NewsMesh: {feeds:#,0} feeds to their last entry", ours.TotalSeconds, "s", "from sending the OPML");
        await using var miniflux = await Miniflux.CreateAsync(servers);
        if (miniflux is null)
            return;
        await miniflux.SubscribeAsync(farm, feeds);
        var theirs = await Report.TimeAsync(miniflux.RefreshAsync);
        var stored = await miniflux.EntriesAsync();
        Report.Line(
            $"Miniflux: {feeds:#,0} feeds to their last entry",
            theirs.TotalSeconds,
            "s",
            $"{stored:#,0} entries; its start of a container included"
        );
        Report.Line("Miniflux by NewsMesh", theirs / ours, "times", "aim 2");
    }

    private static double Median(List<double> figures) => figures.Order().ElementAt(figures.Count / 2);
}
