using CsCheck;
using NewsMesh.Contracts;
using NewsMesh.EntityLink.Stories;

namespace NewsMesh.EntityLink.Tests.Stories;

public sealed class StoryClusterTests
{
    private static readonly Annotations Nothing = new();

    private static StoryArticle Of(Article article) => StoryTerms.Of(article, Nothing);

    [Fact]
    public void Each_event_is_one_story()
    {
        var groups = StoryClusters.Of(Events.All(world: 0).Select(Of));
        groups.Count.ShouldBe(Events.Count);
        groups.Select(group => group.Count).ShouldBe(Enumerable.Range(0, Events.Count).Select(Events.Ways));
    }

    [Fact]
    public void The_order_in_which_articles_come_makes_no_difference() =>
        Gen.Int.Sample(
            seed =>
            {
                var articles = Events.All(world: 0).Select(Of).ToList();
                var shuffled = articles.OrderBy(article => HashCode.Combine(article.ArticleId, seed));
                Described(StoryClusters.Of(shuffled)).ShouldBe(Described(StoryClusters.Of(articles)));
            },
            iter: 50
        );

    [Fact]
    public void The_same_words_half_a_year_later_are_another_event()
    {
        var (then, now) = (Of(Events.Article(0, 0, world: 0)), Of(Events.Article(0, 1, world: 6)));
        StoryClusters.Of([then, now]).Count.ShouldBe(2);
    }

    [Fact]
    public void Languages_are_kept_apart() =>
        StoryClusters.Of([Of(Events.Article(0, 0, 0)), Of(Events.Article(0, 0, 0, language: "et"))]).Count.ShouldBe(2);

    [Fact]
    public void Headline_and_summary_are_words_of_the_articles()
    {
        var articles = Enumerable.Range(0, Events.Ways(0)).Select(way => Events.Article(0, way, 0)).ToList();
        var story = articles.ConvertAll(Of);
        articles.Select(article => article.Headline).ShouldContain(StoryText.Central(story).Headline);
        var summary = StoryText.Summary(story);
        summary.Count.ShouldBeInRange(1, 3);
        foreach (var (article, sentence) in summary)
            articles
                .Single(one => one.ArticleId == article.ArticleId)
                .Text.Substring(sentence.Start, sentence.Length)
                .ShouldBe(sentence.Text);
    }

    private static string Described(List<List<StoryArticle>> groups) =>
        string.Join("|", groups.Select(group => string.Join(",", group.Select(article => article.ArticleId))));
}
