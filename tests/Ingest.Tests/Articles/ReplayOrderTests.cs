using Microsoft.Extensions.Options;
using NewsMesh.Ingest.Articles;

namespace NewsMesh.Ingest.Tests.Articles;

/// <summary>A service of its own, and a stopped one: rows are claimed by hand.</summary>
public sealed class ReplayOrderTests(IngestFixture ingest) : IClassFixture<IngestFixture>
{
    private static readonly PublishingOptions Bounds = new() { MaxReplaysUnderWay = 10 };

    [Fact]
    public async Task A_fresh_article_goes_before_replays_that_were_due_before_it_and_only_so_many_replays_are_under_way()
    {
        await ingest.StopAsync();
        await FillAsync("replayed", 50, replays: 1, age: "1 hour");
        await FillAsync("fresh", 3, replays: 0, age: "1 second");
        await using var source = Npgsql.NpgsqlDataSource.Create(ingest.Database.ConnectionStringOf("ingest"));
        var claims = new PublishClaims(source, Options.Create(Bounds), TimeProvider.System);

        var taken = await claims.TakeAsync(16, TestContext.Current.CancellationToken);
        taken.Count.ShouldBe(13);
        (await HostsAsync(taken)).ShouldBe([
            "fresh.example",
            "fresh.example",
            "fresh.example",
            .. Enumerable.Repeat("replayed.example", 10),
        ]);
        (await claims.TakeAsync(16, TestContext.Current.CancellationToken)).ShouldBeEmpty();

        // Four have been published and six have come home: six may follow.
        await ingest.Database.ScalarAsync<long>(
            """
            WITH held AS (SELECT article_id, row_number() OVER () AS n FROM ingest.fetch_runs WHERE host = 'replayed.example' AND lease_until IS NOT NULL),
            done AS (UPDATE ingest.fetch_runs AS p SET lease_until = NULL, state = CASE WHEN n <= 4 THEN 'published' ELSE 'settled' END FROM held WHERE held.article_id = p.article_id RETURNING 1)
            SELECT count(*) FROM done
            """
        );
        (await claims.TakeAsync(16, TestContext.Current.CancellationToken)).Count.ShouldBe(6);
    }

    private async Task<List<string>> HostsAsync(IReadOnlyList<ClaimedEvent> taken)
    {
        var hosts = new List<string>();
        foreach (var claimed in taken)
            hosts.Add(
                await ingest.Database.ScalarAsync<string>($"SELECT host FROM ingest.fetch_runs WHERE article_id = '{claimed.ArticleId}'")
            );
        return hosts;
    }

    private Task FillAsync(string name, int count, int replays, string age) =>
        ingest.Database.ScalarAsync<long>(
            $"""
            WITH made AS (INSERT INTO ingest.articles (article_id, url, latest_fetch, created_at) SELECT gen_random_uuid(), 'https://{name}.example/' || n, 1, now() FROM generate_series(1, {count}) n RETURNING article_id),
            filled AS (INSERT INTO ingest.fetch_runs (article_id, "fetch", host, state, started_at, trace_id, due_at, attempts, replays, stages)
                SELECT article_id, 1, '{name}.example', 'fetched', now(), '', now() - interval '{age}', 0, {replays}, '[]' FROM made RETURNING 1)
            SELECT count(*) FROM filled
            """
        );
}
