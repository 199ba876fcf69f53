using System.ComponentModel.DataAnnotations;

namespace NewsMesh.Ingest.Fetching;

/// <summary>Section <c>Ingest:Fetching</c>: how other people's servers are asked.</summary>
internal sealed class FetchingOptions
{
    /// <summary>"host" or "host:port" that may be fetched from although its address is private, exactly as the URL names it. Empty: none.</summary>
    public IReadOnlyList<string> AllowedHosts { get; set; } = [];

    /// <summary>Names the program and where to read about it, so that a site's owner knows whom to block or to thank.</summary>
    [Required]
    public string UserAgent { get; set; } = "NewsMesh/0.1 (news reader; respects Retry-After; +https://github.com/newsmesh/newsmesh)";

    /// <summary>One request with its body. Slow news sites take 5 seconds; 20 are a server in trouble.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:02:00")]
    public TimeSpan AttemptTimeout { get; set; } = TimeSpan.FromSeconds(20);

    /// <summary>One address with its redirects, retries and the wait for its turn. Shorter than any lease on the work.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:04:00")]
    public TimeSpan TotalTimeout { get; set; } = TimeSpan.FromSeconds(45);

    /// <summary>A person who subscribes waits for this answer.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:01:00")]
    public TimeSpan SubscribeTimeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>Browsers follow 20; honest sites need 3.</summary>
    [Range(0, 20)]
    public int MaxRedirects { get; set; } = 8;

    /// <summary>Two at a time is what a browser of old did, and no server minds.</summary>
    [Range(1, 32)]
    public int PerHost { get; set; } = 2;

    /// <summary>Decompressed. The largest honest feeds, whole podcast archives, have 10 MB.</summary>
    [Range(1024, 64 * 1024 * 1024)]
    public int MaxFeedBytes { get; set; } = 12 * 1024 * 1024;

    /// <summary>Decompressed. What is larger than this does not fit a message even when gzipped.</summary>
    [Range(1024, 64 * 1024 * 1024)]
    public int MaxPageBytes { get; set; } = 8 * 1024 * 1024;
}
