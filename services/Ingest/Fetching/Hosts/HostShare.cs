namespace NewsMesh.Ingest.Fetching.Hosts;

/// <summary>How many requests a host can be sent now, and when the others are to come again. Pure.</summary>
/// <param name="Granted">May begin now.</param>
/// <param name="NextAt">Nobody may begin before.</param>
internal sealed record HostShare(int Granted, DateTimeOffset NextAt)
{
    /// <summary>What finds every place taken comes again after about as long as an answer takes.</summary>
    private static readonly TimeSpan BusyWait = TimeSpan.FromSeconds(1);

    /// <param name="wanted">Requests that want to begin.</param>
    /// <param name="running">Requests under way, of all replicas.</param>
    /// <param name="perHost">The most that may be under way.</param>
    /// <param name="delay">Between the beginnings of two.</param>
    /// <param name="nextAt">What was agreed before.</param>
    /// <param name="now">The time.</param>
    public static HostShare Of(int wanted, int running, int perHost, TimeSpan delay, DateTimeOffset nextAt, DateTimeOffset now)
    {
        var free = nextAt > now ? 0 : Math.Max(0, perHost - running);
        var granted = Math.Min(wanted, delay > TimeSpan.Zero ? Math.Min(free, 1) : free);
        return new HostShare(granted, granted > 0 ? now + delay : nextAt);
    }

    /// <summary>When the request that came <paramref name="behind"/> places behind the last granted one is to try again: one after the other, not all at once.</summary>
    public DateTimeOffset Again(int behind, TimeSpan delay, DateTimeOffset now)
    {
        var step = delay > TimeSpan.Zero ? delay : BusyWait;
        return (NextAt > now ? NextAt : now + step) + step * behind;
    }
}
