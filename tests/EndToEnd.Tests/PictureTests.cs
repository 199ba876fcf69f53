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

    [Fact]
    public async Task A_contested_fact_of_the_newsroom_shows_both_values_and_who_says_them()
    {
        var mesh = await FilledAsync();
        var contested = await Eventually.SatisfiesAsync(
            async () =>
                (await mesh.Search.JsonAsync("/facts?status=contested&limit=50"))
                    .GetProperty("items")
                    .EnumerateArray()
                    .Where(fact => fact.Text("kind") == "statement")
                    .ToList(),
            found => found.Count > 0,
            "a contested statement"
        );
        await TakeAsync(mesh, $"/facts/{contested[0].Text("id")}", "contested-fact");
    }

    [Theory]
    [InlineData("single-source")]
    [InlineData("corroborated")]
    [InlineData("superseded")]
    public async Task The_newsroom_has_a_fact_of_each_other_status(string status)
    {
        var mesh = await FilledAsync();
        await Eventually.SatisfiesAsync(
            async () => (await mesh.Search.JsonAsync($"/facts?status={status}&limit=1")).GetProperty("items").GetArrayLength(),
            found => found > 0,
            $"a fact that is {status}"
        );
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
