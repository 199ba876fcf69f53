using System.ComponentModel.DataAnnotations;

namespace NewsMesh.Ingest.WebSub;

/// <summary>Section <c>Ingest:WebSub</c>.</summary>
internal sealed class WebSubOptions
{
    /// <summary>Where hubs reach this service from the internet, such as "https://news.example/ingest". Empty: hubs are not subscribed to, because they could not call back.</summary>
    [RegularExpression("^(https?://.+)?$", ErrorMessage = "PublicUrl must be an http or https URL, or empty.")]
    public string PublicUrl { get; set; } = "";

    /// <summary>Asked for; the hub has the last word. Ten days is what most hubs give anyway.</summary>
    [Range(typeof(TimeSpan), "00:05:00", "30.00:00:00")]
    public TimeSpan Lease { get; set; } = TimeSpan.FromDays(10);

    /// <summary>A hub that has not verified by then has forgotten.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "1.00:00:00")]
    public TimeSpan VerifyWithin { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>After a refusal or a failure; doubled for each in a row, up to <see cref="MaxRetry"/>.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "1.00:00:00")]
    public TimeSpan Retry { get; set; } = TimeSpan.FromMinutes(15);

    /// <summary>A hub that says no may say yes next week; the feed is polled meanwhile.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "30.00:00:00")]
    public TimeSpan MaxRetry { get; set; } = TimeSpan.FromDays(1);

    /// <summary>How often feeds are compared with subscriptions: nothing waits for it but a little politeness.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "01:00:00")]
    public TimeSpan Every { get; set; } = TimeSpan.FromSeconds(30);

    public bool IsOn => PublicUrl.Length > 0;

    /// <summary>Where the hub is to call for a feed.</summary>
    public string CallbackOf(HubSubscription subscription) =>
        $"{PublicUrl.TrimEnd('/')}/websub/{subscription.FeedId}/{subscription.CallbackKey}";
}
