using System.ComponentModel.DataAnnotations;

namespace NewsMesh.Search.Alerts;

/// <summary>Section <c>Alerts</c>.</summary>
internal sealed class AlertOptions
{
    /// <summary>Every article is matched against all of them while it is indexed: a thousand add some milliseconds.</summary>
    [Range(1, 100_000)]
    public int MaxAlerts { get; set; } = 1_000;

    /// <summary>Kept of each alert, the newest; nobody reads further back, and a search finds what is older.</summary>
    [Range(10, 1_000_000)]
    public int MaxHits { get; set; } = 2_000;

    /// <summary>Attempts kept in the log of each alert.</summary>
    [Range(10, 10_000)]
    public int MaxDeliveries { get; set; } = 100;

    public WebhookOptions Webhooks { get; set; } = new();
}

/// <summary>Section <c>Alerts:Webhooks</c>: how other people's servers are told.</summary>
internal sealed class WebhookOptions
{
    /// <summary>"host" or "host:port" that may be sent to although its address is private, exactly as the URL names it. Empty: none.</summary>
    public IReadOnlyList<string> AllowedHosts { get; set; } = [];

    /// <summary>A receiver that needs longer should put the work off and answer first.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:01:00")]
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>How often hits are looked for that no signal told of: those of other replicas, and those to be tried again.</summary>
    [Range(typeof(TimeSpan), "00:00:00.01", "00:05:00")]
    public TimeSpan LookEvery { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>After the first failure; every further one doubles it.</summary>
    [Range(typeof(TimeSpan), "00:00:00.01", "01:00:00")]
    public TimeSpan FirstRetry { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>The longest wait: whoever mends a receiver wants to see it work within the hour.</summary>
    [Range(typeof(TimeSpan), "00:00:00.01", "1.00:00:00")]
    public TimeSpan LongestRetry { get; set; } = TimeSpan.FromHours(1);

    /// <summary>Longer than a weekend: after that nobody misses the messages.</summary>
    [Range(typeof(TimeSpan), "00:00:00.01", "31.00:00:00")]
    public TimeSpan DisableAfter { get; set; } = TimeSpan.FromDays(3);

    /// <summary>So many attempts in a row must have failed as well: a mesh that slept for a week blames nobody for it.</summary>
    [Range(1, 1_000)]
    public int DisableAfterFailures { get; set; } = 10;
}
