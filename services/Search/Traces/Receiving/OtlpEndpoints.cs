using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;
using NewsMesh.Search.Traces.Otlp;
using NewsMesh.ServiceDefaults.Http;

namespace NewsMesh.Search.Traces.Receiving;

/// <summary>
/// The OTLP/HTTP receiver (opentelemetry.io/docs/specs/otlp). It asks for the token of the run where there is one; what it takes is bounded in size, in number
/// and in time, and changes nothing that is there.
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
            .WithMetadata(new RequestSizeLimitAttribute(RequestBody.Most))
            .StaysOpen() // services have a token of their own
            .AddEndpointFilter(CheckTokenAsync);
        otlp.MapPost("/traces", TakeTracesAsync);
        // One variable, OTEL_EXPORTER_OTLP_ENDPOINT, sends all three kinds here. Logs lie in files, metrics are for a real collector:
        // they are answered and dropped, because an exporter would keep and retry what is refused.
        otlp.MapPost("/logs", DropAsync);
        otlp.MapPost("/metrics", DropAsync);
    }

    /// <summary>Before the body is read: none of the handlers binds one.</summary>
    private static ValueTask<object?> CheckTokenAsync(EndpointFilterInvocationContext invocation, EndpointFilterDelegate next)
    {
        var request = invocation.HttpContext.Request;
        var token = invocation.HttpContext.RequestServices.GetRequiredService<IOptions<TracesOptions>>().Value.Token;
        var isKnown =
            string.IsNullOrWhiteSpace(token) || ApiKeys.IsSame("Bearer " + token, request.Headers[HeaderNames.Authorization].ToString());
        return isKnown
            ? next(invocation)
            : ValueTask.FromResult<object?>(
                Refuse(
                    KindOf(request) ?? Protobuf,
                    StatusCodes.Status401Unauthorized,
                    "Send the token of this run as Authorization: Bearer."
                )
            );
    }

    private static async Task<IResult> TakeTracesAsync(
        HttpRequest request,
        SpanQueue queue,
        IOptions<TracesOptions> options,
        TimeProvider clock,
        CancellationToken cancellationToken
    )
    {
        if (KindOf(request) is not { } kind)
            return Refuse(Protobuf, StatusCodes.Status415UnsupportedMediaType, $"Send {Protobuf} or {JsonType}.");
        using var inTime = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        inTime.CancelAfter(options.Value.Patience);
        try
        {
            await Turns.WaitAsync(inTime.Token);
            try
            {
                var body = await RequestBody.ReadAsync(request, inTime.Token);
                return kind == Protobuf
                    ? Answer(kind, OtlpProtobuf.Decode(body.Span), queue, new SpanWindow(clock.GetUtcNow(), options.Value.Keep))
                    : Answer(kind, OtlpJson.Decode(body), queue, new SpanWindow(clock.GetUtcNow(), options.Value.Keep));
            }
            finally
            {
                Turns.Release();
            }
        }
        catch (BadHttpRequestException error)
        {
            return Refuse(kind, error.StatusCode, error.Message);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return TooSlow(request, kind, options.Value.Patience);
        }
    }

    private static IResult Answer(string kind, Decoded decoded, SpanQueue queue, SpanWindow window)
    {
        switch (decoded)
        {
            case Decoded.Spans spans:
                var near = spans.Items.Where(window.Holds).ToList();
                var rejected = spans.Rejected + spans.Items.Count - near.Count;
                queue.Count("rejected", rejected);
                return Take(kind, queue.Add(near) + rejected);
            case Decoded.Malformed malformed:
                return Refuse(kind, StatusCodes.Status400BadRequest, malformed.Reason);
            default:
                throw new NotSupportedException();
        }
    }

    private static async Task<IResult> DropAsync(HttpRequest request, IOptions<TracesOptions> options, CancellationToken cancellationToken)
    {
        using var inTime = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        inTime.CancelAfter(options.Value.Patience);
        try
        {
            await request.Body.CopyToAsync(Stream.Null, inTime.Token);
            return Take(KindOf(request) ?? Protobuf, 0);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return TooSlow(request, KindOf(request) ?? Protobuf, options.Value.Patience);
        }
    }

    /// <summary>What is left of the body is not waited for: the connection ends with the answer.</summary>
    private static Refusal TooSlow(HttpRequest request, string kind, TimeSpan patience)
    {
        request.HttpContext.Response.Headers.Connection = "close";
        return Refuse(kind, StatusCodes.Status408RequestTimeout, $"The body did not come within {patience.TotalSeconds:0.#} seconds.");
    }

    private static string? KindOf(HttpRequest request) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out var type) && type.MediaType.Value?.ToLowerInvariant() is Protobuf or JsonType
            ? type.MediaType.Value.ToLowerInvariant()
            : null;

    private static IResult Take(string kind, int rejected)
    {
        const string Reason = "Some spans had no valid ids or times far from now, or came faster than they are written.";
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
