using System.ComponentModel.DataAnnotations;

namespace NewsMesh.Ingest.Fetching;

/// <summary>Section <c>Ingest:Fetching</c>: how other people's servers are asked.</summary>
internal sealed class FetchingOptions
{
    /// <summary>"host" or "host:port" that may be fetched from although its address is private, exactly as the URL names it. Empty: none.</summary>
    public IReadOnlyList<string> AllowedHosts { get; set; } = [];

    /// <summary>Names the program, so that a site's owner knows whom to block or to thank. What robots.txt calls it is the part before the slash.</summary>
    [
        Required,
        RegularExpression(
            "^[A-Za-z_-]+/[^\\r\\n]+$",
            ErrorMessage = "UserAgent must be a product with a version, such as NewsMesh/0.1, and may go on after that."
        )
    ]
    public string UserAgent { get; set; } = "NewsMesh/0.1 (feed reader; honours robots.txt and Retry-After)";

    /// <summary>An address of whoever runs this mesh, a page or "mailto:…", put into the user agent; a site's owner who can ask does not block. Empty: none.</summary>
    public string Contact { get; set; } = "";

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

    /// <summary>Requests to one host at a time, by all replicas together: two is what a browser of old did, and no server minds.</summary>
    [Range(1, 256)]
    public int PerHost { get; set; } = 2;

    /// <summary>Between the beginnings of two requests to one host, by all replicas together: a reader who clicks fast.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:01:00")]
    public TimeSpan HostDelay { get; set; } = TimeSpan.FromMilliseconds(500);

    /// <summary>The longest crawl-delay of a robots.txt that is kept; sites that say a minute or a day mean "stay away", and say that better by Disallow.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:05:00")]
    public TimeSpan MaxCrawlDelay { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>Requests at a time to a host of <see cref="AllowedHosts"/>: it is the operator's own, needs no pause, and may be one machine that plays many.</summary>
    [Range(1, 1024)]
    public int PerOwnHost { get; set; } = 64;

    /// <summary>Makes the hosts of <see cref="AllowedHosts"/> take turns like any other.</summary>
    public bool OwnHostsTakeTurns { get; set; }

    /// <summary>Decompressed. The largest honest feeds, whole podcast archives, have 10 MB.</summary>
    [Range(1024, 64 * 1024 * 1024)]
    public int MaxFeedBytes { get; set; } = 12 * 1024 * 1024;

    /// <summary>What is sent as User-Agent.</summary>
    public string UserAgentWithContact => Contact.Length == 0 ? UserAgent : $"{UserAgent} (+{Contact})";

    /// <summary>Decompressed. What is larger than this does not fit a message even when gzipped.</summary>
    [Range(1024, 64 * 1024 * 1024)]
    public int MaxPageBytes { get; set; } = 8 * 1024 * 1024;
}
