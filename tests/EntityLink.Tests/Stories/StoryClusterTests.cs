using CsCheck;
using NewsMesh.Contracts;
using NewsMesh.EntityLink.Stories;
using NewsMesh.EntityLink.Tests.Service;
using NewsMesh.ServiceDefaults.Identity;

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
        var (then, now) = (Of(Events.Article(0, 0, world: 0)), Of(Events.Article(0, 1, world: 2)));
        StoryClusters.Of([then, now]).Count.ShouldBe(2);
    }

    [Fact]
    public void Numbers_and_names_part_two_events_that_are_told_alike()
    {
        var first = Quake(
            "Quake shakes Norvik",
            "A quake of magnitude 5.1 shook Norvik on Monday. 14 houses fell and 3 people were hurt, police said."
        );
        var also = Quake(
            "Three hurt in Norvik quake",
            "Three people were hurt when a quake of magnitude 5.1 shook Norvik on Monday and 14 houses fell."
        );
        var another = Quake(
            "Quake shakes Sudbergen",
            "A quake of magnitude 6.4 shook Sudbergen on Monday. 230 houses fell and 71 people were hurt, police said."
        );
        StorySimilarity.Of(first, also).ShouldBeGreaterThan(StorySimilarity.Of(first, another));
    }

    [Fact]
    public void A_page_that_shows_something_else_than_its_headline_tells_is_known_by_the_headline()
    {
        var report = Quake(
            "Quake of magnitude 5.1 shakes Norvik harbour, three hurt",
            "A quake of magnitude 5.1 shook Norvik on Monday. 14 houses fell near the harbour and three people were hurt, police said."
        );
        var film = Quake("Norvik harbour shaken by magnitude 5.1 quake", "Celebrating 80 years of the Courier! Subscribe to our letter.");
        var elsewhere = Quake("Council votes on parking fees", "Celebrating 80 years of the Courier! Subscribe to our letter.");
        StoryClusters.Of([report, film, elsewhere]).Select(group => group.Count).Order().ShouldBe([1, 2]);
        film.Lead.ShouldBeEmpty("nothing of the page may be shown as what the story is about");
    }

    [Fact]
    public void A_report_of_weeks_later_is_found_by_the_rarest_of_its_words()
    {
        var (then, now) = (Of(Events.Article(0, 0, world: 0)), Of(Events.Article(0, 3, world: 0)));
        now = now with { PublishedAt = then.PublishedAt.AddDays(40) };
        StoryKeys.Of(then).Intersect(StoryKeys.Around(now)).ShouldNotBeEmpty();
        StoryCandidates.IsAlike(now, then, StoryKeys.Terms(now)).ShouldBeTrue();
        StoryKeys.Of(then).Intersect(StoryKeys.Around(now with { PublishedAt = then.PublishedAt.AddDays(90) })).ShouldBeEmpty();
    }

    [Fact]
    public void Reports_whose_names_are_all_rare_find_each_other()
    {
        var first = Quake(
            "Norvik rescuers bring out nine miners alive, two dead",
            "SUDBERGEN, Norvik, Nov 23 (Harbour Wire) - Rescuers on Monday brought nine miners alive to the surface from a coal mine in southern Norvik where they had been trapped for more than 50 hours, the operator said. Two were found dead.\n\nTwo miners are still missing at the Zofia mine in Ruda Slaska, Narva Coal Group said.\n\n\"They were sitting in a pocket of air, singing,\" rescue chief Andrzej Wilk told reporters.\n\nPrime Minister Beata Lesniak, who visited the mine, said the rescuers were heroes.\n\nProsecutors in Gliwice have opened an investigation."
        );
        var second = Quake(
            "Nine saved at Zofia, hopes fade for last two",
            "Nine of the thirteen miners trapped at the Zofia mine since Saturday were rescued on Monday.\n\nThree bodies have been found, the mayor of Ruda Slaska, Jerzy Kubica, said. The mine's operator spoke of two.\n\nRescued miner Damian Pietrzak, 27, said that they had shared one bottle of water. \"We sang so as not to fall asleep,\" he said.\n\nPrime Minister Beata Lesniak declared Tuesday a day of national mourning.\n\nThe trade union Kadra claimed that sensors had been switched off to keep up production."
        );
        StoryClusters.Of([first, second]).ShouldHaveSingleItem();
        StoryCandidates.IsAlike(second, first, StoryKeys.Terms(second)).ShouldBeTrue();
    }

    private static StoryArticle Quake(string headline, string text) =>
        Of(
            Sample.Article(headline, "Outlet", text).Article with
            {
                Headline = headline,
                Language = "en",
                PublishedAt = Events.Article(0, 0, 0).PublishedAt,
            }
        );

    [Fact]
    public void Languages_are_kept_apart() =>
        StoryClusters.Of([Of(Events.Article(0, 0, 0)), Of(Events.Article(0, 0, 0, language: "et"))]).Count.ShouldBe(2);

    [Fact]
    public void Headline_and_summary_are_words_of_the_articles()
    {
        var articles = Enumerable.Range(0, Events.Ways(0)).Select(way => Events.Article(0, way, 0)).ToList();
        var story = articles.ConvertAll(Of);
        articles.Select(article => article.Headline).ShouldContain(StoryText.Headline(story));
        var summary = StoryText.Summary(story);
        summary.Count.ShouldBeInRange(1, 3);
        foreach (var (article, sentence) in summary)
            articles
                .Single(one => one.ArticleId == article.ArticleId)
                .Text.Substring(sentence.Start, sentence.Length)
                .ShouldBe(sentence.Text);
    }

    [Fact]
    public void A_story_has_the_latest_headline_of_those_about_it_and_none_of_a_press_release()
    {
        StoryArticle[] story =
        [
            Headed("Antwerp dockers to strike from Monday", day: 0, ("docker", 0.8f), ("strike", 0.6f)),
            Headed("Antwerp dockers walk out", day: 3, ("docker", 0.6f), ("strike", 0.8f)),
            Headed("Antwerp dockers end strike", day: 7, ("docker", 0.6f), ("strike", 0.6f), ("deal", 0.53f)),
            Headed("Scheldt Gateway announces agreement", day: 8, ("docker", 0.7f), ("strike", 0.7f)) with
            {
                IsRelease = true,
            },
            Headed("Café of the dockers has a new owner", day: 9, ("docker", 0.4f), ("café", 0.92f)),
        ];
        StoryText.Headline(story).ShouldBe("Antwerp dockers end strike");
        StoryText.Headline([.. story.Reverse()]).ShouldBe("Antwerp dockers end strike");
        StoryText.Headline([story[3]]).ShouldBe("Scheldt Gateway announces agreement", "there is no other");
    }

    private static StoryArticle Headed(string headline, int day, params (string Term, float Weight)[] about) =>
        Of(Events.Article(0, 0, world: 0)) with
        {
            ArticleId = DerivedId.From("article", headline),
            Headline = headline,
            PublishedAt = Sample.Morning.AddDays(day),
            Terms = [.. about.Select(term => new StoryTerm(term.Term, term.Weight))],
        };

    [Fact]
    public void A_press_release_is_known_by_its_origin() =>
        Of(Events.Article(0, 0, world: 0) with { Origin = new Origin { Kind = "press-release" } }).IsRelease.ShouldBeTrue();

    private static string Described(List<List<StoryArticle>> groups) =>
        string.Join("|", groups.Select(group => string.Join(",", group.Select(article => article.ArticleId))));
}
