using System.Net;
using System.Text.Json;

namespace NewsMesh.Search.Tests.Articles;

public sealed class SearchTests(SearchFixture search) : IClassFixture<SearchFixture>
{
    [Fact]
    public async Task An_article_is_found_by_word_stem_phrase_headline_entity_and_speaker()
    {
        var word = search.NewWord();
        var sample = new Sample
        {
            Url = $"https://a.example/{word}",
            Headline = $"Ships return to {word}",
            Paragraphs = ["Forty ships were waiting outside the harbour.", "“We have lost time,” Vesna Kolar told reporters in Narva."],
            Names = [("Vesna Kolar", "person"), ("Narva", "location")],
            Said = [("We have lost time,", "Vesna Kolar")],
        };
        await search.IndexAsync(sample.Linked());

        foreach (
            var (query, total) in new[]
            {
                (word, 1),
                ($"{word} ship", 1),
                ($"{word} \"lost time\"", 1),
                ($"{word} \"time lost\"", 0),
                ($"title:{word}", 1),
                ($"title:narva {word}", 0),
                ($"{word} -harbour", 0),
                ($"{word} nowhere", 0),
                ($"nowhere OR {word}", 1),
                ($"{word} the", 1),
                ($"{word} \"Ann Lee\"", 1),
            }
        )
            (await TotalAsync($"q={Uri.EscapeDataString(query)}")).ShouldBe(total, query);
        foreach (
            var (filter, total) in new[]
            {
                ($"entity={Sample.EntityId("Narva")}", 1),
                ("entity=narva", 1),
                ("entity=nar", 0),
                ($"speaker={Sample.EntityId("Vesna Kolar")}", 1),
                ("speaker=Vesna%20Kolar", 1),
                ("speaker=Narva", 0),
                ("outlet=Harbour%20Courier", 1),
                ("outlet=Other", 0),
                ("language=en", 1),
                ("language=de", 0),
                ("from=2026-11-20&to=2026-11-20", 1),
                ("from=2026-11-21", 0),
                ("to=2026-11-19", 0),
            }
        )
            (await TotalAsync($"q={word}&{filter}")).ShouldBe(total, filter);
    }

    [Fact]
    public async Task Near_duplicates_count_for_each_other_and_only_while_they_are_told()
    {
        var word = search.NewWord();
        var wire = new Sample { Url = $"https://a.example/{word}/wire", Paragraphs = [$"{word}: the ships are back."] }.Linked();
        var copy = new Sample
        {
            Url = $"https://b.example/{word}/copy",
            Outlet = "Fjord Times",
            PublishedAt = Sample.Morning.AddHours(1),
            Paragraphs = [$"{word}: the ships are back."],
        };
        var near = new NewsMesh.Contracts.NearDuplicate
        {
            ArticleId = wire.Article.ArticleId,
            Kind = "reprint",
            Url = wire.Article.Url,
            Score = 1,
        };
        var linked = copy.Linked() with { Article = copy.Linked().Article with { NearDuplicates = [near] } };
        await search.IndexAsync(wire, linked);

        foreach (var item in (await search.GetAsync($"/search?q={word}")).GetProperty("items").EnumerateArray())
            item.GetProperty("nearDuplicates").GetInt32().ShouldBe(1);
        var shown = (await search.GetAsync($"/articles/{wire.Article.ArticleId}"))
            .GetProperty("nearDuplicates")
            .EnumerateArray()
            .ShouldHaveSingleItem();
        (
            shown.GetProperty("id").GetGuid(),
            shown.GetProperty("outlet").GetString(),
            shown.GetProperty("nearDuplicates").GetInt32()
        ).ShouldBe((copy.Id, "Fjord Times", 1));

        var (_, html, _) = await search.PageAsync($"/articles/{wire.Article.ArticleId}");
        html.ShouldContain("Nearly the same text (1)");
        html.ShouldContain($"href=\"/articles/{copy.Id}\"");

        var rewritten = copy with { Version = 2, Fetch = 2, Paragraphs = [$"{word}: something else."] };
        await search.IndexAsync(rewritten.Linked());
        foreach (var item in (await search.GetAsync($"/search?q={word}")).GetProperty("items").EnumerateArray())
            item.GetProperty("nearDuplicates").GetInt32().ShouldBe(0);
    }

    [Fact]
    public async Task Every_language_is_stemmed_by_its_own_rules_and_accents_do_not_matter()
    {
        var word = search.NewWord();
        await search.IndexAsync(
            new Sample
            {
                Url = $"https://a.example/{word}/de",
                Language = "de",
                Paragraphs = [$"{word}: In München fuhren viele Züge."],
            }.Linked(),
            new Sample
            {
                Url = $"https://a.example/{word}/fr",
                Language = "fr",
                Paragraphs = [$"{word} : Les élections générales."],
            }.Linked(),
            new Sample
            {
                Url = $"https://a.example/{word}/xx",
                Language = "und",
                Paragraphs = [$"{word} Saßnitz"],
            }.Linked()
        );

        (await TotalAsync($"q={word}")).ShouldBe(3);
        (await TotalAsync($"q={word}%20munchen%20zug")).ShouldBe(1);
        (await TotalAsync($"q={word}%20%C3%A9lection")).ShouldBe(1);
        (await search.GetAsync($"/search?q={word}%20munchen"))
            .GetProperty("items")[0]
            .GetProperty("snippet")
            .GetString()!
            .ShouldContain("<mark>München</mark>");
    }

    [Fact]
    public async Task An_old_article_that_begins_with_it_comes_before_a_new_one_that_has_it_in_passing_and_a_newer_one_before_both()
    {
        var word = search.NewWord();
        var now = TimeProvider.System.GetUtcNow();
        Sample Told(int daysAgo, params string[] paragraphs) =>
            new()
            {
                Url = $"https://a.example/{word}/{daysAgo}",
                Headline = "News of the harbour",
                PublishedAt = now.AddDays(-daysAgo),
                Paragraphs = paragraphs,
            };
        var (old, recent, passing) = (
            Told(90, $"The {word} was closed.", "Ships wait."),
            Told(30, $"The {word} was closed.", "Ships wait."),
            Told(1, "Ships wait.", $"One of them is at the {word}.")
        );
        await search.IndexAsync(old.Linked(), recent.Linked(), passing.Linked());
        (await search.GetAsync($"/search?q={word}"))
            .GetProperty("items")
            .EnumerateArray()
            .Select(item => item.GetProperty("id").GetGuid())
            .ShouldBe([recent.Id, old.Id, passing.Id]);
    }

    [Theory]
    [InlineData("relevance")]
    [InlineData("newest")]
    [InlineData("oldest")]
    public async Task Pages_cover_everything_once_in_order(string sort)
    {
        var word = search.NewWord();
        await search.IndexAsync([
            .. Enumerable
                .Range(0, 7)
                .Select(n =>
                    new Sample
                    {
                        Url = $"https://a.example/{word}/{n}",
                        PublishedAt = Sample.Morning.AddHours(n / 2),
                        Paragraphs = [string.Join(' ', Enumerable.Repeat(word, (n % 3) + 1))],
                    }.Linked()
                ),
        ]);

        var (ids, times, cursor) = (new List<Guid>(), new List<DateTimeOffset>(), "");
        do
        {
            var page = await search.GetAsync($"/search?q={word}&sort={sort}&limit=2{(cursor.Length == 0 ? "" : $"&cursor={cursor}")}");
            page.GetProperty("total").GetInt32().ShouldBe(7);
            ids.AddRange(page.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("id").GetGuid()));
            times.AddRange(page.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("publishedAt").GetDateTimeOffset()));
            cursor = page.GetProperty("nextCursor").GetString() ?? "";
        } while (cursor.Length > 0);

        ids.Count.ShouldBe(7);
        ids.Distinct().Count().ShouldBe(7);
        if (sort == "newest")
            times.ShouldBe(times.OrderDescending());
        if (sort == "oldest")
            times.ShouldBe(times.Order());
    }

    [Fact]
    public async Task Facets_count_the_whole_result()
    {
        var word = search.NewWord();
        await search.IndexAsync([
            .. Enumerable
                .Range(0, 3)
                .Select(n =>
                    new Sample
                    {
                        Url = $"https://a.example/{word}/{n}",
                        Outlet = n == 0 ? "Pier News" : "Harbour Courier",
                        PublishedAt = Sample.Morning.AddDays(n),
                        Paragraphs = [$"{word} in Paldiski."],
                        Names = [("Paldiski", "location")],
                    }.Linked()
                ),
        ]);

        var facets = (await search.GetAsync($"/search?q={word}&limit=1")).GetProperty("facets");

        facets.GetProperty("entity")[0].GetProperty("label").GetString().ShouldBe("Paldiski");
        facets.GetProperty("entity")[0].GetProperty("value").GetString().ShouldBe(Sample.EntityId("Paldiski").ToString());
        facets
            .GetProperty("outlet")
            .EnumerateArray()
            .Select(facet => $"{facet.GetProperty("value")} {facet.GetProperty("count")}")
            .ShouldBe(["Harbour Courier 2", "Pier News 1"]);
        facets
            .GetProperty("day")
            .EnumerateArray()
            .Select(facet => facet.GetProperty("value").GetString())
            .ShouldBe(["2026-11-22", "2026-11-21", "2026-11-20"]);
        facets.GetProperty("speaker").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task Hostile_requests_are_answered()
    {
        foreach (
            var path in new[]
            {
                "/search?q=",
                "/search?entity=",
                "/search?speaker=",
                "/search?outlet=",
                "/search?language=",
                "/search?topic=",
                "/search?from=",
                "/search?sort=",
                "/search?collapse=",
                "/search?cursor=",
                "/search?limit=",
                "/quotes?q=",
                "/quotes?about=",
                "/quotes?speaker=",
                "/facts?q=",
                "/facts?status=",
                "/facts?entity=",
                "/entities?q=",
                "/search.rss?q=",
                "/search.atom?q=",
                "/search.json?q=",
            }
        )
        {
            foreach (
                var hostile in new[]
                {
                    "'",
                    "\"",
                    "\0",
                    "((((",
                    new string('-', 50),
                    "%' OR 1=1 --",
                    "🚢",
                    "\\",
                    "a\0b",
                    "_%",
                    "<script>",
                    "x' AND 'y",
                    "title:\"\\'\"",
                    new string('漢', 500),
                }
            )
            {
                using var answer = await search.Client.GetAsync(new Uri(path + Uri.EscapeDataString(hostile), UriKind.Relative));
                answer.StatusCode.ShouldBeOneOf([HttpStatusCode.OK, HttpStatusCode.BadRequest], $"{path}{hostile}");
            }
        }
        using var tooLong = await search.Client.GetAsync(new Uri("/search?q=" + new string('a', 5000), UriKind.Relative));
        tooLong.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        tooLong.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
    }

    [Theory]
    [InlineData("/articles/none")]
    [InlineData("/articles/00000000-0000-0000-0000-000000000000")]
    [InlineData("/entities/none")]
    [InlineData("/entities/none/timeline")]
    [InlineData("/entities/none/related")]
    [InlineData("/facts/none")]
    [InlineData("/nowhere")]
    public async Task An_unknown_id_is_a_404_problem(string address)
    {
        using var answer = await search.Client.GetAsync(new Uri(address, UriKind.Relative));
        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement.GetProperty("title").GetString().ShouldNotBeNullOrEmpty();
    }

    [Fact]
    public async Task The_description_names_every_call_with_a_summary()
    {
        var paths = (await search.GetAsync("/openapi/v1.json")).GetProperty("paths");
        foreach (
            var path in new[]
            {
                "/search",
                "/search.rss",
                "/search.atom",
                "/search.json",
                "/articles/{id}",
                "/entities",
                "/entities/{id}",
                "/entities/{id}/timeline",
                "/entities/{id}/related",
                "/quotes",
                "/facts",
                "/facts/{id}",
                "/stories",
                "/stories/{id}",
                "/stories.rss",
                "/alerts",
                "/export/articles.jsonl",
                "/export/quotes.csv",
                "/export/facts.jsonl",
                "/stats",
            }
        )
            paths.GetProperty(path).GetProperty("get").GetProperty("summary").GetString().ShouldNotBeNullOrEmpty(path);
        paths.GetProperty("/alerts").GetProperty("post").GetProperty("security").GetArrayLength().ShouldBe(1);
        paths
            .GetProperty("/search")
            .GetProperty("get")
            .GetProperty("responses")
            .GetProperty("200")
            .GetProperty("content")
            .TryGetProperty("application/json", out _)
            .ShouldBeTrue();
    }

    [Fact]
    public async Task Every_described_answer_has_an_example_with_the_properties_of_its_schema()
    {
        var description = await search.GetAsync("/openapi/v1.json");
        var calls =
            from path in description.GetProperty("paths").EnumerateObject()
            from call in path.Value.EnumerateObject()
            from answer in call.Value.GetProperty("responses").EnumerateObject()
            where answer.Name is "200" or "201" or "202"
            select (Name: $"{call.Name} {path.Name} {answer.Name}", Answer: answer.Value);
        foreach (var (name, answer) in calls)
        {
            answer.TryGetProperty("content", out var content).ShouldBeTrue(name);
            foreach (var type in content.EnumerateObject().Where(type => type.Name != "text/html"))
            {
                type.Value.TryGetProperty("example", out var example).ShouldBeTrue($"{name} {type.Name}");
                if (type.Value.TryGetProperty("schema", out var schema) && example.ValueKind == JsonValueKind.Object)
                    ShouldFit(example, schema, name);
            }
        }

        void ShouldFit(JsonElement example, JsonElement schema, string where)
        {
            if (schema.TryGetProperty("oneOf", out var either)) // a record or null
                schema = either.EnumerateArray().Single(one => one.TryGetProperty("$ref", out _));
            if (schema.TryGetProperty("$ref", out var reference))
                schema = reference.GetString()!.Split('/')[1..].Aggregate(description, (at, part) => at.GetProperty(part));
            switch (example.ValueKind)
            {
                case JsonValueKind.Object when schema.TryGetProperty("properties", out var properties):
                    example
                        .EnumerateObject()
                        .Select(part => part.Name)
                        .ShouldBe(properties.EnumerateObject().Select(part => part.Name), true, where);
                    foreach (var part in example.EnumerateObject())
                        ShouldFit(part.Value, properties.GetProperty(part.Name), $"{where} {part.Name}");
                    break;
                case JsonValueKind.Object when schema.TryGetProperty("additionalProperties", out var values):
                    foreach (var part in example.EnumerateObject())
                        ShouldFit(part.Value, values, $"{where} {part.Name}");
                    break;
                case JsonValueKind.Array:
                    foreach (var item in example.EnumerateArray())
                        ShouldFit(item, schema.GetProperty("items"), $"{where}[]");
                    break;
            }
        }
    }

    private async Task<int> TotalAsync(string query) => (await search.GetAsync($"/search?{query}")).GetProperty("total").GetInt32();
}
