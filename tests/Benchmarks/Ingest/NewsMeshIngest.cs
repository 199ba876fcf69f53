using System.Net.Http.Headers;
using System.Text;
using NewsMesh.Testing;
using NewsMesh.Testing.Servers;

namespace NewsMesh.Benchmarks.Ingest;

/// <summary>Ingest as a process of its own, on a database of its own. It fetches no pages, because the readers that it is compared with fetch none.</summary>
internal sealed class NewsMeshIngest : IAsyncDisposable
{
    private const string Key = "bench";
    private readonly TestDatabase _database;
    private readonly TestVirtualHost _broker;
    private readonly ServiceProcess _process;

    private NewsMeshIngest(TestDatabase database, TestVirtualHost broker, ServiceProcess process) =>
        (_database, _broker, _process) = (database, broker, process);

    public static async Task<NewsMeshIngest> StartAsync(TestServers servers, FeedFarm farm, int feeds)
    {
        var database = await TestDatabase.CreateAsync(servers);
        var broker = await TestVirtualHost.CreateAsync(servers);
        var settings = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["ConnectionStrings:Postgres"] = database.ConnectionStringOf("ingest"),
            ["ConnectionStrings:RabbitMq"] = broker.Address.AbsoluteUri,
            ["ApiKeys:0"] = Key,
            ["Ingest:Pages:Concurrency"] = "0",
            ["Logging:LogLevel:Default"] = "Warning",
        };
        foreach (var (host, index) in FeedFarm.Hosts(feeds).Select((host, index) => (host, index)))
            settings[$"Ingest:Fetching:AllowedHosts:{index}"] = $"{host}:{farm.Port}";
        var process = new ServiceProcess(
            "NewsMesh.Ingest",
            settings,
            Path.Combine(Repository.OutputFolder("logs"), "bench-ingest.log"),
            ServiceProcess.FreeAddress()
        );
        process.Start();
        await process.ReadyAsync();
        process.Client.DefaultRequestHeaders.Add("X-Api-Key", Key);
        return new NewsMeshIngest(database, broker, process);
    }

    /// <summary>Subscribes as a user does who moves from another reader.</summary>
    public async Task SubscribeAsync(FeedFarm farm, int feeds)
    {
        var outlines = string.Concat(
            Enumerable
                .Range(0, feeds)
                .Select(number => $"<outline type=\"rss\" text=\"Outlet {number}\" xmlUrl=\"{farm.Address(number)}\"/>")
        );
        using var body = new StringContent(
            $"<opml version=\"2.0\"><head><title>bench</title></head><body>{outlines}</body></opml>",
            Encoding.UTF8,
            new MediaTypeHeaderValue("text/x-opml")
        );
        using var answer = await _process.Client.PostAsync(new Uri("/feeds/import", UriKind.Relative), body);
        answer.EnsureSuccessStatusCode();
    }

    /// <summary>Makes every feed due now, as if its interval were over.</summary>
    public Task DueAsync() =>
        _database.ScalarAsync<long>("WITH due AS (UPDATE ingest.feeds SET next_poll_at = now() RETURNING 1) SELECT count(*) FROM due");

    public Task EntriesAsync(long count) => UntilAsync("SELECT count(*) FROM ingest.entries", count);

    /// <summary>Waits until every feed has its next poll ahead: all that were due have been polled.</summary>
    public Task AllPolledAsync(int feeds) =>
        UntilAsync("SELECT count(*) FROM ingest.feeds WHERE next_poll_at > now() AND lease_until IS NULL", feeds);

    public Task<long> FailingAsync() => _database.ScalarAsync<long>("SELECT count(*) FROM ingest.feeds WHERE last_error IS NOT NULL");

    /// <summary>MiB of memory held now, and at most so far.</summary>
    public (int Now, int Peak) Memory() =>
        (ProcessMemory.Mebibytes(_process.ProcessId, "VmRSS"), ProcessMemory.Mebibytes(_process.ProcessId, "VmHWM"));

    public async ValueTask DisposeAsync()
    {
        await _process.DisposeAsync();
        await _broker.DisposeAsync();
        await _database.DisposeAsync();
    }

    /// <summary>Ends with an error after ten minutes, and tells before which feeds were waited for.</summary>
    private async Task UntilAsync(string count, long expected)
    {
        try
        {
            await Eventually.SatisfiesAsync(
                () => _database.ScalarAsync<long>(count),
                found => found >= expected,
                count,
                TimeSpan.FromMinutes(10)
            );
        }
        catch (TimeoutException)
        {
            Console.WriteLine($"not polled at the time limit (20 at most):\n{await UnpolledAsync()}");
            throw;
        }
    }

    private Task<string> UnpolledAsync() =>
        _database.ScalarAsync<string>(
            """
            SELECT coalesce(string_agg(line, E'\n'), 'none')
            FROM (
                SELECT concat_ws(', ', url, status, 'due ' || next_poll_at, 'leased until ' || lease_until, last_error) AS line
                FROM ingest.feeds WHERE next_poll_at <= now() OR lease_until IS NOT NULL OR last_polled_at IS NULL
                ORDER BY next_poll_at LIMIT 20) AS unpolled
            """
        );
}
