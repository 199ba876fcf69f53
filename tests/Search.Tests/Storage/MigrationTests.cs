using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using NewsMesh.Search.Storage;
using NewsMesh.Testing.Servers;

namespace NewsMesh.Search.Tests.Storage;

public sealed class MigrationTests
{
    /// <summary>The last one before events were kept.</summary>
    private const string Before = "FindSupportByArticle";

    [Fact]
    public async Task Going_back_to_before_events_were_kept_counts_rows_as_it_did_then_and_going_forward_again_works()
    {
        await using var database = await TestDatabase.CreateAsync(await TestServers.SharedAsync());
        var options = new DbContextOptionsBuilder<SearchDb>()
            .UseNpgsql(
                database.ConnectionStringOf("search"),
                npgsql => npgsql.MigrationsHistoryTable("__migrations", SearchDb.Schema).CommandTimeout(120)
            )
            .UseSnakeCaseNamingConvention()
            .Options;
        await using var db = new SearchDb(options);
        var migrator = db.GetService<IMigrator>();
        await migrator.MigrateAsync(cancellationToken: TestContext.Current.CancellationToken);

        await migrator.MigrateAsync(Before, TestContext.Current.CancellationToken);
        await InsertEntityAsync(1);
        (await CountedAsync()).ShouldBe(1);

        await migrator.MigrateAsync(cancellationToken: TestContext.Current.CancellationToken);
        await InsertEntityAsync(2);
        (await CountedAsync()).ShouldBe(2);

        Task<bool> InsertEntityAsync(int number) =>
            database.ScalarAsync<bool>(
                $"""
                WITH added AS (INSERT INTO search.entities (entity_id, name, type, aliases, source, names)
                    VALUES (md5('{number}')::uuid, 'A', 'person', ARRAY[]::text[], 'nil', 'a') RETURNING true AS done) SELECT done FROM added
                """
            );

        Task<long> CountedAsync() => database.ScalarAsync<long>("SELECT sum(rows)::bigint FROM search.row_counts WHERE name = 'entities'");
    }
}
