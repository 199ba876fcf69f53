using System.ComponentModel.DataAnnotations;

namespace NewsMesh.Ingest.Feeds;

/// <summary>Section <c>Ingest:Polling</c>.</summary>
internal sealed class PollingOptions
{
    /// <summary>For a feed whose pace is not known yet. News is old after an hour, and no server minds four conditional requests an hour.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "1.00:00:00")]
    public TimeSpan DefaultInterval { get; set; } = TimeSpan.FromMinutes(15);

    /// <summary>The shortest interval that a subscriber may ask for.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "1.00:00:00")]
    public TimeSpan MinInterval { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>The shortest that an interval becomes by itself, for a feed that publishes all the time.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "1.00:00:00")]
    public TimeSpan BusyInterval { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>The longest that an interval becomes by itself, for a feed that has fallen silent: what a weekly says is still read the same morning.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "7.00:00:00")]
    public TimeSpan MaxQuietInterval { get; set; } = TimeSpan.FromHours(4);

    /// <summary>What a server says about its pace (ttl, sy:update…, max-age) is honoured up to this; beyond it stand the defaults of templates, a ttl of a day or a max-age of a year, that no newsroom means.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "7.00:00:00")]
    public TimeSpan MaxSaidInterval { get; set; } = TimeSpan.FromHours(12);

    /// <summary>While a hub pushes a feed's news, polls only check that it still does.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "7.00:00:00")]
    public TimeSpan HubInterval { get; set; } = TimeSpan.FromHours(4);

    /// <summary>The first wait after no answer, or a server's own trouble: a restart or a lost packet is over by then. Doubled with each failure, it soon is as long as any.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "1.00:00:00")]
    public TimeSpan HiccupInterval { get; set; } = TimeSpan.FromMinutes(2);

    /// <summary>The longest wait after failures, or at a server's own wish: once a day a dead feed is given a chance.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "7.00:00:00")]
    public TimeSpan MaxInterval { get; set; } = TimeSpan.FromDays(1);

    /// <summary>Once in this time the whole document is asked for, whatever the validators say: some servers answer 304 for ever.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "30.00:00:00")]
    public TimeSpan WholeBodyEvery { get; set; } = TimeSpan.FromDays(1);

    /// <summary>A permanent redirect is believed when it has led to the same place in so many polls in a row…</summary>
    [Range(1, 100)]
    public int MoveAfterPolls { get; set; } = 3;

    /// <summary>…and for so long: a captive portal or a botched release is over by then.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "30.00:00:00")]
    public TimeSpan MoveAfter { get; set; } = TimeSpan.FromDays(1);

    /// <summary>Feeds polled at a time by one replica; they mostly wait for the network, and each holds a few hundred KiB at most times.</summary>
    [Range(1, 1024)]
    public int Concurrency { get; set; } = 64;

    /// <summary>Entries read of one document: feeds have 10 to 100, and an archive must not flood the mesh.</summary>
    [Range(1, 10_000)]
    public int MaxEntries { get; set; } = 500;

    /// <summary>Longer than a fetch may take with everything (<see cref="Fetching.FetchingOptions.TotalTimeout"/>).</summary>
    [Range(typeof(TimeSpan), "00:00:05", "01:00:00")]
    public TimeSpan Lease { get; set; } = TimeSpan.FromMinutes(1);
}
