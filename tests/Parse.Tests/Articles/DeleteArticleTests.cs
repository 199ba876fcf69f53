using NewsMesh.Contracts;

namespace NewsMesh.Parse.Tests.Articles;

public sealed class DeleteArticleTests(ParseFixture parse) : IClassFixture<ParseFixture>
{
    [Fact]
    public async Task A_deletion_is_a_version_without_words_and_no_text_is_kept()
    {
        var page = ParseFixture.Page(parse.NewUrl(), Samples.Page());
        await parse.Events.PublishAsync(page);
        await parse.ParsedAsync(page);
        var deletion = Deletion(page, fetch: 2);
        await parse.Events.PublishAsync(deletion);
        var deleted = await parse.Events.WaitForAsync<ArticleParsed>(parsed =>
            parsed.Article.ArticleId == page.ArticleId && parsed.Article.Deleted
        );

        deleted.Article.ShouldSatisfyAllConditions(
            article => (article.Version, article.Fetch, article.Text, article.Headline).ShouldBe((2, 2, "", "")),
            article => article.Outlet.ShouldBe("Harbour Daily"),
            article => article.Paragraphs.ShouldBeEmpty()
        );
        (
            await parse.Database.ScalarAsync<long>(
                $"SELECT count(*) FROM parse.article_versions WHERE article_id = '{page.ArticleId}' AND text <> ''"
            )
        ).ShouldBe(0);

        await parse.Events.PublishAsync(deletion);
        await parse.Events.WaitForAsync<ArticleParsed>(
            parsed => parsed.Article.ArticleId == page.ArticleId && parsed.Article.Deleted,
            count: 2
        );
        parse
            .Events.All<ArticleParsed>(parsed => parsed.Article.ArticleId == page.ArticleId && parsed.Article.Deleted)
            .Select(heard => heard.MessageId)
            .Distinct()
            .ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_page_that_was_fetched_before_the_deletion_brings_nothing_back_and_one_fetched_after_it_does()
    {
        var page = ParseFixture.Page(parse.NewUrl(), Samples.Page());
        await parse.Events.PublishAsync(page);
        await parse.ParsedAsync(page);
        await parse.Events.PublishAsync(Deletion(page, fetch: 2));
        await parse.Events.WaitForAsync<ArticleParsed>(parsed => parsed.Article.ArticleId == page.ArticleId && parsed.Article.Deleted);

        await parse.Events.PublishAsync(page);
        (
            await parse.Events.WaitForAsync<ArticleSettled>(settled => settled.ArticleId == page.ArticleId && settled.Fetch == 1)
        ).Outcome.ShouldBe("unchanged");

        await parse.Events.PublishAsync(ParseFixture.Page(page.Url, Samples.Page(), fetch: 3));
        var again = await parse.Events.WaitForAsync<ArticleParsed>(parsed =>
            parsed.Article.ArticleId == page.ArticleId && parsed.Article.Fetch == 3
        );
        (again.Article.Version, again.Article.Deleted, again.Article.Text).ShouldBe((3, false, Samples.Text));
    }

    [Fact]
    public async Task Of_what_was_never_an_article_the_deletion_ends_here()
    {
        var page = ParseFixture.Page(parse.NewUrl(), "<p>Nothing</p>");
        await parse.Events.PublishAsync(page);
        await parse.Events.WaitForAsync<ArticleSettled>(settled => settled.ArticleId == page.ArticleId);
        await parse.Events.PublishAsync(Deletion(page, fetch: 2));
        (
            await parse.Events.WaitForAsync<ArticleSettled>(settled => settled.ArticleId == page.ArticleId && settled.Fetch == 2)
        ).Outcome.ShouldBe("deleted");
    }

    private static PageFetched Deletion(PageFetched page, int fetch) =>
        page with
        {
            Fetch = fetch,
            Deleted = true,
            HtmlGzip = null,
            Text = null,
        };
}
