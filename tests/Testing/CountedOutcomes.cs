using System.Diagnostics.Metrics;

namespace NewsMesh.Testing;

/// <summary>Watches one outcome of one counter of the services in this process.</summary>
public sealed class CountedOutcomes : IDisposable
{
    private readonly MeterListener _listener = new();
    private long _count;

    /// <param name="counter">Such as "newsmesh.parse.extractions".</param>
    /// <param name="outcome">The value of its tag "outcome".</param>
    public CountedOutcomes(string counter, string outcome)
    {
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Name == counter)
                listener.EnableMeasurementEvents(instrument);
        };
        _listener.SetMeasurementEventCallback<long>(
            (_, value, tags, _) =>
            {
                foreach (var tag in tags)
                {
                    if (tag is { Key: "outcome", Value: string told } && told == outcome)
                        Interlocked.Add(ref _count, value);
                }
            }
        );
        _listener.Start();
    }

    public long Count => Interlocked.Read(ref _count);

    public void Dispose() => _listener.Dispose();
}
