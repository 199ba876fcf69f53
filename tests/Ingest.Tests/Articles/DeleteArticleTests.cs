using System.Net;
using NewsMesh.Contracts;

namespace NewsMesh.Ingest.Tests.Articles;

public sealed class DeleteArticleTests(IngestFixture ingest) : IClassFixture<IngestFixture>
{
    [Fact]
    public async Task A_deletion_travels_as_the_articles_next_fetch_and_its_pages_are_kept_no_longer()
    {
        var id = await PushAsync("https://lighthouse.example/deleted");
        (await DeleteAsync(id)).ShouldBe(HttpStatusCode.Accepted);

        var deletion = await ingest.Events.WaitForAsync<PageFetched>(page => page.ArticleId == id && page.Deleted);
        (deletion.Fetch, deletion.HtmlGzip, deletion.Text).ShouldBe((2, null, null));
        deletion.Journey.Stages.Single().Outcome.ShouldBe("deleted");
        (
            await ingest.Database.ScalarAsync<long>(
                $"SELECT count(*) FROM ingest.pages WHERE article_id = '{id}' AND (text IS NOT NULL OR html_gzip IS NOT NULL)"
            )
        ).ShouldBe(0);
        (await DeleteAsync(id)).ShouldBe(HttpStatusCode.NoContent);
        ingest.Events.All<PageFetched>(page => page.ArticleId == id && page.Deleted).Count.ShouldBe(1);
    }

    [Fact]
    public async Task What_waits_to_be_fetched_is_not_fetched_any_more()
    {
        var pushed = await ingest.Client.PostAsync("/articles", new { url = ingest.Site.UrlOf("late.html") });
        var id = Guid.Parse((await pushed.JsonAsync()).Text("id"));
        (await DeleteAsync(id)).ShouldBe(HttpStatusCode.Accepted);
        ingest.Site.Serve("late.html", Samples.Page("Late"), "text/html");
        await ingest.Events.WaitForAsync<PageFetched>(page => page.ArticleId == id && page.Deleted);
        (
            await ingest.Database.ScalarAsync<long>(
                $"SELECT count(*) FROM ingest.fetch_runs WHERE article_id = '{id}' AND state IN ('discovered', 'fetched')"
            )
        ).ShouldBe(0);
    }

    [Fact]
    public async Task Who_pushes_a_deleted_article_again_begins_it_anew()
    {
        var id = await PushAsync("https://lighthouse.example/again-after-all");
        await DeleteAsync(id);
        await ingest.Events.WaitForAsync<PageFetched>(page => page.ArticleId == id && page.Deleted);
        (await PushAsync("https://lighthouse.example/again-after-all")).ShouldBe(id);
        var page = await ingest.Events.WaitForAsync<PageFetched>(page => page.ArticleId == id && page.Fetch == 3);
        page.Deleted.ShouldBeFalse();
    }

    [Fact]
    public async Task Only_who_has_the_key_deletes_and_only_what_is_there()
    {
        (await DeleteAsync(Guid.Empty)).ShouldBe(HttpStatusCode.NotFound);
        var id = await PushAsync("https://lighthouse.example/kept");
        using var stranger = new HttpClient { BaseAddress = ingest.Address };
        using var refused = await stranger.DeleteAsync(new Uri($"/articles/{id}", UriKind.Relative));
        refused.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    private async Task<Guid> PushAsync(string url)
    {
        var pushed = await ingest.Client.PostAsync(
            "/articles",
            new
            {
                url,
                title = "Pier reopens",
                text = "The pier reopened on Monday.",
            }
        );
        return Guid.Parse((await pushed.JsonAsync()).Text("id"));
    }

    private async Task<HttpStatusCode> DeleteAsync(Guid id)
    {
        using var answer = await ingest.Client.DeleteAsync(new Uri($"/articles/{id}", UriKind.Relative));
        return answer.StatusCode;
    }
}
