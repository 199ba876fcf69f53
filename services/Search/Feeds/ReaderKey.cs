using NewsMesh.ServiceDefaults.Http;

namespace NewsMesh.Search.Feeds;

/// <summary>
/// Passes the reader's key on to ingest, which asks for one where anonymous reading is off: search has none of its own. Only for reading; what is written goes with the key
/// that the form was given.
/// </summary>
internal sealed class ReaderKey(IHttpContextAccessor requests) : DelegatingHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (
            request.Method == HttpMethod.Get
            && !request.Headers.Contains(ApiKeys.Header)
            && requests.HttpContext is { } reader
            && ApiKeys.Given(reader) is { Length: > 0 } key
        )
            request.Headers.TryAddWithoutValidation(ApiKeys.Header, key);
        return base.SendAsync(request, cancellationToken);
    }
}
