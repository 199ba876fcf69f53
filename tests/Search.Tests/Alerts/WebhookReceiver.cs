using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace NewsMesh.Search.Tests.Alerts;

/// <summary>A webhook's other end: what a path begins with is how it answers.</summary>
public sealed class WebhookReceiver : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentDictionary<string, int> _attempts = new(StringComparer.Ordinal);

    private WebhookReceiver(WebApplication app) => _app = app;

    public Uri Address => new(_app.Urls.Single());

    public ConcurrentQueue<Delivery> Deliveries { get; } = new();

    /// <summary>What arrived, whatever was answered.</summary>
    public sealed record Delivery(string Path, string? Signature, string Id, byte[] Body, string? Trace);

    public static async Task<WebhookReceiver> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var receiver = new WebhookReceiver(builder.Build());
        receiver._app.MapPost("/{**path}", receiver.ReceiveAsync);
        await receiver._app.StartAsync();
        return receiver;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task<IResult> ReceiveAsync(string path, HttpRequest request)
    {
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body);
        Deliveries.Enqueue(
            new Delivery(
                path,
                request.Headers["X-NewsMesh-Signature"].SingleOrDefault(),
                request.Headers["X-NewsMesh-Delivery"].ToString(),
                body.ToArray(),
                request.Headers.TraceParent.SingleOrDefault()
            )
        );
        var attempt = _attempts.AddOrUpdate(path, 1, (_, before) => before + 1);
        return path.Split('/')[0] switch
        {
            "twice" when attempt < 3 => Results.StatusCode(503),
            "gone" => Results.StatusCode(410),
            "broken" => Results.StatusCode(500),
            "elsewhere" => Results.Redirect("/taken", preserveMethod: true),
            _ => Results.Ok(),
        };
    }
}

/// <summary>Search that may tell a receiver on this machine, and does not wait long between attempts.</summary>
public sealed class WebhookFixture : SearchFixture
{
    private WebhookReceiver? _receiver;

    public WebhookReceiver Receiver => _receiver!;

    protected override IEnumerable<KeyValuePair<string, string>> Settings =>
        [
            new("Alerts:Webhooks:AllowedHosts:0", Receiver.Address.Authority),
            new("Alerts:Webhooks:AllowedHosts:1", "refused.invalid"),
            new("Alerts:Webhooks:LookEvery", "00:00:00.1"),
            new("Alerts:Webhooks:FirstRetry", "00:00:00.05"),
            new("Alerts:Webhooks:LongestRetry", "00:00:00.2"),
            new("Alerts:Webhooks:DisableAfter", "00:00:00.1"),
            new("Alerts:Webhooks:DisableAfterFailures", "4"),
        ];

    public override async ValueTask InitializeAsync()
    {
        _receiver = await WebhookReceiver.StartAsync();
        await base.InitializeAsync();
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await Receiver.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}
