using System.ComponentModel.DataAnnotations;

namespace NewsMesh.Ingest.Feeds;

/// <summary>Section <c>Ingest:Polling</c>.</summary>
internal sealed class PollingOptions
{
    /// <summary>News is old after an hour, and no server minds four conditional requests an hour.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "1.00:00:00")]
    public TimeSpan DefaultInterval { get; set; } = TimeSpan.FromMinutes(15);

    /// <summary>The shortest interval that a subscriber may ask for.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "1.00:00:00")]
    public TimeSpan MinInterval { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>How far the interval of a feed without news grows by itself.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "7.00:00:00")]
    public TimeSpan MaxQuietInterval { get; set; } = TimeSpan.FromHours(1);

    /// <summary>The longest wait after failures, or at a server's own wish: once a day a dead feed is given a chance.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "7.00:00:00")]
    public TimeSpan MaxInterval { get; set; } = TimeSpan.FromDays(1);

    /// <summary>Feeds polled at a time by one replica; they mostly wait for the network.</summary>
    [Range(1, 256)]
    public int Concurrency { get; set; } = 16;

    /// <summary>Entries read of one document: feeds have 10 to 100, and an archive must not flood the mesh.</summary>
    [Range(1, 10_000)]
    public int MaxEntries { get; set; } = 500;

    /// <summary>Longer than a fetch may take with everything (<see cref="Fetching.FetchingOptions.TotalTimeout"/>).</summary>
    [Range(typeof(TimeSpan), "00:00:10", "01:00:00")]
    public TimeSpan Lease { get; set; } = TimeSpan.FromMinutes(1);
}
