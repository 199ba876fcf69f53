using System.ComponentModel.DataAnnotations;

namespace NewsMesh.Search.Traces;

/// <summary>The embedded trace dashboard, section <c>Traces</c>.</summary>
internal sealed class TracesOptions
{
    /// <summary>Whether spans are received. Where another dashboard gets them, nothing arrives, and there is nothing to turn off.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>What senders must carry as "Authorization: Bearer …", made for this run; without one everybody may send, as on a laptop.</summary>
    public string? Token { get; set; }

    /// <summary>A day: long enough to look into what went wrong last night; traces that must last belong into Jaeger.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "31.00:00:00")]
    public TimeSpan Keep { get; set; } = TimeSpan.FromDays(1);

    /// <summary>Some 5,000 articles of 100 spans each, less than 1 GB of disk.</summary>
    [Range(1_000, 50_000_000)]
    public int MaxSpans { get; set; } = 500_000;

    /// <summary>An article has some 100 spans. A loop that never ends its trace must not push out the others.</summary>
    [Range(100, 1_000_000)]
    public int MaxSpansPerTrace { get; set; } = 10_000;

    /// <summary>What all spans may take on the disk, as they were received; the oldest traces go first.</summary>
    [Range(1_000_000, 1_000_000_000_000)]
    public long MaxBytes { get; set; } = 1_000_000_000;

    /// <summary>10,000 spans of a common size. One trace of huge spans must not push out the others.</summary>
    [Range(10_000, 10_000_000_000)]
    public long MaxBytesPerTrace { get; set; } = 20_000_000;

    /// <summary>What waits in memory, as it was received: a busy mesh sends 1 to 2 KB a span, a hostile sender 32 KB.</summary>
    [Range(1_000_000, 1_000_000_000)]
    public long QueueBytes { get; set; } = 32_000_000;

    /// <summary>How long a body may take, however slowly it drips: a batch of 8 MiB comes in less over any network that a mesh runs on.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:05:00")]
    public TimeSpan Patience { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>How many spans wait in memory to be written: some seconds' worth of a busy mesh.</summary>
    [Range(100, 1_000_000)]
    public int QueueLength { get; set; } = 10_000;

    /// <summary>How often old spans are looked for: they are deleted in small helpings that nobody waits behind.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "1.00:00:00")]
    public TimeSpan PruneEvery { get; set; } = TimeSpan.FromMinutes(1);
}
