using NewsMesh.Contracts;
using NewsMesh.Testing;

namespace NewsMesh.Ingest.Tests.Articles;

public sealed class AliasMoveTests(IngestFixture ingest) : IClassFixture<IngestFixture>
{
    [Fact]
    public async Task Addresses_of_an_article_follow_when_it_turns_out_to_be_an_address_itself()
    {
        var (first, second, third) = (await PushAsync("alias-x.html"), await PushAsync("alias-y.html"), await PushAsync("alias-z.html"));
        await SettleAsync(first, second.ArticleId);
        await SettleAsync(second, third.ArticleId);
        foreach (var moved in new[] { first, second })
        {
            await Eventually.SatisfiesAsync(
                () => ingest.Database.ScalarAsync<Guid>($"SELECT alias_of FROM ingest.articles WHERE article_id = '{moved.ArticleId}'"),
                other => other == third.ArticleId,
                $"{moved.Url} leads to the last one"
            );
            using var again = await ingest.Client.PostAsync("/articles", new { url = moved.Url });
            (await again.JsonAsync()).Text("id").ShouldBe(third.ArticleId.ToString());
        }
    }

    private async Task<PageFetched> PushAsync(string path)
    {
        ingest.Site.Serve(path, Samples.Page(path), "text/html");
        using var answer = await ingest.Client.PostAsync("/articles", new { url = ingest.Site.UrlOf(path) });
        var id = Guid.Parse((await answer.JsonAsync()).Text("id"));
        return await ingest.Events.WaitForAsync<PageFetched>(each => each.ArticleId == id);
    }

    private async Task SettleAsync(PageFetched page, Guid other)
    {
        var at = page.Journey.StartedAt.AddSeconds(30);
        await ingest.Events.PublishAsync(
            new ArticleSettled
            {
                ArticleId = page.ArticleId,
                Fetch = page.Fetch,
                Url = page.Url,
                Outcome = "unchanged",
                Reason = "another address",
                AliasOf = other,
                SettledAt = at,
                Journey = page.Journey,
            }
        );
        await Eventually.SatisfiesAsync(
            () =>
                ingest.Database.ScalarAsync<long>(
                    $"SELECT count(*) FROM ingest.articles WHERE article_id = '{page.ArticleId}' AND alias_of = '{other}'"
                ),
            rows => rows == 1,
            "the alias is known"
        );
    }
}
