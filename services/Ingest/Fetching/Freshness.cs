namespace NewsMesh.Ingest.Fetching;

/// <summary>What an answer says about time: how long it holds, and how long to stay away.</summary>
internal static class Freshness
{
    /// <summary>RFC 9111, section 4.2.1: max-age before Expires, less the age that caches have added. Null where nothing is said, or it is no longer fresh.</summary>
    public static TimeSpan? Of(HttpResponseMessage response)
    {
        var cache = response.Headers.CacheControl;
        if (cache is { NoCache: true } or { NoStore: true })
            return null;
        var expires = response.Content.Headers.Expires - response.Headers.Date;
        var left = (cache?.MaxAge ?? expires) - (response.Headers.Age ?? TimeSpan.Zero);
        return left > TimeSpan.Zero ? left : null;
    }

    /// <summary>RFC 9110, section 10.2.3: seconds or a date; by the server's own clock where it tells the time.</summary>
    public static TimeSpan? RetryAfter(HttpResponseMessage response, DateTimeOffset now)
    {
        var wait = response.Headers.RetryAfter switch
        {
            { Delta: { } delta } => delta,
            { Date: { } date } => date - (response.Headers.Date ?? now),
            _ => (TimeSpan?)null,
        };
        return wait > TimeSpan.Zero ? wait : null;
    }
}
