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
        await using var turn = await source.OpenConnectionAsync(cancellationToken);
        await using (
            var command = new NpgsqlCommand("SELECT pg_advisory_lock(hashtext($1))", turn)
            {
                Parameters = { new() { Value = $"migrate {service}" } },
            }
        )
            await command.ExecuteNonQueryAsync(cancellationToken);
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<TContext>().Database.MigrateAsync(cancellationToken);
        await using (
            var command = new NpgsqlCommand("SELECT pg_advisory_unlock(hashtext($1))", turn)
            {
                Parameters = { new() { Value = $"migrate {service}" } },
            }
        )
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
