using Microsoft.AspNetCore.Http;
using NewsMesh.Contracts;
using NewsMesh.Testing;

namespace NewsMesh.Ingest.Tests.Pages;

public sealed class PageTests(IngestFixture ingest) : IClassFixture<IngestFixture>
{
    [Fact]
    public async Task A_silent_edit_is_found_by_looking_again_and_everything_else_is_no_event()
    {
        var words = "As it was";
        ingest.Site.Answer(
            "edited.html",
            context =>
            {
                context.Response.ContentType = "text/html";
                return context.Response.WriteAsync(
                    Samples.Page(words) + $"<script>nonce = {ingest.Site.RequestsOf("edited.html").Count}</script>"
                );
            }
        );
        var id = await PushAsync("edited.html");
        var first = await ingest.Events.WaitForAsync<PageFetched>(each => each.ArticleId == id);
        await VisitAsync(id, 1);
        words = "As it is now";
        await VisitAsync(id, 2);
        var second = await ingest.Events.WaitForAsync<PageFetched>(each => each.ArticleId == id && each.Fetch == 2);
        second.Journey.TraceId.ShouldNotBe(first.Journey.TraceId);
        await VisitAsync(id, 3);
        await DueAsync(id);
        await Eventually.TrueAsync(
            async () => await ingest.Database.ScalarAsync<long>($"SELECT count(*) FROM ingest.rechecks WHERE article_id = '{id}'") == 0,
            "the last of four visits is made"
        );
        ingest.Site.RequestsOf("edited.html").Count.ShouldBe(5);
        ingest.Events.All<PageFetched>(each => each.ArticleId == id).Count.ShouldBe(2);
        (await ingest.Database.ScalarAsync<long>($"SELECT count(*) FROM ingest.fetch_runs WHERE article_id = '{id}'")).ShouldBe(2);
    }

    [Fact]
    public async Task A_visit_asks_only_for_what_changed_and_a_page_that_is_gone_is_left_alone()
    {
        ingest.Site.Serve("tagged.html", Samples.Page("Tagged"), "text/html", withETag: true);
        var id = await PushAsync("tagged.html");
        await ingest.Events.WaitForAsync<PageFetched>(each => each.ArticleId == id);
        await VisitAsync(id, 1);
        ingest.Site.RequestsOf("tagged.html")[1].ShouldNotBeNull();
        ingest.Site.Refuse("tagged.html", 404);
        await DueAsync(id);
        await Eventually.TrueAsync(
            async () => await ingest.Database.ScalarAsync<long>($"SELECT count(*) FROM ingest.rechecks WHERE article_id = '{id}'") == 0,
            "nobody comes again"
        );
        ingest.Events.All<ArticleSettled>(each => each.ArticleId == id).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("busy.html", "600", 500, 600)]
    [InlineData("busier.html", null, 30, 60)]
    public async Task A_host_that_asks_a_visit_to_come_later_is_left_alone_by_everybody(
        string path,
        string? retryAfter,
        double least,
        double most
    )
    {
        ingest.OtherSite.Serve(path, Samples.Page(path), "text/html");
        using var answer = await ingest.Client.PostAsync("/articles", new { url = ingest.OtherSite.UrlOf(path) });
        var id = Guid.Parse((await answer.JsonAsync()).Text("id"));
        await ingest.Events.WaitForAsync<PageFetched>(each => each.ArticleId == id);
        await ingest.Database.ScalarAsync<long>(
            "WITH free AS (UPDATE ingest.hosts SET next_at = now() RETURNING 1) SELECT count(*) FROM free"
        );
        ingest.OtherSite.Refuse(path, 429, retryAfter is null ? [] : [("Retry-After", retryAfter)]);
        await VisitAsync(id, 1);
        (
            await ingest.Database.ScalarAsync<double>(
                $"""
                SELECT extract(epoch FROM max(host.next_at) - now())::float8 FROM ingest.hosts host
                JOIN ingest.rechecks visit USING (host) WHERE visit.article_id = '{id}'
                """
            )
        ).ShouldBeInRange(least, most);
    }

    [Theory]
    [InlineData("wall.html", "<title>Just a moment...</title><script>_cf_chl_opt = {}</script>", "bot wall (Cloudflare)")]
    [InlineData(
        "consent.html",
        "<h1>Before you continue</h1><p>We use cookies and data to deliver our services.</p>",
        "consent to cookies"
    )]
    [InlineData("login.html", "<h1>Sign in</h1><form><input name=a><input type=\"password\"></form>", "log in")]
    public async Task A_wall_is_named_as_the_reason(string path, string html, string reason)
    {
        ingest.Site.Serve(path, $"<html><body>{html}</body></html>", "text/html");
        var id = await PushAsync(path);
        (await ingest.Events.WaitForAsync<ArticleSettled>(each => each.ArticleId == id)).Reason!.ShouldContain(reason);
    }

    private async Task<Guid> PushAsync(string path) =>
        Guid.Parse((await (await ingest.Client.PostAsync("/articles", new { url = ingest.Site.UrlOf(path) })).JsonAsync()).Text("id"));

    [Fact]
    public async Task A_page_is_visited_again_after_an_hour_six_a_day_and_three()
    {
        ingest.Site.Serve("visited.html", Samples.Page("Visited"), "text/html");
        var id = await PushAsync("visited.html");
        await ingest.Events.WaitForAsync<PageFetched>(each => each.ArticleId == id);
        var planned = new List<double>();
        for (var visits = 0; ; visits++)
        {
            planned.Add(
                await ingest.Database.ScalarAsync<double>(
                    $"SELECT extract(epoch FROM due_at - fetched_at)::float8 / 3600 FROM ingest.rechecks WHERE article_id = '{id}'"
                )
            );
            if (visits == 3)
                break;
            await VisitAsync(id, visits + 1);
        }
        planned.ShouldBe([1, 6, 24, 72]);
    }

    /// <summary>Makes the next visit due, and waits until it is made.</summary>
    private async Task VisitAsync(Guid id, int number)
    {
        await DueAsync(id);
        await Eventually.TrueAsync(
            async () => await ingest.Database.ScalarAsync<int>($"SELECT visits FROM ingest.rechecks WHERE article_id = '{id}'") == number,
            $"visit {number} is made"
        );
    }

    private Task<Guid> DueAsync(Guid id) =>
        ingest.Database.ScalarAsync<Guid>($"UPDATE ingest.rechecks SET due_at = now() WHERE article_id = '{id}' RETURNING article_id");
}
