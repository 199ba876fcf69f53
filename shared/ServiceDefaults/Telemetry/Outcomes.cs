using System.Collections.Concurrent;
using System.Diagnostics.Metrics;

namespace NewsMesh.ServiceDefaults.Telemetry;

/// <summary>
/// One counted outcome for everything received: <c>newsmesh.{service}.{things}{outcome}</c> sums to what came in,
/// and <c>newsmesh.{service}.{things}.duration</c> is how long it took, in seconds.
/// </summary>
public sealed class Outcomes(IMeterFactory meters, ServiceName service)
{
    private readonly Meter _meter = meters.Create($"NewsMesh.{service}");
    private readonly ConcurrentDictionary<string, (Counter<long> Count, Histogram<double> Duration)> _instruments = new(
        StringComparer.Ordinal
    );

    /// <summary>Counts one of <paramref name="things"/> (plural, such as "articles") with its outcome, and its duration where it has one.</summary>
    public void Count(string things, string outcome, TimeSpan? duration = null)
    {
        var (count, seconds) = _instruments.GetOrAdd(things, Create);
        var tag = new KeyValuePair<string, object?>("outcome", outcome);
        count.Add(1, tag);
        if (duration is { } time)
            seconds.Record(time.TotalSeconds, tag);
    }

    private (Counter<long>, Histogram<double>) Create(string things) =>
        (
            _meter.CreateCounter<long>($"newsmesh.{service}.{things}"),
            _meter.CreateHistogram<double>($"newsmesh.{service}.{things}.duration", "s")
        );
}
