using System.ComponentModel.DataAnnotations;

namespace NewsMesh.Ingest.Articles;

/// <summary>Section <c>Ingest:Publishing</c>: how journeys are sent on their way, and what ends those that go nowhere.</summary>
internal sealed class PublishingOptions
{
    /// <summary>Work on a row that fails of itself is tried so often: nine waits make three quarters of an hour, which outlasts a release that is rolled back.</summary>
    [Range(1, 100)]
    public int MaxAttempts { get; set; } = 10;

    /// <summary>The wait after the first failure; doubled with each one after it.</summary>
    [Range(typeof(TimeSpan), "00:00:00.01", "01:00:00")]
    public TimeSpan FirstRetry { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>The longest wait.</summary>
    [Range(typeof(TimeSpan), "00:00:00.01", "1.00:00:00")]
    public TimeSpan LongestRetry { get; set; } = TimeSpan.FromMinutes(30);

    /// <summary>
    /// A journey that no service has ended by then is ended here: its message went to a dead-letter queue by the delivery limit, which tells nobody. Twenty
    /// deliveries that each crash a process are over within the hour, and a backlog of a morning within six.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:01", "30.00:00:00")]
    public TimeSpan GiveUpAfter { get; set; } = TimeSpan.FromHours(6);

    /// <summary>How often to look for such journeys.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "1.00:00:00")]
    public TimeSpan LookForLost { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>Replayed articles on their way at a time: enough to keep every consumer busy, and a few seconds of work before a fresh article that comes behind them.</summary>
    [Range(1, 100_000)]
    public int MaxReplaysUnderWay { get; set; } = 100;
}
