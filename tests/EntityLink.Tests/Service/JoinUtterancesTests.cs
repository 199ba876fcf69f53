using NewsMesh.Contracts;

namespace NewsMesh.EntityLink.Tests.Service;

public sealed class JoinUtterancesTests(EntityLinkFixture mesh) : IClassFixture<EntityLinkFixture>
{
    private const string Whole = "We have lost three weeks in the harbour and we will make them up before the winter storms arrive";
    private const string Part = "we will make them up before the winter storms arrive";
    private const string Remark = "The ferry company owes its passengers an apology and their money for every cancelled crossing";

    [Fact]
    public async Task A_part_of_quoted_words_is_the_same_utterance()
    {
        var first = await LinkAsync(At("cut-one", "Ketil Moen", Whole, 0));
        var second = await LinkAsync(At("cut-two", "Ketil Moen", Part, 1));
        Utterance(second).ShouldBe(Utterance(first) with { Status = "corroborated" });
        second.Annotations.Quotes.Single().FactId.ShouldBe(Utterance(first).FactId);
    }

    [Fact]
    public async Task What_an_article_cuts_from_words_that_it_has_whole_is_the_same_utterance()
    {
        var parsed = At("twice-one", "Jorun Aas", Whole, 0);
        var text = $"{Sample.Quote("Jorun Aas", Whole)}\n\nThe harbour was full on Monday.\n\n{Sample.Quote("Jorun Aas", Part)}";
        var first = await LinkAsync(parsed with { Article = parsed.Article with { Text = text } });
        var facts = first.Annotations.Quotes.Select(quote => quote.FactId).ToList();
        facts.Count.ShouldBe(2);
        facts.Distinct().ShouldHaveSingleItem().ShouldNotBeNull();
        var second = await LinkAsync(At("twice-two", "Jorun Aas", Part, 1));
        Utterance(second).FactId.ShouldBe(facts[0]!.Value);
    }

    [Fact]
    public async Task Words_that_a_story_quotes_again_after_a_week_are_the_same_utterance()
    {
        var first = await LinkAsync(At("week-one", "Oda Lind", Whole, 0));
        var second = await LinkAsync(At("week-two", "Oda Lind", Part, 8 * 24));
        Utterance(second).FactId.ShouldBe(Utterance(first).FactId);
    }

    [Fact]
    public async Task Two_remarks_of_one_speaker_stay_two()
    {
        var first = await LinkAsync(At("two-one", "Liv Haugen", Whole, 0));
        var second = await LinkAsync(At("two-two", "Liv Haugen", Remark, 1));
        Utterance(second).FactId.ShouldNotBe(Utterance(first).FactId);
    }

    [Fact]
    public async Task The_earliest_report_leads_in_whichever_order_they_come()
    {
        var late = await LinkAsync(At("order-two", "Mads Berge", Part, 1));
        var early = await LinkAsync(At("order-one", "Mads Berge", Whole, 0));
        var again = await mesh.Events.WaitForAsync<ArticleLinked>(linked =>
            linked.Article.ArticleId == late.Article.ArticleId && linked.Relink == 1
        );
        Utterance(again).ShouldBe(Utterance(early) with { Status = "corroborated" });
        (await mesh.Events.WaitForAsync<FactChanged>(fact => fact.FactId == Utterance(late).FactId && fact.Version == 2)).Status.ShouldBe(
            "retracted"
        );
    }

    [Fact]
    public async Task Reports_look_for_another_leader_when_theirs_takes_its_words_back()
    {
        var leader = At("gone-one", "Nina Roth", Whole, 0);
        var first = await LinkAsync(leader);
        var second = await LinkAsync(At("gone-two", "Nina Roth", Part, 1));
        Utterance(second).FactId.ShouldBe(Utterance(first).FactId);
        await mesh.Events.PublishAsync(
            leader with
            {
                Article = leader.Article with { Version = 2, Fetch = 2, Text = Sample.Quote("Nina Roth", Remark) },
            }
        );
        var again = await mesh.Events.WaitForAsync<ArticleLinked>(linked =>
            linked.Article.ArticleId == second.Article.ArticleId && linked.Relink == 1
        );
        Utterance(again).FactId.ShouldNotBe(Utterance(first).FactId);
        Utterance(again).Status.ShouldBe("single-source");
    }

    /// <summary>What the words assert may be a fact as well.</summary>
    private static FactReference Utterance(ArticleLinked linked) =>
        linked.Facts.Single(fact => fact.FactId == linked.Annotations.Quotes.Single().FactId);

    private static ArticleParsed At(string name, string speaker, string words, int hours)
    {
        var parsed = Sample.Article(name, $"Paper {name}", Sample.Quote(speaker, words));
        return parsed with { Article = parsed.Article with { PublishedAt = parsed.Article.PublishedAt.AddHours(hours) } };
    }

    private async Task<ArticleLinked> LinkAsync(ArticleParsed parsed)
    {
        await mesh.Events.PublishAsync(parsed);
        return await mesh.Events.WaitForAsync<ArticleLinked>(linked => linked.Article.ArticleId == parsed.Article.ArticleId);
    }
}
