using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using NewsMesh.EndToEnd.Tests.Meshes;
using NewsMesh.Testing;

namespace NewsMesh.EndToEnd.Tests;

public class DeletionTests(SharedMesh shared)
{
    private const string Url = "https://outlet.example/quaymaster";
    private const string Headline = "Quaymaster keeps the old crane";

    [Fact]
    public async Task An_article_fires_an_alert_is_exported_and_after_its_deletion_is_gone_everywhere()
    {
        var mesh = await shared.StartedAsync();
        using var added = await mesh.Search.PostAsJsonAsync("/alerts", new { query = "?q=quaymaster&speaker=Ilvi Raudsepp" });
        added.StatusCode.ShouldBe(HttpStatusCode.Created);
        var alert = (await added.Content.ReadFromJsonAsync<JsonElement>()).Text("id");
        var id = await mesh.PushAsync(
            new
            {
                url = Url,
                title = Headline,
                text = "The quaymaster of Pärnu will keep the old crane.\n\n“We keep what still works,” quaymaster Ilvi Raudsepp told reporters in Pärnu on Monday.",
                outlet = "Example Outlet",
                language = "en",
            }
        );
        var article = await mesh.SearchableAsync(id);
        var other = await mesh.PushAsync(
            new
            {
                url = "https://other.example/crane",
                title = "Old crane of Pärnu stays",
                text = "The quaymaster of Pärnu, Ilvi Raudsepp, will keep the old crane.\n\nIlvi Raudsepp spoke to reporters in Pärnu on Monday.",
                outlet = "Other Outlet",
                language = "en",
            }
        );
        await mesh.SearchableAsync(other);
        (await mesh.Search.JsonAsync($"/alerts/{alert}")).GetProperty("recent")[0].GetProperty("article").Text("id").ShouldBe(id);
        (await mesh.Search.GetStringAsync("/export/quotes.csv?q=works&speaker=Ilvi%20Raudsepp")).ShouldContain("We keep what still works");
        var speaker = article.GetProperty("quotes")[0].GetProperty("source").Text("entityId");
        var fact = article.GetProperty("quotes")[0].Text("factId");
        var story = (
            await Eventually.SatisfiesAsync(
                () => mesh.Search.JsonAsync($"/articles/{id}"),
                article => article.GetProperty("story").ValueKind == JsonValueKind.Object,
                "both articles are a story"
            )
        )
            .GetProperty("story")
            .Text("id");
        var counted = await EntityAsync(mesh, speaker);
        string[] places =
        [
            "/",
            "/search?q=quaymaster",
            "/search.rss?q=quaymaster",
            "/search.atom?q=quaymaster",
            "/search.json?q=quaymaster",
            $"/search.rss?story={story}",
            "/export/articles.jsonl?q=quaymaster",
            "/export/articles.csv?q=quaymaster",
            "/export/quotes.jsonl?speaker=Ilvi%20Raudsepp",
            "/export/quotes.csv?speaker=Ilvi%20Raudsepp",
            "/export/facts.jsonl?q=%22keep+what%22",
            "/export/facts.csv?q=%22keep+what%22",
            "/quotes?speaker=Ilvi%20Raudsepp",
            "/quotes.rss?speaker=Ilvi%20Raudsepp",
            $"/facts/{fact}",
            $"/entities/{speaker}",
            $"/entities/{speaker}.rss",
            $"/stories/{story}",
            $"/alerts/{alert}",
            $"/alerts/{alert}.rss",
        ];
        foreach (var place in places)
            (await ShowsAsync(mesh, place, id)).ShouldBeTrue(place);

        using var deleted = await mesh.Ingest.DeleteAsync($"/articles/{id}");
        deleted.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        await Eventually.SatisfiesAsync(
            () => mesh.Ingest.JsonAsync($"/articles/{id}"),
            article => article.Text("status") == "deleted",
            "the deletion has come home"
        );

        // The story and the fact come by events of their own, a moment after the article's.
        foreach (var place in places)
            await Eventually.TrueAsync(async () => !await ShowsAsync(mesh, place, id), $"{place} shows it no more");
        (await mesh.SearchAllAsync("q=quaymaster")).Select(found => found.Text("id")).ShouldBe([other]);
        (await EntityAsync(mesh, speaker)).Articles.ShouldBe(counted.Articles - 1);
        (await EntityAsync(mesh, speaker)).Mentions.ShouldBeLessThan(counted.Mentions);
        (await mesh.Search.JsonAsync("/quotes?speaker=Ilvi%20Raudsepp")).GetProperty("items").GetArrayLength().ShouldBe(0);
        (await mesh.Search.JsonAsync("/facts?q=%22we+keep+what%22")).GetProperty("items").GetArrayLength().ShouldBe(0);
        (await mesh.Search.JsonAsync($"/alerts/{alert}")).GetProperty("recent").GetArrayLength().ShouldBe(0);
        (await mesh.Search.JsonAsync($"/articles/{id}")).Text("outcome").ShouldBe("deleted");
        using var again = await mesh.Ingest.DeleteAsync($"/articles/{id}");
        again.StatusCode.ShouldBe(HttpStatusCode.NoContent);
    }

    /// <summary>Whether what a reader or a feed reader gets there has the article's id, address or headline.</summary>
    private static async Task<bool> ShowsAsync(IMesh mesh, string place, string id)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(place, UriKind.Relative));
        request.Headers.Accept.ParseAdd("text/html,*/*;q=0.5");
        using var answer = await mesh.Search.SendAsync(request);
        var shown = await answer.Content.ReadAsStringAsync();
        return new[] { id, Url, Headline }.Any(mark => shown.Contains(mark, StringComparison.Ordinal));
    }

    private static async Task<(long Articles, long Mentions)> EntityAsync(IMesh mesh, string id)
    {
        var entity = await mesh.Search.JsonAsync($"/entities/{id}");
        return (entity.GetProperty("articles").GetInt64(), entity.GetProperty("mentions").GetInt64());
    }
}
