using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;

namespace NewsMesh.ServiceDefaults.Http;

/// <summary>
/// How often one address may show a key that nobody gave out. A right key is let through all the same: behind a gateway all callers have one address, and one that
/// guesses must not lock out the others.
/// </summary>
internal sealed class WrongKeys : IDisposable
{
    /// <summary>A person who mistypes or a program with an old key needs a few; nobody needs more.</summary>
    private const int AtOnce = 10;
    private static readonly TimeSpan ForEachMore = TimeSpan.FromSeconds(6);

    private readonly PartitionedRateLimiter<HttpContext> _limiter = PartitionedRateLimiter.Create<HttpContext, string>(context =>
        RateLimitPartition.GetTokenBucketLimiter(
            RateLimits.AddressOf(context),
            _ => new TokenBucketRateLimiterOptions
            {
                TokenLimit = AtOnce,
                TokensPerPeriod = 1,
                ReplenishmentPeriod = ForEachMore,
                QueueLimit = 0,
            }
        )
    );

    /// <summary>Whether one more wrong key of this address is answered as what it is.</summary>
    public bool Admits(HttpContext context)
    {
        using var lease = _limiter.AttemptAcquire(context);
        return lease.IsAcquired;
    }

    public Task RefuseAsync(HttpContext context)
    {
        if (Admits(context))
            return Problem
                .Create(
                    StatusCodes.Status401Unauthorized,
                    "api-key",
                    "This API key is not known",
                    "Send a configured key in the X-Api-Key header."
                )
                .ExecuteAsync(context);
        var wait = ForEachMore.TotalSeconds.ToString(CultureInfo.InvariantCulture);
        context.Response.Headers.RetryAfter = wait;
        return Problem
            .Create(
                StatusCodes.Status429TooManyRequests,
                "too-many-requests",
                "Too many wrong API keys",
                $"This address has sent too many keys that are not known. Wait {wait} seconds, as the Retry-After header says, and send a configured key."
            )
            .ExecuteAsync(context);
    }

    public void Dispose() => _limiter.Dispose();
}
