using Npgsql;

namespace NewsMesh.Testing.Servers;

/// <summary>A database of a test's own, with the mesh's roles and schemas as in production (deploy/postgres/roles.sql).</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private const string Password = "newsmesh-test";
    private readonly TestServers _servers;

    private TestDatabase(TestServers servers, string name) => (_servers, Name) = (servers, name);

    public string Name { get; }

    public static async Task<TestDatabase> CreateAsync(TestServers servers)
    {
        var name = TestServers.UniqueName("newsmesh");
        await using (var server = servers.ConnectTo("postgres"))
        {
            await ExecuteAsync(server, $"DROP DATABASE IF EXISTS {name} WITH (FORCE)");
            await ExecuteAsync(server, $"CREATE DATABASE {name}");
        }
        await using var database = servers.ConnectTo(name);
        var passwords = string.Concat(
            new[] { "ingest", "parse", "entity_link", "search" }.Select(service => $"SET newsmesh.{service}_password = '{Password}';")
        );
        var roles = await File.ReadAllTextAsync(Repository.PathOf("deploy", "postgres", "roles.sql"));
        await ExecuteAsync(database, passwords + roles);
        return new TestDatabase(servers, name);
    }

    /// <summary>The connection string of a service's own role, such as "entity-link".</summary>
    public string ConnectionStringOf(string service) =>
        new NpgsqlConnectionStringBuilder(_servers.Postgres)
        {
            Database = Name,
            Username = "newsmesh_" + service.Replace('-', '_'),
            Password = Password,
            MaxPoolSize = 20,
        }.ConnectionString;

    /// <summary>Runs a query as the superuser; for looking at what a service stored.</summary>
    public async Task<T> ScalarAsync<T>(string sql)
    {
        await using var database = _servers.ConnectTo(Name);
        await using var command = database.CreateCommand(sql);
        return (T)(await command.ExecuteScalarAsync())!;
    }

    public async ValueTask DisposeAsync()
    {
        await using var server = _servers.ConnectTo("postgres");
        await ExecuteAsync(server, $"DROP DATABASE IF EXISTS {Name} WITH (FORCE)");
    }

    private static async Task ExecuteAsync(NpgsqlDataSource source, string sql)
    {
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }
}
