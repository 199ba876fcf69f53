using System.Net.Http.Json;
using NewsMesh.Testing;
using NewsMesh.Testing.Servers;
using Npgsql;

namespace NewsMesh.Benchmarks.EndToEnd;

/// <summary>The four services as processes of their own, set up as <c>deploy/up</c> does it, traces included, and the two servers below them.</summary>
internal sealed class MeasuredMesh : IAsyncDisposable
{
    private const string Key = "bench";

    /// <summary>As many as push at once in a newsroom's import; more wait in the queues anyway.</summary>
    private const int Senders = 16;

    /// <summary>Seldom enough to cost the server nothing that shows.</summary>
    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(250);

    private readonly TestDatabase _database;
    private readonly TestVirtualHost _broker;
    private readonly Dictionary<string, ServiceProcess> _services = [];
    private readonly List<(string Name, ProcessFamily Family)> _processes = [];

    private readonly NpgsqlDataSource _look;

    private MeasuredMesh(TestServers servers, TestDatabase database, TestVirtualHost broker)
    {
        (_database, _broker) = (database, broker);
        // One connection that stays: a new one for each look costs the server more than the look.
        var look = new NpgsqlConnectionStringBuilder(servers.Postgres) { Database = database.Name, MaxPoolSize = 1 };
        _look = NpgsqlDataSource.Create(look.ConnectionString);
    }

    /// <param name="servers">The two servers.</param>
    /// <param name="folder">Where deploy/servers keeps their process ids.</param>
    public static async Task<MeasuredMesh> StartAsync(TestServers servers, string folder)
    {
        var mesh = new MeasuredMesh(servers, await TestDatabase.CreateAsync(servers), await TestVirtualHost.CreateAsync(servers));
        mesh._processes.Add(("PostgreSQL", ProcessFamily.OfServer(folder, "postgres")));
        mesh._processes.Add(("RabbitMQ", ProcessFamily.OfServer(folder, "rabbitmq")));
        var search = ServiceProcess.FreeAddress();
        mesh.Start("ingest", "NewsMesh.Ingest", ServiceProcess.FreeAddress(), search);
        mesh.Start("parse", "NewsMesh.Parse", ServiceProcess.FreeAddress(), search);
        mesh.Start("entity-link", "NewsMesh.EntityLink", ServiceProcess.FreeAddress(), search);
        mesh.Start("search", "NewsMesh.Search", search, search);
        foreach (var (name, service) in mesh._services)
        {
            await service.ReadyAsync();
            mesh._processes.Add((name, new ProcessFamily(service.ProcessId)));
        }
        mesh._services["ingest"].Client.DefaultRequestHeaders.Add("X-Api-Key", Key);
        return mesh;
    }

    /// <summary>Pushes the articles, and returns when each of them can be found.</summary>
    public async Task PushAsync(int first, int count)
    {
        await Parallel.ForEachAsync(
            Enumerable.Range(first, count),
            new ParallelOptions { MaxDegreeOfParallelism = Senders },
            async (number, cancellationToken) =>
            {
                using var answer = await _services["ingest"]
                    .Client.PostAsJsonAsync(new Uri("/articles", UriKind.Relative), GeneratedArticles.Of(number), cancellationToken);
                answer.EnsureSuccessStatusCode();
            }
        );
        while (await CountAsync("SELECT count(*) FROM ingest.fetch_runs WHERE state = 'settled'") < first + count)
            await Task.Delay(LookEvery);
        var lost = await CountAsync("SELECT count(*) FROM ingest.fetch_runs WHERE outcome <> 'searchable'");
        if (lost > 0)
            throw new InvalidOperationException($"{lost} articles did not become searchable: the figures would flatter");
    }

    /// <summary>What each process has spent so far.</summary>
    public IReadOnlyList<(string Name, TimeSpan Spent)> Spent() => [.. _processes.Select(each => (each.Name, each.Family.ProcessorTime()))];

    /// <summary>Spans of the traces, which are part of what an article costs.</summary>
    public Task<long> SpansAsync() => CountAsync("SELECT count(*) FROM search.spans");

    public async ValueTask DisposeAsync()
    {
        foreach (var service in _services.Values)
            await service.DisposeAsync();
        await _look.DisposeAsync();
        await _broker.DisposeAsync();
        await _database.DisposeAsync();
    }

    private async Task<long> CountAsync(string sql)
    {
        await using var command = _look.CreateCommand(sql);
        return (long)(await command.ExecuteScalarAsync())!;
    }

    private void Start(string name, string project, Uri address, Uri telemetry)
    {
        var settings = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["ConnectionStrings:Postgres"] = _database.ConnectionStringOf(name),
            ["ConnectionStrings:RabbitMq"] = _broker.Address.AbsoluteUri,
            ["ApiKeys:0"] = Key,
            ["OTEL_EXPORTER_OTLP_ENDPOINT"] = telemetry.AbsoluteUri,
            ["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf",
        };
        _services[name] = new ServiceProcess(
            project,
            settings,
            Path.Combine(Repository.OutputFolder("logs"), $"bench-{name}.log"),
            address
        );
        _services[name].Start();
    }
}
