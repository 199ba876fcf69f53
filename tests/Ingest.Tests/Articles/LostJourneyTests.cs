using NewsMesh.Contracts;
using NewsMesh.Testing;

namespace NewsMesh.Ingest.Tests.Articles;

/// <summary>The service with little patience, so that a test sees the end of what takes hours.</summary>
public sealed class ImpatientFixture : IngestFixture
{
    protected override IEnumerable<KeyValuePair<string, string>> Settings =>
        [
            .. base.Settings,
            new("Ingest:Publishing:MaxAttempts", "3"),
            new("Ingest:Publishing:FirstRetry", "00:00:00.1"),
            new("Ingest:Publishing:GiveUpAfter", "00:00:03"),
            new("Ingest:Publishing:LookForLost", "00:00:00.5"),
        ];
}

/// <summary>Every journey ends, and says why.</summary>
public sealed class LostJourneyTests(ImpatientFixture ingest) : IClassFixture<ImpatientFixture>
{
    [Fact]
    public async Task A_journey_whose_message_was_lost_by_the_delivery_limit_ends_with_a_reason()
    {
        // No other service runs here: the message goes where a dead one goes, and nobody says so.
        var id = await PushAsync("https://lost.example/one");
        var settled = await ingest.Events.WaitForAsync<ArticleSettled>(each => each.ArticleId == id);
        settled.Outcome.ShouldBe("failed");
        settled.Reason.ShouldNotBeNull().ShouldContain("dead-letter");
        await SettledAsync(id);
        var article = await ingest.Client.GetJsonAsync($"/articles/{id}");
        article.Text("status").ShouldBe("failed");
        article.Text("reason").ShouldContain("dead-letter");
    }

    [Fact]
    public async Task A_row_whose_work_throws_is_tried_a_few_times_and_then_ends_with_a_reason()
    {
        // A fetch run without its page: whoever publishes it throws.
        var id = await RowAsync("'[]'");
        var settled = await ingest.Events.WaitForAsync<ArticleSettled>(each => each.ArticleId == id);
        settled.Outcome.ShouldBe("failed");
        settled.Reason.ShouldNotBeNull().ShouldContain("could not be published");
        await SettledAsync(id);
    }

    [Fact]
    public async Task A_row_that_cannot_even_be_read_ends_with_a_reason()
    {
        var id = await RowAsync("'{\"no\": \"list\"}'");
        await SettledAsync(id);
        (await ingest.Client.GetJsonAsync($"/articles/{id}")).Text("reason").ShouldContain("could not be published");
    }

    private Task SettledAsync(Guid id) =>
        Eventually.TrueAsync(
            async () =>
                await ingest.Database.ScalarAsync<string>(
                    $"SELECT state || ' ' || coalesce(outcome, '') FROM ingest.passages WHERE article_id = '{id}'"
                ) == "settled failed",
            "settled as failed"
        );

    private async Task<Guid> RowAsync(string stages)
    {
        var id = NewsMesh.ServiceDefaults.Identity.DerivedId.From("test", stages);
        await ingest.Database.ScalarAsync<long>(
            $"""
            WITH made AS (INSERT INTO ingest.articles (article_id, url, latest_fetch, created_at) VALUES ('{id}', 'https://lost.example/{id}', 1, now()) RETURNING article_id),
            filled AS (INSERT INTO ingest.passages (article_id, "fetch", host, state, started_at, traceparent, trace_id, due_at, attempts, replays, stages)
                SELECT article_id, 1, 'lost.example', 'fetched', now(), NULL, '', now(), 0, 0, {stages} FROM made RETURNING 1)
            SELECT count(*) FROM filled
            """
        );
        return id;
    }

    private async Task<Guid> PushAsync(string url)
    {
        var answer = await ingest.Client.PostAsync(
            "/articles",
            new
            {
                url,
                title = "Title",
                text = "Words.",
            }
        );
        return Guid.Parse((await answer.JsonAsync()).Text("id"));
    }
}
