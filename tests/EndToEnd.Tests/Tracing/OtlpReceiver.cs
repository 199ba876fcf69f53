using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace NewsMesh.EndToEnd.Tests.Tracing;

/// <summary>An OTLP/HTTP receiver of the tests' own: keeps every span that any service sends.</summary>
internal sealed class OtlpReceiver : IAsyncDisposable
{
    private readonly ConcurrentQueue<SeenSpan> _spans = new();
    private readonly WebApplication _app;

    private OtlpReceiver()
    {
        var builder = WebApplication.CreateBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        _app = builder.Build();
        _app.MapPost("/v1/{signal}", ReceiveAsync);
    }

    public Uri Address => new(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    public IReadOnlyList<SeenSpan> Spans => [.. _spans];

    public bool HasStatement(string traceId) => _spans.Any(span => span.TraceId == traceId && span.IsStatement);

    public static async Task<OtlpReceiver> StartAsync()
    {
        var receiver = new OtlpReceiver();
        await receiver._app.StartAsync();
        return receiver;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task<IResult> ReceiveAsync(string signal, HttpRequest request)
    {
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body);
        if (signal == "traces")
        {
            foreach (var span in OtlpMessage.SpansOf(body.ToArray()))
                _spans.Enqueue(span);
        }
        return Results.Bytes([], "application/x-protobuf");
    }
}

/// <summary>What the tests look at in a span.</summary>
internal sealed record SeenSpan(
    string Service,
    string Scope,
    string TraceId,
    string SpanId,
    string ParentSpanId,
    string Name,
    IReadOnlyList<string> LinkedTraceIds
)
{
    public bool IsStatement => Scope.StartsWith("Npgsql", StringComparison.Ordinal);
}
