using System.Text.Json;
using Microsoft.Playwright;
using NewsMesh.EndToEnd.Tests.Meshes;
using NewsMesh.Testing;

namespace NewsMesh.EndToEnd.Tests;

/// <summary>
/// The two pictures that README shows, of the sample newsroom. They are taken at each run into artifacts/screenshots; UPDATE_PICTURES=1 puts them into
/// docs/pictures.
/// </summary>
public sealed class PictureTests(SharedMesh shared, Browser browser) : IClassFixture<Browser>
{
    /// <summary>A README is read on slow lines, too.</summary>
    private const int MostBytes = 150_000;

    [Fact]
    public async Task A_story_of_the_newsroom_shows_its_outlets_and_when_each_reported()
    {
        var mesh = await FilledAsync();
        var story = await Eventually.SatisfiesAsync(
            async () => (await mesh.Search.JsonAsync("/stories?limit=200")).GetProperty("items").EnumerateArray().ToList(),
            stories => stories.Exists(one => one.GetProperty("outlets").GetArrayLength() >= 3),
            "a story of three outlets"
        );
        // Where reports disagree a story has most to show.
        var details = new List<JsonElement>();
        foreach (var one in story.OrderByDescending(one => one.GetProperty("outlets").GetArrayLength()).Take(8))
            details.Add(await mesh.Search.JsonAsync($"/stories/{one.Text("id")}"));
        var best = details.OrderByDescending(one => one.GetProperty("disagreements").GetArrayLength() > 0).First();
        await TakeAsync(mesh, $"/stories/{best.Text("id")}", "story");
    }

    /// <summary>A contested one where linking finds one in the newsroom, else the one of most origins.</summary>
    [Fact]
    public async Task A_fact_of_the_newsroom_shows_who_says_it_and_from_whom()
    {
        var mesh = await FilledAsync();
        var facts = await Eventually.SatisfiesAsync(
            async () => (await mesh.Search.JsonAsync("/facts?status=corroborated&limit=50")).GetProperty("items").EnumerateArray().ToList(),
            found => found.Count > 0,
            "a fact of several origins"
        );
        var contested = (await mesh.Search.JsonAsync("/facts?status=contested&limit=50")).GetProperty("items").EnumerateArray();
        var shown = contested.Concat(facts.OrderByDescending(fact => fact.GetProperty("origins").GetInt32())).First();
        await TakeAsync(mesh, $"/facts/{shown.Text("id")}", "contested-fact");
    }

    private async Task<IMesh> FilledAsync()
    {
        var mesh = await shared.StartedAsync();
        await NewsroomTests.SubscribeAsync(mesh);
        await NewsroomTests.FoundAsync(mesh, NewsroomTests.Gold.GetProperty("articles").GetArrayLength());
        return mesh;
    }

    private async Task TakeAsync(IMesh mesh, string path, string name)
    {
        var page = await browser.OpenAsync(new Uri(mesh.Search.BaseAddress!, path), width: 1000, height: 800, script: false);
        (await Axe.ViolationsAsync(await browser.OpenAsync(new Uri(mesh.Search.BaseAddress!, path)))).ShouldBeEmpty();
        var file = Path.Combine(Repository.OutputFolder("screenshots"), $"readme-{name}.png");
        await page.ScreenshotAsync(new PageScreenshotOptions { Path = file });
        new FileInfo(file).Length.ShouldBeLessThan(MostBytes);
        if (Environment.GetEnvironmentVariable("UPDATE_PICTURES") == "1")
            File.Copy(
                file,
                Path.Combine(Directory.CreateDirectory(Repository.PathOf("docs", "pictures")).FullName, $"{name}.png"),
                overwrite: true
            );
    }
}
