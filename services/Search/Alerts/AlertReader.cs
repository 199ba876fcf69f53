using Microsoft.EntityFrameworkCore;
using NewsMesh.Search.Query;
using NewsMesh.Search.Storage;
using NewsMesh.ServiceDefaults.Http;

namespace NewsMesh.Search.Alerts;

/// <summary>Reads standing queries, their hits and their deliveries. Secrets and whole addresses stay here.</summary>
internal sealed class AlertReader(SearchDb db)
{
    /// <summary>Hits and deliveries that a page shows.</summary>
    private const int Recent = 20;

    private sealed record Position(DateTimeOffset At, Guid Id);

    /// <summary>The newest first.</summary>
    public async Task<Page<AlertAnswer>> ListAsync(PageRequest page, CancellationToken cancellationToken)
    {
        var rows = db.Alerts.AsNoTracking();
        if (page.After<Position>() is { } after)
            rows = rows.Where(alert =>
                alert.CreatedAt < after.At || (alert.CreatedAt == after.At && alert.AlertId.CompareTo(after.Id) < 0)
            );
        var found = await rows.OrderByDescending(alert => alert.CreatedAt)
            .ThenByDescending(alert => alert.AlertId)
            .Take(page.Limit + 1)
            .ToListAsync(cancellationToken);
        var ids = found.Select(alert => alert.AlertId).ToArray();
        var counts = await db
            .AlertHits.Where(hit => ids.Contains(hit.AlertId))
            .GroupBy(hit => hit.AlertId)
            .Select(hits => new
            {
                hits.Key,
                Count = hits.LongCount(),
                Last = hits.Max(hit => hit.HitAt),
            })
            .ToDictionaryAsync(hits => hits.Key, cancellationToken);
        var names = await NamesAsync(found, cancellationToken);
        return page.PageOf(
            found,
            alert =>
                Answer(alert, names, counts.GetValueOrDefault(alert.AlertId)?.Count ?? 0, counts.GetValueOrDefault(alert.AlertId)?.Last),
            alert => new Position(alert.CreatedAt, alert.AlertId)
        );
    }

    public async Task<AlertDetail?> ReadAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await db.Alerts.AsNoTracking().SingleOrDefaultAsync(alert => alert.AlertId == id, cancellationToken) is not { } alert)
            return null;
        var names = await NamesAsync([alert], cancellationToken);
        var hits = await HitsAsync(alert, names, new PageRequest(Recent, null), cancellationToken);
        var deliveries = await db
            .AlertDeliveries.AsNoTracking()
            .Where(delivery => delivery.AlertId == id)
            .OrderByDescending(delivery => delivery.DeliveryId)
            .Take(Recent)
            .Select(delivery => new DeliveryItem(
                delivery.ArticleId,
                db.Articles.Where(article => article.ArticleId == delivery.ArticleId).Select(article => article.Headline).FirstOrDefault(),
                delivery.Attempt,
                delivery.SentAt,
                delivery.Status,
                delivery.Error,
                delivery.DurationMs
            ))
            .ToListAsync(cancellationToken);
        var answer = Answer(
            alert,
            names,
            await db.AlertHits.LongCountAsync(hit => hit.AlertId == id, cancellationToken),
            hits.Items.Count == 0 ? null : hits.Items[0].HitAt
        );
        return new AlertDetail
        {
            Id = answer.Id,
            Query = answer.Query,
            Search = answer.Search,
            Asks = answer.Asks,
            CreatedAt = answer.CreatedAt,
            Hits = answer.Hits,
            LastHitAt = answer.LastHitAt,
            Webhook = answer.Webhook,
            Recent = hits.Items,
            Deliveries = deliveries,
        };
    }

    /// <summary>The newest hits first; null where there is no such alert.</summary>
    public async Task<(AlertAnswer Alert, Page<AlertHitItem> Hits)?> HitsAsync(
        Guid id,
        PageRequest page,
        CancellationToken cancellationToken
    )
    {
        if (await db.Alerts.AsNoTracking().SingleOrDefaultAsync(alert => alert.AlertId == id, cancellationToken) is not { } alert)
            return null;
        var names = await NamesAsync([alert], cancellationToken);
        return (Answer(alert, names, 0, null), await HitsAsync(alert, names, page, cancellationToken));
    }

    private async Task<Page<AlertHitItem>> HitsAsync(
        Alert alert,
        IReadOnlyDictionary<Guid, string> names,
        PageRequest page,
        CancellationToken cancellationToken
    )
    {
        var rows =
            from hit in db.AlertHits.AsNoTracking()
            where hit.AlertId == alert.AlertId
            join article in db.Articles.AsNoTracking() on hit.ArticleId equals article.ArticleId
            join version in db.Versions.AsNoTracking()
                on new { article.ArticleId, article.Version } equals new { version.ArticleId, version.Version }
            select new
            {
                Hit = hit,
                Article = article,
                Lead = version.Text.Substring(0, 400),
            };
        if (page.After<Position>() is { } after)
            rows = rows.Where(row => row.Hit.HitAt < after.At || (row.Hit.HitAt == after.At && row.Hit.ArticleId.CompareTo(after.Id) < 0));
        var found = await rows.OrderByDescending(row => row.Hit.HitAt)
            .ThenByDescending(row => row.Hit.ArticleId)
            .Take(page.Limit + 1)
            .ToListAsync(cancellationToken);
        return page.PageOf(
            found,
            row => new AlertHitItem
            {
                Article = Item(row.Article, row.Lead),
                HitAt = row.Hit.HitAt,
                Why = Reasons.Matched(alert.Request, names, row.Hit.Terms, row.Article.Outlet, row.Article.Language),
                Delivery =
                    row.Hit.DeliveredAt is not null ? "delivered"
                    : row.Hit.DueAt is not null ? "waiting"
                    : alert.WebhookUrl is null ? "none"
                    : "given-up",
            },
            row => new Position(row.Hit.HitAt, row.Hit.ArticleId)
        );
    }

    private static ArticleItem Item(IndexedArticle article, string lead) =>
        new()
        {
            Id = article.ArticleId,
            Url = article.Url,
            Headline = article.Headline,
            Snippet = Snippet.ToHtml(Snippet.Lead(lead)),
            Outlet = article.Outlet,
            PublishedAt = article.PublishedAt,
            PublishedDay = article.PublishedDay,
            Partial = article.Partial,
            Language = article.Language,
            Entities = [],
            Story = article.StoryId is { } story ? new StoryItem(story, article.StoryHeadline ?? "") : null,
            NearDuplicates = 0,
            TraceId = article.TraceId,
        };

    private static AlertAnswer Answer(Alert alert, IReadOnlyDictionary<Guid, string> names, long hits, DateTimeOffset? lastHitAt) =>
        new()
        {
            Id = alert.AlertId,
            Query = alert.Request.Q ?? "",
            Search = StandingQuery.Address(alert.Request),
            Asks = Reasons.Asked(alert.Request, names),
            CreatedAt = alert.CreatedAt,
            Hits = hits,
            LastHitAt = lastHitAt,
            Webhook = alert.WebhookUrl is null
                ? null
                : new WebhookAnswer
                {
                    Host = new Uri(alert.WebhookUrl).Authority,
                    Signed = alert.Secret is not null,
                    State =
                        alert.DisabledAt is not null ? "disabled"
                        : alert.Failures > 0 ? "failing"
                        : "active",
                    LastError = alert.LastError,
                    FailingSince = alert.FailingSince,
                    RetryAt = alert.DisabledAt is null ? alert.RetryAt : null,
                    DisabledAt = alert.DisabledAt,
                },
        };

    private async Task<Dictionary<Guid, string>> NamesAsync(IEnumerable<Alert> alerts, CancellationToken cancellationToken)
    {
        var ids = alerts.SelectMany(alert => Reasons.Ids(alert.Request)).Distinct().ToArray();
        return await db
            .Entities.Where(entity => ids.Contains(entity.EntityId))
            .ToDictionaryAsync(entity => entity.EntityId, entity => entity.Name, cancellationToken);
    }
}
