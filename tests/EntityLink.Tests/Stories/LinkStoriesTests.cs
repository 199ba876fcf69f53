using NewsMesh.Contracts;
using NewsMesh.EntityLink.Stories;
using NewsMesh.EntityLink.Tests.Service;

namespace NewsMesh.EntityLink.Tests.Stories;

public sealed class LinkStoriesTests(EntityLinkFixture mesh) : IClassFixture<EntityLinkFixture>
{
    [Fact]
    public async Task The_second_article_about_an_event_makes_a_story()
    {
        var (first, second) = (Events.Article(0, 0, world: 1), Events.Article(0, 1, world: 1));
        (await LinkAsync(first)).Story.ShouldBeNull();
        var linked = await LinkAsync(second);
        linked.Story.ShouldNotBeNull().StoryId.ShouldBe(LinkStories.IdOf(first.ArticleId));
        var story = await mesh.Events.WaitForAsync<StoryChanged>(changed => changed.StoryId == linked.Story.StoryId);
        story.ArticleIds.ShouldBe([first.ArticleId, second.ArticleId]);
        story.ArticleCount.ShouldBe(2);
        story.Summary.ShouldNotBeEmpty();
        new[] { first.Headline, second.Headline }.ShouldContain(story.Headline);
    }

    [Fact]
    public async Task An_older_article_that_comes_late_gives_its_name_and_the_old_name_leads_there()
    {
        await LinkAsync(Events.Article(1, 1, world: 2));
        var before = (await LinkAsync(Events.Article(1, 2, world: 2))).Story.ShouldNotBeNull();
        var after = (await LinkAsync(Events.Article(1, 0, world: 2))).Story.ShouldNotBeNull();
        after.StoryId.ShouldNotBe(before.StoryId);
        (
            await mesh.Events.WaitForAsync<StoryChanged>(changed => changed.StoryId == before.StoryId && changed.MergedInto != null)
        ).MergedInto.ShouldBe(after.StoryId);
        (await mesh.Events.WaitForAsync<StoryChanged>(changed => changed.StoryId == after.StoryId)).ArticleIds.Count.ShouldBe(3);
    }

    [Fact]
    public async Task A_report_of_weeks_later_joins_its_story()
    {
        var first = Events.Article(0, 0, world: 5);
        await LinkAsync(first);
        await LinkAsync(Events.Article(0, 1, world: 5));
        var late = await LinkAsync(Events.Article(0, 3, world: 5) with { PublishedAt = first.PublishedAt.AddDays(25) });
        late.Story.ShouldNotBeNull().StoryId.ShouldBe(LinkStories.IdOf(first.ArticleId));
    }

    [Fact]
    public async Task A_redelivery_tells_the_same_story_under_the_same_version()
    {
        await LinkAsync(Events.Article(2, 0, world: 3));
        var second = Parsed(Events.Article(2, 1, world: 3));
        await mesh.Events.PublishAsync(second);
        var story = (await mesh.Events.WaitForAsync<ArticleLinked>(linked => linked.Article.ArticleId == second.Article.ArticleId)).Story!;
        await mesh.Events.PublishAsync(second);
        await mesh.Events.WaitForAsync<ArticleLinked>(linked => linked.Article.ArticleId == second.Article.ArticleId, count: 2);
        await mesh.Events.WaitForAsync<StoryChanged>(changed => changed.StoryId == story.StoryId, count: 2);
        mesh.Events.All<StoryChanged>(changed => changed.StoryId == story.StoryId)
            .Select(heard => (heard.MessageId, heard.Message.Version))
            .Distinct()
            .ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Whatever_order_articles_come_in_the_stories_are_the_same()
    {
        foreach (var (world, seed) in new[] { (10, 1), (20, 2), (30, 3) })
        {
            var articles = Events
                .All(world)
                .OrderBy(article => HashCode.Combine(article.Headline.Length * 31, seed, article.Headline[0]))
                .ToList();
            foreach (var article in articles)
                await LinkAsync(article);
            for (var happened = 0; happened < Events.Count; happened++)
            {
                var ids = Enumerable.Range(0, Events.Ways(happened)).Select(way => Events.Article(happened, way, world).ArticleId).ToList();
                foreach (var id in ids)
                    (
                        await mesh.Database.ScalarAsync<Guid>($"SELECT story_id FROM entity_link.story_articles WHERE article_id = '{id}'")
                    ).ShouldBe(LinkStories.IdOf(ids[0]));
            }
        }
    }

    private static ArticleParsed Parsed(Article article) => Sample.Article("any", "Any", "Any.") with { Article = article };

    private async Task<ArticleLinked> LinkAsync(Article article)
    {
        await mesh.Events.PublishAsync(Parsed(article));
        return await mesh.Events.WaitForAsync<ArticleLinked>(linked => linked.Article.ArticleId == article.ArticleId);
    }
}
