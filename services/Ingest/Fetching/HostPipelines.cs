using System.Collections.Concurrent;
using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;
using NewsMesh.ServiceDefaults.Outbound;
using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;
using Polly.Timeout;

namespace NewsMesh.Ingest.Fetching;

/// <summary>
/// One resilience pipeline for each host: few requests at a time, two quick retries of what was a hiccup, a circuit breaker, and a timeout for each attempt.
/// What all replicas must agree on is not here but in <see cref="Hosts.HostThrottle"/>.
/// </summary>
internal sealed class HostPipelines(IOptions<FetchingOptions> options, TimeProvider clock)
{
    /// <summary>What waits for a host beyond this is told to come back later.</summary>
    private const int QueueLength = 256;

    /// <summary>Pipelines weigh some kilobytes: beyond this many, those that nobody has used for a while go.</summary>
    private const int Many = 4096;
    private static readonly TimeSpan Unused = TimeSpan.FromMinutes(10);

    private readonly ConcurrentDictionary<string, HostPipeline> _pipelines = new(StringComparer.OrdinalIgnoreCase);
    private long _sweptAt;

    public ResiliencePipeline<FetchResult> Of(Uri url)
    {
        var now = clock.GetTimestamp();
        if (_pipelines.Count > Many && clock.GetElapsedTime(Interlocked.Read(ref _sweptAt), now) > Unused)
            Sweep(now);
        var host = _pipelines.GetOrAdd(
            url.Authority,
            static (_, made) => new HostPipeline(made.Pipelines.Build(made.Url)),
            (Pipelines: this, Url: url)
        );
        host.UsedAt = now;
        return host.Pipeline;
    }

    private void Sweep(long now)
    {
        Interlocked.Exchange(ref _sweptAt, now);
        foreach (var unused in _pipelines.Where(host => clock.GetElapsedTime(host.Value.UsedAt, now) > Unused))
            _pipelines.TryRemove(unused);
    }

    private ResiliencePipeline<FetchResult> Build(Uri url)
    {
        var atATime = AddressGuard.IsAllowed(url.IdnHost, url.Port, options.Value.AllowedHosts)
            ? options.Value.PerOwnHost
            : options.Value.PerHost;
        return new ResiliencePipelineBuilder<FetchResult> { TimeProvider = clock }
            .AddConcurrencyLimiter(new ConcurrencyLimiterOptions { PermitLimit = atATime, QueueLimit = QueueLength })
            .AddRetry(
                new RetryStrategyOptions<FetchResult>
                {
                    MaxRetryAttempts = 2,
                    Delay = TimeSpan.FromMilliseconds(300),
                    BackoffType = DelayBackoffType.Exponential,
                    UseJitter = true,
                    ShouldHandle = attempt => ValueTask.FromResult(IsHiccup(attempt.Outcome)),
                }
            )
            .AddCircuitBreaker(
                new CircuitBreakerStrategyOptions<FetchResult>
                {
                    // Twelve of twelve within two minutes: a host that is down, not one that stumbles. Its feeds then fail at once instead of after 20 seconds each.
                    FailureRatio = 1,
                    MinimumThroughput = 12,
                    SamplingDuration = TimeSpan.FromMinutes(2),
                    BreakDuration = TimeSpan.FromMinutes(1),
                    ShouldHandle = attempt =>
                        ValueTask.FromResult(
                            attempt.Outcome.Exception
                                is TimeoutRejectedException
                                    or IOException
                                    or HttpRequestException { InnerException: not AddressRefusedException }
                        ),
                }
            )
            .AddTimeout(options.Value.AttemptTimeout)
            .Build();
    }

    /// <summary>
    /// Broken connections and gateways that lost their backend. Not timeouts, which have cost enough, and not 429 or 503: those ask to be left alone,
    /// and the next poll is put off instead.
    /// </summary>
    private static bool IsHiccup(Outcome<FetchResult> outcome) =>
        outcome switch
        {
            { Exception: TimeoutRejectedException } => false,
            {
                Exception: HttpRequestException
                {
                    HttpRequestError: HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError
                }
            } => false,
            { Exception: HttpRequestException error } => error.InnerException is not AddressRefusedException,
            { Exception: IOException } => true,
            { Result: FetchResult.Declined { Status: 502 or 504 } } => true,
            _ => false,
        };

    private sealed class HostPipeline(ResiliencePipeline<FetchResult> pipeline)
    {
        public ResiliencePipeline<FetchResult> Pipeline => pipeline;

        /// <summary>A timestamp of the clock; which of two users at once wrote it last does not matter.</summary>
        public long UsedAt { get; set; }
    }
}
