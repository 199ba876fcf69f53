using NewsMesh.Contracts;
using NewsMesh.EntityLink.Tests.Stories;

namespace NewsMesh.EntityLink.Tests.Service;

/// <summary>A deleted article comes as a version without words: what any version does to the one before, it does to all that was read.</summary>
public sealed class DeleteArticleTests(EntityLinkFixture mesh) : IClassFixture<EntityLinkFixture>
{
    [Fact]
    public async Task A_fact_loses_the_support_of_a_deleted_article_and_without_any_is_retracted()
    {
        var first = Sample.Article("deleted-one", "Harbour Daily", Sample.Quote("Hedda Ruud"));
        var second = Sample.Article("deleted-two", "Coast Post", $"In the morning Hedda Ruud told a crowd: \"{Sample.Words}.\"");
        await LinkAsync(first);
        var fact = (await LinkAsync(second)).Facts.ShouldHaveSingleItem();
        fact.Status.ShouldBe("corroborated");

        await DeleteAsync(first);
        var left = await mesh.Events.WaitForAsync<FactChanged>(changed => changed.FactId == fact.FactId && changed.Version == 3);
        (left.Status, left.OriginCount, left.SupportCount).ShouldBe(("single-source", 1, 1));
        left.Slots.SelectMany(slot => slot.Values).SelectMany(value => value.Support).ShouldBeEmpty("the article says nothing any more");

        await DeleteAsync(second);
        var gone = await mesh.Events.WaitForAsync<FactChanged>(changed => changed.FactId == fact.FactId && changed.Version == 4);
        (gone.Status, gone.SupportCount).ShouldBe(("retracted", 0));
        (
            await mesh.Database.ScalarAsync<long>(
                $"SELECT count(*) FROM entity_link.assertions WHERE article_id IN ('{first.Article.ArticleId}', '{second.Article.ArticleId}')"
            )
        ).ShouldBe(0);

        await mesh.Events.PublishAsync(first);
        await mesh.Events.WaitForAsync<ArticleSettled>(settled =>
            settled.ArticleId == first.Article.ArticleId && settled.Outcome == "unchanged"
        );
    }

    [Fact]
    public async Task A_story_loses_a_deleted_article()
    {
        var articles = Enumerable.Range(0, 3).Select(way => Events.Article(0, way, world: 71)).ToArray();
        foreach (var article in articles)
            await LinkAsync(Parsed(article));
        var before = await mesh.Events.WaitForAsync<StoryChanged>(changed =>
            changed.ArticleIds.Count == 3 && changed.ArticleIds.Contains(articles[1].ArticleId)
        );

        var linked = await DeleteAsync(Parsed(articles[1]));
        linked.Story.ShouldBeNull();
        var after = await mesh.Events.WaitForAsync<StoryChanged>(changed =>
            changed.StoryId == before.StoryId && changed.Version > before.Version
        );
        after.ArticleIds.ShouldBe([articles[0].ArticleId, articles[2].ArticleId]);
    }

    private static ArticleParsed Parsed(Article article) => Sample.Article("any", "Any", "Any.") with { Article = article };

    private Task<ArticleLinked> DeleteAsync(ArticleParsed parsed) =>
        LinkAsync(
            parsed with
            {
                Article = parsed.Article with
                {
                    Version = parsed.Article.Version + 1,
                    Fetch = parsed.Article.Fetch + 1,
                    Deleted = true,
                    Headline = "",
                    Text = "",
                    Paragraphs = [],
                    NearDuplicates = [],
                    Origin = new Origin { Kind = "unknown" },
                },
            }
        );

    private async Task<ArticleLinked> LinkAsync(ArticleParsed parsed)
    {
        await mesh.Events.PublishAsync(parsed);
        return await mesh.Events.WaitForAsync<ArticleLinked>(linked =>
            linked.Article.ArticleId == parsed.Article.ArticleId && linked.Article.Version == parsed.Article.Version
        );
    }
}
