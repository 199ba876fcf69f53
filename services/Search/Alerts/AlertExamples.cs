using NewsMesh.ServiceDefaults.Http;
using NewsMesh.ServiceDefaults.Identity;
using Shown = NewsMesh.Search.Query.QueryExamples;

namespace NewsMesh.Search.Alerts;

/// <summary>For the description of the API.</summary>
internal static class AlertExamples
{
    private static readonly Guid Id = DerivedId.From("alert", "turbine -strike");
    private static readonly DateTimeOffset HitAt = Shown.PublishedAt.AddMinutes(1);

    public static readonly AlertRequest Request = new()
    {
        Query = "turbine -strike",
        WebhookUrl = "https://newsroom.example/hooks/newsmesh",
        Secret = "a long random text",
    };

    public static readonly AlertAnswer Listed = new()
    {
        Id = Id,
        Query = "turbine -strike",
        Search = "/search?q=turbine%20-strike",
        Asks = [new("words", "turbine -strike")],
        CreatedAt = Shown.PublishedAt.AddDays(-1),
        Hits = 1,
        LastHitAt = HitAt,
        Webhook = new()
        {
            Host = "newsroom.example",
            Signed = true,
            State = "active",
            LastError = null,
            FailingSince = null,
            RetryAt = null,
            DisabledAt = null,
        },
    };

    public static readonly Page<AlertAnswer> Page = new([Listed], null);

    public static readonly AlertDetail Alert = new()
    {
        Id = Listed.Id,
        Query = Listed.Query,
        Search = Listed.Search,
        Asks = Listed.Asks,
        CreatedAt = Listed.CreatedAt,
        Hits = Listed.Hits,
        LastHitAt = Listed.LastHitAt,
        Webhook = Listed.Webhook,
        Recent =
        [
            new()
            {
                Article = Shown.Article,
                HitAt = HitAt,
                Why = [new("words", "turbine")],
                Delivery = "delivered",
            },
        ],
        Deliveries = [new(Shown.ArticleId, Shown.Headline, 1, HitAt.AddSeconds(1), 204, null, 85)],
    };
}
