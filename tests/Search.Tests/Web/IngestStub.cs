using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Playwright;

namespace NewsMesh.Search.Tests.Web;

/// <summary>
/// Answers like ingest's /feeds, as the submitted address asks for: …/new, …/known, …/page, and anything else is refused; and like entity-link's corrections.
/// Two of its feeds stay as they are, whatever is done to them, so that tests may share them; the third, Quay Radio, is paused, resumed and removed.
/// </summary>
public sealed class IngestStub : IAsyncDisposable
{
    /// <summary>A reader's list of feeds; which are in it says the stub.</summary>
    public static FilePayload Opml { get; } =
        new()
        {
            Name = "feeds.opml",
            MimeType = "text/x-opml",
            Buffer = "<opml/>"u8.ToArray(),
        };

    private static readonly Feed[] Feeds =
    [
        new("00000000-0000-0000-0000-000000000001", "https://courier.example/feed.xml", "Harbour Courier", "active", 41)
        {
            Tags = ["ports"],
        },
        new("00000000-0000-0000-0000-000000000002", "https://pier.example/atom", "<b>Pier</b> News", "failing", 7)
        {
            LastError = "The server answered 503.",
            LastPolledAt = "2026-11-20T05:30:00Z",
            NextPollAt = "2026-11-20T07:30:00Z",
        },
        new(Changing, "https://quay.example/rss", "Quay Radio", "active", 12),
    ];

    /// <summary>The feed that follows what is done to it.</summary>
    private const string Changing = "00000000-0000-0000-0000-000000000003";

    private readonly WebApplication _app;

    private readonly ConcurrentDictionary<string, Feed> _feeds = new(StringComparer.Ordinal);

    private IngestStub(WebApplication app) => _app = app;

    public Uri Address => new(_app.Urls.Single());

    /// <summary>The addresses submitted so far, each with the key it came with.</summary>
    public ConcurrentQueue<(string Url, string Key)> Submitted { get; } = new();

    /// <summary>What was done to feeds, with a key that is not "wrong".</summary>
    public ConcurrentQueue<string> Changes { get; } = new();

    public static async Task<IngestStub> StartAsync(bool hasFeeds = true)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddProblemDetails();
        var stub = new IngestStub(builder.Build());
        foreach (var feed in hasFeeds ? Feeds : [])
            stub._feeds[feed.Id] = feed;
        stub._app.MapGet(
            "/feeds",
            (string? status) =>
                new
                {
                    items = stub._feeds.Values.Where(feed => status is null || feed.Status == status).OrderBy(feed => feed.Id),
                    nextCursor = (string?)null,
                }
        );
        stub._app.MapPost("/feeds", stub.Subscribe);
        stub._app.MapPost("/feeds/{id}/poll", (string id, HttpRequest request) => stub.Change($"poll {id}", request));
        stub._app.MapPatch(
            "/feeds/{id}",
            (string id, Patch patch, HttpRequest request) =>
                stub.Change(
                    $"paused={patch.Paused} {id}",
                    request,
                    () => stub._feeds[Changing] = stub._feeds[Changing] with { Status = patch.Paused ? "paused" : "active" }
                )
        );
        stub._app.MapDelete(
            "/feeds/{id}",
            (string id, HttpRequest request) => stub.Change($"delete {id}", request, () => stub._feeds.TryRemove(Changing, out _))
        );
        stub._app.MapPost("/feeds/import", stub.ImportAsync);
        stub._app.MapPost(
            "/entities/{id}/merge",
            (string id, Merge body, HttpRequest request) => stub.Correct($"{id} is {body.Into}", request)
        );
        stub._app.MapPost(
            "/entities/{id}/split",
            (string id, Split body, HttpRequest request) =>
                stub.Correct($"{id} without {body.From ?? string.Join(',', body.ArticleIds ?? [])}", request)
        );
        stub._app.MapGet(
            "/entities/{id}/corrections",
            (string id) =>
                new
                {
                    items = new[]
                    {
                        new
                        {
                            kind = "merge",
                            entityId = "00000000-0000-0000-0000-00000000000e",
                            otherId = id,
                            articleIds = Array.Empty<string>(),
                            by = "Ann",
                            reason = "the same harbour director",
                            madeAt = "2026-11-20T06:00:00Z",
                        },
                    },
                    nextCursor = (string?)null,
                }
        );
        await stub._app.StartAsync();
        return stub;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private IResult Change(string what, HttpRequest request, Action? change = null)
    {
        if (request.Headers["X-Api-Key"].ToString() is "" or "wrong")
            return Results.Problem("Send a configured key in the X-Api-Key header.", statusCode: 401, title: "An API key is needed");
        Changes.Enqueue(what);
        if (what.EndsWith(Changing, StringComparison.Ordinal))
            change?.Invoke();
        return Results.Ok();
    }

    private async Task<IResult> ImportAsync(HttpRequest request)
    {
        using var reader = new StreamReader(request.Body);
        var refused = Change("import " + await reader.ReadToEndAsync(), request);
        return refused is ProblemHttpResult
            ? refused
            : Results.Ok(
                new
                {
                    added = 2,
                    known = 1,
                    rejected = 1,
                    rejections = new[] { new { url = "ftp://a.example", reason = "it is no absolute http or https URL" } },
                }
            );
    }

    private IResult Correct(string what, HttpRequest request)
    {
        var answer = Change(what, request);
        return answer is ProblemHttpResult ? answer : Results.Accepted("/relinks/1", new { articles = 3 });
    }

    private sealed record Feed(string Id, string Url, string Title, string Status, int Entries)
    {
        public string? LastError { get; init; }
        public string LastPolledAt { get; init; } = "2026-11-20T06:00:00Z";
        public string NextPollAt { get; init; } = "2026-11-20T06:15:00Z";
        public string[] Tags { get; init; } = [];
    }

    private sealed record Merge(string Into, string By);

    private sealed record Split(string? From, string[]? ArticleIds);

    private sealed record Patch(bool Paused);

    private IResult Subscribe(SubscribeBody body, HttpRequest request)
    {
        Submitted.Enqueue((body.Url, request.Headers["X-Api-Key"].ToString()));
        if (body.Url.EndsWith("/new", StringComparison.Ordinal))
            return Results.Accepted("/feeds/3");
        if (body.Url.EndsWith("/dead", StringComparison.Ordinal))
            return Results.Accepted(
                "/feeds/4",
                new
                {
                    id = "4",
                    status = "failing",
                    lastError = "The host dead.example does not exist.",
                }
            );
        if (body.Url.EndsWith("/known", StringComparison.Ordinal))
            return Results.Ok();
        if (body.Url.EndsWith("/page", StringComparison.Ordinal))
            return Results.Json(
                new
                {
                    choices = new[]
                    {
                        new { url = "https://choice.example/news/new", title = "News" },
                        new { url = "https://choice.example/sport/new", title = "Sport" },
                    },
                },
                statusCode: 300
            );
        return Results.Problem("Nothing at this address is a feed, and the page names none.", statusCode: 422, title: "No feed found");
    }

    private sealed record SubscribeBody(string Url);
}

/// <summary>Search with an ingest to talk to.</summary>
public class WebFixture : SearchFixture
{
    private IngestStub? _ingest;

    public IngestStub Ingest => _ingest!;

    protected virtual bool HasFeeds => true;

    protected override IEnumerable<KeyValuePair<string, string>> Settings =>
        [new("Web:IngestUrl", Ingest.Address.AbsoluteUri), new("Web:EntityLinkUrl", Ingest.Address.AbsoluteUri)];

    public override async ValueTask InitializeAsync()
    {
        _ingest = await IngestStub.StartAsync(HasFeeds);
        await base.InitializeAsync();
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await Ingest.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}
