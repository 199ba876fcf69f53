using System.Net;
using System.Text.Json;
using NewsMesh.Search.Tests.Facts;
using NewsMesh.Testing;

namespace NewsMesh.Search.Tests.Exports;

public sealed class ExportTests(SearchFixture search) : IClassFixture<SearchFixture>
{
    [Fact]
    public async Task Everything_that_a_search_finds_is_exported_once_newest_first_whatever_a_page_holds()
    {
        var word = search.NewWord();
        await search.IndexAsync([
            .. Enumerable
                .Range(0, 23)
                .Select(n =>
                    new Sample
                    {
                        Url = $"https://a.example/{word}/{n}",
                        Headline = $"{word} {n}",
                        Outlet = n % 2 == 0 ? "Pier News" : "Harbour Courier",
                        PublishedAt = Sample.Morning.AddMinutes(n),
                        Paragraphs = [$"{word} is back."],
                    }.Linked()
                ),
        ]);

        var lines = await LinesAsync($"/export/articles.jsonl?q={word}&limit=5");
        lines
            .Select(line => line.GetProperty("headline").GetString())
            .ShouldBe(Enumerable.Range(0, 23).Reverse().Select(n => $"{word} {n}"));
        var first = lines[0];
        (
            first.GetProperty("outlet").GetString(),
            first.GetProperty("lead").GetString(),
            first.GetProperty("publishedAt").GetString()
        ).ShouldBe(("Pier News", $"{word} is back.", "2026-11-20T06:22:00Z"));
        (await LinesAsync($"/export/articles.jsonl?q={word}&outlet=Pier%20News&sort=oldest"))
            .Select(line => line.GetProperty("headline").GetString())
            .First()
            .ShouldBe($"{word} 0");
        (await LinesAsync($"/export/articles.jsonl?q={word}&outlet=Pier%20News")).Count.ShouldBe(12);
    }

    [Fact]
    public async Task Quotes_are_exported_with_their_speaker_verb_kind_and_polarity()
    {
        var word = search.NewWord();
        var sample = new Sample
        {
            Url = $"https://a.example/{word}",
            Headline = "=cmd|' /C calc'!A0",
            Paragraphs = [$"Ann Lund denied that the {word}, the fuse, was faulty. “We keep the {word},” Ann Lund said."],
            Names = [("Ann Lund", "person")],
            Said = [($"the {word}, the fuse, was faulty", "Ann Lund"), ($"We keep the {word},", "Ann Lund")],
        };
        var linked = sample.Linked();
        linked = linked with
        {
            Annotations = linked.Annotations with
            {
                Quotes =
                [
                    linked.Annotations.Quotes[0] with
                    {
                        Kind = "indirect",
                        Polarity = "denied",
                        CueText = "denied",
                    },
                    linked.Annotations.Quotes[1] with
                    {
                        CueText = "said",
                    },
                ],
            },
        };
        await search.IndexAsync(linked);

        var lines = await LinesAsync($"/export/quotes.jsonl?q={word}");
        var denied = lines.Single(line => line.GetProperty("polarity").GetString() == "denied");
        (
            denied.GetProperty("speaker").GetString(),
            denied.GetProperty("cue").GetString(),
            denied.GetProperty("kind").GetString(),
            denied.GetProperty("text").GetString()
        ).ShouldBe(("Ann Lund", "denied", "indirect", $"the {word}, the fuse, was faulty"));
        denied
            .GetProperty("citation")
            .GetString()!
            .ShouldStartWith($"Ann Lund denied that the {word}, the fuse, was faulty — Harbour Courier");
        lines
            .Single(line => line.GetProperty("kind").GetString() == "direct")
            .GetProperty("citation")
            .GetString()!
            .ShouldStartWith($"Ann Lund said: “We keep the {word},”");

        var csv = await TextAsync($"/export/quotes.csv?q={word}&speaker=Ann%20Lund", "text/csv");
        var rows = csv.Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        rows[0].ShouldStartWith("utteranceId,speaker,speakerId,cue,kind,polarity,text,citation,");
        rows.Length.ShouldBe(3);
        csv.ShouldContain($",denied,indirect,denied,\"the {word}, the fuse, was faulty\",");
        csv.ShouldContain(",'=cmd|' /C calc'!A0,", Case.Sensitive, "a headline is no formula");
        csv.ShouldEndWith("\r\n");
    }

    [Fact]
    public async Task Facts_are_exported_with_every_report_and_nothing_of_what_nobody_asserts_any_more()
    {
        var word = search.NewWord();
        var fact = ReadModelTests.SampleFact(word);
        await search.Events.PublishAsync(fact);
        var lines = await Eventually.SatisfiesAsync(
            () => LinesAsync($"/export/facts.jsonl?q={word}"),
            lines => lines.Count > 0,
            "the fact is known"
        );

        var support = fact.Slots.SelectMany(slot => slot.Values).SelectMany(value => value.Support).ToArray();
        lines.Select(line => line.GetProperty("outlet").GetString()).Order().ShouldBe(support.Select(one => one.Outlet).Order());
        lines.ShouldAllBe(line =>
            line.GetProperty("factId").GetGuid() == fact.FactId && line.GetProperty("status").GetString() == fact.Status
        );
        lines[0].GetProperty("text").GetString().ShouldBe(support.OrderBy(one => one.PublishedAt).First().Text);
        (await TotalAsync($"/export/facts.csv?q={word}")).ShouldBe(lines.Count);
        (await TextAsync($"/export/facts.csv?q={word}", "text/csv"))
            .Split("\r\n", StringSplitOptions.RemoveEmptyEntries)
            .Length.ShouldBe(lines.Count + 1);

        await search.Events.PublishAsync(fact with { Version = fact.Version + 1, Status = "retracted" });
        await Eventually.TrueAsync(async () => (await LinesAsync($"/export/facts.jsonl?q={word}")).Count == 0, "the fact is retracted");
    }

    [Theory]
    [InlineData("/export/articles.xml", HttpStatusCode.NotFound, "not-found")]
    [InlineData("/export/people.csv", HttpStatusCode.NotFound, "not-found")]
    [InlineData("/export/articles.csv?from=yesterday", HttpStatusCode.BadRequest, "time")]
    [InlineData("/export/articles.csv?collapse=outlet", HttpStatusCode.BadRequest, "collapse")]
    [InlineData("/export/facts.jsonl?status=true", HttpStatusCode.BadRequest, "status")]
    public async Task What_cannot_be_exported_is_a_problem_that_says_why(string address, HttpStatusCode status, string type)
    {
        using var answer = await search.Client.GetAsync(new Uri(address, UriKind.Relative));
        answer.StatusCode.ShouldBe(status);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        JsonDocument
            .Parse(await answer.Content.ReadAsStringAsync())
            .RootElement.GetProperty("type")
            .GetString()
            .ShouldBe($"urn:newsmesh:problem:{type}");
    }

    [Theory]
    [InlineData("/search?q=ship&cursor=", "/export/articles.csv?q=ship")]
    [InlineData("/quotes?q=ship", "/export/quotes.jsonl?q=ship")]
    [InlineData("/facts?status=", "/export/facts.csv")]
    public async Task A_page_of_a_list_leads_to_all_of_it(string page, string export)
    {
        var word = search.NewWord();
        await search.IndexAsync(
            new Sample
            {
                Url = $"https://a.example/{word}",
                Paragraphs = ["“The ship is here,” Ann said."],
                Said = [("The ship is here,", "Ann")],
            }.Linked()
        );
        await search.Events.PublishAsync(ReadModelTests.SampleFact(word));
        await Eventually.TrueAsync(
            async () => (await search.PageAsync(page)).Html.Contains($"href=\"{export}\"", StringComparison.Ordinal),
            $"{page} links to {export}"
        );
    }

    [Fact]
    public async Task How_many_lines_come_is_known_at_the_start()
    {
        var word = search.NewWord();
        await search.IndexAsync([
            .. Enumerable
                .Range(0, 3)
                .Select(n =>
                    new Sample
                    {
                        Url = $"https://a.example/{word}/{n}",
                        Paragraphs = [$"“The {word} sails,” Ann said, and “{word} waits,” Ann said."],
                        Names = [("Ann", "person")],
                        Said = [($"The {word} sails,", "Ann"), ($"{word} waits,", "Ann")],
                    }.Linked()
                ),
        ]);
        (await TotalAsync($"/export/articles.jsonl?q={word}")).ShouldBe(3);
        (await TotalAsync($"/export/quotes.csv?q={word}")).ShouldBe(6);
        (await LinesAsync($"/export/quotes.jsonl?q={word}")).Count.ShouldBe(6, "counting leaves nothing out");
        (await TotalAsync($"/export/quotes.csv?q={search.NewWord()}")).ShouldBe(0);
    }

    [Fact]
    public async Task An_article_that_answers_a_fact_twice_counts_as_two_lines()
    {
        var word = search.NewWord();
        var fact = ReadModelTests.SampleFact(word);
        var support = fact.Slots[0].Values[0].Support[0];
        await search.Events.PublishAsync(
            fact with
            {
                Slots =
                [
                    .. fact.Slots,
                    fact.Slots[0] with
                    {
                        Name = "where",
                        Values =
                        [
                            new Contracts.FactValue
                            {
                                Value = "here",
                                Support =
                                [
                                    support with
                                    {
                                        AssertionId = ServiceDefaults.Identity.DerivedId.From("assertion", $"{word} where"),
                                    },
                                ],
                            },
                        ],
                    },
                ],
            }
        );
        var lines = await Eventually.SatisfiesAsync(
            () => LinesAsync($"/export/facts.jsonl?q={word}"),
            lines => lines.Count > 0,
            "the fact is known"
        );
        (await TotalAsync($"/export/facts.jsonl?q={word}")).ShouldBe(lines.Count);
        lines.Count.ShouldBeGreaterThan(fact.Slots[0].Values.Sum(value => value.Support.Count));
    }

    private async Task<int> TotalAsync(string address)
    {
        using var answer = await search.Client.GetAsync(new Uri(address, UriKind.Relative));
        return int.Parse(answer.Headers.GetValues("X-Total-Count").Single(), System.Globalization.CultureInfo.InvariantCulture);
    }

    private async Task<IReadOnlyList<JsonElement>> LinesAsync(string address) =>
        [
            .. (await TextAsync(address, "application/jsonl"))
                .Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Select(line => JsonDocument.Parse(line).RootElement),
        ];

    private async Task<string> TextAsync(string address, string mediaType)
    {
        using var answer = await search.Client.GetAsync(new Uri(address, UriKind.Relative));
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe(mediaType);
        return await answer.Content.ReadAsStringAsync();
    }
}
