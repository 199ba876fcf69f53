using NewsMesh.Contracts;
using NewsMesh.Ingest.Articles;
using NewsMesh.Testing;

namespace NewsMesh.Ingest.Tests.Articles;

public sealed class OutboxTests(IngestFixture ingest) : IClassFixture<IngestFixture>
{
    [Fact]
    public async Task What_a_crash_left_unpublished_is_published_after_the_restart()
    {
        var id = await PushAsync("https://lighthouse.example/crash");
        var before = await ingest.Events.WaitForAsync<PageFetched>(page => page.ArticleId == id);
        await ingest.StopAsync();
        // As if the process had died between the broker's confirmation and the row's mark, with the lease in its hand.
        await ingest.Database.ScalarAsync<long>(
            $"WITH left_behind AS (UPDATE ingest.fetch_runs SET state = 'fetched', lease_until = now() + interval '1 second' WHERE article_id = '{id}' RETURNING 1) SELECT count(*) FROM left_behind"
        );
        await ingest.StartAsync();
        await ingest.Events.WaitForAsync<PageFetched>(page => page.ArticleId == id, count: 2);
        var heard = ingest.Events.All<PageFetched>(page => page.ArticleId == id);
        heard[1].MessageId.ShouldBe(heard[0].MessageId);
        heard[1].Message.Journey.TraceId.ShouldBe(before.Journey.TraceId);
        await Eventually.TrueAsync(
            async () =>
                await ingest.Database.ScalarAsync<string>($"SELECT state FROM ingest.fetch_runs WHERE article_id = '{id}'") == "published",
            "marked as published"
        );
    }

    [Fact]
    public async Task Workers_that_look_at_the_same_time_share_the_rows()
    {
        await ingest.StopAsync();
        const string Fill = """
            WITH made AS (INSERT INTO ingest.articles (article_id, url, latest_fetch, created_at) SELECT gen_random_uuid(), 'https://lighthouse.example/' || n, 1, now() FROM generate_series(1, 200) n RETURNING article_id),
            filled AS (INSERT INTO ingest.fetch_runs (article_id, "fetch", host, state, started_at, trace_id, due_at, attempts, replays, stages) SELECT article_id, 1, 'lighthouse.example', 'fetched', now(), '', now(), 0, 0, '[]' FROM made RETURNING 1)
            SELECT count(*) FROM filled
            """;
        await ingest.Database.ScalarAsync<long>(Fill);
        await using var source = Npgsql.NpgsqlDataSource.Create(ingest.Database.ConnectionStringOf("ingest"));
        var workers = Enumerable
            .Range(0, 10)
            .Select(_ => new PublishClaims(
                source,
                Microsoft.Extensions.Options.Options.Create(new PublishingOptions()),
                TimeProvider.System
            ))
            .ToList();
        var taken = await Task.WhenAll(workers.Select(worker => worker.TakeAsync(50, TestContext.Current.CancellationToken)));
        var rows = taken.SelectMany(each => each).Select(claimed => claimed.ArticleId).ToList();
        rows.Count.ShouldBe(rows.Distinct().Count());
        rows.Count.ShouldBe(200);
        await ingest.Database.ScalarAsync<long>(
            "WITH gone AS (DELETE FROM ingest.articles WHERE url LIKE 'https://lighthouse.example/%' RETURNING 1) SELECT count(*) FROM gone"
        );
        await ingest.StartAsync();
    }

    private async Task<Guid> PushAsync(string url) =>
        Guid.Parse(
            (
                await (
                    await ingest.Client.PostAsync(
                        "/articles",
                        new
                        {
                            url,
                            title = "Title",
                            text = "Words.",
                        }
                    )
                ).JsonAsync()
            ).Text("id")
        );
}
