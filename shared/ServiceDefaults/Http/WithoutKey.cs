using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace NewsMesh.ServiceDefaults.Http;

/// <summary>
/// Calls that cost work, store nothing and need no key, so that anybody may try them. Who sends no key is bounded tighter: a stranger's load may slow strangers down,
/// and not the reading of news.
/// </summary>
public static class WithoutKey
{
    /// <summary>Of 1,000 news pages 998 are smaller.</summary>
    public const long MaxBodyBytes = 2 * 1024 * 1024;

    /// <summary>On a machine of two cores that leaves half of them to the pipeline for as long as each takes at most two seconds.</summary>
    private const int AtOnce = 4;

    /// <summary>Those wait for their turn; with more, the last would wait longer than a caller does.</summary>
    private const int Waiting = 16;

    /// <summary>Needs no key, and is bounded tighter without one.</summary>
    public static TBuilder BoundWithoutKey<TBuilder>(this TBuilder builder)
        where TBuilder : IEndpointConventionBuilder => builder.WithMetadata(new Bounded());

    internal sealed class Bounded;

    internal sealed class Turns : IDisposable
    {
        private readonly ConcurrencyLimiter _limiter = new(
            new ConcurrencyLimiterOptions
            {
                PermitLimit = AtOnce,
                QueueLimit = Waiting,
                QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
            }
        );

        public async Task RunAsync(HttpContext context, RequestDelegate next)
        {
            if (
                context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } body
                && body.MaxRequestBodySize is not <= MaxBodyBytes
            )
                body.MaxRequestBodySize = MaxBodyBytes;
            using var turn = await _limiter.AcquireAsync(1, context.RequestAborted);
            if (turn.IsAcquired)
            {
                await next(context);
                return;
            }
            context.Response.Headers.RetryAfter = "1";
            await Problem
                .Create(
                    StatusCodes.Status429TooManyRequests,
                    "too-many-requests",
                    "Too many are trying this at once",
                    $"Without an API key {AtOnce} calls of this kind are answered at a time. Wait as long as the Retry-After header says, or send a configured key in the {ApiKeys.Header} header."
                )
                .ExecuteAsync(context);
        }

        public void Dispose() => _limiter.Dispose();
    }
}
