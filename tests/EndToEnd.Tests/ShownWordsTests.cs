using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using NewsMesh.EndToEnd.Tests.Meshes;
using NewsMesh.Testing;

namespace NewsMesh.EndToEnd.Tests;

/// <summary>
/// Every word of somebody that a page of the newsroom shows, as Chromium reads the page, stands in the article that the page names for it. Nothing is put into a mouth on
/// the way from the article to the reader.
/// </summary>
public sealed partial class ShownWordsTests(SharedMesh shared, Browser browser) : IClassFixture<Browser>
{
    /// <summary>Reads pages without opening each: [words, addresses of the articles that carry them], of every place where a page shows words.</summary>
    private const string Read = """
        async paths => {
          const found = [];
          const words = element => [...element.querySelectorAll(':scope q, :scope .reported, :scope .context')].map(one => one.textContent);
          const articles = element => [...element.querySelectorAll('a[href^="/articles/"]')].map(link => link.getAttribute('href'));
          for (const path of paths) {
            const answer = await fetch(path, { headers: { accept: 'text/html' } });
            const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
            const own = path.startsWith('/articles/') ? [path] : [];
            const places = page.querySelectorAll('.utterances > li, .pair figure, .slots tbody, .quoted li');
            for (const place of places)
              for (const said of words(place))
                found.push({ path, words: said, articles: [...articles(place), ...own] });
            for (const lead of page.querySelectorAll('main > p.lead:has(a[href^="/articles/"])'))
              found.push({ path, words: lead.firstChild.textContent, articles: articles(lead) });
          }
          return JSON.stringify(found);
        }
        """;

    private readonly Dictionary<string, string> _texts = new(StringComparer.Ordinal);

    [Fact]
    public async Task Every_word_that_a_page_shows_as_somebodys_stands_in_the_article_that_it_names()
    {
        var mesh = await shared.StartedAsync();
        await NewsroomTests.SubscribeAsync(mesh);
        var articles = await NewsroomTests.FoundAsync(mesh, NewsroomTests.Gold.GetProperty("articles").GetArrayLength());
        List<string> paths =
        [
            .. await PagesAsync(mesh, "/quotes"),
            .. (await AllAsync(mesh, "/facts")).Select(fact => $"/facts/{fact.Text("id")}"),
            .. (await AllAsync(mesh, "/stories")).Select(story => $"/stories/{story.Text("id")}"),
            .. articles.Values.Select(article => $"/articles/{article.Text("id")}"),
        ];
        var page = await browser.OpenAsync(mesh.Search.BaseAddress!);

        var shown = JsonSerializer.Deserialize<JsonElement>(await page.EvaluateAsync<string>(Read, paths)).EnumerateArray().ToList();

        var wrong = new List<string>();
        foreach (var one in shown)
            if (!await StandsInAsync(mesh, one))
                wrong.Add($"{one.Text("path")}: {one.Text("words")}");
        TestContext.Current.TestOutputHelper!.WriteLine($"{shown.Count} places on {paths.Count} pages, {wrong.Count} wrong");
        foreach (var kind in new[] { "/quotes", "/facts/", "/stories/", "/articles/" })
            shown.ShouldContain(one => one.Text("path").StartsWith(kind, StringComparison.Ordinal), kind);
        wrong.ShouldBeEmpty();
    }

    /// <summary>Each part between "[…]" in one of the articles; what was cut at an end has an ellipsis there.</summary>
    private async Task<bool> StandsInAsync(IMesh mesh, JsonElement shown)
    {
        var parts = Plain(shown.Text("words"))
            .Split("[…]")
            .Select(part => part.Trim().Trim('…').Trim())
            .Where(part => part.Length > 0)
            .ToList();
        foreach (
            var address in shown.GetProperty("articles").EnumerateArray().Select(address => address.GetString()!.Split('#')[0]).Distinct()
        )
        {
            var text = await TextAsync(mesh, address);
            if (parts.TrueForAll(part => text.Contains(part, StringComparison.Ordinal)))
                return true;
        }
        return false;
    }

    private async Task<string> TextAsync(IMesh mesh, string address)
    {
        if (_texts.TryGetValue(address, out var known))
            return known;
        var article = await mesh.Search.JsonAsync(address);
        return _texts[address] = Plain(article.Text("headline") + " " + article.Text("text"));
    }

    private static async Task<List<string>> PagesAsync(IMesh mesh, string list)
    {
        var paths = new List<string>();
        for (string? cursor = ""; cursor is not null; )
        {
            var path = $"{list}?limit=50{(cursor.Length == 0 ? "" : $"&cursor={cursor}")}";
            paths.Add(path);
            cursor = (await mesh.Search.JsonAsync(path)).GetProperty("nextCursor").GetString();
        }
        return paths;
    }

    private static async Task<List<JsonElement>> AllAsync(IMesh mesh, string list)
    {
        var items = new List<JsonElement>();
        foreach (var path in await PagesAsync(mesh, list))
            items.AddRange((await mesh.Search.JsonAsync(path)).GetProperty("items").EnumerateArray());
        return items;
    }

    private static string Plain(string text) => Blanks().Replace(text, " ").Trim();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Blanks();
}
