using System.Net;
using System.Text.RegularExpressions;
using NewsMesh.Contracts;
using NewsMesh.Testing;

namespace NewsMesh.Search.Tests.Web;

public sealed partial class PageTests(WebFixture search) : IClassFixture<WebFixture>
{
    [Theory]
    [InlineData("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", "text/html")]
    [InlineData("application/json", "application/json")]
    [InlineData("*/*", "application/json")]
    [InlineData(null, "application/json")]
    [InlineData("text/html;q=0.4, application/json", "application/json")]
    [InlineData("text/html, application/json;q=0.9", "text/html")]
    [InlineData("nonsense", "application/json")]
    public async Task One_address_answers_as_it_is_asked(string? accept, string contentType)
    {
        foreach (var address in new[] { "/search?q=anything", "/quotes", "/facts", "/entities" })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            if (accept is not null)
                request.Headers.TryAddWithoutValidation("Accept", accept);
            using var answer = await search.Client.SendAsync(request);
            answer.StatusCode.ShouldBe(HttpStatusCode.OK);
            answer.Content.Headers.ContentType!.MediaType.ShouldBe(contentType, address);
            answer.Headers.Vary.ShouldContain("Accept");
        }
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/search?q=%22&entity=%3Cb%3E&sort=newest")]
    [InlineData("/quotes?speaker=x")]
    [InlineData("/facts?status=contested")]
    [InlineData("/entities?q=x")]
    [InlineData("/alerts?q=%22&outlet=%3Cb%3E")]
    [InlineData("/feeds")]
    [InlineData("/pipeline?outcome=failed")]
    public async Task Every_page_has_a_language_landmarks_one_heading_and_takes_nothing_from_elsewhere(string address)
    {
        var (status, html, answer) = await search.PageAsync(address);
        status.ShouldBe(200);
        html.ShouldContain("<html lang=\"en\">");
        html.ShouldContain("<main id=\"content\"");
        html.ShouldContain("href=\"#content\"");
        Headings().Count(html).ShouldBe(1);
        OwnScript().Replace(html, "").ShouldNotContain("<script");
        html.ShouldNotContain(" style=");
        Resources().Matches(html).ShouldAllBe(resource => resource.Groups["address"].Value.StartsWith('/'));
        answer.Headers.GetValues("Content-Security-Policy").Single().ShouldStartWith("default-src 'self'");
        answer.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
    }

    [Fact]
    public async Task A_hostile_article_is_only_text()
    {
        const string Script = "<script>alert(1)</script>";
        var word = search.NewWord();
        var name = $"Eve {word} <img src=x onerror=alert(1)>";
        var sample = new Sample
        {
            Url = $"javascript:alert('{word}')",
            Outlet = $"\"><b>Outlet {word}</b>",
            Headline = $"{Script} {word}",
            Section = $"</p>{Script}",
            Paragraphs = [$"{word} {Script} &lt;b&gt; “</span>{Script}” {name} said."],
            Names = [(name, "person\" onclick=\"x")],
            Said = [($"</span>{Script}", name)],
        };
        await search.IndexAsync(sample.Linked());
        await Eventually.TrueAsync(async () => (await search.PageAsync("/pipeline")).Html.Contains(word), "the settlement is recorded");

        foreach (
            var address in new[]
            {
                $"/articles/{sample.Id}",
                $"/search?q={word}",
                $"/search?q={Uri.EscapeDataString(word + Script)}",
                $"/entities/{Sample.EntityId(name)}",
                $"/entities?q={word}",
                $"/quotes?speaker={Sample.EntityId(name)}",
                "/pipeline",
                "/",
            }
        )
        {
            var (status, html, _) = await search.PageAsync(address);
            status.ShouldBe(200, address);
            OwnScript().Replace(html, "").ShouldNotContain("<script", Case.Insensitive, address);
            html.ShouldNotContain("<img src=x", Case.Insensitive, address);
            html.ShouldNotContain("<b>Outlet", Case.Insensitive, address);
            html.ShouldNotContain("href=\"javascript:", Case.Insensitive, address);
            html.ShouldNotContain("onclick=\"x", Case.Insensitive, address);
        }
    }

    [Fact]
    public async Task An_article_page_shows_names_quotes_facts_journey_and_trace()
    {
        var word = search.NewWord();
        var sample = new Sample
        {
            Url = $"https://a.example/{word}",
            Headline = $"Ferry line {word} reopens",
            Paragraphs = ["The line reopened.", "“We are back,” Marta Okonjo said in Tallinn."],
            Names = [("Marta Okonjo", "person"), ("Tallinn", "location")],
            Said = [("We are back,", "Marta Okonjo")],
        };
        await search.IndexAsync(sample.Linked());

        var html = (
            await Eventually.SatisfiesAsync(
                () => search.PageAsync($"/articles/{sample.Id}"),
                page => page.Html.Contains("<strong>search</strong>"),
                "the journey is recorded"
            )
        ).Html;

        html.ShouldContain($"<a class=\"mention\" href=\"/entities/{Sample.EntityId("Tallinn")}\">Tallinn</a>");
        html.ShouldContain(">We are back,</span>");
        html.ShouldContain($"href=\"/facts/{Sample.UtteranceId("Marta Okonjo", "We are back,")}\"");
        html.ShouldContain("href=\"/traces/0af7651916cd43dd8448eb211c80319c\"");
        html.ShouldContain($"href=\"https://a.example/{word}\"");
    }

    [Fact]
    public async Task A_facts_page_shows_who_says_what_where_and_why_two_reports_belong_together()
    {
        var fact = Facts.ReadModelTests.SampleFact(search.NewWord());
        await search.Events.PublishAsync(fact);

        var html = (
            await Eventually.SatisfiesAsync(
                () => search.PageAsync($"/facts/{fact.FactId}"),
                page => page.Status == 200,
                "the fact is known"
            )
        ).Html;

        html.ShouldContain("the same speaker and the same words");
        html.ShouldContain("Pier News");
        html.ShouldContain("single-source");
    }

    [Theory]
    [InlineData("/articles/none", 404, "There is nothing at this address")]
    [InlineData("/nowhere", 404, "There is nothing at this address")]
    [InlineData("/search?sort=best", 400, "sort must be relevance, newest or oldest.")]
    public async Task A_problem_is_a_page_for_people(string address, int status, string words)
    {
        var page = await search.PageAsync(address);
        page.Status.ShouldBe(status);
        page.Answer.Content.Headers.ContentType!.MediaType.ShouldBe("text/html");
        page.Html.ShouldContain(words);
        page.Html.ShouldContain("<main");
    }

    [Fact]
    public async Task The_pipeline_page_tells_why_an_article_ended_early()
    {
        var word = search.NewWord();
        var journey = new Sample { Url = $"https://a.example/{word}", Paragraphs = [word] }
            .Linked()
            .Journey;
        await search.Events.PublishAsync(
            new ArticleSettled
            {
                ArticleId = ServiceDefaults.Identity.DerivedId.From("article", word),
                Fetch = 1,
                Url = $"https://a.example/{word}",
                Outcome = "discarded",
                Reason = $"too short: {word}",
                SettledAt = Sample.Morning,
                Journey = journey.Passed("parse", Sample.Morning, Sample.Morning, "discarded", "too short"),
            }
        );

        await Eventually.TrueAsync(
            async () => (await search.PageAsync("/pipeline?outcome=discarded")).Html.Contains($"too short: {word}"),
            "the discard is shown"
        );
        (await search.PageAsync("/pipeline?outcome=searchable")).Html.ShouldNotContain(word);
    }

    [Fact]
    public async Task Style_sheets_are_kept_by_browsers()
    {
        var href = Sheet().Match((await search.PageAsync("/")).Html).Groups["address"].Value;
        using var answer = await search.Client.GetAsync(new Uri(href, UriKind.Relative));
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("text/css");
        answer.Headers.CacheControl!.MaxAge.ShouldBe(TimeSpan.FromDays(365));
    }

    /// <summary>The one script of the pages, a file of our own.</summary>
    [GeneratedRegex("<script src=\"/assets/site\\.js\\?v=[0-9a-f]+\" defer blocking=\"render\"></script>", RegexOptions.None, 1000)]
    private static partial Regex OwnScript();

    [GeneratedRegex("<h1", RegexOptions.None, 1000)]
    private static partial Regex Headings();

    [GeneratedRegex("(src|<link[^>]* href)=\"(?<address>[^\"]*)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Resources();

    [GeneratedRegex("rel=\"stylesheet\" href=\"(?<address>[^\"]*)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Sheet();
}
