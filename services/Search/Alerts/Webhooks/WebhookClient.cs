using System.Net.Http.Headers;
using Microsoft.Extensions.Options;
using NewsMesh.ServiceDefaults.Outbound;

namespace NewsMesh.Search.Alerts.Webhooks;

/// <summary>What came of an attempt.</summary>
/// <param name="Status">Of the answer; null where none came.</param>
/// <param name="Error">Null where it was taken.</param>
/// <param name="Duration">Until the answer's head.</param>
internal sealed record Sent(int? Status, string? Error, TimeSpan Duration)
{
    /// <summary>The receiver says that it will never want more (RFC 9110, section 15.5.11).</summary>
    public bool IsGone => Status == StatusCodes.Status410Gone;
}

/// <summary>Sends to an address that somebody typed: only to public ones, checked as the connection is made; no redirect is followed, and of the answer only the head is read.</summary>
internal sealed class WebhookClient(HttpClient http, IOptions<AlertOptions> options, TimeProvider clock)
{
    public static void Configure(SocketsHttpHandler handler, WebhookOptions options)
    {
        handler.ConnectCallback = new GuardedConnection(options.AllowedHosts).ConnectAsync;
        handler.UseProxy = false; // a proxy would make the connections, unguarded
        handler.AllowAutoRedirect = false;
        handler.UseCookies = false;
        handler.ConnectTimeout = options.Timeout;
        handler.MaxResponseHeadersLength = 64; // KiB
        handler.MaxResponseDrainSize = 16 * 1024; // of an answer that is not wanted no more is read, even to keep the connection
        handler.PooledConnectionLifetime = TimeSpan.FromMinutes(5);
        handler.PooledConnectionIdleTimeout = TimeSpan.FromSeconds(10);
        // The address may be a secret: no span is made of it, and no trace of ours goes out.
        handler.ActivityHeadersPropagator = null;
    }

    public async Task<Sent> SendAsync(string url, string? secret, Guid delivery, byte[] body, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, url) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Headers.Add("X-NewsMesh-Delivery", delivery.ToString());
        if (secret is not null)
            request.Headers.Add(WebhookSignature.Header, WebhookSignature.Of(secret, clock.GetUtcNow(), body));
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(options.Value.Webhooks.Timeout);
        var started = clock.GetTimestamp();
        try
        {
            using var answer = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, limit.Token);
            var status = (int)answer.StatusCode;
            return new Sent(status, Judge(status), clock.GetElapsedTime(started));
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new Sent(null, $"no answer within {options.Value.Webhooks.Timeout.TotalSeconds:0.#} s", clock.GetElapsedTime(started));
        }
        catch (HttpRequestException error)
        {
            return new Sent(null, ReasonOf(error), clock.GetElapsedTime(started));
        }
    }

    private static string? Judge(int status) =>
        status switch
        {
            >= 200 and < 300 => null,
            >= 300 and < 400 => $"it answered {status}: redirects are not followed",
            StatusCodes.Status410Gone => "it answered 410: gone for good",
            _ => $"it answered {status}",
        };

    /// <summary>In words of our own: a network's messages tell strangers what stands in it.</summary>
    private static string ReasonOf(HttpRequestException error) =>
        error switch
        {
            { InnerException: AddressRefusedException refused } => refused.Message,
            { HttpRequestError: HttpRequestError.NameResolutionError } => "its name is not known",
            { HttpRequestError: HttpRequestError.ConnectionError } => "no connection",
            { HttpRequestError: HttpRequestError.SecureConnectionError } => "no secure connection: see its certificate",
            { InnerException: System.Net.Sockets.SocketException } => "no connection",
            _ => "its answer is not HTTP",
        };
}
