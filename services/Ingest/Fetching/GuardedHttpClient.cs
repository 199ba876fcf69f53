using System.Net;
using System.Net.Http.Headers;
using Microsoft.Extensions.Options;
using NewsMesh.ServiceDefaults.Outbound;
using Polly.CircuitBreaker;
using Polly.RateLimiting;
using Polly.Timeout;

namespace NewsMesh.Ingest.Fetching;

/// <summary>What is asked for: validators of the last answer, the types that are welcome, and how much of them.</summary>
internal sealed record FetchRequest(Uri Url, string Accept, int MaxBytes, string? ETag = null, string? LastModified = null)
{
    /// <summary>Takes the beginning of a body that is too large, instead of nothing.</summary>
    public bool CutsOff { get; init; }

    /// <summary>Posts this instead of asking.</summary>
    public IReadOnlyDictionary<string, string>? Form { get; init; }

    /// <summary>Asked before each step of the way; what it answers is the answer, and null goes on.</summary>
    public Func<Uri, CancellationToken, ValueTask<FetchResult?>>? Gate { get; init; }
}

/// <summary>Asks other people's servers: politely, within bounds, and never one that is not on the public internet.</summary>
internal sealed class GuardedHttpClient(HttpClient http, HostPipelines pipelines, IOptions<FetchingOptions> options, TimeProvider clock)
{
    private readonly FetchingOptions _options = options.Value;

    public async Task<FetchResult> GetAsync(FetchRequest request, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(_options.TotalTimeout);
        try
        {
            return await FollowAsync(request, limit.Token);
        }
        catch (Exception error) when (!cancellationToken.IsCancellationRequested && Explain(error) is { } answer)
        {
            return answer;
        }
    }

    /// <summary>Redirects are followed here and not by the handler, so that each step is judged and counted.</summary>
    private async Task<FetchResult> FollowAsync(FetchRequest request, CancellationToken cancellationToken)
    {
        var url = request.Url;
        Uri? movedTo = null;
        var permanent = true;
        // Some servers set a cookie, send the caller round once, and answer who brings it back. It is forgotten with the answer.
        var cookies = new CookieContainer(perDomainCapacity: 20, capacity: 40, maxCookieSize: 4096);
        for (var redirects = 0; redirects <= _options.MaxRedirects; redirects++)
        {
            if (AddressGuard.Refusal(url, _options.AllowedHosts) is { } refusal)
                return new FetchResult.Refused(refusal);
            if (request.Gate is { } gate && await gate(url, cancellationToken) is { } stopped)
                return stopped;
            var answer = await pipelines
                .Of(url)
                .ExecuteAsync(
                    static async (step, token) => await step.client.AskAsync(step.url, step.request, step.cookies, token),
                    (client: this, url, request, cookies),
                    cancellationToken
                );
            if (answer is FetchResult.Content content && MetaRefresh.TargetOf(content) is { } target)
                answer = new FetchResult.Redirected(target, IsPermanent: false);
            if (answer is not FetchResult.Redirected redirected)
                return answer with { MovedTo = movedTo };
            url = redirected.Next;
            permanent &= redirected.IsPermanent;
            movedTo = permanent ? url : movedTo;
        }
        return new FetchResult.Refused($"the server redirects more than {_options.MaxRedirects} times", RefusalKind.Redirects);
    }

    private async ValueTask<FetchResult> AskAsync(
        Uri url,
        FetchRequest request,
        CookieContainer cookies,
        CancellationToken cancellationToken
    )
    {
        using var message = Message(url, request);
        if (cookies.GetCookieHeader(url) is { Length: > 0 } header)
            message.Headers.TryAddWithoutValidation("Cookie", header);
        using var response = await http.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        if (response.Headers.Location is not { } location || (int)response.StatusCode is not (301 or 302 or 303 or 307 or 308))
            return await ReadAsync(response, url, request, cancellationToken);
        Remember(cookies, url, response);
        return Uri.TryCreate(url, location, out var next)
            ? new FetchResult.Redirected(next, (int)response.StatusCode is 301 or 308)
            : new FetchResult.Refused("the server redirects to something that is no URL", RefusalKind.Redirects);
    }

    private static void Remember(CookieContainer cookies, Uri url, HttpResponseMessage response)
    {
        if (!response.Headers.NonValidated.TryGetValues("Set-Cookie", out var lines))
            return;
        foreach (var line in lines)
        {
            try
            {
                cookies.SetCookies(url, line);
            }
            catch (CookieException)
            {
                // Another host's, or no cookie: browsers leave it out as well (RFC 6265, section 5.3).
            }
        }
    }

    private static HttpRequestMessage Message(Uri url, FetchRequest request)
    {
        var message = request.Form is null
            ? new HttpRequestMessage(HttpMethod.Get, url)
            : new HttpRequestMessage(HttpMethod.Post, url) { Content = new FormUrlEncodedContent(request.Form) };
        message.Headers.TryAddWithoutValidation("Accept", request.Accept);
        if (request.ETag is not null)
            message.Headers.TryAddWithoutValidation("If-None-Match", request.ETag);
        if (request.LastModified is not null)
            message.Headers.TryAddWithoutValidation("If-Modified-Since", request.LastModified);
        return message;
    }

    private async Task<FetchResult> ReadAsync(
        HttpResponseMessage response,
        Uri url,
        FetchRequest request,
        CancellationToken cancellationToken
    )
    {
        if (response.StatusCode == HttpStatusCode.NotModified && request is not { ETag: null, LastModified: null })
            return new FetchResult.NotModified { FreshFor = Freshness.Of(response) };
        if (BotWall.NameOf(response) is { } wall)
            return new FetchResult.Declined(
                (int)response.StatusCode,
                $"the site lets no reader through its bot wall ({wall})",
                Freshness.RetryAfter(response, clock.GetUtcNow())
            )
            {
                Wall = wall,
            };
        if (response.StatusCode == HttpStatusCode.NotModified)
            return new FetchResult.Declined(304, "the server answered 304, nothing new, to a question for everything", null);
        if (!response.IsSuccessStatusCode)
            return new FetchResult.Declined(
                (int)response.StatusCode,
                $"the server answered {(int)response.StatusCode} {response.ReasonPhrase}".TrimEnd(),
                Freshness.RetryAfter(response, clock.GetUtcNow())
            );
        if (await BodyAsync(response, request, cancellationToken) is not { } body)
            return TooLarge(request);
        // "feed.xml.gz": the document is a gzip file by itself, whatever its type is said to be.
        var isFile = body is [0x1F, 0x8B, 8, ..] && !request.CutsOff;
        if (isFile && await BoundedBody.GunzipAsync(body, request.MaxBytes, cancellationToken) is var unpacked)
        {
            if (unpacked is null)
                return TooLarge(request);
            body = unpacked;
        }
        return new FetchResult.Content
        {
            Body = body,
            MediaType = isFile ? null : response.Content.Headers.ContentType?.MediaType?.ToLowerInvariant(),
            Charset = response.Content.Headers.ContentType?.CharSet,
            FinalUrl = url,
            ETag = Header(response.Headers, "ETag"),
            LastModified = Header(response.Content.Headers, "Last-Modified"),
            FreshFor = Freshness.Of(response),
            Hub = LinkHeader.Find(response, "hub", url),
            Self = LinkHeader.Find(response, "self", url),
        };
    }

    private static FetchResult.Refused TooLarge(FetchRequest request) =>
        new($"the answer is larger than {request.MaxBytes / 1024} KiB", RefusalKind.Size);

    private static async Task<byte[]?> BodyAsync(HttpResponseMessage response, FetchRequest request, CancellationToken cancellationToken)
    {
        await using var stream = await response.Content.ReadAsStreamAsync(cancellationToken);
        if (request.CutsOff)
            return await BoundedBody.BeginningAsync(stream, request.MaxBytes, cancellationToken);
        return response.Content.Headers.ContentLength > request.MaxBytes
            ? null
            : await BoundedBody.ReadAsync(stream, request.MaxBytes, cancellationToken);
    }

    private static string? Header(HttpHeaders headers, string name) =>
        headers.NonValidated.TryGetValues(name, out var values) && values.ToString() is { Length: > 0 and < 1000 } value ? value : null;

    /// <summary>Null for what is not the web's fault.</summary>
    private static FetchResult? Explain(Exception error) =>
        error switch
        {
            { InnerException: AddressRefusedException refused } => new FetchResult.Refused(refused.Message),
            OperationCanceledException or TimeoutRejectedException => new FetchResult.Unreachable("the server took too long to answer"),
            BrokenCircuitException => new FetchResult.Unreachable(
                "the host has failed several times just now and is left alone for a while"
            ),
            RateLimiterRejectedException => new FetchResult.Unreachable("too many requests to this host are waiting"),
            HttpRequestException { HttpRequestError: HttpRequestError.NameResolutionError } => new FetchResult.Unreachable(
                "the host name cannot be resolved"
            ),
            HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError } tls => new FetchResult.Unreachable(
                $"no secure connection: {tls.InnerException?.Message ?? tls.Message}"
            ),
            HttpRequestException or IOException or InvalidDataException => new FetchResult.Unreachable(
                (error.InnerException ?? error).Message
            ),
            _ => null,
        };
}
