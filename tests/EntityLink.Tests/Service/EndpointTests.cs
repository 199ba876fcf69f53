using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace NewsMesh.EntityLink.Tests.Service;

public sealed class EndpointTests(EntityLinkFixture mesh) : IClassFixture<EntityLinkFixture>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_annotation_says_whom_else_a_name_could_have_meant_where_it_is_asked_to()
    {
        var text = new { text = "Greta Sund flew to Estonia on Sunday." };

        var plain = await PostAsync("/annotate", text);
        var explained = await PostAsync("/annotate?explain=true", text);

        plain.GetProperty("mentions").GetRawText().ShouldNotContain("candidates");
        var candidate = explained
            .GetProperty("mentions")
            .EnumerateArray()
            .Single(mention => mention.GetProperty("surface").GetString() == "Estonia")
            .GetProperty("candidates")[0];
        candidate.GetProperty("wikidataId").GetString().ShouldBe("Q191");
        candidate.GetProperty("features").EnumerateObject().ShouldNotBeEmpty();
    }

    [Fact]
    public async Task A_text_is_annotated_and_not_stored()
    {
        var answer = await PostAsync("/annotate", new { text = "“We have lost a lot of time,” Greta Sund said in Estonia." });
        answer
            .GetProperty("mentions")
            .EnumerateArray()
            .Select(mention => mention.GetProperty("surface").GetString())
            .ShouldBe(["Greta Sund", "Estonia"]);
        answer.GetProperty("mentions")[1].GetProperty("wikidataId").GetString().ShouldBe("Q191");
        answer
            .GetProperty("quotes")[0]
            .GetProperty("source")
            .GetProperty("entityId")
            .GetString()
            .ShouldBe(answer.GetProperty("mentions")[0].GetProperty("entityId").GetString());
        answer.GetProperty("assertions").EnumerateArray().Count(one => one.GetProperty("predicate").GetString() == "say").ShouldBe(1);
        (await GetAsync("/entities?q=Greta Sund")).GetProperty("items").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task Given_mentions_are_linked_and_no_others()
    {
        var answer = await PostAsync(
            "/annotate",
            new
            {
                text = "Estonia and Latvia and somewhere",
                mentions = new[] { new { start = 0, length = 7 }, new { start = 23, length = 9 } },
            }
        );
        answer
            .GetProperty("mentions")
            .EnumerateArray()
            .Select(mention => mention.GetProperty("surface").GetString())
            .ShouldBe(["Estonia", "somewhere"]);
        answer.GetProperty("mentions")[1].GetProperty("entityId").GetString().ShouldNotBeNullOrEmpty();
    }

    [Theory]
    [InlineData("""{"text": ""}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"text": "Estonia", "mentions": [{"start": 3, "length": 5}]}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"text": "Estonia", "mentions": [{"start": 2147483647, "length": 2147483647}]}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"text": "Estonia", "mentions": [null]}""", HttpStatusCode.BadRequest)]
    [InlineData("not json", HttpStatusCode.BadRequest)]
    public async Task What_cannot_be_annotated_is_refused_with_a_reason(string body, HttpStatusCode status)
    {
        using var content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");
        using var answer = await mesh.Client.PostAsync(new Uri("/annotate", UriKind.Relative), content, Stop);
        answer.StatusCode.ShouldBe(status);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
    }

    [Fact]
    public async Task A_text_that_is_too_long_is_413()
    {
        using var answer = await mesh.Client.PostAsJsonAsync("/annotate", new { text = new string('a', 1_000_001) }, Stop);
        answer.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
    }

    [Fact]
    public async Task Of_a_strangers_long_text_the_beginning_is_read_and_the_rest_is_counted()
    {
        var text = string.Concat(Enumerable.Repeat("Estonia pays half of it.\n\n", 20_000));
        var mentions = new[] { new { start = 0, length = 7 }, new { start = text.Length - 26, length = 7 } };
        using var stranger = new HttpClient { BaseAddress = mesh.Address };
        using var bounded = await stranger.PostAsJsonAsync("/annotate", new { text, mentions }, Stop);
        var answer = await bounded.Content.ReadFromJsonAsync<JsonElement>(Stop);
        answer.GetProperty("text").GetString()!.Length.ShouldBe(text.Length);
        answer.GetProperty("mentions").GetArrayLength().ShouldBe(1);
        answer.GetProperty("leftOut").GetString()!.ShouldContain($"of {text.Length} characters");

        using var whole = await stranger.PostAsJsonAsync("/annotate", new { text = text[..10_000] }, Stop);
        (await whole.Content.ReadFromJsonAsync<JsonElement>(Stop)).TryGetProperty("leftOut", out _).ShouldBeFalse();
    }

    [Fact]
    public async Task Long_mentions_that_overlap_are_refused_instead_of_repeated()
    {
        var text = string.Concat(Enumerable.Repeat("Estonia ", 10_000));
        var mentions = Enumerable.Range(0, 10_000).Select(start => new { start, length = 30_000 }).ToArray();
        using var answer = await mesh.Client.PostAsJsonAsync("/annotate", new { text, mentions }, Stop);
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await answer.Content.ReadAsStringAsync(Stop)).ShouldContain("a mention is a name");
    }

    [Theory]
    [InlineData("“Aa bb cc dd,” he said. ")]
    [InlineData("“Aa bb cc dd,” Marta Okonjo said.\n\n")]
    public async Task Quotes_by_the_ten_thousand_are_answered_in_seconds(string quote)
    {
        var watch = Stopwatch.StartNew();
        var answer = await PostAsync("/annotate", new { text = string.Concat(Enumerable.Repeat(quote, 400_000 / quote.Length)) });
        answer.GetProperty("quotes").GetArrayLength().ShouldBeGreaterThan(10_000);
        // Generous for a busy machine; what is not linear takes many minutes.
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(90));
    }

    [Fact]
    public async Task Entities_are_found_by_name_alias_and_beginning()
    {
        (await GetAsync("/entities?q=Estonia")).GetProperty("items")[0].GetProperty("wikidataId").GetString().ShouldBe("Q191");
        (await GetAsync("/entities?q=eston"))
            .GetProperty("items")
            .EnumerateArray()
            .ShouldContain(item => item.GetProperty("name").GetString() == "Estonia");
        var id = (await GetAsync("/entities?q=Estonia")).GetProperty("items")[0].GetProperty("id").GetString();
        (await GetAsync($"/entities/{id}")).GetProperty("name").GetString().ShouldBe("Estonia");
    }

    [Fact]
    public async Task The_pages_of_a_list_hold_everything_once()
    {
        var seen = new List<string>();
        string? cursor = null;
        do
        {
            var page = await GetAsync($"/entities?q=&limit=200{(cursor is null ? "" : $"&cursor={cursor}")}");
            seen.AddRange(page.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("id").GetString()!));
            cursor = page.GetProperty("nextCursor").GetString();
        } while (cursor is not null);
        seen.Distinct().Count().ShouldBe(seen.Count);
        ((long)seen.Count).ShouldBe(await mesh.Database.ScalarAsync<long>("SELECT count(*) FROM entity_link.entities"));
    }

    [Theory]
    [InlineData("/entities?q=%00")]
    [InlineData("/entities?q=%25%27%20OR%201=1")]
    [InlineData("/entities?q=%ED%A0%BD_")]
    public async Task A_hostile_query_is_answered(string path) => (await GetAsync(path)).TryGetProperty("items", out _).ShouldBeTrue();

    [Theory]
    [InlineData("/entities/none", HttpStatusCode.NotFound)]
    [InlineData("/entities?cursor=nonsense", HttpStatusCode.BadRequest)]
    [InlineData("/entities?limit=0", HttpStatusCode.BadRequest)]
    public async Task A_wrong_question_gets_a_problem(string path, HttpStatusCode status)
    {
        using var answer = await mesh.Client.GetAsync(new Uri(path, UriKind.Relative), Stop);
        answer.StatusCode.ShouldBe(status);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
    }

    [Fact]
    public async Task Two_statements_are_compared_with_rule_and_spans()
    {
        using var answer = await mesh.Client.PostAsJsonAsync(
            "/compare",
            new { a = new { text = "The pier reopened on Monday." }, b = new { text = "The pier reopened on Monday." } },
            Stop
        );
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        using var found = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Stop));
        found.RootElement.GetProperty("relation").GetString().ShouldBe("repeats");
        found.RootElement.GetProperty("rule").GetString().ShouldNotBeNullOrEmpty();
        found.RootElement.GetProperty("a").GetProperty("length").GetInt32().ShouldBe(28);
        using var refused = await mesh.Client.PostAsJsonAsync("/compare", new { a = new { text = "The pier." } }, Stop);
        refused.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Starting_again_seeds_nothing_twice()
    {
        var before = await mesh.Database.ScalarAsync<DateTime>("SELECT loaded_at FROM entity_link.loaded_seeds");
        await mesh.RestartAsync();
        (await mesh.Database.ScalarAsync<DateTime>("SELECT loaded_at FROM entity_link.loaded_seeds")).ShouldBe(before);
    }

    private async Task<JsonElement> GetAsync(string path) =>
        await mesh.Client.GetFromJsonAsync<JsonElement>(new Uri(path, UriKind.Relative), Stop);

    private async Task<JsonElement> PostAsync(string path, object body)
    {
        using var answer = await mesh.Client.PostAsJsonAsync(path, body, Stop);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        return await answer.Content.ReadFromJsonAsync<JsonElement>(Stop);
    }
}
