using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace NewsMesh.ServiceDefaults.Database;

/// <summary>
/// Brings the schema up to date before the bus and the workers start. Replicas that start together take turns by an advisory lock;
/// a database that is still starting is waited for.
/// </summary>
internal sealed partial class MigrateDatabase<TContext>(
    IServiceScopeFactory scopes,
    NpgsqlDataSource source,
    ServiceName service,
    TimeProvider clock,
    ILogger<MigrateDatabase<TContext>> logger
) : IHostedLifecycleService
    where TContext : DbContext
{
    /// <summary>Long enough to see the database come up, short enough not to be noticed.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    /// <summary>
    /// A migration that moves the data of millions of rows takes minutes, and so long the other replicas wait for their turn. What is not done by then waits for a
    /// lock that nobody gives up: the process ends and says so, instead of taking it for a database that is not there yet.
    /// </summary>
    internal static readonly TimeSpan LongestMigration = TimeSpan.FromHours(1);

    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                await MigrateAsync(cancellationToken);
                return;
            }
            catch (Exception error) when (Outage.Is(error))
            {
                LogWaiting(error.Message);
                await Task.Delay(Pause, clock, cancellationToken);
            }
        }
    }

    private async Task MigrateAsync(CancellationToken cancellationToken)
    {
        // One connection for all: the lock is held for exactly as long as that connection lives.
        await using var turn = await source.OpenConnectionAsync(cancellationToken);
        await ExecuteAsync(turn, $"SET statement_timeout = {(long)LongestMigration.TotalMilliseconds}", cancellationToken);
        await ExecuteAsync(turn, "SELECT pg_advisory_lock(hashtext($1))", cancellationToken, $"migrate {service}");
        await using var scope = scopes.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<TContext>().Database;
        database.SetDbConnection(turn);
        database.SetCommandTimeout(LongestMigration);
        await database.MigrateAsync(cancellationToken);
        // Of the session, which the pool keeps.
        await ExecuteAsync(turn, "RESET statement_timeout", cancellationToken);
        await ExecuteAsync(turn, "SELECT pg_advisory_unlock(hashtext($1))", cancellationToken, $"migrate {service}");
    }

    private static async Task ExecuteAsync(NpgsqlConnection turn, string sql, CancellationToken cancellationToken, params string[] values)
    {
        await using var command = new NpgsqlCommand(sql, turn) { CommandTimeout = (int)LongestMigration.TotalSeconds };
        foreach (var value in values)
            command.Parameters.AddWithValue(value);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    [LoggerMessage(LogLevel.Warning, "the database is not there yet, waiting for it: {Reason}")]
    private partial void LogWaiting(string reason);
}
