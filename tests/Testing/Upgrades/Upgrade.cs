using Microsoft.EntityFrameworkCore;
using NewsMesh.Testing.Servers;
using Npgsql;

namespace NewsMesh.Testing.Upgrades;

/// <summary>
/// Brings a service's schema as of a former commit up to date, with the articles that lay in it (<c>Released/</c>: pg_dump of a mesh that had read
/// the sample newsroom), and makes a fresh one beside it.
/// </summary>
public sealed record Upgrade(
    IReadOnlyList<string> Upgraded,
    IReadOnlyList<string> Fresh,
    IReadOnlyDictionary<string, long> RowsBefore,
    IReadOnlyDictionary<string, long> RowsAfter
)
{
    public static async Task<Upgrade> OfAsync<TContext>(string service, Func<DbContextOptions<TContext>, TContext> create)
        where TContext : DbContext
    {
        var servers = await TestServers.SharedAsync();
        await using var old = await TestDatabase.CreateAsync(servers);
        await using var fresh = await TestDatabase.CreateAsync(servers);
        var schema = service.Replace('-', '_');
        await RestoreAsync(old, service);
        var before = await RowsAsync(old, service);
        await MigrateAsync(old, service, create);
        await MigrateAsync(fresh, service, create);
        return new Upgrade(
            await Schema.DescribeAsync(old.ConnectionStringOf(service), schema),
            await Schema.DescribeAsync(fresh.ConnectionStringOf(service), schema),
            before,
            await RowsAsync(old, service)
        );
    }

    private static async Task RestoreAsync(TestDatabase database, string service)
    {
        await using var source = Connect(database, service);
        await using var command = source.CreateCommand(
            await File.ReadAllTextAsync(Repository.PathOf("tests", "Testing", "Upgrades", "Released", $"{service}.sql"))
        );
        await command.ExecuteNonQueryAsync();
    }

    private static async Task MigrateAsync<TContext>(
        TestDatabase database,
        string service,
        Func<DbContextOptions<TContext>, TContext> create
    )
        where TContext : DbContext
    {
        await using var source = Connect(database, service);
        var options = new DbContextOptionsBuilder<TContext>()
            .UseNpgsql(source, npgsql => npgsql.MigrationsHistoryTable("__migrations", service.Replace('-', '_')))
            .UseSnakeCaseNamingConvention()
            .Options;
        await using var context = create(options);
        await context.Database.MigrateAsync();
    }

    /// <summary>The rows of each table that the migrations do not keep for themselves.</summary>
    private static async Task<IReadOnlyDictionary<string, long>> RowsAsync(TestDatabase database, string service)
    {
        await using var source = Connect(database, service);
        var tables = new List<string>();
        await using (
            var command = source.CreateCommand("SELECT tablename FROM pg_tables WHERE schemaname = $1 AND tablename <> '__migrations'")
        )
        {
            command.Parameters.AddWithValue(service.Replace('-', '_'));
            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync())
                tables.Add(reader.GetString(0));
        }
        var rows = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var table in tables)
        {
            await using var command = source.CreateCommand($"SELECT count(*) FROM {service.Replace('-', '_')}.{table}");
            rows[table] = (long)(await command.ExecuteScalarAsync())!;
        }
        return rows;
    }

    /// <summary>Without a pool: pg_dump sets the connection's search path and leaves it so.</summary>
    private static NpgsqlDataSource Connect(TestDatabase database, string service) =>
        NpgsqlDataSource.Create(
            new NpgsqlConnectionStringBuilder(database.ConnectionStringOf(service)) { Pooling = false }.ConnectionString
        );
}
