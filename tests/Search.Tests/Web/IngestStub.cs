using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace NewsMesh.Search.Tests.Web;

/// <summary>Answers like ingest's /feeds, as the submitted address asks for: …/new, …/known, …/page, and anything else is refused.</summary>
public sealed class IngestStub : IAsyncDisposable
{
    private readonly WebApplication _app;

    private IngestStub(WebApplication app) => _app = app;

    public Uri Address => new(_app.Urls.Single());

    /// <summary>The addresses submitted so far, each with the key it came with.</summary>
    public ConcurrentQueue<(string Url, string Key)> Submitted { get; } = new();

    public static async Task<IngestStub> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddProblemDetails();
        var stub = new IngestStub(builder.Build());
        stub._app.MapGet(
            "/feeds",
            () =>
                new
                {
                    items = new[]
                    {
                        new
                        {
                            id = "1",
                            url = "https://courier.example/feed.xml",
                            title = "Harbour Courier",
                            status = "active",
                            lastError = (string?)null,
                            entries = 41,
                            lastPolledAt = "2026-11-20T06:00:00Z",
                            nextPollAt = "2026-11-20T06:15:00Z",
                            tags = new[] { "ports" },
                        },
                        new
                        {
                            id = "2",
                            url = "https://pier.example/atom",
                            title = "<b>Pier</b> News",
                            status = "failing",
                            lastError = (string?)"The server answered 503.",
                            entries = 7,
                            lastPolledAt = "2026-11-20T05:30:00Z",
                            nextPollAt = "2026-11-20T07:30:00Z",
                            tags = Array.Empty<string>(),
                        },
                    },
                    nextCursor = (string?)null,
                }
        );
        stub._app.MapPost("/feeds", stub.Subscribe);
        await stub._app.StartAsync();
        return stub;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private IResult Subscribe(SubscribeBody body, HttpRequest request)
    {
        Submitted.Enqueue((body.Url, request.Headers["X-Api-Key"].ToString()));
        if (body.Url.EndsWith("/new", StringComparison.Ordinal))
            return Results.Accepted("/feeds/3");
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
public sealed class WebFixture : SearchFixture
{
    private IngestStub? _ingest;

    public IngestStub Ingest => _ingest!;

    protected override IEnumerable<KeyValuePair<string, string>> Settings => [new("Web:IngestUrl", Ingest.Address.AbsoluteUri)];

    public override async ValueTask InitializeAsync()
    {
        _ingest = await IngestStub.StartAsync();
        await base.InitializeAsync();
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await Ingest.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}
