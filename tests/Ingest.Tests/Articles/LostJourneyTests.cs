using NewsMesh.Contracts;
using NewsMesh.Testing;
using RabbitMQ.Client;

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
    public async Task A_journey_whose_message_kills_every_process_that_takes_it_ends_when_the_delivery_limit_is_reached()
    {
        const string Queue = "parse-extract-article",
            Dead = Queue + "_dead";
        var stop = TestContext.Current.CancellationToken;
        await using var connection = await new ConnectionFactory { Uri = ingest.Broker.Address }.CreateConnectionAsync(stop);
        await using (var setup = await connection.CreateChannelAsync(cancellationToken: stop))
        {
            // As parse declares it: MessagingDefaults.
            await setup.QueueDeclareAsync(Dead, durable: true, exclusive: false, autoDelete: false, Arguments([]), cancellationToken: stop);
            await setup.QueueDeclareAsync(
                Queue,
                durable: true,
                exclusive: false,
                autoDelete: false,
                Arguments([new("x-delivery-limit", 20), new("x-dead-letter-exchange", ""), new("x-dead-letter-routing-key", Dead)]),
                cancellationToken: stop
            );
            await setup.QueueBindAsync(Queue, "NewsMesh.Contracts:PageFetched", "", cancellationToken: stop);
        }
        try
        {
            var id = await PushAsync("https://lost.example/deadly");
            await ingest.Events.WaitForAsync<PageFetched>(page => page.ArticleId == id);
            var deaths = 0;
            for (; await ingest.Broker.MessagesAsync(Dead) == 0; deaths++)
            {
                deaths.ShouldBeLessThan(30);
                // Taken, and the channel dies before it is acknowledged.
                await using var channel = await connection.CreateChannelAsync(cancellationToken: stop);
                await Eventually.TrueAsync(
                    async () =>
                        await channel.BasicGetAsync(Queue, autoAck: false, stop) is not null
                        || await ingest.Broker.MessagesAsync(Dead) == 1,
                    "the message is back"
                );
            }
            deaths.ShouldBe(21);
            var settled = await ingest.Events.WaitForAsync<ArticleSettled>(each => each.ArticleId == id);
            (settled.Outcome, settled.Reason).ShouldBe(("failed", settled.Reason.ShouldNotBeNull()));
            settled.Reason.ShouldContain("dead-letter");
            await SettledAsync(id);
        }
        finally
        {
            await using var cleanup = await connection.CreateChannelAsync(cancellationToken: stop);
            await cleanup.QueueDeleteAsync(Queue, cancellationToken: stop);
        }
    }

    private static Dictionary<string, object?> Arguments(KeyValuePair<string, object?>[] more) =>
        new(more, StringComparer.Ordinal) { ["x-queue-type"] = "quorum" };

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
                    $"SELECT state || ' ' || coalesce(outcome, '') FROM ingest.fetch_runs WHERE article_id = '{id}'"
                ) == "settled failed",
            "settled as failed"
        );

    private async Task<Guid> RowAsync(string stages)
    {
        var id = NewsMesh.ServiceDefaults.Identity.DerivedId.From("test", stages);
        await ingest.Database.ScalarAsync<long>(
            $"""
            WITH made AS (INSERT INTO ingest.articles (article_id, url, latest_fetch, created_at) VALUES ('{id}', 'https://lost.example/{id}', 1, now()) RETURNING article_id),
            filled AS (INSERT INTO ingest.fetch_runs (article_id, "fetch", host, state, started_at, traceparent, trace_id, due_at, attempts, replays, stages)
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
