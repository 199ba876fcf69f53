using System.Text.Json;
using NewsMesh.Contracts;

namespace NewsMesh.Search.Tests.Indexing;

public sealed class IndexArticleTests(SearchFixture search) : IClassFixture<SearchFixture>
{
    [Fact]
    public async Task An_indexed_article_settles_as_searchable_with_its_whole_journey()
    {
        var article = Article(search.NewWord());

        await search.IndexAsync(article.Linked());

        var settled = search.Events.All<ArticleSettled>(event_ => event_.ArticleId == article.Id).ShouldHaveSingleItem().Message;
        settled.Outcome.ShouldBe("searchable");
        settled.Journey.Stages.Select(stage => stage.Service).ShouldBe(["ingest", "parse", "entity-link", "search"]);
    }

    [Fact]
    public async Task An_article_delivered_twice_is_one_hit_and_settles_with_the_same_message_twice()
    {
        var word = search.NewWord();
        var article = Article(word).Linked();

        await search.Events.PublishAsync(article);
        await search.Events.PublishAsync(article);
        await search.Events.WaitForAsync<ArticleSettled>(settled => settled.ArticleId == article.Article.ArticleId, count: 2);

        (await search.GetAsync($"/search?q={word}")).GetProperty("total").GetInt32().ShouldBe(1);
        search
            .Events.All<ArticleSettled>(settled => settled.ArticleId == article.Article.ArticleId)
            .Select(heard => heard.MessageId)
            .Distinct()
            .Count()
            .ShouldBe(1);
        (await search.GetAsync($"/quotes?q={word}")).GetProperty("items").GetArrayLength().ShouldBe(1);
    }

    [Fact]
    public async Task A_replay_replaces_what_was_indexed_and_what_it_overtook_does_not()
    {
        var (before, after) = (search.NewWord(), search.NewWord());
        var first = Article(before).Linked();
        var replayed = (Article(after) with { Url = first.Article.Url }).Linked();
        replayed = replayed with
        {
            Article = replayed.Article with
            {
                Replay = 1,
                Origin = new Origin { Kind = "own", Family = "Harbour Group" },
            },
        };

        await search.Events.PublishAsync(first);
        await search.Events.WaitForAsync<ArticleSettled>(settled => settled.ArticleId == first.Article.ArticleId);
        await search.Events.PublishAsync(replayed);
        await search.Events.WaitForAsync<ArticleSettled>(settled => settled.ArticleId == first.Article.ArticleId, count: 2);
        await search.Events.PublishAsync(first);
        await search.Events.WaitForAsync<ArticleSettled>(settled => settled.ArticleId == first.Article.ArticleId, count: 3);

        (await search.GetAsync($"/search?q={after}")).GetProperty("total").GetInt32().ShouldBe(1);
        (await search.GetAsync($"/search?q={before}")).GetProperty("total").GetInt32().ShouldBe(0);
        var origin = (await search.GetAsync($"/articles/{first.Article.ArticleId}")).GetProperty("origin");
        origin.GetProperty("family").GetString().ShouldBe("Harbour Group");
        search
            .Events.All<ArticleSettled>(settled => settled.ArticleId == first.Article.ArticleId)
            .Select(heard => (heard.MessageId, heard.Message.Outcome))
            .Distinct()
            .Count()
            .ShouldBe(3, "a replay settles with messages of its own");
    }

    [Fact]
    public async Task An_older_version_changes_nothing_but_the_history()
    {
        var (before, after) = (search.NewWord(), search.NewWord());
        var newer = Article(after) with { Url = $"https://a.example/{before}", Version = 2, Fetch = 2 };
        var older = Article(before) with { Url = newer.Url };

        await search.IndexAsync(newer.Linked());
        await search.IndexAsync(older.Linked());

        (await search.GetAsync($"/search?q={before}")).GetProperty("total").GetInt32().ShouldBe(0);
        (await search.GetAsync($"/search?q={after}")).GetProperty("total").GetInt32().ShouldBe(1);
        var article = await search.GetAsync($"/articles/{newer.Id}");
        article.GetProperty("version").GetInt32().ShouldBe(2);
        article.GetProperty("versions").EnumerateArray().Select(version => version.GetProperty("version").GetInt32()).ShouldBe([1, 2]);
        search
            .Events.All<ArticleSettled>(settled => settled.ArticleId == older.Id && settled.Fetch == 1)
            .ShouldHaveSingleItem()
            .Message.Outcome.ShouldBe("unchanged");
    }

    [Fact]
    public async Task An_answer_read_while_versions_arrive_is_of_one_moment()
    {
        var article = Article(search.NewWord());
        await search.IndexAsync(article.Linked());

        var indexing = Task.Run(async () =>
        {
            for (var version = 2; version <= 40; version++)
                await search.IndexAsync((article with { Version = version, Fetch = version }).Linked());
        });
        while (!indexing.IsCompleted)
        {
            var answer = await search.GetAsync($"/articles/{article.Id}");
            answer.GetProperty("version").GetInt32().ShouldBe(answer.GetProperty("versions").GetArrayLength());
        }
        await indexing;
    }

    [Fact]
    public async Task A_new_version_replaces_names_and_quotes_and_says_what_changed()
    {
        var word = search.NewWord();
        var first = new Sample
        {
            Url = $"https://a.example/{word}",
            Paragraphs = [$"The {word} burned. At least 12 people were hurt.", "“We wait,” Marta Okonjo said."],
            Names = [("Marta Okonjo", "person")],
            Said = [("We wait,", "Marta Okonjo")],
        };
        var second = first with
        {
            Version = 2,
            Fetch = 2,
            Paragraphs = [$"The {word} burned. At least 19 people were hurt."],
            Names = [],
            Said = [],
        };

        await search.IndexAsync(first.Linked());
        await search.IndexAsync(second.Linked());

        (await search.GetAsync($"/search?q={word}&speaker={Sample.EntityId("Marta Okonjo")}")).GetProperty("total").GetInt32().ShouldBe(0);
        var article = await search.GetAsync($"/articles/{first.Id}");
        var diff = article
            .GetProperty("versions")[1]
            .GetProperty("diff")
            .EnumerateArray()
            .Select(change => $"{change.GetProperty("kind")}: {change.GetProperty("text")}")
            .ToList();
        diff.ShouldContain("removed: At least 12 people were hurt.");
        diff.ShouldContain("added: At least 19 people were hurt.");
        (await search.GetAsync($"/articles/{first.Id}?version=1")).GetProperty("quotes").GetArrayLength().ShouldBe(1);
    }

    [Fact]
    public async Task A_text_with_NUL_and_half_a_surrogate_pair_is_indexed_and_keeps_its_spans()
    {
        var word = search.NewWord();
        var sample = new Sample
        {
            Url = $"https://a.example/{word}",
            Headline = $"Head\0line {word}",
            Paragraphs = [$"\0{word}\0 in Tallinn."],
            Names = [("Tallinn", "location")],
            Outlet = "Cou\0rier",
        };

        await search.IndexAsync(sample.Linked());

        var article = await search.GetAsync($"/articles/{sample.Id}");
        var mention = article.GetProperty("mentions")[0];
        article
            .GetProperty("text")
            .GetString()!
            .Substring(mention.GetProperty("start").GetInt32(), mention.GetProperty("length").GetInt32())
            .ShouldBe("Tallinn");
        (await search.GetAsync($"/search?q={word}")).GetProperty("total").GetInt32().ShouldBe(1);
    }

    [Fact]
    public async Task An_alias_answers_with_the_article_it_is_another_address_of()
    {
        var word = search.NewWord();
        var (article, alias) = (Article(word), Article(word + "alias"));
        await search.IndexAsync(article.Linked());

        await search.Events.PublishAsync(
            new ArticleSettled
            {
                ArticleId = alias.Id,
                Fetch = 1,
                Url = alias.Url,
                Outcome = "discarded",
                Reason = "another address of an article that is known",
                AliasOf = article.Id,
                SettledAt = Sample.Morning,
                Journey = article.Linked().Journey,
            }
        );

        var answer = await NewsMesh.Testing.Eventually.SatisfiesAsync(
            () => search.GetAsync($"/articles/{alias.Id}"),
            found => found.ValueKind == JsonValueKind.Object,
            "the alias is known"
        );
        answer.GetProperty("id").GetGuid().ShouldBe(article.Id);
    }

    private static Sample Article(string word) =>
        new()
        {
            Url = $"https://a.example/{word}",
            Paragraphs = [$"The {word} reopened on Monday.", $"“The {word} is open again,” Tom Hendriks said in Tallinn."],
            Names = [("Tom Hendriks", "person"), ("Tallinn", "location")],
            Said = [($"The {word} is open again,", "Tom Hendriks")],
        };
}
