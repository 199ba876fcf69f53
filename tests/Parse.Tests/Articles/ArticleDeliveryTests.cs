using NewsMesh.Contracts;
using NewsMesh.ServiceDefaults.Identity;

namespace NewsMesh.Parse.Tests.Articles;

/// <summary>Pages in, events out: on the real broker and the real database.</summary>
public class ArticleDeliveryTests(ParseFixture parse) : IClassFixture<ParseFixture>
{
    private static readonly string Edited = Samples.Page(
        paragraphs: [.. Samples.Paragraphs, "The ministry corrected the length of the pier on Tuesday: it will be three hundred metres."]
    );

    [Fact]
    public async Task A_page_becomes_an_article_with_its_journey()
    {
        var page = ParseFixture.Page(parse.NewUrl(), Samples.Page("<meta name=author content='Ann Lee'>"));
        await parse.Events.PublishAsync(page);
        var parsed = await parse.ParsedAsync(page);

        parsed.Article.ShouldSatisfyAllConditions(
            article => article.Text.ShouldBe(Samples.Text),
            article => article.Version.ShouldBe(1),
            article => article.Fetch.ShouldBe(1),
            article => article.Url.ShouldBe(page.Url),
            article => article.Outlet.ShouldBe("Harbour Daily"),
            article => article.Language.ShouldBe("en"),
            article => article.TextHash.Length.ShouldBe(64),
            article => article.PublishedAt.ShouldBe(page.FetchedAt),
            article => article.Origin.Kind.ShouldBe("own")
        );
        parsed.Journey.Stages.Select(stage => (stage.Service, stage.Outcome)).ShouldBe([("ingest", "fetched"), ("parse", "parsed")]);
    }

    [Fact]
    public async Task The_outlet_that_was_stated_with_a_page_comes_before_what_the_page_says()
    {
        var page = ParseFixture.Page(parse.NewUrl(), Samples.Page()) with { Outlet = "Lighthouse Courier" };
        await parse.Events.PublishAsync(page);
        (await parse.ParsedAsync(page)).Article.Outlet.ShouldBe("Lighthouse Courier");
    }

    [Fact]
    public async Task A_page_delivered_twice_becomes_one_article()
    {
        var page = ParseFixture.Page(parse.NewUrl(), Samples.Page());
        await parse.Events.PublishAsync(page);
        await parse.ParsedAsync(page);
        await parse.Events.PublishAsync(page);
        await parse.ParsedAsync(page, count: 2);

        var heard = parse.Events.All<ArticleParsed>(parsed => parsed.Article.ArticleId == page.ArticleId);
        heard
            .Select(parsed => parsed.MessageId)
            .Distinct()
            .ShouldHaveSingleItem()
            .ShouldBe(DerivedId.From("ArticleParsed", $"{page.ArticleId}/1/1"));
        Wire(heard[1].Message.Article).ShouldBe(Wire(heard[0].Message.Article));
        (await VersionsAsync(page)).ShouldBe(1);
    }

    [Fact]
    public async Task Twenty_deliveries_at_once_become_one_article()
    {
        var page = ParseFixture.Page(parse.NewUrl(), Samples.Page());
        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => parse.Events.PublishAsync(page)));
        await parse.ParsedAsync(page, count: 20);
        (await VersionsAsync(page)).ShouldBe(1);
    }

    [Fact]
    public async Task An_edited_page_becomes_a_second_version()
    {
        var url = parse.NewUrl();
        var (first, second) = (ParseFixture.Page(url, Samples.Page()), ParseFixture.Page(url, Edited, fetch: 2));
        await parse.Events.PublishAsync(first);
        var before = await parse.ParsedAsync(first);
        await parse.Events.PublishAsync(second);
        var after = await parse.ParsedAsync(second, count: 2);

        after.Article.Version.ShouldBe(2);
        after.Article.Text.ShouldContain("three hundred metres");
        after.Article.PublishedAt.ShouldBe(before.Article.PublishedAt, "an edit does not move an article that says no date");
        (await VersionsAsync(first)).ShouldBe(2);
    }

    [Fact]
    public async Task An_unchanged_refetch_settles_as_unchanged()
    {
        var url = parse.NewUrl();
        var (first, second) = (
            ParseFixture.Page(url, Samples.Page()),
            ParseFixture.Page(url, Samples.Page(after: "<aside>Most read today</aside>"), fetch: 2)
        );
        await parse.Events.PublishAsync(first);
        await parse.ParsedAsync(first);
        await parse.Events.PublishAsync(second);
        var settled = await parse.SettledAsync(second);

        (settled.Outcome, settled.Reason, settled.Fetch).ShouldBe(("unchanged", "the text is the same as before", 2));
        settled.Journey.Stages[^1].Outcome.ShouldBe("unchanged");
        parse.Events.All<ArticleParsed>(parsed => parsed.Article.ArticleId == first.ArticleId).Count.ShouldBe(1);
    }

    [Fact]
    public async Task An_older_fetch_is_ignored()
    {
        var url = parse.NewUrl();
        var (older, newer) = (ParseFixture.Page(url, Samples.Page()), ParseFixture.Page(url, Edited, fetch: 2));
        await parse.Events.PublishAsync(newer);
        await parse.ParsedAsync(newer);
        await parse.Events.PublishAsync(older);
        var settled = await parse.SettledAsync(older);

        (settled.Outcome, settled.Reason, settled.Fetch).ShouldBe(("unchanged", "a newer fetch was read before", 1));
        (await VersionsAsync(newer)).ShouldBe(1);
    }

    [Fact]
    public async Task A_replay_publishes_again()
    {
        var url = parse.NewUrl();
        var page = ParseFixture.Page(url, Samples.Page());
        await parse.Events.PublishAsync(page);
        await parse.ParsedAsync(page);
        // A refetch without a change, so that the stored page is of a later fetch than the version.
        var again = ParseFixture.Page(url, Samples.Page(), fetch: 2);
        await parse.Events.PublishAsync(again);
        await parse.SettledAsync(again);
        await parse.Events.PublishAsync(again with { Replayed = true, Replay = 1 });
        var replayed = await parse.ParsedAsync(page, count: 2);
        (replayed.Article.Version, replayed.Article.Fetch, replayed.Article.Replay).ShouldBe((1, 2, 1));
        await parse.Events.PublishAsync(again with { Replayed = true, Replay = 2 });
        await parse.ParsedAsync(page, count: 3);
        parse
            .Events.All<ArticleParsed>(parsed => parsed.Article.ArticleId == page.ArticleId)
            .Select(heard => heard.MessageId)
            .Distinct()
            .Count()
            .ShouldBe(3, "each replay has messages of its own");
    }

    [Fact]
    public async Task Garbage_is_discarded_with_a_reason()
    {
        var page = ParseFixture.Page(parse.NewUrl(), "<html><body><a href=/a>a</a></body></html>");
        await parse.Events.PublishAsync(page);
        var settled = await parse.SettledAsync(page);
        settled.Outcome.ShouldBe("discarded");
        settled.Reason.ShouldNotBeNull().ShouldStartWith("the page holds no article");
        settled.Journey.Stages[^1].Reason.ShouldBe(settled.Reason);
    }

    [Fact]
    public async Task Bytes_that_are_no_gzip_are_discarded_with_a_reason()
    {
        var page = ParseFixture.Page(parse.NewUrl(), "") with
        {
            HtmlGzip = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18],
        };
        await parse.Events.PublishAsync(page);
        (await parse.SettledAsync(page)).Outcome.ShouldBe("discarded");
    }

    [Fact]
    public async Task A_bomb_of_gzip_is_discarded_with_a_reason()
    {
        var page = ParseFixture.Page(parse.NewUrl(), new string(' ', 50_000_000));
        await parse.Events.PublishAsync(page);
        (await parse.SettledAsync(page)).Reason.ShouldNotBeNull().ShouldContain("larger than");
    }

    [Fact]
    public async Task A_pushed_text_keeps_every_character()
    {
        var url = parse.NewUrl();
        var page = ParseFixture.Page(url, "") with
        {
            HtmlGzip = null,
            Text = new PushedText
            {
                Title = "Pier reopens",
                Text = Samples.Text,
                Outlet = "Harbour Daily",
                PublishedAt = Readers.FetchedAt.AddDays(-1),
            },
        };
        await parse.Events.PublishAsync(page);
        var parsed = await parse.ParsedAsync(page);
        parsed.Article.Text.ShouldBe(Samples.Text);
        parsed.Article.Paragraphs.Select(span => parsed.Article.Text.Substring(span.Start, span.Length)).ShouldBe(Samples.Paragraphs);
        (parsed.Article.Outlet, parsed.Article.PublishedAt, parsed.Article.Language).ShouldBe(
            ("Harbour Daily", Readers.FetchedAt.AddDays(-1), "en")
        );
    }

    [Fact]
    public async Task A_second_address_of_one_page_is_an_alias()
    {
        var url = parse.NewUrl();
        var html = Samples.Page($"<link rel=canonical href='{url}'>");
        var (first, second) = (ParseFixture.Page(url, html), ParseFixture.Page(parse.NewUrl(), html));
        await parse.Events.PublishAsync(first);
        await parse.ParsedAsync(first);
        await parse.Events.PublishAsync(second);
        var settled = await parse.SettledAsync(second);
        (settled.Outcome, settled.AliasOf, settled.Reason).ShouldBe(
            ("unchanged", first.ArticleId, $"the same article is known under {url}")
        );
        await parse.Events.PublishAsync(second);
        (await parse.SettledAsync(second, count: 2)).AliasOf.ShouldBe(first.ArticleId);
    }

    [Fact]
    public async Task The_same_text_under_another_canonical_address_is_an_article_of_its_own()
    {
        var (first, second) = (ParseFixture.Page(parse.NewUrl(), Samples.Page()), ParseFixture.Page(parse.NewUrl(), Samples.Page()));
        await parse.Events.PublishAsync(first);
        await parse.ParsedAsync(first);
        await parse.Events.PublishAsync(second);
        (await parse.ParsedAsync(second)).Article.TextHash.ShouldBe((await parse.ParsedAsync(first)).Article.TextHash);
    }

    private async Task<long> VersionsAsync(PageFetched page) =>
        await parse.Database.ScalarAsync<long>($"SELECT count(*) FROM parse.article_versions WHERE article_id = '{page.ArticleId}'");

    private static string Wire(Article article) => System.Text.Json.JsonSerializer.Serialize(article);
}
