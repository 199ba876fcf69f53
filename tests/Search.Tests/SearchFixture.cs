using System.Net.Http.Json;
using System.Text.Json;
using NewsMesh.Contracts;
using NewsMesh.Testing;

namespace NewsMesh.Search.Tests;

/// <summary>The search service on its own database and broker.</summary>
public class SearchFixture() : ServiceFixture<Program>("search")
{
    private int _names;

    /// <summary>A word that no other test uses, so that tests share one index without meeting.</summary>
    public string NewWord() => $"zorp{Interlocked.Increment(ref _names)}quill";

    internal async Task IndexAsync(params ArticleLinked[] articles)
    {
        foreach (var article in articles)
            await Events.PublishAsync(article);
        foreach (var article in articles)
            await Events.WaitForAsync<ArticleSettled>(settled =>
                settled.ArticleId == article.Article.ArticleId && settled.Fetch == article.Article.Fetch
            );
    }

    internal async Task<JsonElement> GetAsync(string address) =>
        await Client.GetFromJsonAsync<JsonElement>(new Uri(address, UriKind.Relative));

    /// <summary>The page that a browser would get.</summary>
    internal async Task<(int Status, string Html, HttpResponseMessage Answer)> PageAsync(string address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Accept.ParseAdd("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8");
        var answer = await Client.SendAsync(request);
        return ((int)answer.StatusCode, await answer.Content.ReadAsStringAsync(), answer);
    }
}
