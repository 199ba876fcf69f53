using Microsoft.Extensions.Options;
using Polly;
using Polly.Registry;
using Polly.Retry;
using Polly.Timeout;

namespace NewsMesh.Ingest.Fetching;

/// <summary>One resilience pipeline for each host: a queue of few at a time, two quick retries of what was a hiccup, and a timeout for each attempt.</summary>
internal sealed class HostPipelines(IOptions<FetchingOptions> options, TimeProvider clock) : IDisposable
{
    /// <summary>What waits for a host beyond this is told to come back later.</summary>
    private const int QueueLength = 256;

    private readonly ResiliencePipelineRegistry<string> _pipelines = new();

    public ResiliencePipeline<WebAnswer> Of(Uri url) => _pipelines.GetOrAddPipeline<WebAnswer>(url.Authority, Build);

    public void Dispose() => _pipelines.Dispose();

    private void Build(ResiliencePipelineBuilder<WebAnswer> pipeline)
    {
        pipeline.TimeProvider = clock;
        pipeline
            .AddConcurrencyLimiter(options.Value.PerHost, QueueLength)
            .AddRetry(new RetryStrategyOptions<WebAnswer>
            {
                MaxRetryAttempts = 2,
                Delay = TimeSpan.FromMilliseconds(300),
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                ShouldHandle = attempt => ValueTask.FromResult(IsHiccup(attempt.Outcome)),
            })
            .AddTimeout(options.Value.AttemptTimeout);
    }

    /// <summary>
    /// Broken connections and gateways that lost their backend. Not timeouts, which have cost enough, and not 429 or 503: those ask to be left alone,
    /// and the next poll is put off instead.
    /// </summary>
    private static bool IsHiccup(Outcome<WebAnswer> outcome) => outcome switch
    {
        { Exception: TimeoutRejectedException } => false,
        { Exception: HttpRequestException { HttpRequestError: HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError } } => false,
        { Exception: HttpRequestException error } => error.InnerException is not AddressRefusedException,
        { Exception: IOException } => true,
        { Result: WebAnswer.Declined { Status: 502 or 504 } } => true,
        _ => false,
    };
}
