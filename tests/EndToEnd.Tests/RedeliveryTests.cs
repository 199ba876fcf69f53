using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using NewsMesh.Contracts;
using NewsMesh.EndToEnd.Tests.Meshes;
using NewsMesh.Testing;
using NewsMesh.Testing.Servers;

namespace NewsMesh.EndToEnd.Tests;

/// <summary>At least once, and counted once: every event of a journey is delivered a second time.</summary>
[Trait("mesh", "own")]
public class RedeliveryTests
{
    private const string Text = """
        “The bridge at Narva stays open this winter,” mayor Katri Lumiste told reporters in Narva on Thursday.

        Estonia and Latvia share the costs, the European Union said.
        """;

    [Fact]
    public async Task Delivering_every_event_again_changes_nothing()
    {
        await using var mesh = await LocalMesh.StartAsync(await TestServers.SharedAsync());
        await using var events = await Events.ListenAsync(mesh.Broker.Address);
        await PushBothAsync(mesh, events);
        var before = await StateAsync(mesh);

        // The events are published anew, as a redelivery would: the same bodies, oldest first.
        foreach (var (_, message) in events.All<PageFetched>())
            await events.PublishAsync(message);
        foreach (var (_, message) in events.All<ArticleParsed>())
            await events.PublishAsync(message);
        foreach (var (_, message) in events.All<ArticleAnnotated>())
            await events.PublishAsync(message);
        foreach (var (_, message) in events.All<ArticleLinked>())
            await events.PublishAsync(message);
        foreach (var (_, message) in events.All<FactChanged>())
            await events.PublishAsync(message);
        foreach (var (_, message) in events.All<ArticleSettled>())
            await events.PublishAsync(message);
        // Each redelivery runs to the end of the journey: two articles, once as they came, from four events anew, and the two settlements themselves.
        await events.WaitForAsync<ArticleSettled>(settled => settled.Outcome == "searchable", count: 2 + (4 * 2) + 2);

        (await StateAsync(mesh)).ShouldBe(before);
        foreach (
            var group in events.All<ArticleLinked>().GroupBy(heard => (heard.Message.Article.ArticleId, heard.Message.Article.Version))
        )
            group.Count().ShouldBeGreaterThan(1, "a redelivery publishes the same event again");
        (await mesh.Broker.ParkedAsync()).ShouldBe(0);
    }

    /// <summary>Version and fetch of a replay are those of what it repeats: a stage that takes it for a redelivery would leave quotes without their facts.</summary>
    [Fact]
    public async Task A_replay_passes_every_stage_and_leaves_the_same_facts()
    {
        await using var mesh = await LocalMesh.StartAsync(await TestServers.SharedAsync());
        await using var events = await Events.ListenAsync(mesh.Broker.Address);
        await PushBothAsync(mesh, events);
        var before = await FactsAsync(mesh);
        var articles = (await mesh.SearchAllAsync("q=narva")).Select(item => item.Text("id")).ToList();

        foreach (var id in articles)
            (await mesh.Ingest.PostAsJsonAsync("/replay", new { articleId = id })).EnsureSuccessStatusCode();

        await events.WaitForAsync<ArticleParsed>(each => each.Article.Replay == 1, count: 2);
        await events.WaitForAsync<ArticleAnnotated>(each => each.Article.Replay == 1, count: 2);
        await events.WaitForAsync<ArticleLinked>(each => each.Article.Replay == 1, count: 2);
        await events.WaitForAsync<ArticleSettled>(count: 4);
        await Eventually.SatisfiesAsync(() => FactsAsync(mesh), now => now == before, $"the facts of before: {before}");
        foreach (var id in articles)
        {
            var quotes = (await mesh.Search.JsonAsync($"/articles/{id}")).GetProperty("quotes").EnumerateArray().ToList();
            quotes.ShouldNotBeEmpty();
            foreach (var quote in quotes)
                before.ShouldContain(quote.Text("factId"));
        }

        var versions = await FactVersionsAsync(mesh);
        var (pages, parsed, read, linked) = (
            events.All<PageFetched>(page => page.Replay == 1),
            events.All<ArticleParsed>(each => each.Article.Replay == 1),
            events.All<ArticleAnnotated>(each => each.Article.Replay == 1),
            events.All<ArticleLinked>(each => each.Article.Replay == 1)
        );
        foreach (var (_, message) in pages)
            await events.PublishAsync(message);
        foreach (var (_, message) in parsed)
            await events.PublishAsync(message);
        foreach (var (_, message) in read)
            await events.PublishAsync(message);
        foreach (var (_, message) in linked)
            await events.PublishAsync(message);
        // Two articles: as they came, replayed, and redelivered from each of four events.
        await events.WaitForAsync<ArticleSettled>(count: 2 + 2 + (4 * 2));
        (await FactVersionsAsync(mesh)).ShouldBe(versions, "a redelivery of a replay changes no fact a second time");
        (await FactsAsync(mesh)).ShouldBe(before);
        (await mesh.Broker.ParkedAsync()).ShouldBe(0);
    }

    private static Task<string> FactVersionsAsync(LocalMesh mesh) =>
        mesh.Database.ScalarAsync<string>(
            "SELECT string_agg(concat_ws(' ', fact_id, version), E'\\n' ORDER BY fact_id) FROM entity_link.facts"
        );

    /// <summary>Every fact with its status, its origins and its support.</summary>
    private static async Task<string> FactsAsync(LocalMesh mesh) =>
        string.Join(
            '\n',
            (await mesh.Search.JsonAsync("/facts?limit=200"))
                .GetProperty("items")
                .EnumerateArray()
                .Select(fact => $"{fact.Text("id")} {fact.Text("status")} {fact.GetProperty("origins")} {fact.GetProperty("support")}")
                .Order(StringComparer.Ordinal)
        );

    private static async Task PushBothAsync(LocalMesh mesh, Events events)
    {
        foreach (var outlet in new[] { "One", "Two" })
            await mesh.PushAsync(
                new
                {
                    url = $"https://{outlet}.example/narva",
                    title = $"Narva bridge stays open, {outlet}",
                    text = Text,
                    outlet,
                    publishedAt = "2026-11-19T08:00:00Z",
                    language = "en",
                }
            );
        await events.WaitForAsync<ArticleSettled>(settled => settled.Outcome == "searchable", count: 2);
        await FactsSettledAsync(mesh);
    }

    /// <summary>When a stage was passed is measured anew each time it is.</summary>
    private static readonly Regex StageTimes = new(
        "\"(?:started|ended)At\":\"[^\"]*\",?",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    );

    private static async Task FactsSettledAsync(LocalMesh mesh)
    {
        await Eventually.SatisfiesAsync(
            () => mesh.Search.JsonAsync("/facts?status=corroborated"),
            page => page.GetProperty("items").EnumerateArray().Count(fact => fact.GetProperty("kind").GetString() == "utterance") == 1,
            "the mayor's words, which two outlets heard"
        );
        // What the European Union says of the costs has one origin, itself, in whichever outlets it stands.
        await Eventually.SatisfiesAsync(
            () => mesh.Search.JsonAsync("/facts?limit=200"),
            page => page.GetProperty("items").EnumerateArray().All(fact => fact.GetProperty("support").GetInt32() >= 2),
            "what one article asserts, the other does as well"
        );
        // The article that came first is told of its story by an event of the story.
        await Eventually.SatisfiesAsync(
            () => mesh.Search.JsonAsync("/search?q=narva"),
            page => page.GetProperty("items").EnumerateArray().All(item => item.GetProperty("story").ValueKind == JsonValueKind.Object),
            "both articles in one story"
        );
    }

    /// <summary>Everything a user sees of it, and every stored row that could double.</summary>
    private static async Task<string> StateAsync(LocalMesh mesh)
    {
        var articles = (await mesh.SearchAllAsync("q=narva&sort=oldest")).Select(item => item.Text("id")).Order().ToList();
        var full = new List<string>();
        foreach (var id in articles)
            full.Add(StageTimes.Replace((await mesh.Search.JsonAsync($"/articles/{id}")).ToString(), ""));
        var facts = (await mesh.Search.JsonAsync("/facts?limit=200")).ToString();
        var entities = (await mesh.Search.JsonAsync("/entities?q=Narva&limit=200")).ToString();
        return string.Join('\n', [.. articles, .. full, facts, entities]);
    }
}
