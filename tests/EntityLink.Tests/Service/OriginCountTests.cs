using NewsMesh.Contracts;

namespace NewsMesh.EntityLink.Tests.Service;

/// <summary>How many independent origins stand behind a fact, in whatever order its articles come.</summary>
public sealed class OriginCountTests(EntityLinkFixture mesh) : IClassFixture<EntityLinkFixture>
{
    [Theory]
    [InlineData(0, 1, 2)]
    [InlineData(2, 1, 0)]
    [InlineData(1, 2, 0)]
    public async Task A_reprint_that_names_its_source_counts_with_the_original_in_any_order(int one, int two, int three)
    {
        var name = $"named{one}{two}{three}";
        var speaker = "Hanna " + Word(one, two, three);
        ArticleParsed[] articles =
        [
            Sample.Article(name + "x", "Fjord Times", Sample.Quote(speaker), origin: Own(name + "x"), ownName: $"The {name} Times"),
            Sample.Article(name + "y", "Portal", Sample.Quote(speaker), origin: From($"{name} times", name + "y")),
            Sample.Article(name + "z", "Other Portal", Sample.Quote(speaker), origin: From($"{name} Times", name + "z")),
        ];
        (await LinkAsync(articles[one], articles[two], articles[three])).OriginCount.ShouldBe(1);
    }

    [Fact]
    public async Task Those_that_retell_one_outlets_story_have_one_origin_before_and_after_it_is_read_here()
    {
        var text = Sample.Quote("Runa Fjell") + " Read the whole report by the Boston Globe.";
        var last = await LinkAsync(
            Sample.Article("retella", "Portal", text, origin: Own("retella")),
            Sample.Article("retellb", "Other Portal", text + " Or not.", origin: Own("retellb"))
        );
        last.OriginCount.ShouldBe(1);
        last.Origins.ShouldBe(["outlet:Boston Globe"]);
        last = await LinkAsync(
            Sample.Article("retellx", "Globe", Sample.Quote("Runa Fjell"), origin: Own("retellx"), ownName: "Boston Globe")
        );
        (last.OriginCount, last.SupportCount).ShouldBe((1, 3));
    }

    [Fact]
    public async Task A_source_is_also_cited_by_its_host()
    {
        var last = await LinkAsync(
            Sample.Article("hostx", "Some Paper", Sample.Quote("Hedda Ost"), origin: Own("hostx")),
            Sample.Article("hosty", "Portal", Sample.Quote("Hedda Ost"), origin: From("hostx.example", "hosty"))
        );
        last.OriginCount.ShouldBe(1);
    }

    [Fact]
    public async Task A_name_of_two_sites_means_neither_of_them()
    {
        var last = await LinkAsync(
            Sample.Article("twinx", "Tide", Sample.Quote("Ida Nord"), origin: Own("twinx"), ownName: "Tide Herald"),
            Sample.Article("twiny", "Portal", Sample.Quote("Ida Nord"), origin: From("Tide Herald", "twiny"))
        );
        last.OriginCount.ShouldBe(1);
        last = await LinkAsync(Sample.Article("twinz", "Tide", Sample.Quote("Ida Nord"), origin: Own("twinz"), ownName: "The Tide Herald"));
        last.OriginCount.ShouldBe(3, "nobody knows any more whom the portal means");
    }

    [Fact]
    public async Task A_publishers_own_sites_are_one_under_its_family()
    {
        var family = Own("familyx") with { Family = "Coast Group" };
        var last = await LinkAsync(
            Sample.Article("familyx", "Coast", Sample.Quote("Jorun Elv"), origin: family, ownName: "Coast Online"),
            Sample.Article("familyy", "Portal", Sample.Quote("Jorun Elv"), origin: From("Coast Online", "familyy"))
        );
        (last.OriginCount, last.Origins.Count).ShouldBe((1, 1));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_copy_without_a_word_of_its_source_counts_with_it_in_any_order(bool originalFirst)
    {
        var name = originalFirst ? "copied" : "copying";
        var speaker = originalFirst ? "Kari Sund" : "Liv Strand";
        var later = Sample.Morning.AddHours(3);
        // Parse names the other text with whichever of the two comes last.
        var original = Sample.Article(
            name + "x",
            "Fjord",
            Sample.Quote(speaker),
            origin: Own(name + "x"),
            copyOf: originalFirst ? [] : [name + "y"]
        );
        var copy = Sample.Article(
            name + "y",
            "Copyist",
            Sample.Quote(speaker),
            origin: Own(name + "y"),
            publishedAt: later,
            copyOf: originalFirst ? [name + "x"] : []
        );
        var last = originalFirst ? await LinkAsync(original, copy) : await LinkAsync(copy, original);
        (last.OriginCount, last.SupportCount).ShouldBe((1, 2));
        last.Origins.ShouldBe(["outlet:Fjord"]);
        var told = await mesh.Events.WaitForAsync<FactChanged>(fact =>
            fact.ArticleId == copy.Article.ArticleId && fact.FactId == last.FactId && fact.OriginCount == 1
        );
        told.Slots.Single().Values.Single().Support.Single().OriginKey.ShouldBe($"site:{name}x.example");
    }

    [Fact]
    public async Task Copies_of_copies_count_with_the_first_and_with_the_agency_that_one_of_them_names()
    {
        var (noon, evening) = (Sample.Morning.AddHours(6), Sample.Morning.AddHours(12));
        var last = await LinkAsync(
            Sample.Article("chainz", "Third", Sample.Quote("Mona Vik"), origin: Own("chainz"), publishedAt: evening),
            Sample.Article("chainy", "Second", Sample.Quote("Mona Vik"), origin: Own("chainy"), publishedAt: noon, copyOf: ["chainz"]),
            Sample.Article("chainx", "First", Sample.Quote("Mona Vik"), origin: Own("chainx"), copyOf: ["chainy"])
        );
        (last.OriginCount, last.SupportCount).ShouldBe((1, 3));
        var wire = new Origin { Kind = "agency", Name = "Baltic Wire" };
        last = await LinkAsync(
            Sample.Article("chainw", "Fourth", Sample.Quote("Mona Vik"), origin: wire, publishedAt: evening, copyOf: ["chainx"])
        );
        (last.OriginCount, last.SupportCount).ShouldBe((1, 4));
        last.Origins.ShouldBe(["agency:Baltic Wire"]);
    }

    [Fact]
    public async Task A_roundup_that_carries_two_reports_does_not_make_them_one()
    {
        var last = await LinkAsync(
            Sample.Article("partx", "One", Sample.Quote("Nina Berg"), origin: Own("partx")),
            Sample.Article("party", "Two", Sample.Quote("Nina Berg"), origin: Own("party"), publishedAt: Sample.Morning.AddHours(1)),
            Sample.Article(
                "roundup",
                "Roundup",
                Sample.Quote("Nina Berg"),
                origin: Own("roundup"),
                publishedAt: Sample.Morning.AddHours(2),
                copyOf: ["partx", "party"]
            )
        );
        (last.OriginCount, last.SupportCount).ShouldBe((2, 3));
    }

    [Fact]
    public async Task A_redelivery_tells_again_what_changed_for_others()
    {
        var copy = Sample.Article("retoldy", "Copyist", Sample.Quote("Oda Lien"), origin: From("Retold Times", "retoldy"));
        var original = Sample.Article("retoldx", "Retold", Sample.Quote("Oda Lien"), origin: Own("retoldx"), ownName: "Retold Times");
        var last = await LinkAsync(copy, original);
        await mesh.Events.PublishAsync(original);
        await mesh.Events.WaitForAsync<ArticleLinked>(linked => linked.Article.ArticleId == original.Article.ArticleId, count: 2);
        var told = mesh.Events.All<FactChanged>(fact => fact.FactId == last.FactId && fact.ArticleId == copy.Article.ArticleId);
        told.Count(heard => heard.Message.Version == last.Version).ShouldBe(2);
        told.Where(heard => heard.Message.Version == last.Version).Select(heard => heard.MessageId).Distinct().ShouldHaveSingleItem();
    }

    [Fact]
    public async Task What_is_too_much_for_one_article_comes_with_the_next()
    {
        for (var number = 0; number < 60; number++)
            await LinkAsync(
                Sample.Article($"bound{number}", $"Portal {number}", Sample.Quote("Pia Moe"), origin: From("Bound Times", $"bound{number}"))
            );
        var first = await LinkAsync(
            Sample.Article("boundx", "Bound", Sample.Quote("Pia Moe"), origin: Own("boundx"), ownName: "Bound Times")
        );
        first.OriginCount!.Value.ShouldBeInRange(2, 20);
        await LinkAsync(Sample.Article("boundnext", "Next", Sample.Quote("Quirin Aas"), origin: Own("boundnext")));
        (await mesh.Events.WaitForAsync<FactChanged>(fact => fact.FactId == first.FactId && fact.OriginCount == 1)).SupportCount.ShouldBe(
            61
        );
    }

    private static Origin Own(string name) => new() { Kind = "own", Site = name + ".example" };

    /// <summary>As parse tells a source that no publisher is known by: under the site that names it.</summary>
    private static Origin From(string outlet, string site) =>
        new()
        {
            Kind = "outlet",
            Name = outlet,
            Site = site + ".example",
        };

    /// <summary>A name of its own for each order.</summary>
    private static string Word(int one, int two, int three) =>
        ((one * 9) + (two * 3) + three) switch
        {
            5 => "Solheim",
            21 => "Bakken",
            _ => "Myhre",
        };

    /// <summary>Links the articles one after the other, and returns the head of the last one's fact.</summary>
    private async Task<FactChanged> LinkAsync(params ArticleParsed[] articles)
    {
        FactChanged? last = null;
        foreach (var parsed in articles)
        {
            await mesh.Events.PublishAsync(parsed);
            var linked = await mesh.Events.WaitForAsync<ArticleLinked>(one => one.Article.ArticleId == parsed.Article.ArticleId);
            var fact = linked.Facts.ShouldHaveSingleItem().FactId;
            last = await mesh.Events.WaitForAsync<FactChanged>(one => one.FactId == fact && one.ArticleId == parsed.Article.ArticleId);
        }
        return last!;
    }
}
