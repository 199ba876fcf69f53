using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using NewsMesh.Contracts;
using NewsMesh.Ingest.Articles;
using NewsMesh.Ingest.Fetching;
using NewsMesh.Ingest.Fetching.Hosts;
using NewsMesh.Ingest.Fetching.Robots;
using NewsMesh.Ingest.Storage;
using NewsMesh.Ingest.Work;
using NewsMesh.ServiceDefaults.Identity;
using NewsMesh.ServiceDefaults.Telemetry;

namespace NewsMesh.Ingest.Pages;

/// <summary>Looks at a known page again. Words that have changed begin another fetch run of the article; everything else is no event.</summary>
internal sealed partial class RecheckPage(
    IngestDb db,
    GuardedHttpClient web,
    RobotsTxt robots,
    HostThrottle throttle,
    IOptions<FetchingOptions> fetching,
    IOptions<PagesOptions> pages,
    WorkSignals signals,
    Outcomes outcomes,
    TimeProvider clock,
    ILogger<RecheckPage> logger
)
{
    /// <param name="recheck">Leased, and nobody else's while the lease lasts.</param>
    /// <param name="cancellationToken">Ends the visit; the lease brings it back.</param>
    public async Task RunAsync(Recheck recheck, CancellationToken cancellationToken)
    {
        var started = clock.GetUtcNow();
        if (await LatestAsync(recheck.ArticleId, cancellationToken) is not { } latest)
        {
            await SaveAsync(recheck, isLast: true, cancellationToken); // the article came to nothing, or is another one by now
            return;
        }
        var url = new Uri(latest.Url);
        var request = new FetchRequest(url, FetchPage.Accept, fetching.Value.MaxPageBytes, recheck.ETag, recheck.LastModified)
        {
            Gate = robots.RefusalAsync,
        };
        var result = await web.GetAsync(request, cancellationToken);
        await throttle.HeedAsync(recheck.Host, result, started, cancellationToken);
        var verdict = PageVerdict.Of(result, url);
        var isEdited = verdict is PageVerdict.Accepted page && IsEdited(latest.Page, page);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        if (verdict is PageVerdict.Accepted { Answer: var answer })
            (recheck.ETag, recheck.LastModified) = (answer.ETag, answer.LastModified);
        // A page that is gone, or stands behind a wall by now, is not asked for again: what was read of it stays.
        if (!await SaveAsync(recheck, isLast: verdict is PageVerdict.Discarded, cancellationToken))
        {
            outcomes.Count("rechecks", "overtaken");
            return;
        }
        if (isEdited)
            await BeginAsync(latest, (PageVerdict.Accepted)verdict, started, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        if (isEdited)
            signals.Events.Notify();
        outcomes.Count(
            "rechecks",
            verdict switch
            {
                PageVerdict.Later => "put-off",
                PageVerdict.Discarded => "lost",
                _ => isEdited ? "edited" : "unchanged",
            },
            clock.GetUtcNow() - started
        );
        if (isEdited)
            LogEdited(latest.Url, recheck.Visits + 1);
    }

    /// <summary>Counts a visit that came to nothing.</summary>
    public Task MissAsync(Recheck recheck, CancellationToken cancellationToken) => SaveAsync(recheck, isLast: false, cancellationToken);

    private async Task<Latest?> LatestAsync(Guid articleId, CancellationToken cancellationToken)
    {
        var latest = await (
            from article in db.Articles.AsNoTracking()
            join page in db.Pages on article.ArticleId equals page.ArticleId
            join run in db.FetchRuns on new { page.ArticleId, page.Fetch } equals new { run.ArticleId, run.Fetch }
            where article.ArticleId == articleId && article.AliasOf == null
            orderby page.Fetch descending
            select new Latest(article.Url, page, run)
        ).FirstOrDefaultAsync(cancellationToken);
        return latest is not null && FetchRunOutcome.IsFine(latest.FetchRun.Outcome) ? latest : null;
    }

    /// <summary>Whether the words have changed. Hardly a page is the same to the byte twice.</summary>
    private static bool IsEdited(StoredPage before, PageVerdict.Accepted now) =>
        !before.Hash.AsSpan().SequenceEqual(now.Content.Hash)
        && (
            before.HtmlGzip is null
            || !PageText.Of(PageContent.Unpack(before.HtmlGzip)).Equals(PageText.Of(now.Html), StringComparison.Ordinal)
        );

    /// <summary>False when the lease ran out and another replica has the page.</summary>
    private async Task<bool> SaveAsync(Recheck recheck, bool isLast, CancellationToken cancellationToken)
    {
        var mine = db.Rechecks.Where(each => each.ArticleId == recheck.ArticleId && each.LeaseUntil == recheck.LeaseUntil);
        var visits = recheck.Visits + 1;
        if (isLast || visits >= pages.Value.Rechecks.Count)
            return await mine.ExecuteDeleteAsync(cancellationToken) > 0;
        // Where visits were missed, the service being down, they are not made up for in a row.
        var (due, now) = (recheck.FetchedAt + pages.Value.Rechecks[visits], clock.GetUtcNow());
        return await mine.ExecuteUpdateAsync(
                set =>
                    set.SetProperty(each => each.Visits, visits)
                        .SetProperty(each => each.DueAt, due > now ? due : now + pages.Value.Rechecks[0])
                        .SetProperty(each => each.ETag, recheck.ETag)
                        .SetProperty(each => each.LastModified, recheck.LastModified)
                        .SetProperty(each => each.LeaseUntil, (DateTimeOffset?)null),
                cancellationToken
            ) > 0;
    }

    /// <summary>The next fetch run of the article, with its page already there: a trace of its own, linked to the one before.</summary>
    private async Task BeginAsync(Latest latest, PageVerdict.Accepted page, DateTimeOffset started, CancellationToken cancellationToken)
    {
        var articleId = latest.Page.ArticleId;
        using var activity = Traces.Begin(
            "visit page again",
            ActivityContext.TryParse(latest.FetchRun.Traceparent, null, isRemote: true, out var before) ? before : default,
            out var traceparent
        );
        activity?.SetTag("newsmesh.article.id", articleId).SetTag("url.full", latest.Url);
        var fetch = (
            await db
                .Database.SqlQuery<int>(
                    $"UPDATE ingest.articles SET latest_fetch = latest_fetch + 1 WHERE article_id = {articleId} RETURNING latest_fetch AS \"Value\""
                )
                .ToListAsync(cancellationToken)
        )[0];
        var now = clock.GetUtcNow();
        db.FetchRuns.Add(
            new FetchRun
            {
                ArticleId = articleId,
                Fetch = fetch,
                Host = latest.FetchRun.Host,
                State = FetchRunState.Fetched,
                StartedAt = started,
                DueAt = now,
                FetchedAt = now,
                Traceparent = traceparent,
                TraceId = Traces.TraceIdOf(traceparent),
                FeedId = latest.FetchRun.FeedId,
                Entry = latest.FetchRun.Entry,
                Outlet = latest.FetchRun.Outlet,
                Stages =
                [
                    new Stage
                    {
                        Service = "ingest",
                        StartedAt = started,
                        EndedAt = now,
                        Outcome = "fetched",
                    },
                ],
            }
        );
        db.Pages.Add(
            new StoredPage
            {
                ArticleId = articleId,
                Fetch = fetch,
                FinalUrl = NormalUrl.Of(page.Answer.FinalUrl.AbsoluteUri) ?? latest.Url,
                Hash = page.Content.Hash,
                HtmlGzip = page.Content.Gzip,
            }
        );
        await db.SaveChangesAsync(cancellationToken);
    }

    private sealed record Latest(string Url, StoredPage Page, FetchRun FetchRun);

    [LoggerMessage(LogLevel.Information, "page {Url} was edited, as visit {Visit} has found")]
    private partial void LogEdited(string url, int visit);
}
