using System.Collections.Concurrent;
using Npgsql;

namespace NewsMesh.Testing.Servers;

/// <summary>
/// A PostgreSQL and a RabbitMQ for tests: those that the environment names (NEWSMESH_TEST_*), else containers where a Docker engine
/// answers and has the images, else private servers of this machine (deploy/servers).
/// </summary>
public abstract class TestServers : IAsyncDisposable
{
    private static readonly Lazy<Task<TestServers>> Shared = new(StartSharedAsync);
    private static readonly ConcurrentStack<IAsyncDisposable> Tenants = new();
    private static int _names;

    /// <summary>Connection string of a superuser.</summary>
    public abstract string Postgres { get; }

    /// <summary>amqp://user:password@host:port of an administrator.</summary>
    public abstract Uri RabbitMq { get; }

    /// <summary>The management plugin's HTTP address.</summary>
    public abstract Uri RabbitMqManagement { get; }

    /// <summary>The servers that all tests of this process share.</summary>
    public static Task<TestServers> SharedAsync() => Shared.Value;

    /// <summary>Ends a thing that all tests of this process share just before the servers that it uses: the order in which fixtures of an assembly end is not told.</summary>
    public static void EndsBeforeShared(IAsyncDisposable tenant) => Tenants.Push(tenant);

    /// <summary>Ends the shared servers when they were started here.</summary>
    public static async Task StopSharedAsync()
    {
        while (Tenants.TryPop(out var tenant))
            await tenant.DisposeAsync();
        if (Shared.IsValueCreated)
            await (await Shared.Value).DisposeAsync();
    }

    /// <summary>A pair of its own for a test that kills them.</summary>
    public static async Task<OwnServers> StartOwnAsync() =>
        await ContainerServers.AreAvailableAsync() ? await ContainerServers.StartAsync() : await PrivateServers.StartAsync();

    public abstract ValueTask DisposeAsync();

    /// <summary>A name that no other test of this or another process has.</summary>
    internal static string UniqueName(string prefix) => $"{prefix}_{Environment.ProcessId}_{Interlocked.Increment(ref _names)}";

    private static async Task<TestServers> StartSharedAsync() => GivenServers.FromEnvironment() ?? (TestServers)await StartOwnAsync();

    internal NpgsqlDataSource ConnectTo(string database) =>
        NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(Postgres) { Database = database, Pooling = false }.ConnectionString);
}

/// <summary>Servers that belong to the test, so that it may kill and start them.</summary>
public abstract class OwnServers : TestServers
{
    /// <summary>kill -9 of the whole server.</summary>
    public abstract Task KillAsync(Server server);

    /// <summary>Starts it again on the same port, and returns when it answers.</summary>
    public abstract Task StartAgainAsync(Server server);
}

public enum Server
{
    Postgres,
    RabbitMq,
}
