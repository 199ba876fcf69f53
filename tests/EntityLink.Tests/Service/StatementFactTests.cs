using System.Globalization;
using NewsMesh.Contracts;
using NewsMesh.ServiceDefaults.Identity;

namespace NewsMesh.EntityLink.Tests.Service;

/// <summary>What is said to be the case, linked across articles. The assertions are given, so that only linking is tested.</summary>
public sealed class StatementFactTests(EntityLinkFixture mesh) : IClassFixture<EntityLinkFixture>
{
    private static readonly DateTimeOffset Morning = DateTimeOffset.Parse("2026-11-23T05:00:00Z", CultureInfo.InvariantCulture);

    [Fact]
    public async Task Two_outlets_with_one_number_make_a_corroborated_fact()
    {
        var first = await LinkAsync(Collapse("same-one", "Harbour Daily", 12, 0));
        var second = await LinkAsync(Collapse("same-two", "Coast Post", 12, 0.2));
        second.Facts.Single().ShouldBe(first.Facts.Single() with { Status = "corroborated" });
        var fact = await FactAsync(first, 2);
        (fact.Kind, fact.OriginCount, fact.SupportCount).ShouldBe(("statement", 2, 2));
        fact.Statement.ShouldBe("The collapse of a bridge in Oravik killed 12 people.");
        fact.Slots.Single().Name.ShouldBe("how many (person)");
        fact.Slots.Single().Values.Single().Value.ShouldBe("12");
        fact.Slots.Single().Values.Single().Support.Single().Kind.ShouldBe("indirect", "nobody's words stand in quotation marks");
        fact.Links.Single().Relation.ShouldBe("corroborates");
    }

    [Fact]
    public async Task Two_numbers_of_one_hour_contradict_each_other_and_the_rule_is_told()
    {
        var first = await LinkAsync(Purchase("against-one", "Harbour Daily", 300, 0));
        var second = await LinkAsync(Purchase("against-two", "Coast Post", 450, 0.2));
        second.Facts.Single().ShouldBe(first.Facts.Single() with { Status = "contested" });
        var link = (await FactAsync(first, 2)).Links.Single();
        link.Relation.ShouldBe("contradicts");
        link.Rule.ShouldContain("300");
        link.Rule.ShouldContain("450");
        var assertions = new[] { first, second }.Select(linked => linked.Annotations.Assertions.Single().AssertionId);
        new[] { link.FromAssertionId, link.ToAssertionId }.ShouldBe(assertions, ignoreOrder: true);
    }

    [Fact]
    public async Task A_later_number_takes_the_place_of_an_earlier_one()
    {
        var early = await LinkAsync(Collapse("later-one", "Harbour Daily", 12, hours: 0));
        var late = await LinkAsync(Collapse("later-two", "Coast Post", 15, hours: 6));
        late.Facts.Single().ShouldBe(early.Facts.Single() with { Status = "superseded" });
        var fact = await FactAsync(early, 2);
        fact.Statement.ShouldBe("An avalanche above Melldal killed 15 people.");
        fact.Links.Single().Relation.ShouldBe("updates");
    }

    [Fact]
    public async Task Copy_that_nobody_credits_counts_once()
    {
        var first = await LinkAsync(Collapse("copy-one", "Harbour Daily", 12, 0));
        var second = await LinkAsync(Collapse("copy-three", "Coast Post", 12, 0.2));
        second.Facts.Single().ShouldBe(first.Facts.Single() with { Status = "single-source" });
    }

    [Fact]
    public async Task An_article_that_comes_late_but_was_earlier_leads_the_fact_and_the_others_follow()
    {
        var second = await LinkAsync(Collapse("late-two", "Coast Post", 12, 1));
        var first = await LinkAsync(Collapse("late-one", "Harbour Daily", 12, 0));
        var left = second.Facts.Single().FactId;
        first.Facts.Single().FactId.ShouldNotBe(left);
        (await mesh.Events.WaitForAsync<FactChanged>(fact => fact.FactId == left && fact.Status == "retracted")).ArticleId.ShouldBe(
            second.Article.ArticleId
        );
        var told = await mesh.Events.WaitForAsync<FactChanged>(fact =>
            fact.FactId == first.Facts.Single().FactId && fact.ArticleId == second.Article.ArticleId
        );
        (told.Status, told.OriginCount, told.Slots.Single().Values.Single().Support.Single().ArticleId).ShouldBe(
            ("corroborated", 2, second.Article.ArticleId)
        );
    }

    [Fact]
    public async Task An_edited_article_takes_back_what_it_said()
    {
        var first = await LinkAsync(Collapse("edit-one", "Harbour Daily", 12, 0));
        var edited = Collapse("edit-one", "Harbour Daily", 12, 0);
        await LinkAsync(
            edited with
            {
                Article = edited.Article with { Version = 2, Fetch = 2 },
                Annotations = edited.Annotations with { Assertions = [] },
            }
        );
        var fact = await FactAsync(first, 2);
        (fact.Status, fact.OriginCount).ShouldBe(("retracted", 0));
        fact.Statement.ShouldBe("Poisoned milk from Strandfjord killed 12 people.");
        fact.Slots.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_redelivery_tells_the_same_again()
    {
        var read = Collapse("again-one", "Harbour Daily", 12, 0);
        var first = await LinkAsync(read);
        await mesh.Events.PublishAsync(read);
        await mesh.Events.WaitForAsync<FactChanged>(fact => fact.FactId == first.Facts.Single().FactId, count: 2);
        mesh.Events.All<FactChanged>(fact => fact.FactId == first.Facts.Single().FactId)
            .Select(heard => (heard.MessageId, heard.Message.Version))
            .Distinct()
            .ShouldHaveSingleItem();
    }

    /// <summary>By what comes before the hyphen in the article's name. No two have words in common: they would be one story.</summary>
    private static readonly Dictionary<string, string> Disasters = new(StringComparer.Ordinal)
    {
        ["same"] = "The collapse of a bridge in Oravik",
        ["later"] = "An avalanche above Melldal",
        ["edit"] = "Poisoned milk from Strandfjord",
        ["copy"] = "Ice breaking at Nordvik",
        ["late"] = "Lightning over Tallsund",
        ["again"] = "Gas leaking under Karlholm",
    };

    /// <summary>Victims are counted.</summary>
    private static ArticleAnnotated Collapse(string name, string outlet, int killed, double hours)
    {
        var what = Disasters[name.Split('-')[0]];
        return Read(name, outlet, $"{what} killed {killed} people.", "kill", what.Split(' ')[^1], killed, hours);
    }

    /// <summary>What was bought does not grow by itself: two numbers cannot both be right.</summary>
    private static ArticleAnnotated Purchase(string name, string outlet, int cranes, double hours) =>
        Read(name, outlet, $"The port bought {cranes} cranes.", "acquire", "port", cranes, hours, "crane");

    private static ArticleAnnotated Read(
        string name,
        string outlet,
        string text,
        string predicate,
        string subject,
        int number,
        double hours,
        string unit = "person"
    )
    {
        // What else is told of the event makes its story, whose id is that of the earliest article: so the first one is linked first here.
        var what = name.Split('-')[0];
        // In other orders: words in the same order would be copy.
        var letters = Enumerable.Range(0, 24).Select(number => $"{what}{(char)('a' + number)}");
        var more = string.Join(' ', name.EndsWith("two", StringComparison.Ordinal) ? letters.Reverse() : letters);
        var parsed = Sample.Article(name, outlet, $"{text} Witnesses named {more}.");
        var start = text.IndexOf(subject, StringComparison.Ordinal);
        return new ArticleAnnotated
        {
            Article = parsed.Article with { PublishedAt = Morning.AddHours(hours), Headline = text },
            Journey = parsed.Journey,
            Annotations = new Annotations
            {
                Assertions =
                [
                    new Assertion
                    {
                        AssertionId = DerivedId.From("assertion", name),
                        Start = 0,
                        Length = text.Length,
                        Predicate = predicate,
                        Subject = new Party
                        {
                            Start = start,
                            Length = subject.Length,
                            Surface = subject,
                            EntityId = DerivedId.From("entity", subject),
                        },
                        Quantity = new Quantity
                        {
                            Value = number,
                            Low = number,
                            High = number,
                            Unit = unit,
                        },
                        Polarity = "affirmed",
                        Modality = "asserted",
                    },
                ],
            },
        };
    }

    private Task<FactChanged> FactAsync(ArticleLinked linked, int version) =>
        mesh.Events.WaitForAsync<FactChanged>(fact => fact.FactId == linked.Facts.Single().FactId && fact.Version == version);

    private async Task<ArticleLinked> LinkAsync(ArticleAnnotated read)
    {
        await mesh.Events.PublishAsync(read);
        return await mesh.Events.WaitForAsync<ArticleLinked>(linked =>
            linked.Article.ArticleId == read.Article.ArticleId && linked.Article.Version == read.Article.Version
        );
    }
}
