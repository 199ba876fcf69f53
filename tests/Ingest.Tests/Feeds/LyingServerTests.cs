using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using NewsMesh.Contracts;
using NewsMesh.Ingest.Fetching;
using NewsMesh.Testing;

namespace NewsMesh.Ingest.Tests.Feeds;

public sealed class LyingServerTests(IngestFixture ingest) : IClassFixture<IngestFixture>
{
    [Fact]
    public async Task A_server_that_never_changes_its_validators_is_caught_and_asked_without_them()
    {
        var items = new List<(string, string)> { ("1", "https://lighthouse.example/lie-1") };
        ingest.Site.Answer(
            "lies.xml",
            async context =>
            {
                context.Response.Headers.ETag = "\"same\"";
                if (context.Request.Headers.IfNoneMatch == "\"same\"")
                    context.Response.StatusCode = StatusCodes.Status304NotModified;
                else
                    await context.Response.WriteAsync(Samples.Rss("Lies", [.. items]));
            }
        );
        var feed = await ingest.SubscribeAsync("lies.xml");
        items.Add(("2", "https://lighthouse.example/lie-2"));
        (await ingest.PollAsync(feed)).GetProperty("entries").GetInt32().ShouldBe(1);

        // A day later the whole document is asked for.
        await ingest.Database.ScalarAsync<Guid>(
            $"UPDATE ingest.feeds SET body_at = now() - interval '1 day' WHERE feed_id = '{feed}' RETURNING feed_id"
        );
        (await ingest.PollAsync(feed)).GetProperty("entries").GetInt32().ShouldBe(2);
        items.Add(("3", "https://lighthouse.example/lie-3"));
        (await ingest.PollAsync(feed)).GetProperty("entries").GetInt32().ShouldBe(3);
        ingest.Site.RequestsOf("lies.xml").ShouldBe([null, "\"same\"", null, null]);
    }

    [Fact]
    public async Task A_server_that_says_nothing_new_to_who_knows_nothing_fails()
    {
        ingest.Site.Refuse("always.xml", 304);
        var feed = await ingest.FeedAsync(await ingest.SubscribeAsync("always.xml"));
        feed.Text("status").ShouldBe("failing");
        feed.Text("lastError").ShouldContain("304");
    }

    [Theory]
    [InlineData("\"known\"", null, true)]
    [InlineData(null, "Mon, 23 Nov 2026 05:00:00 GMT", true)]
    [InlineData(null, null, false)]
    public async Task Nothing_new_is_an_answer_only_to_who_has_said_what_it_knows(string? etag, string? lastModified, bool isAnswer)
    {
        ingest.Site.Refuse("quiet.xml", 304);
        var answer = await ingest
            .Services.GetRequiredService<GuardedHttpClient>()
            .GetAsync(
                new FetchRequest(new Uri(ingest.Site.UrlOf("quiet.xml")), "*/*", 1_000, etag, lastModified),
                TestContext.Current.CancellationToken
            );
        if (isAnswer)
            answer.ShouldBeOfType<FetchResult.NotModified>();
        else
            answer.ShouldBeOfType<FetchResult.Declined>().Status.ShouldBe(304);
    }

    [Fact]
    public async Task A_page_that_is_said_to_be_unchanged_before_anybody_has_read_it_ends_as_discarded()
    {
        ingest.Site.Refuse("unread.html", 304);
        var id = Guid.Parse(
            (await (await ingest.Client.PostAsync("/articles", new { url = ingest.Site.UrlOf("unread.html") })).JsonAsync()).Text("id")
        );
        var settled = await ingest.Events.WaitForAsync<ArticleSettled>(each => each.ArticleId == id);
        settled.Outcome.ShouldBe("discarded");
        settled.Reason!.ShouldContain("304");
    }

    [Fact]
    public async Task A_server_that_changes_its_validators_each_time_is_judged_by_its_body()
    {
        var answers = 0;
        ingest.Site.Answer(
            "nervous.xml",
            context =>
            {
                context.Response.Headers.ETag = $"\"{++answers}\"";
                return context.Response.WriteAsync(Samples.Rss("Nervous", ("1", "https://lighthouse.example/nervous")));
            }
        );
        var feed = await ingest.SubscribeAsync("nervous.xml");
        await ingest.PollAsync(feed);
        (await ingest.PollAsync(feed)).GetProperty("entries").GetInt32().ShouldBe(1);
        ingest.Site.RequestsOf("nervous.xml").ShouldBe([null, "\"1\"", "\"2\""]);
    }

    [Fact]
    public async Task A_server_that_asks_to_be_left_alone_is_by_seconds_and_by_date()
    {
        ingest.Site.Refuse("seconds.xml", 503, ("Retry-After", "7200"));
        ingest.Site.Answer(
            "date.xml",
            context =>
            {
                context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
                context.Response.Headers.Date = "Tue, 24 Nov 2026 10:00:00 GMT";
                context.Response.Headers.RetryAfter = "Tue, 24 Nov 2026 13:00:00 GMT";
                return Task.CompletedTask;
            }
        );
        foreach (var (path, hours) in new[] { ("seconds.xml", 2.0), ("date.xml", 3.0) })
        {
            var feed = await ingest.FeedAsync(await ingest.SubscribeAsync(path));
            feed.Text("status").ShouldBe("failing");
            (
                feed.GetProperty("nextPollAt").GetDateTimeOffset() - feed.GetProperty("lastPolledAt").GetDateTimeOffset()
            ).TotalHours.ShouldBeInRange(hours, hours * 1.1);
        }
    }
}
