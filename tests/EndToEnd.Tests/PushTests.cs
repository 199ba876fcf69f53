using System.Net.Http.Json;
using System.Text.Json;
using NewsMesh.EndToEnd.Tests.Meshes;
using NewsMesh.Testing;

namespace NewsMesh.EndToEnd.Tests;

public class PushTests(SharedMesh shared)
{
    private const string Text = """
        The harbour of Tallinn will close for two days in December, the port authority said on Thursday.

        “We have waited for these repairs since the spring,” harbour director Liisa Tammsaar told reporters in Tallinn. “Nobody wants to see ships wait again,” she added.

        The European Union pays half of the costs. Estonia pays the other half, according to the transport ministry.
        """;

    [Fact]
    public async Task A_pushed_article_is_found_by_its_words_people_places_and_quotes()
    {
        var mesh = await shared.StartedAsync();
        var id = await mesh.PushAsync(
            new
            {
                url = "https://outlet.example/tallinn-harbour",
                title = "Tallinn harbour to close for repairs",
                text = Text,
                publishedAt = "2026-11-19T08:00:00Z",
                outlet = "Example Outlet",
                language = "en",
            }
        );

        var article = await mesh.SearchableAsync(id);

        article.Text("headline").ShouldBe("Tallinn harbour to close for repairs");
        var text = article.Text("text");
        var mentions = article.GetProperty("mentions").EnumerateArray().ToList();
        mentions.ShouldAllBe(mention => mention.Words(text) == mention.Text("surface") && mention.Text("entityId") != "");
        new[] { "Tallinn", "Liisa Tammsaar", "European Union", "Estonia" }.ShouldBeSubsetOf(
            mentions.Select(mention => mention.Text("surface"))
        );
        var director = mentions.First(mention => mention.Text("surface") == "Liisa Tammsaar").Text("entityId");
        var quotes = article.GetProperty("quotes").EnumerateArray().Where(quote => quote.Text("kind") == "direct").ToList();
        quotes.ShouldContain(quote => quote.GetProperty("content")[0].Words(text).StartsWith("We have waited for these repairs"));
        quotes.ShouldAllBe(quote => quote.GetProperty("source").Text("entityId") == director);

        foreach (
            var query in new[]
            {
                "q=%22close+for+two+days%22",
                "q=title:repairs+tallinn",
                $"entity={director}",
                $"speaker={director}",
                "outlet=Example+Outlet&q=harbour",
            }
        )
            (await mesh.SearchAllAsync(query)).ShouldContain(item => item.Text("id") == id, query);
        (await mesh.SearchAllAsync("q=harbour+-tallinn")).ShouldNotContain(item => item.Text("id") == id);
        var said = await Eventually.SatisfiesAsync(
            () => mesh.Search.JsonAsync($"/quotes?speaker={director}"),
            page => page.GetProperty("items").GetArrayLength() > 0,
            "the quote is listed"
        );
        said.GetProperty("items").ToString().ShouldContain("We have waited for these repairs");
    }

    [Fact]
    public async Task Ingest_tells_every_stage_that_an_article_passed()
    {
        var mesh = await shared.StartedAsync();
        var id = await mesh.PushAsync(
            new
            {
                url = "https://outlet.example/stages",
                title = "Stages",
                text = Text,
            }
        );
        await mesh.SearchableAsync(id);

        var settled = await Eventually.SatisfiesAsync(
            () => mesh.Ingest.JsonAsync($"/articles/{id}"),
            journey => journey.ToString().Contains("searchable"),
            "the journey is settled"
        );

        foreach (var service in new[] { "ingest", "parse", "entity-link", "search" })
            settled.ToString().ShouldContain(service);
    }

    [Fact]
    public async Task Pushing_the_same_article_twice_adds_nothing()
    {
        var mesh = await shared.StartedAsync();
        var article = new
        {
            url = "https://outlet.example/twice",
            title = "Twice pushed zwiefach",
            text = Text,
            publishedAt = "2026-11-19T08:00:00Z",
        };
        var first = await mesh.PushAsync(article);
        await mesh.SearchableAsync(first);

        var second = await mesh.PushAsync(article with { url = "https://OUTLET.example/twice?utm_source=newsletter" });

        second.ShouldBe(first);
        (await mesh.SearchAllAsync("q=zwiefach")).Count.ShouldBe(1);
        (await mesh.Search.JsonAsync($"/articles/{first}")).GetProperty("versions").GetArrayLength().ShouldBe(1);
    }

    [Fact]
    public async Task A_changed_push_becomes_a_second_version_of_the_same_article()
    {
        var mesh = await shared.StartedAsync();
        var id = await mesh.PushAsync(
            new
            {
                url = "https://outlet.example/edited",
                title = "Edited",
                text = Text,
            }
        );
        await mesh.SearchableAsync(id);

        await mesh.PushAsync(
            new
            {
                url = "https://outlet.example/edited",
                title = "Edited",
                text = Text.Replace("two days", "three days"),
            }
        );

        var article = await mesh.SearchableAsync(id, article => article.GetProperty("versions").GetArrayLength() == 2);
        article.Text("text").ShouldContain("three days");
        (await mesh.Search.JsonAsync($"/articles/{id}?version=1")).Text("text").ShouldContain("two days");
    }

    [Fact]
    public async Task A_pushed_page_loses_its_boilerplate_and_nothing_else_and_has_the_outlet_that_was_stated()
    {
        var mesh = await shared.StartedAsync();
        var paragraphs = Text.Split("\n\n");
        var html = $"""
            <!doctype html><html lang="en"><head><title>Harbour closes - Example Outlet</title></head><body><nav><a href="/">Home</a></nav>
            <article><h1>Harbour closes for repairs</h1><p>Spread the love</p>{string.Concat(
                paragraphs.Select(paragraph => $"<p>{paragraph}</p>")
            )}</article>
            <section><h3>Leave a Reply</h3><p>Required fields are marked *</p></section></body></html>
            """;
        var id = await mesh.PushAsync(
            new
            {
                url = "https://outlet.example/page",
                html,
                outlet = "Harbour Gazette",
            }
        );

        var article = await mesh.SearchableAsync(id);

        var text = article.Text("text");
        paragraphs.ShouldAllBe(paragraph => text.Contains(paragraph.Trim()));
        text.ShouldNotContain("Required fields");
        article.Text("outlet").ShouldBe("Harbour Gazette");
    }

    [Fact]
    public async Task A_page_without_an_article_is_discarded_and_says_why()
    {
        var mesh = await shared.StartedAsync();
        var id = await mesh.PushAsync(new { url = "https://outlet.example/empty", html = "<html><body><a href='/a'>a</a></body></html>" });

        var journey = await Eventually.SatisfiesAsync(
            () => mesh.Ingest.JsonAsync($"/articles/{id}"),
            journey => journey.ToString().Contains("discarded"),
            "the page is discarded"
        );

        journey.ToString().ShouldContain("reason");
    }

    /// <summary>The article that the project began with; it lies beside the project, not in it.</summary>
    [Fact]
    public async Task The_first_article_is_found_by_its_people_places_and_quotes()
    {
        var mesh = await shared.StartedAsync();
        var path = Path.Combine(Repository.SharedData ?? "", "seed", "article.txt");
        Assert.SkipUnless(File.Exists(path), "the article lies beside the project, which is not so here");
        var lines = (await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken)).Split('\n', 3);
        var id = await mesh.PushAsync(
            new
            {
                url = "https://first.example/article",
                title = lines[0].Trim(),
                text = lines[2].Trim(),
                language = "en",
            }
        );

        var article = await mesh.SearchableAsync(id);

        var text = article.Text("text");
        var names = article.GetProperty("entities").EnumerateArray().Select(entity => entity.Text("name")).ToList();
        foreach (var name in new[] { "Putin", "Zelensky", "Rubio", "Ukraine", "Russia", "NATO", "Crimea" })
            names.ShouldContain(entity => entity.Contains(name), name);
        var speakers = article
            .GetProperty("quotes")
            .EnumerateArray()
            .Where(quote => quote.Text("kind") == "direct" && quote.GetProperty("source").ValueKind == JsonValueKind.Object)
            .Select(quote => quote.GetProperty("source").Words(text))
            .ToList();
        foreach (var name in new[] { "Putin", "Rubio", "Kelly" })
            speakers.ShouldContain(speaker => speaker.Contains(name), name);
        (await mesh.SearchAllAsync("q=%22historical+lands%22+putin")).ShouldContain(item => item.Text("id") == id);
    }
}
