using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using NewsMesh.EndToEnd.Tests.Meshes;
using NewsMesh.Testing;

namespace NewsMesh.EndToEnd.Tests;

public class DeletionTests(SharedMesh shared)
{
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
                url = "https://outlet.example/quaymaster",
                title = "Quaymaster keeps the old crane",
                text = "The quaymaster of Pärnu will keep the old crane.\n\n“We keep what still works,” quaymaster Ilvi Raudsepp told reporters in Pärnu on Monday.",
                outlet = "Example Outlet",
                language = "en",
            }
        );
        await mesh.SearchableAsync(id);

        (await mesh.Search.JsonAsync($"/alerts/{alert}")).GetProperty("recent")[0].GetProperty("article").Text("id").ShouldBe(id);
        (await mesh.Search.GetStringAsync("/export/articles.jsonl?q=quaymaster")).ShouldContain(id);
        (await mesh.Search.GetStringAsync("/export/quotes.csv?q=works&speaker=Ilvi%20Raudsepp")).ShouldContain("We keep what still works");

        using var deleted = await mesh.Ingest.DeleteAsync($"/articles/{id}");
        deleted.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        await Eventually.SatisfiesAsync(
            () => mesh.Ingest.JsonAsync($"/articles/{id}"),
            article => article.Text("status") == "deleted",
            "the deletion has come home"
        );
        (await mesh.SearchAllAsync("q=quaymaster")).ShouldBeEmpty();
        (await mesh.Search.JsonAsync("/quotes?speaker=Ilvi%20Raudsepp")).GetProperty("items").GetArrayLength().ShouldBe(0);
        (await mesh.Search.JsonAsync("/facts?q=%22we+keep+what%22")).GetProperty("items").GetArrayLength().ShouldBe(0);
        (await mesh.Search.JsonAsync($"/alerts/{alert}")).GetProperty("recent").GetArrayLength().ShouldBe(0);
        (await mesh.Search.JsonAsync($"/articles/{id}")).Text("outcome").ShouldBe("deleted");
        using var again = await mesh.Ingest.DeleteAsync($"/articles/{id}");
        again.StatusCode.ShouldBe(HttpStatusCode.NoContent);
    }
}
