using System.Net.Http.Json;
using System.Text.Json;
using NewsMesh.EndToEnd.Tests.Meshes;
using NewsMesh.Testing;

namespace NewsMesh.EndToEnd.Tests;

/// <summary>The sample newsroom from its feeds to search, against its gold file.</summary>
public class NewsroomTests(SharedMesh shared)
{
    internal static readonly JsonElement Gold = JsonSerializer.Deserialize<JsonElement>(
        File.ReadAllText(Repository.PathOf("seeds", "newsroom", "gold.json"))
    );

    private static readonly HashSet<string> Edited = [.. Gold.GetProperty("edits").EnumerateArray().Select(edit => edit.Text("article"))];

    [Fact]
    public async Task Every_article_of_every_feed_becomes_searchable_with_what_the_gold_file_says_of_it()
    {
        var mesh = await shared.StartedAsync();
        await SubscribeAsync(mesh);
        var gold = Gold.GetProperty("articles").EnumerateArray().ToList();

        var found = await FoundAsync(mesh, gold.Count);

        var wrong = new List<string>();
        foreach (var expected in gold)
        {
            if (!found.TryGetValue(expected.Text("path"), out var item))
            {
                wrong.Add($"{expected.Text("path")} is not searchable");
                continue;
            }
            // French typography has no-break spaces, which parse folds; the edited page may have its second headline already.
            if (
                item.Text("headline") != expected.Text("headline").Replace('\u00A0', ' ').Replace('\u202F', ' ')
                && !Edited.Contains(expected.Text("path"))
            )
                wrong.Add($"{expected.Text("path")}: headline '{item.Text("headline")}'");
            if (item.GetProperty("publishedAt").GetDateTimeOffset() != expected.GetProperty("publishedAt").GetDateTimeOffset())
                wrong.Add($"{expected.Text("path")}: published {item.Text("publishedAt")}");
            if (item.Text("language") != expected.Text("language"))
                wrong.Add($"{expected.Text("path")}: language {item.Text("language")}");
        }
        wrong.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_people_of_the_articles_are_found_and_most_quotes_have_their_speaker()
    {
        var mesh = await shared.StartedAsync();
        await SubscribeAsync(mesh);
        var found = await FoundAsync(mesh, Gold.GetProperty("articles").GetArrayLength());

        var articles = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        foreach (var (path, item) in found)
            articles[path] = await mesh.Search.JsonAsync($"/articles/{item.Text("id")}");
        var people = Gold.GetProperty("articles")
            .EnumerateArray()
            .Where(article => article.Text("language") == "en")
            .SelectMany(article =>
                article.GetProperty("people").EnumerateArray().Select(person => (Path: article.Text("path"), Name: person.GetString()!))
            )
            .ToList();
        var named = people.Count(person =>
            articles[person.Path].GetProperty("entities").EnumerateArray().Any(entity => entity.Text("name").Contains(person.Name))
        );
        var carried = Gold.GetProperty("quotes")
            .EnumerateArray()
            .SelectMany(quote =>
                quote
                    .GetProperty("carriedBy")
                    .EnumerateArray()
                    .Select(carrier =>
                        (Speaker: quote.Text("speaker"), Path: carrier.Text("article"), Words: carrier.GetProperty("spans")[0].GetString()!)
                    )
            )
            .Where(quote => articles.TryGetValue(quote.Path, out var article) && article.Text("language") == "en")
            .ToList();
        var attributed = carried.Count(quote => HasQuote(articles[quote.Path], quote.Words, quote.Speaker));

        TestContext.Current.TestOutputHelper!.WriteLine(
            $"people {named} of {people.Count}, quotes with their speaker {attributed} of {carried.Count}"
        );
        ((double)named / people.Count).ShouldBeGreaterThan(0.9);
        ((double)attributed / carried.Count).ShouldBeGreaterThan(0.8);
    }

    [Fact]
    public async Task The_same_words_in_several_outlets_are_one_fact_and_origins_are_counted_not_urls()
    {
        var mesh = await shared.StartedAsync();
        await SubscribeAsync(mesh);
        await FoundAsync(mesh, Gold.GetProperty("articles").GetArrayLength());

        var facts = await Eventually.SatisfiesAsync(
            () => mesh.Search.JsonAsync("/facts?status=corroborated&limit=200"),
            page => page.GetProperty("items").GetArrayLength() > 0,
            "facts with several origins"
        );

        foreach (var summary in facts.GetProperty("items").EnumerateArray())
        {
            var fact = await mesh.Search.JsonAsync($"/facts/{summary.Text("id")}");
            var support = fact.GetProperty("slots")
                .EnumerateArray()
                .SelectMany(slot => slot.GetProperty("values").EnumerateArray())
                .SelectMany(value => value.GetProperty("support").EnumerateArray())
                .ToList();
            // Origins are counted by who has the address: an outlet that another site names has the same name there, and is counted for that site.
            var origins = fact.GetProperty("origins").GetInt32();
            origins.ShouldBeGreaterThanOrEqualTo(2);
            origins.ShouldBeLessThanOrEqualTo(support.Count);
        }
    }

    [Fact]
    public async Task An_edited_page_that_is_fetched_again_becomes_a_second_version()
    {
        var mesh = await shared.StartedAsync();
        await SubscribeAsync(mesh);
        var edit = Gold.GetProperty("edits")[0];
        var path = edit.Text("article");
        var item = (await FoundAsync(mesh, Gold.GetProperty("articles").GetArrayLength()))[path];
        var change = edit.GetProperty("changes").EnumerateArray().First(change => change.Text("slot") != "headline");

        (
            await mesh.Newsroom.PostAsync(
                new Uri($"/_edit/{path.Replace(".html", "")}", UriKind.Relative),
                null,
                TestContext.Current.CancellationToken
            )
        ).EnsureSuccessStatusCode();
        await mesh.PushAsync(new { url = new Uri(mesh.NewsroomAddress, path) });

        var edited = await mesh.SearchableAsync(item.Text("id"), article => article.GetProperty("versions").GetArrayLength() == 2);
        edited.Text("text").ShouldContain(change.Text("after"));
        (await mesh.Search.JsonAsync($"/articles/{item.Text("id")}?version=1")).Text("text").ShouldContain(change.Text("before"));
    }

    private static bool HasQuote(JsonElement article, string words, string speaker)
    {
        var text = article.Text("text");
        var needle = words.Trim('.', ',', ' ');
        return article
            .GetProperty("quotes")
            .EnumerateArray()
            .Any(quote =>
                quote.GetProperty("content").EnumerateArray().Any(span => span.Words(text).Contains(needle))
                && quote.GetProperty("source") is { ValueKind: JsonValueKind.Object } source
                && (source.Words(text).Contains(speaker.Split(' ')[^1]) || NameOf(article, source).Contains(speaker))
            );
    }

    /// <summary>The entity behind a source such as "she".</summary>
    private static string NameOf(JsonElement article, JsonElement source) =>
        source.TryGetProperty("entityId", out var id) && id.ValueKind == JsonValueKind.String
            ? article
                .GetProperty("entities")
                .EnumerateArray()
                .Where(entity => entity.Text("id") == id.GetString())
                .Select(entity => entity.Text("name"))
                .FirstOrDefault("")
            : "";

    internal static async Task SubscribeAsync(IMesh mesh)
    {
        foreach (var outlet in Gold.GetProperty("outlets").EnumerateArray())
        {
            using var answer = await mesh.Ingest.PostAsJsonAsync(
                "/feeds",
                new
                {
                    url = new Uri(mesh.NewsroomAddress, outlet.Text("feed")),
                    outlet = outlet.Text("name"),
                    tags = new[] { "sample" },
                }
            );
            ((int)answer.StatusCode).ShouldBeOneOf(200, 202);
        }
    }

    /// <summary>The newsroom's articles in search, by their path, once they are all there.</summary>
    internal static async Task<Dictionary<string, JsonElement>> FoundAsync(IMesh mesh, int count)
    {
        var root = mesh.NewsroomAddress.GetLeftPart(UriPartial.Authority) + "/";
        var items = await Eventually.SatisfiesAsync(
            async () => (await mesh.SearchAllAsync("")).Where(item => item.Text("url").StartsWith(root, StringComparison.Ordinal)).ToList(),
            items => items.Count >= count,
            $"{count} articles of the newsroom",
            TimeSpan.FromMinutes(2)
        );
        return items.ToDictionary(item => item.Text("url")[root.Length..], StringComparer.Ordinal);
    }
}
