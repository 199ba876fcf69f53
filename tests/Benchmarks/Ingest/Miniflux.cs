using NewsMesh.Testing;
using NewsMesh.Testing.Servers;
using Npgsql;

namespace NewsMesh.Benchmarks.Ingest;

/// <summary>
/// Miniflux from Debian 13's package, in a container on this machine's network, beside the same PostgreSQL. Its command <c>-refresh-feeds</c> polls everything that is due with
/// all its workers and ends, so that there is no scheduler to wait for.
/// </summary>
internal sealed class Miniflux : IAsyncDisposable
{
    private const string Image = "newsmesh-bench/miniflux";
    private readonly string _postgres;
    private readonly string _database;

    private Miniflux(string postgres, string database) => (_postgres, _database) = (postgres, database);

    /// <summary>Null, with the reason printed, where no container can be had.</summary>
    public static async Task<Miniflux?> CreateAsync(TestServers servers)
    {
        if ((await Shell.TryAsync(TimeSpan.FromSeconds(20), "docker", "info")).ExitCode != 0)
        {
            Console.WriteLine("Miniflux: not compared, because no Docker engine answers");
            return null;
        }
        var folder = Path.Combine(AppContext.BaseDirectory, "Ingest");
        var built = await Shell.TryAsync(
            TimeSpan.FromMinutes(5),
            "docker",
            "build",
            "-q",
            "-t",
            Image,
            "--build-arg",
            $"DEBIAN_IMAGE={Environment.GetEnvironmentVariable("DEBIAN_IMAGE") ?? "debian:13"}",
            "-f",
            Path.Combine(folder, "miniflux.Dockerfile"),
            folder
        );
        if (built.ExitCode != 0)
        {
            Console.WriteLine(
                $"Miniflux: not compared, because its image cannot be built (DEBIAN_IMAGE names Debian 13): {built.Error.Trim().Split('\n')[^1]}"
            );
            return null;
        }
        var database = $"miniflux_{Environment.ProcessId}";
        var miniflux = new Miniflux(servers.Postgres, database);
        await miniflux.ExecuteAsync("postgres", $"CREATE DATABASE {database}");
        await miniflux.RunAsync("-migrate");
        return miniflux;
    }

    /// <summary>A user, and the feeds, all due.</summary>
    public async Task SubscribeAsync(FeedFarm farm, int feeds)
    {
        await using var source = Connect(_database);
        await using var command = source.CreateCommand(
            """
            WITH person AS (INSERT INTO users (username, password) VALUES ('bench', '') RETURNING id),
            category AS (INSERT INTO categories (user_id, title) SELECT id, 'All' FROM person RETURNING id, user_id)
            INSERT INTO feeds (user_id, category_id, title, feed_url, site_url, next_check_at) SELECT user_id, id, url, url, url, now() - interval '1 minute' FROM category, unnest($1) url
            """
        );
        command.Parameters.Add(new() { Value = Enumerable.Range(0, feeds).Select(farm.Address).ToArray() });
        await command.ExecuteNonQueryAsync();
    }

    public Task RefreshAsync() => RunAsync("-refresh-feeds");

    public async Task<long> EntriesAsync()
    {
        await using var source = Connect(_database);
        await using var command = source.CreateCommand("SELECT count(*) FROM entries");
        return (long)(await command.ExecuteScalarAsync())!;
    }

    public async ValueTask DisposeAsync() => await ExecuteAsync("postgres", $"DROP DATABASE IF EXISTS {_database} WITH (FORCE)");

    private Task RunAsync(string command)
    {
        var server = new NpgsqlConnectionStringBuilder(_postgres);
        var url =
            $"postgres://{server.Username}:{Uri.EscapeDataString(server.Password!)}@{server.Host}:{server.Port}/{_database}?sslmode=disable";
        return Shell.RunAsync(
            "docker",
            "run",
            "--rm",
            "--network",
            "host",
            "-e",
            $"DATABASE_URL={url}",
            "-e",
            "BATCH_SIZE=100000",
            "-e",
            "WORKER_POOL_SIZE=16",
            "-e",
            "DATABASE_MAX_CONNS=20",
            "-e",
            "FETCHER_ALLOW_PRIVATE_NETWORKS=1",
            Image,
            "miniflux",
            command
        );
    }

    private async Task ExecuteAsync(string database, string sql)
    {
        await using var source = Connect(database);
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }

    private NpgsqlDataSource Connect(string database) =>
        NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(_postgres) { Database = database, Pooling = false }.ConnectionString);
}
