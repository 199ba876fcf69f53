using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;
using NewsMesh.Search.Traces.Otlp;

namespace NewsMesh.Search.Traces.Receiving;

/// <summary>
/// The OTLP/HTTP receiver (opentelemetry.io/docs/specs/otlp). It asks for no key on purpose, as collectors inside a mesh do: what it takes is
/// bounded in size, in number and in time, and shows nothing but itself on the trace pages.
/// </summary>
internal static class OtlpEndpoints
{
    private const string Protobuf = "application/x-protobuf";
    private const string JsonType = "application/json";

    /// <summary>How many bodies are in memory at once, 8 MiB each at most; the others wait before they are read.</summary>
    private static readonly SemaphoreSlim Turns = new(8);

    public static void MapOtlp(this WebApplication app)
    {
        // Requests that bring telemetry are not telemetry: no metrics here, and ServiceDefaults traces nothing under /v1.
        var otlp = app.MapGroup("/v1")
            .ExcludeFromDescription()
            .DisableHttpMetrics()
            .DisableAntiforgery()
            .WithMetadata(new RequestSizeLimitAttribute(RequestBody.Most));
        otlp.MapPost("/traces", TakeTracesAsync);
        // One variable, OTEL_EXPORTER_OTLP_ENDPOINT, sends all three kinds here. Logs lie in files, metrics are for a real collector:
        // they are answered and dropped, because an exporter would keep and retry what is refused.
        otlp.MapPost("/logs", DropAsync);
        otlp.MapPost("/metrics", DropAsync);
    }

    private static async Task<IResult> TakeTracesAsync(HttpRequest request, SpanQueue queue, CancellationToken cancellationToken)
    {
        if (KindOf(request) is not { } kind)
            return Refuse(Protobuf, StatusCodes.Status415UnsupportedMediaType, $"Send {Protobuf} or {JsonType}.");
        await Turns.WaitAsync(cancellationToken);
        try
        {
            var body = await RequestBody.ReadAsync(request, cancellationToken);
            switch (kind == Protobuf ? OtlpProtobuf.Decode(body.Span) : OtlpJson.Decode(body))
            {
                case Decoded.Spans spans:
                    queue.Count("rejected", spans.Rejected);
                    return Take(kind, queue.Add(spans.Items) + spans.Rejected);
                case Decoded.Malformed malformed:
                    return Refuse(kind, StatusCodes.Status400BadRequest, malformed.Reason);
                default:
                    throw new NotSupportedException();
            }
        }
        catch (BadHttpRequestException error)
        {
            return Refuse(kind, error.StatusCode, error.Message);
        }
        finally
        {
            Turns.Release();
        }
    }

    private static async Task<IResult> DropAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        await request.Body.CopyToAsync(Stream.Null, cancellationToken);
        return Take(KindOf(request) ?? Protobuf, 0);
    }

    private static string? KindOf(HttpRequest request) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out var type) && type.MediaType.Value?.ToLowerInvariant() is Protobuf or JsonType
            ? type.MediaType.Value.ToLowerInvariant()
            : null;

    private static IResult Take(string kind, int rejected)
    {
        const string Reason = "Some spans had no valid ids, or came faster than they are written.";
        return kind == Protobuf
            ? TypedResults.Bytes(OtlpAnswer.Taken(rejected, Reason), Protobuf)
            : TypedResults.Json(
                rejected == 0 ? new object() : new { partialSuccess = new { rejectedSpans = $"{rejected}", errorMessage = Reason } },
                JsonSerializerOptions.Web
            );
    }

    private static Refusal Refuse(string kind, int status, string message) => new Refusal(kind, status, message);

    /// <summary>A <c>google.rpc.Status</c> in the encoding of the request; the HTTP status says what happened, its code is INVALID_ARGUMENT (3).</summary>
    private sealed class Refusal(string kind, int status, string message) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.StatusCode = status;
            if (kind != Protobuf)
                return httpContext.Response.WriteAsJsonAsync(new { code = 3, message }, httpContext.RequestAborted);
            httpContext.Response.ContentType = Protobuf;
            return httpContext.Response.Body.WriteAsync(OtlpAnswer.Refused(3, message), httpContext.RequestAborted).AsTask();
        }
    }
}
