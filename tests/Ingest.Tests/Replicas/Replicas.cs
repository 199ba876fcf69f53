using NewsMesh.Testing;
using NewsMesh.Testing.Servers;

namespace NewsMesh.Ingest.Tests.Replicas;

/// <summary>Replicas of ingest as processes of their own on one database and one broker, and somebody else's site that they ask.</summary>
internal sealed class Replicas : IAsyncDisposable
{
    private readonly List<ServiceProcess> _processes = [];
    private readonly TestDatabase _database;
    private readonly TestVirtualHost _broker;

    private Replicas(TestDatabase database, TestVirtualHost broker) => (_database, _broker) = (database, broker);

    public TestSite Site { get; } = new();

    public static async Task<Replicas> PrepareAsync()
    {
        var servers = await TestServers.SharedAsync();
        var replicas = new Replicas(await TestDatabase.CreateAsync(servers), await TestVirtualHost.CreateAsync(servers));
        await replicas.Site.StartAsync();
        return replicas;
    }

    /// <summary>Starts one; its name is its contact, so that the site can tell who asks.</summary>
    public async Task<ServiceProcess> StartAsync(string name, params (string Key, string Value)[] settings)
    {
        var all = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["ConnectionStrings:Postgres"] = _database.ConnectionStringOf("ingest"),
            ["ConnectionStrings:RabbitMq"] = _broker.Address.AbsoluteUri,
            ["Ingest:Fetching:AllowedHosts:0"] = Site.Address.Authority,
            ["Ingest:Fetching:Contact"] = $"mailto:{name}@mesh.example",
            ["Logging:LogLevel:Default"] = "Warning",
        };
        foreach (var (key, value) in settings)
            all[key] = value;
        var process = new ServiceProcess(
            "NewsMesh.Ingest",
            all,
            Path.Combine(Repository.OutputFolder("logs"), $"replica-{name}.log"),
            ServiceProcess.FreeAddress()
        );
        _processes.Add(process);
        process.Start();
        await process.ReadyAsync();
        return process;
    }

    /// <summary>Subscribes to <c>feed.xml?n</c> so many times, all due at once.</summary>
    public Task SubscribeAsync(int feeds) =>
        _database.ScalarAsync<long>(
            $"""
            WITH made AS (
                INSERT INTO ingest.feeds (feed_id, url, normal_url, tags, status, paused, failures, next_poll_at, poll_interval, poll_every, created_at)
                SELECT gen_random_uuid(), '{Site.UrlOf("feed.xml")}?' || n, '{Site.UrlOf(
                "feed.xml"
            )}?' || n, array[]::text[], 'pending', false, 0, now(), '1 hour', '1 hour', now()
                FROM generate_series(1, {feeds}) AS n RETURNING 1)
            SELECT count(*) FROM made
            """
        );

    public Task PolledAsync(int feeds) =>
        Eventually.TrueAsync(
            async () =>
                await _database.ScalarAsync<long>("SELECT count(*) FROM ingest.feeds WHERE status = 'active' AND lease_until IS NULL")
                == feeds,
            "every feed was polled"
        );

    public async ValueTask DisposeAsync()
    {
        foreach (var process in _processes)
            await process.DisposeAsync();
        await Site.DisposeAsync();
        await _broker.DisposeAsync();
        await _database.DisposeAsync();
    }
}
