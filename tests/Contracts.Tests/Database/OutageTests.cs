using System.Net;
using System.Net.Sockets;
using NewsMesh.ServiceDefaults.Database;
using NewsMesh.Testing.Servers;
using Npgsql;

namespace NewsMesh.Contracts.Tests.Database;

/// <summary>What is waited out, and what is the work's own fault: as Npgsql and PostgreSQL really say it.</summary>
public sealed class OutageTests
{
    [Fact]
    public async Task A_statement_that_takes_longer_than_the_client_waits_is_no_outage() =>
        Outage.Is(await FailureAsync("SELECT pg_sleep(30)", connection => connection.CommandTimeout = 1)).ShouldBeFalse();

    [Fact]
    public async Task A_statement_that_the_server_ends_is_no_outage() =>
        Outage.Is(await FailureAsync("SET statement_timeout = 100; SELECT pg_sleep(30)")).ShouldBeFalse();

    [Fact]
    public async Task A_lock_that_is_not_given_is_no_outage() =>
        Outage.Is(await FailureAsync("DO $$ BEGIN RAISE EXCEPTION 'locked' USING ERRCODE = '55P03'; END $$")).ShouldBeFalse();

    [Fact]
    public async Task A_server_that_shuts_down_is_an_outage() =>
        Outage.Is(await FailureAsync("SELECT pg_terminate_backend(pg_backend_pid())")).ShouldBeTrue();

    [Fact]
    public async Task A_server_that_does_not_take_connections_or_never_answers_one_is_an_outage()
    {
        using var silent = new TcpListener(IPAddress.Loopback, 0);
        silent.Start();
        var port = ((IPEndPoint)silent.LocalEndpoint).Port;
        // Many at once, since Npgsql has two clocks here and either may end first.
        var failures = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => ConnectAsync(port)));
        failures.Where(failure => !Outage.Is(failure)).ShouldBeEmpty();
        silent.Stop();
        Outage.Is(await ConnectAsync(port)).ShouldBeTrue();
    }

    [Fact]
    public void An_outage_that_was_waited_out_is_none_any_more() =>
        Outage
            .Is(new OutageOutlastedException(TimeSpan.FromMinutes(25), new NpgsqlException("broken", new IOException("reset"))))
            .ShouldBeFalse();

    private static async Task<Exception> FailureAsync(string sql, Action<NpgsqlConnectionStringBuilder>? configure = null)
    {
        var settings = new NpgsqlConnectionStringBuilder((await TestServers.SharedAsync()).Postgres) { Pooling = false };
        configure?.Invoke(settings);
        await using var source = NpgsqlDataSource.Create(settings.ConnectionString);
        await using var command = source.CreateCommand(sql);
        return await Should.ThrowAsync<Exception>(() => command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken));
    }

    private static async Task<Exception> ConnectAsync(int port)
    {
        await using var source = NpgsqlDataSource.Create($"Host=127.0.0.1;Port={port};Username=x;Password=x;Timeout=1;Pooling=false");
        return await Should.ThrowAsync<Exception>(async () => await source.OpenConnectionAsync(TestContext.Current.CancellationToken));
    }
}
