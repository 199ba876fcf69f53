using System.Net.Http.Headers;
using NewsMesh.Testing;

namespace NewsMesh.Search.Tests.Web;

/// <summary>A page as somebody asks for it.</summary>
/// <param name="Name">For its picture.</param>
/// <param name="Address">Where it is.</param>
/// <param name="Status">What the service answers.</param>
/// <param name="Key">What is sent as the API key; null for nothing.</param>
public sealed record Visit(string Name, Uri Address, int Status = 200, string? Key = null)
{
    /// <summary>What has to happen first.</summary>
    public Func<Task> Before { get; init; } = () => Task.CompletedTask;

    /// <summary>For want of a key that is known.</summary>
    public bool IsRefused => Status is 401 or 429;

    /// <summary>Takes seconds to be looked at: another page of its kind is looked at in the dark.</summary>
    public bool IsLarge { get; init; }

    /// <summary>
    /// Words that a script of somebody else's writes: asked are its width, its size and WCAG's rules, and not that nothing moves while it is put together, nor axe's advice on landmarks.
    /// </summary>
    public string? Foreign { get; init; }

    public bool IsForeign => Foreign is not null;
}

/// <summary>A service that nothing has come to, beside an ingest without a feed, and which nobody reads without a key.</summary>
public sealed class FreshFixture : WebFixture
{
    protected override bool HasFeeds => false;

    protected override IEnumerable<KeyValuePair<string, string>> Settings => [.. base.Settings, new("AnonymousReading", "false")];
}

/// <summary>
/// Every page that there is, in one table: of the full day, as large as they come, of a fresh system, and what refuses. What must be so of every page is asked of these.
/// </summary>
public sealed class EveryPage : IAsyncLifetime
{
    /// <summary>More wrong keys than one address may send.</summary>
    private const int TooMany = 12;

    private readonly WebFixture _full = new();
    private readonly FreshFixture _fresh = new();

    public IReadOnlyList<Visit> Visits { get; private set; } = [];

    /// <summary>More pages of which only the size is asked: each is of a kind that is among the others.</summary>
    public IReadOnlyList<Visit> Weighed { get; private set; } = [];

    public async ValueTask InitializeAsync()
    {
        await _full.InitializeAsync();
        await _fresh.InitializeAsync();
        var day = await FullDay.FillAsync(_full);
        var large = await LargePages.FillAsync(_full);
        Weighed = [.. large.Weighed.Select(page => new Visit(page.Name, new Uri(_full.Address, page.Path)))];
        Visits =
        [
            .. day.Pages.Select(page => new Visit(page.Name, new Uri(_full.Address, page.Path))),
            .. large.Seen.Select(page => new Visit(page.Name, new Uri(_full.Address, page.Path)) { IsLarge = true }),
            new Visit("api", new Uri(_full.Address, "/api")) { Foreign = "NewsMesh search" },
            .. new[] { "home", "search", "quotes", "stories", "facts", "entities", "alerts", "feeds", "pipeline", "traces" }.Select(
                name => new Visit($"fresh-{name}", new Uri(_fresh.Address, name == "home" ? "" : name), Key: SearchFixture.ApiKey)
            ),
            new Visit("bad-request", new Uri(_full.Address, "/search?sort=best"), 400),
            new Visit("without-key", new Uri(_fresh.Address, "/search"), 401),
            new Visit("missing", new Uri(_full.Address, "/articles/none"), 404),
            new Visit("too-many", new Uri(_fresh.Address, "/search"), 429, "wrong") { Before = SendTooManyAsync },
        ];
    }

    public async ValueTask DisposeAsync()
    {
        await _fresh.DisposeAsync();
        await _full.DisposeAsync();
    }

    private async Task SendTooManyAsync()
    {
        using var guesser = new HttpClient { BaseAddress = _fresh.Address };
        for (var turn = 0; turn < TooMany; turn++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/search") { Headers = { { "X-Api-Key", "wrong" } } };
            using var refused = await guesser.SendAsync(request);
        }
    }

    /// <summary>What a browser receives of a page, compressed as every browser asks for it.</summary>
    public static async Task<int> BytesAsync(Visit visit)
    {
        await visit.Before();
        using var browser = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, visit.Address);
        request.Headers.Accept.ParseAdd("text/html");
        request.Headers.AcceptEncoding.Add(new StringWithQualityHeaderValue("br"));
        request.Headers.AcceptEncoding.Add(new StringWithQualityHeaderValue("gzip"));
        if (visit.Key is { } key)
            request.Headers.Add("X-Api-Key", key);
        using var answer = await browser.SendAsync(request);
        // A wrong key more is allowed every few seconds: the page is the same but for its words.
        if (!visit.IsRefused)
            ((int)answer.StatusCode).ShouldBe(visit.Status, visit.Name);
        // Only what is read without a key is compressed; a browser sends none.
        if (visit.Key is null)
            answer.Content.Headers.ContentEncoding.ShouldNotBeEmpty(visit.Name);
        return (await answer.Content.ReadAsByteArrayAsync()).Length;
    }
}
