using System.Net;
using System.Text.Json;
using NewsMesh.Contracts;
using NewsMesh.Testing;

namespace NewsMesh.Search.Tests.Rebuilding;

public sealed class RebuildTests(SearchFixture search) : IClassFixture<SearchFixture>
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    [Fact]
    public async Task What_was_lost_is_there_again_while_searches_answer_and_news_arrives()
    {
        var word = search.NewWord();
        var articles = Enumerable.Range(0, 30).Select(number => Article(word, number)).ToArray();
        await search.IndexAsync([.. articles.Select(article => article.Linked())]);
        await search.IndexAsync((articles[0] with { Version = 2, Fetch = 2, Headline = "Ferry line reopens at last" }).Linked());
        var before = await search.GetAsync($"/articles/{articles[0].Id}");
        var quotes = await search.GetAsync($"/quotes?q={word}&limit=200");
        // Rows that nobody told of, and rows that are gone.
        await search.Database.ScalarAsync<long>(
            """
            WITH gone AS (DELETE FROM search.quotes RETURNING 1), wrong AS (UPDATE search.articles SET headline = 'wrong' WHERE version = 2 RETURNING 1)
            SELECT count(*) FROM gone
            """
        );
        (await search.GetAsync($"/quotes?q={word}")).GetProperty("items").GetArrayLength().ShouldBe(0);

        var rebuild = await StartAsync();
        var seen = 0;
        while ((await search.GetAsync($"/rebuilds/{rebuild}")).GetProperty("state").GetString() == "running")
        {
            var late = Article(word, 100 + seen++);
            await search.IndexAsync(late.Linked());
            (await search.GetAsync($"/search?q={word}&limit=1")).GetProperty("total").GetInt32().ShouldBe(30 + seen);
        }

        (await search.GetAsync($"/search?q={word}&limit=1")).GetProperty("total").GetInt32().ShouldBe(30 + seen);
        var after = await search.GetAsync($"/articles/{articles[0].Id}");
        foreach (var field in new[] { "headline", "version", "text", "versions", "mentions", "quotes", "entities" })
            after.GetProperty(field).ToString().ShouldBe(before.GetProperty(field).ToString(), field);
        var found = await search.GetAsync($"/quotes?q={word}&limit=200");
        foreach (var quote in quotes.GetProperty("items").EnumerateArray())
            found.GetProperty("items").ToString().ShouldContain(quote.GetProperty("id").GetString()!);
        (await search.GetAsync("/stats"))
            .GetProperty("counts")
            .GetProperty("articles")
            .GetInt64()
            .ShouldBe(await search.Database.ScalarAsync<long>("SELECT count(*) FROM search.articles"));
        var progress = await search.GetAsync($"/rebuilds/{rebuild}");
        progress.GetProperty("applied").GetInt64().ShouldBeGreaterThanOrEqualTo(progress.GetProperty("events").GetInt64());
        progress.GetProperty("carriedOver").GetInt64().ShouldBe(0);
        // Names of indexes and triggers are those that migrations know.
        (
            await search.Database.ScalarAsync<long>(
                "SELECT count(*) FROM pg_indexes WHERE schemaname = 'search' AND indexname = 'ix_articles_document_day'"
            )
        ).ShouldBe(1);
        (await search.Database.ScalarAsync<long>("SELECT count(*) FROM pg_tables WHERE schemaname = 'search_next'")).ShouldBe(0);
    }

    [Fact]
    public async Task A_rebuild_that_is_interrupted_goes_on_where_it_was_and_asking_twice_is_asking_once()
    {
        var word = search.NewWord();
        await search.IndexAsync([.. Enumerable.Range(0, 20).Select(number => Article(word, number).Linked())]);

        var first = await StartAsync();
        var second = await StartAsync();
        await search.RestartAsync();
        await DoneAsync(first);

        if (second != first)
            await DoneAsync(second); // the first was done before the second was asked for
        (await search.GetAsync($"/search?q={word}&limit=1")).GetProperty("total").GetInt32().ShouldBe(20);
    }

    [Fact]
    public async Task What_was_deleted_stays_deleted_and_fires_no_alert_again()
    {
        var word = search.NewWord();
        var (kept, deleted) = (Article(word, 1), Article(word, 2));
        (await search.Client.PostAsync(new Uri("/alerts", UriKind.Relative), JsonContent(new { query = word }))).StatusCode.ShouldBe(
            HttpStatusCode.Created
        );
        await search.IndexAsync(kept.Linked(), deleted.Linked());
        var gone = (deleted with { Version = 2, Fetch = 2 }).Linked();
        await search.IndexAsync(gone with { Article = gone.Article with { Deleted = true, Text = "", Headline = "" } });
        var hits = await search.Database.ScalarAsync<long>("SELECT count(*) FROM search.alert_hits");

        await DoneAsync(await StartAsync());

        (await search.GetAsync($"/search?q={word}")).GetProperty("total").GetInt32().ShouldBe(1);
        (
            await search.Database.ScalarAsync<long>($"SELECT count(*) FROM search.article_versions WHERE article_id = '{deleted.Id}'")
        ).ShouldBe(0);
        (await search.Database.ScalarAsync<long>($"SELECT count(*) FROM search.event_log WHERE id = '{deleted.Id}'")).ShouldBe(
            1,
            "the deletion itself"
        );
        (await search.Database.ScalarAsync<long>("SELECT count(*) FROM search.alert_hits")).ShouldBe(hits);
        await search.IndexAsync(deleted.Linked());
        (await search.GetAsync($"/search?q={word}"))
            .GetProperty("total")
            .GetInt32()
            .ShouldBe(1, "a late delivery is older than the deletion");
    }

    [Fact]
    public async Task What_was_indexed_before_events_were_kept_stays_as_it_is()
    {
        var word = search.NewWord();
        await search.IndexAsync(Article(word, 1).Linked(), Article(word, 2).Linked());
        await search.Database.ScalarAsync<long>(
            $"WITH gone AS (DELETE FROM search.event_log WHERE id = '{Article(word, 1).Id}' RETURNING 1) SELECT count(*) FROM gone"
        );

        var rebuild = await StartAsync();
        await DoneAsync(rebuild);

        (await search.GetAsync($"/search?q={word}")).GetProperty("total").GetInt32().ShouldBe(2);
        (await search.GetAsync($"/articles/{Article(word, 1).Id}")).GetProperty("quotes").GetArrayLength().ShouldBe(1);
        (await search.GetAsync($"/rebuilds/{rebuild}")).GetProperty("carriedOver").GetInt64().ShouldBe(1);
        await search.IndexAsync(Article(word, 1).Linked()); // told again, and so kept
    }

    private async Task<string> StartAsync()
    {
        using var answer = await search.Client.PostAsync(new Uri("/rebuilds", UriKind.Relative), null);
        answer.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        return JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement.GetProperty("id").GetString()!;
    }

    private Task DoneAsync(string id) =>
        Eventually.SatisfiesAsync(
            async () => (await search.GetAsync($"/rebuilds/{id}")).GetProperty("state").GetString(),
            state => state == "done",
            "the rebuild is done",
            Limit
        );

    private static StringContent JsonContent(object body) =>
        new(JsonSerializer.Serialize(body), System.Text.Encoding.UTF8, "application/json");

    private static Sample Article(string word, int number) =>
        new()
        {
            Url = $"https://a.example/{word}/{number}",
            Paragraphs = [$"The {word} ferry runs again.", $"“The {word} boats are safe, number {number},” Mina Karlsson said."],
            Names = [("Mina Karlsson", "person")],
            Said = [($"The {word} boats are safe, number {number},", "Mina Karlsson")],
        };
}
