using NewsMesh.Contracts;

namespace NewsMesh.EntityLink.Tests.Service;

public sealed class LinkArticleTests(EntityLinkFixture mesh) : IClassFixture<EntityLinkFixture>
{
    [Fact]
    public async Task An_article_is_linked_to_its_people_and_words()
    {
        var linked = await LinkAsync(Sample.Article("first", "Harbour Daily", Sample.Quote("Anna Lindqvist")));
        linked.Annotations.Mentions.ShouldContain(mention => mention.Surface == "Anna Lindqvist" && mention.Type == "person");
        var fact = linked.Facts.ShouldHaveSingleItem();
        fact.Status.ShouldBe("single-source");
        linked.Annotations.Quotes.Single().FactId.ShouldBe(fact.FactId);
        linked
            .Journey.Stages.Select(stage => (stage.Service, stage.Outcome))
            .ShouldBe([("entity-link", "annotated"), ("entity-link", "linked")]);
    }

    [Fact]
    public async Task A_redelivery_publishes_the_same_again_and_stores_nothing_twice()
    {
        var parsed = Sample.Article("again", "Harbour Daily", Sample.Quote("Boris Andersen"));
        var first = await LinkAsync(parsed);
        await mesh.Events.PublishAsync(parsed);
        await mesh.Events.WaitForAsync<ArticleLinked>(linked => linked.Article.ArticleId == parsed.Article.ArticleId, count: 2);
        mesh.Events.All<ArticleLinked>(linked => linked.Article.ArticleId == parsed.Article.ArticleId)
            .Select(heard => heard.MessageId)
            .Distinct()
            .ShouldHaveSingleItem();
        await mesh.Events.WaitForAsync<FactChanged>(fact => fact.FactId == first.Facts[0].FactId, count: 2);
        mesh.Events.All<FactChanged>(fact => fact.FactId == first.Facts[0].FactId)
            .Select(heard => (heard.MessageId, heard.Message.Version))
            .Distinct()
            .ShouldHaveSingleItem()
            .Version.ShouldBe(1);
        (
            await mesh.Database.ScalarAsync<long>(
                $"SELECT count(*) FROM entity_link.assertions WHERE predicate = 'say' AND article_id = '{parsed.Article.ArticleId}'"
            )
        ).ShouldBe(1);
    }

    [Fact]
    public async Task A_replay_is_linked_anew_and_its_redelivery_is_not()
    {
        var parsed = Sample.Article("replayed", "Harbour Daily", Sample.Quote("Nora Lund"));
        var first = await LinkAsync(parsed);
        // A better reader gets other words out of the same text: all that is stored of the time before must go.
        await ExecuteAsync(
            $"UPDATE entity_link.assertions SET text = 'read badly', fact_id = NULL WHERE article_id = '{parsed.Article.ArticleId}'"
        );
        var replayed = parsed with { Article = parsed.Article with { Replay = 1 } };
        await mesh.Events.PublishAsync(replayed);
        var again = await mesh.Events.WaitForAsync<ArticleLinked>(linked =>
            linked.Article.ArticleId == parsed.Article.ArticleId && linked.Article.Replay == 1
        );
        again.Facts.ShouldBe(first.Facts);
        (await TextOfAsync(parsed)).ShouldStartWith("We have lost");
        await ExecuteAsync($"UPDATE entity_link.assertions SET text = 'kept' WHERE article_id = '{parsed.Article.ArticleId}'");
        await mesh.Events.PublishAsync(replayed);
        await mesh.Events.WaitForAsync<ArticleLinked>(
            linked => linked.Article.ArticleId == parsed.Article.ArticleId && linked.Article.Replay == 1,
            count: 2
        );
        (await TextOfAsync(parsed)).ShouldBe("kept");
        mesh.Events.All<ArticleLinked>(linked => linked.Article.ArticleId == parsed.Article.ArticleId)
            .Select(heard => (heard.MessageId, heard.Message.Article.Replay))
            .Distinct()
            .Count()
            .ShouldBe(2, "a redelivery has the id of what it repeats, a replay has its own");
    }

    [Fact]
    public async Task The_first_delivery_that_comes_behind_its_replay_changes_nothing()
    {
        var parsed = Sample.Article("overtaken", "Harbour Daily", Sample.Quote("Petra Vik"), replay: 1);
        await LinkAsync(parsed);
        await mesh.Events.PublishAsync(parsed with { Article = parsed.Article with { Replay = 0 } });
        (await mesh.Events.WaitForAsync<ArticleSettled>(settled => settled.ArticleId == parsed.Article.ArticleId)).Outcome.ShouldBe(
            "unchanged"
        );
    }

    [Fact]
    public async Task One_host_under_two_names_is_one_origin()
    {
        var own = new Origin { Kind = "own", Site = "two-names.example" };
        var first = await LinkAsync(Sample.Article("names-one", "Harbour Daily", Sample.Quote("Runa Falk"), origin: own));
        var second = await LinkAsync(Sample.Article("names-two", "BBC News", Sample.Quote("Runa Falk"), origin: own));
        second.Facts.ShouldHaveSingleItem().ShouldBe(first.Facts.ShouldHaveSingleItem());
        second.Facts[0].Status.ShouldBe("single-source");
        var named = new Origin
        {
            Kind = "outlet",
            Name = "Anybody's Gazette",
            Site = "two-names.example",
        };
        var third = await LinkAsync(Sample.Article("names-three", "Reuters", Sample.Quote("Runa Falk"), origin: named));
        third.Facts.ShouldHaveSingleItem().Status.ShouldBe("single-source");
    }

    [Fact]
    public async Task Two_hosts_under_one_name_are_two_origins()
    {
        await LinkAsync(Sample.Article("shared-one", "The Times", Sample.Quote("Siri Aas")));
        var second = await LinkAsync(Sample.Article("shared-two", "The Times", Sample.Quote("Siri Aas")));
        second.Facts.ShouldHaveSingleItem().Status.ShouldBe("corroborated");
    }

    [Fact]
    public async Task An_unknown_name_is_told_to_everybody_as_it_was_first_met()
    {
        var first = await LinkAsync(Sample.Article("met-one", "Harbour Daily", Sample.Quote("Tora McAllen")));
        var second = await LinkAsync(Sample.Article("met-two", "Coast Post", Sample.Quote("Tora Mcallen")));
        var id = first.Annotations.Quotes.Single().Source!.EntityId!.Value;
        second.Annotations.Quotes.Single().Source!.EntityId.ShouldBe(id);
        var entity = second.Annotations.Entities.Single(entity => entity.EntityId == id);
        entity.Name.ShouldBe("Tora McAllen");
        (await mesh.Database.ScalarAsync<string>($"SELECT name FROM entity_link.entities WHERE entity_id = '{id}'")).ShouldBe(entity.Name);
    }

    [Fact]
    public async Task A_new_version_retracts_what_the_old_one_said()
    {
        var old = await LinkAsync(Sample.Article("edited", "Harbour Daily", Sample.Quote("Clara Jensen")));
        var edited = await LinkAsync(
            Sample.Article(
                "edited",
                "Harbour Daily",
                Sample.Quote("Clara Jensen", "We have lost four weeks and that is the end of it"),
                version: 2,
                fetch: 2
            )
        );
        edited.Facts.ShouldHaveSingleItem().FactId.ShouldNotBe(old.Facts[0].FactId);
        var retracted = await mesh.Events.WaitForAsync<FactChanged>(fact => fact.FactId == old.Facts[0].FactId && fact.Version == 2);
        retracted.Status.ShouldBe("retracted");
        retracted.Origins.ShouldBeEmpty();
        retracted.Statement.ShouldContain("three weeks");
    }

    [Fact]
    public async Task Two_outlets_of_one_family_with_the_same_words_are_one_origin()
    {
        var own = new Origin { Kind = "own", Family = "Harbour Group" };
        var first = await LinkAsync(Sample.Article("sister-one", "Harbour Daily", Sample.Quote("Erik Solberg"), origin: own));
        var second = await LinkAsync(Sample.Article("sister-two", "Fjord Times", Sample.Quote("Erik Solberg"), origin: own));
        second.Facts.ShouldHaveSingleItem().ShouldBe(first.Facts.ShouldHaveSingleItem());
        second.Facts[0].Status.ShouldBe("single-source");
        (await mesh.Events.WaitForAsync<FactChanged>(fact => fact.FactId == first.Facts[0].FactId && fact.Version == 2)).Origins.ShouldBe([
            "family:Harbour Group",
        ]);
    }

    [Fact]
    public async Task Two_outlets_with_the_same_words_make_one_corroborated_fact()
    {
        var first = await LinkAsync(Sample.Article("one", "Harbour Daily", Sample.Quote("David Holm")));
        var second = await LinkAsync(Sample.Article("two", "Coast Post", $"In the morning David Holm told a crowd: \"{Sample.Words}.\""));
        second.Facts.Single().ShouldBe(first.Facts.Single() with { Status = "corroborated" });
        var fact = await mesh.Events.WaitForAsync<FactChanged>(fact => fact.FactId == first.Facts[0].FactId && fact.Version == 2);
        fact.Origins.ShouldBe(["outlet:Harbour Daily", "outlet:Coast Post"], ignoreOrder: true);
        (fact.OriginCount, fact.SupportCount, fact.ArticleId).ShouldBe((2, 2, second.Article.ArticleId));
        fact.Slots.Single().Values.Single().Support.ShouldHaveSingleItem().Outlet.ShouldBe("Coast Post");
    }

    [Fact]
    public async Task An_event_is_no_larger_when_many_articles_carry_the_words()
    {
        Guid fact = default;
        for (var number = 1; number <= 40; number++)
            fact = (await LinkAsync(Sample.Article($"many-{number}", $"Paper {number}", Sample.Quote("Ulla Strand"))))
                .Facts.Single()
                .FactId;
        var last = await mesh.Events.WaitForAsync<FactChanged>(changed => changed.FactId == fact && changed.Version == 40);
        (last.OriginCount, last.SupportCount, last.Origins.Count).ShouldBe((40, 40, 20));
        var sizes = mesh
            .Events.All<FactChanged>(changed => changed.FactId == fact)
            .ToDictionary(heard => heard.Message.Version, heard => System.Text.Json.JsonSerializer.Serialize(heard.Message).Length);
        sizes[40].ShouldBeLessThan(sizes[20] + 200);
    }

    [Fact]
    public async Task One_agency_in_two_outlets_is_one_origin()
    {
        var wire = new Origin { Kind = "agency", Name = "Baltic Wire" };
        var first = await LinkAsync(Sample.Article("wire-one", "Harbour Daily", Sample.Quote("Elsa Berg"), origin: wire));
        var second = await LinkAsync(Sample.Article("wire-two", "Coast Post", Sample.Quote("Elsa Berg"), origin: wire));
        second.Facts.Single().ShouldBe(first.Facts.Single());
        var fact = await mesh.Events.WaitForAsync<FactChanged>(fact => fact.FactId == first.Facts[0].FactId && fact.Version == 2);
        fact.Origins.ShouldBe(["agency:Baltic Wire"]);
        (fact.OriginCount, fact.SupportCount).ShouldBe((1, 2));
    }

    [Fact]
    public async Task An_older_version_that_comes_late_settles_as_unchanged()
    {
        await LinkAsync(Sample.Article("late", "Harbour Daily", Sample.Quote("Frida Dahl"), version: 2, fetch: 2));
        var late = Sample.Article("late", "Harbour Daily", Sample.Quote("Frida Dahl", "This is how it was at first, in the beginning"));
        await mesh.Events.PublishAsync(late);
        var settled = await mesh.Events.WaitForAsync<ArticleSettled>(settled => settled.ArticleId == late.Article.ArticleId);
        (settled.Outcome, settled.Fetch).ShouldBe(("unchanged", 1));
        settled.Reason.ShouldNotBeNullOrEmpty();
        mesh.Events.All<ArticleLinked>(linked => linked.Article.ArticleId == late.Article.ArticleId).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_text_that_the_database_cannot_hold_is_linked_all_the_same()
    {
        var linked = await LinkAsync(
            Sample.Article("odd", "Odd\0Outlet", Sample.Quote("Gerda Moe", "We have lost \0three weeks \uFFFF in all of this"))
        );
        linked.Facts.ShouldHaveSingleItem();
    }

    private Task ExecuteAsync(string update) => mesh.Database.ScalarAsync<Guid>(update + " RETURNING article_id");

    private Task<string> TextOfAsync(ArticleParsed parsed) =>
        mesh.Database.ScalarAsync<string>($"SELECT text FROM entity_link.assertions WHERE article_id = '{parsed.Article.ArticleId}'");

    private async Task<ArticleLinked> LinkAsync(ArticleParsed parsed)
    {
        await mesh.Events.PublishAsync(parsed);
        return await mesh.Events.WaitForAsync<ArticleLinked>(linked =>
            linked.Article.ArticleId == parsed.Article.ArticleId && linked.Article.Version == parsed.Article.Version
        );
    }
}
