using NewsMesh.Contracts;
using NewsMesh.EntityLink.Tests.Service;

namespace NewsMesh.EntityLink.Tests.Stories;

/// <summary>Whom an article calls by the surname alone is who bears it in the other articles of its story, in whatever order they come.</summary>
public sealed class StoryPersonsTests(EntityLinkFixture mesh) : IClassFixture<EntityLinkFixture>
{
    private const string Whole = "“The steering failed,” captain Madis Okafor told reporters.",
        Surname = "Okafor said that the engine had stopped.";

    [Fact]
    public async Task A_surname_is_who_bears_it_in_the_story()
    {
        var whole = await LinkAsync(With(Events.Article(0, 0, world: 101), Whole));
        var surname = await LinkAsync(With(Events.Article(0, 1, world: 101), Surname));
        surname.Annotations.Entities.ShouldNotContain(entity => entity.Name == "Okafor");
        MentionOf(surname).EntityId.ShouldBe(MentionOf(whole).EntityId);
        surname.Annotations.Quotes.ShouldAllBe(quote => quote.Source!.EntityId == MentionOf(whole).EntityId);
        // It stays so when the message comes again.
        var again = await LinkAsync(With(Events.Article(0, 1, world: 101), Surname), count: 2);
        MentionOf(again).EntityId.ShouldBe(MentionOf(whole).EntityId);
    }

    [Fact]
    public async Task A_surname_that_came_first_is_told_again_when_the_name_comes_and_when_it_goes()
    {
        var article = With(Events.Article(0, 1, world: 102), Surname);
        var alone = await LinkAsync(article);
        MentionOf(alone).Surface.ShouldBe("Okafor");
        var named = With(Events.Article(0, 0, world: 102), Whole);
        var whole = await LinkAsync(named);
        MentionOf(await NextAsync(article, 2)).EntityId.ShouldBe(MentionOf(whole).EntityId);
        await LinkAsync(named with { Version = 2, Fetch = 2, Text = Events.Article(0, 0, world: 102).Text }, count: 2);
        MentionOf(await NextAsync(article, 3)).EntityId.ShouldBe(MentionOf(alone).EntityId);
    }

    [Fact]
    public async Task A_surname_that_two_bear_is_neither_of_them()
    {
        await LinkAsync(With(Events.Article(0, 0, world: 103), Whole));
        var surname = With(Events.Article(0, 1, world: 103), Surname);
        var one = MentionOf(await LinkAsync(surname));
        await LinkAsync(With(Events.Article(0, 2, world: 103), "“I heard a blow,” passenger Liisa Okafor told reporters."));
        MentionOf(await NextAsync(surname, 2)).EntityId.ShouldNotBe(one.EntityId);
    }

    [Fact]
    public async Task A_title_of_the_other_sex_is_somebody_elses()
    {
        var whole = await LinkAsync(With(Events.Article(0, 0, world: 104), "“The steering failed,” captain Anna Okafor told reporters."));
        var surname = await LinkAsync(With(Events.Article(0, 1, world: 104), "Mr Okafor said that the engine had stopped."));
        MentionOf(surname).EntityId.ShouldNotBe(MentionOf(whole).EntityId);
    }

    private static Article With(Article article, string sentence)
    {
        var text = $"{article.Text} {sentence}";
        return article with { Text = text, Paragraphs = [new Span { Start = 0, Length = text.Length }] };
    }

    private static Mention MentionOf(ArticleLinked linked) =>
        linked.Annotations.Mentions.Single(mention => mention.Surface.EndsWith("Okafor", StringComparison.Ordinal));

    private async Task<ArticleLinked> LinkAsync(Article article, int count = 1)
    {
        await mesh.Events.PublishAsync(Sample.Article("any", "Any", "Any.") with { Article = article });
        return await NextAsync(article, count);
    }

    private Task<ArticleLinked> NextAsync(Article article, int count) =>
        mesh.Events.WaitForAsync<ArticleLinked>(linked => linked.Article.ArticleId == article.ArticleId, count);
}
