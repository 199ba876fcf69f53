using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.Configuration;
using NewsMesh.ServiceDefaults;
using NewsMesh.ServiceDefaults.Database;
using NewsMesh.Testing.Servers;
using Npgsql;

namespace NewsMesh.Contracts.Tests.Database;

/// <summary>What a service does on a database whose migrations take their time or cannot be done.</summary>
public sealed class MigrationTests
{
    [Fact]
    public async Task A_migration_may_take_longer_than_any_statement_of_the_service()
    {
        await using var database = await TestDatabase.CreateAsync(await TestServers.SharedAsync());
        // The client's own limit and the role's, both shorter than the migration.
        await using var app = Service(database, "Command Timeout=1;Options=-c statement_timeout=500");

        await app.StartAsync(TestContext.Current.CancellationToken);

        (await database.ScalarAsync<long>("SELECT count(*) FROM parse.__migrations")).ShouldBe(1);
        await app.StopAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task A_migration_that_fails_by_a_timeout_ends_the_start_instead_of_looping()
    {
        await using var database = await TestDatabase.CreateAsync(await TestServers.SharedAsync());
        await using var app = Service(database, "Application Name=fails");

        var error = await Should.ThrowAsync<PostgresException>(() => app.StartAsync(TestContext.Current.CancellationToken));

        error.SqlState.ShouldBe(PostgresErrorCodes.QueryCanceled);
    }

    [Theory]
    [InlineData("ingest")]
    [InlineData("parse")]
    [InlineData("entity-link")]
    [InlineData("search")]
    public async Task The_server_ends_a_statement_of_any_role_after_half_a_minute(string service)
    {
        await using var database = await TestDatabase.CreateAsync(await TestServers.SharedAsync());
        await using var source = NpgsqlDataSource.Create(database.ConnectionStringOf(service));
        await using var command = source.CreateCommand("SHOW statement_timeout");

        (await command.ExecuteScalarAsync(TestContext.Current.CancellationToken)).ShouldBe("30s");
    }

    private static WebApplication Service(TestDatabase database, string more)
    {
        var builder = WebApplication.CreateBuilder();
        builder.Configuration.AddInMemoryCollection([
            new("ConnectionStrings:Postgres", $"{database.ConnectionStringOf("parse")};{more}"),
            new("urls", "http://127.0.0.1:0"),
        ]);
        builder.AddServiceDefaults("parse");
        builder.AddDatabase<SlowDb>();
        return builder.Build();
    }
}

public sealed class SlowDb(DbContextOptions<SlowDb> options) : DbContext(options);

/// <summary>Takes two seconds; for a client of the name "fails" the server ends it.</summary>
[DbContext(typeof(SlowDb))]
[Migration("20261128000000_Slow")]
public sealed class Slow : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) =>
        migrationBuilder.Sql(
            """
            DO $$
            BEGIN
                IF current_setting('application_name') = 'fails' THEN
                    RAISE EXCEPTION 'canceling statement due to statement timeout' USING ERRCODE = 'query_canceled';
                END IF;
                PERFORM pg_sleep(2);
            END
            $$;
            """
        );
}
