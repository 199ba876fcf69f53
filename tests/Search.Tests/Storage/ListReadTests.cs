using System.Net;
using NewsMesh.Testing;
using Npgsql;

namespace NewsMesh.Search.Tests.Storage;

/// <summary>The service over tables of so many rows that reading one whole is seen at once.</summary>
public sealed class ManyRowsFixture : SearchFixture
{
    public const int Rows = 20_000;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await using var database = NpgsqlDataSource.Create(Database.ConnectionStringOf("search"));
        foreach (var statement in SearchRows.Fill(Rows))
        {
            await using var command = database.CreateCommand(statement);
            await command.ExecuteNonQueryAsync();
        }
    }
}

/// <summary>
/// How many rows and index entries the server reads for a list, by its own counters: a plan that reads a table whole, and one that walks through a whole index, are
/// both found.
/// </summary>
public sealed class ListReadTests(ManyRowsFixture search) : IClassFixture<ManyRowsFixture>
{
    /// <summary>A page of 20 with what belongs to each, and the newest 2,000 journeys of the statistics; a tenth of the smallest table is 2,000.</summary>
    private const long MostRead = ManyRowsFixture.Rows / 2;

    public static TheoryData<string> Lists => [.. SearchRows.Lists];

    [Theory, MemberData(nameof(Lists))]
    public async Task A_list_reads_a_page_and_no_table(string list)
    {
        var before = await ReadAsync();
        for (var turn = 0; turn < 2; turn++)
            (await search.PageAsync(list)).Status.ShouldBe((int)HttpStatusCode.OK);
        var read = await ReadAsync() - before;
        read.ShouldBeLessThan(2 * MostRead, list);
    }

    [Fact]
    public async Task The_statistics_are_the_same_as_when_all_rows_are_counted()
    {
        var counts = (await search.GetAsync("/stats")).GetProperty("counts");
        foreach (
            var (name, sql) in new[]
            {
                ("articles", "FROM search.articles"),
                ("versions", "FROM search.article_versions"),
                ("entities", "FROM search.entities"),
                ("quotes", "FROM search.quotes"),
                ("facts", "FROM search.facts WHERE status <> 'retracted'"),
            }
        )
            counts.GetProperty(name).GetInt64().ShouldBe(await search.Database.ScalarAsync<long>("SELECT count(*) " + sql), name);
        counts
            .GetProperty("outlets")
            .GetInt64()
            .ShouldBe(await search.Database.ScalarAsync<long>("SELECT count(DISTINCT outlet) FROM search.articles"));
        var outcomes = (await search.GetAsync("/stats")).GetProperty("outcomes");
        outcomes
            .GetProperty("unchanged")
            .GetInt64()
            .ShouldBe(await search.Database.ScalarAsync<long>("SELECT count(*) FROM search.settlements WHERE outcome = 'unchanged'"));
    }

    [Fact]
    public async Task Kept_counts_follow_inserts_changes_and_deletions()
    {
        await search.Database.ScalarAsync<long>(
            """
            WITH changed AS (UPDATE search.facts SET status = 'retracted' WHERE status = 'contested' RETURNING 1),
                gone AS (DELETE FROM search.article_entities WHERE entity_id = md5('e7')::uuid RETURNING 1),
                named AS (UPDATE search.article_entities SET mentions = mentions + 2 WHERE entity_id = md5('e8')::uuid RETURNING 1)
            SELECT count(*) FROM changed
            """
        );
        var facts = (await search.GetAsync("/stats")).GetProperty("counts").GetProperty("facts").GetInt64();
        facts.ShouldBe(await search.Database.ScalarAsync<long>("SELECT count(*) FROM search.facts WHERE status <> 'retracted'"));
        (
            await search.Database.ScalarAsync<long>(
                """
                SELECT count(*) FROM (SELECT entity_id, count(*) AS articles, sum(mentions) AS mentions FROM search.article_entities GROUP BY entity_id) AS real
                FULL JOIN (SELECT * FROM search.entity_counts WHERE articles > 0) AS kept USING (entity_id)
                WHERE (real.articles, real.mentions) IS DISTINCT FROM (kept.articles, kept.mentions)
                """
            )
        ).ShouldBe(0);
    }

    /// <summary>Sessions tell what they have read when they end.</summary>
    private async Task<long> ReadAsync()
    {
        NpgsqlConnection.ClearPool(new NpgsqlConnection(search.Database.ConnectionStringOf("search")));
        await Eventually.SatisfiesAsync(
            () =>
            {
                // Each time: a worker that looks for something to do may have opened one meanwhile.
                ((NpgsqlDataSource)search.Services.GetService(typeof(NpgsqlDataSource))!).Clear();
                return search.Database.ScalarAsync<long>(
                    "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'newsmesh-search'"
                );
            },
            sessions => sessions == 0,
            "the service's sessions have ended"
        );
        return await search.Database.ScalarAsync<long>(
            """
            SELECT ((SELECT sum(seq_tup_read) FROM pg_stat_user_tables WHERE schemaname = 'search' AND relname NOT IN ('row_counts', 'spans', 'traces'))
                + (SELECT sum(idx_tup_read) FROM pg_stat_user_indexes WHERE schemaname = 'search'))::bigint
            """
        );
    }
}
