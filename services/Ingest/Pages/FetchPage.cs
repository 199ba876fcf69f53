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

/// <summary>Fetches one article page within its article's trace, and leaves the fetch run ready to be published, ended with a reason, or due again later.</summary>
internal sealed partial class FetchPage(
    IngestDb db,
    GuardedHttpClient web,
    RobotsTxt robots,
    HostThrottle throttle,
    IOptions<FetchingOptions> fetching,
    IOptions<PagesOptions> pages,
    WorkSignals signals,
    Outcomes outcomes,
    TimeProvider clock,
    ILogger<FetchPage> logger
)
{
    public const string Accept = "text/html, application/xhtml+xml;q=0.9, */*;q=0.1";

    /// <param name="run">Leased, and nobody else's while the lease lasts.</param>
    /// <param name="cancellationToken">Ends the fetch; the lease brings the page back.</param>
    public async Task RunAsync(FetchRun run, CancellationToken cancellationToken)
    {
        db.Attach(run);
        using var activity = Traces.Continue("fetch page", run.Traceparent);
        var started = clock.GetUtcNow();
        var url = await db
            .Articles.Where(article => article.ArticleId == run.ArticleId)
            .Select(article => article.Url)
            .SingleAsync(cancellationToken);
        activity?.SetTag("newsmesh.article.id", run.ArticleId).SetTag("newsmesh.fetch", run.Fetch).SetTag("url.full", url);

        var answer = await web.GetAsync(
            new FetchRequest(new Uri(url), Accept, fetching.Value.MaxPageBytes) { Gate = robots.RefusalAsync },
            cancellationToken
        );
        await throttle.HeedAsync(run.Host, answer, started, cancellationToken);
        var verdict = PageVerdict.Of(answer, new Uri(url));
        try
        {
            await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
            var outcome = verdict switch
            {
                PageVerdict.Accepted page => await KeepAsync(run, url, page, started, cancellationToken),
                PageVerdict.Discarded { Reason: var reason } => End(run, "discarded", reason, started),
                PageVerdict.Later later => PutOff(run, later, started),
                PageVerdict.Unchanged => PutOff(
                    run,
                    new PageVerdict.Later("the server answered 304 to a question that was not asked", null),
                    started
                ),
                _ => throw new System.Diagnostics.UnreachableException(),
            };
            run.LeaseUntil = null;
            await db.SaveChangesAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            signals.Events.Notify();
            activity?.SetTag("newsmesh.page.outcome", outcome);
            outcomes.Count("pages", outcome, clock.GetUtcNow() - started);
            LogFetched(url, outcome, run.Reason ?? run.LastError);
        }
        catch (DbUpdateConcurrencyException)
        {
            // The lease ran out and another replica has the page: its result counts.
            outcomes.Count("pages", "overtaken");
        }
    }

    private async Task<string> KeepAsync(
        FetchRun run,
        string url,
        PageVerdict.Accepted page,
        DateTimeOffset started,
        CancellationToken cancellationToken
    )
    {
        var finalUrl = NormalUrl.Of(page.Answer.FinalUrl.AbsoluteUri) ?? url;
        if (await OtherArticleAtAsync(run.ArticleId, finalUrl, cancellationToken) is { } other)
            return await MergeAsync(run, other, finalUrl, started, cancellationToken);
        if (await IsAsBeforeAsync(run, page.Content.Hash, cancellationToken))
            return End(run, "unchanged", "the page is as it was when it was read before", started);
        db.Pages.Add(
            new StoredPage
            {
                ArticleId = run.ArticleId,
                Fetch = run.Fetch,
                FinalUrl = finalUrl,
                Hash = page.Content.Hash,
                HtmlGzip = page.Content.Gzip,
            }
        );
        await PlanVisitsAsync(run, page, cancellationToken);
        run.State = FetchRunState.Fetched;
        run.FetchedAt = clock.GetUtcNow();
        run.DueAt = run.FetchedAt.Value;
        (run.Attempts, run.LastError) = (0, null);
        run.Stages = [Stage("fetched", started)];
        return "fetched";
    }

    /// <summary>A page that is asked for anew is looked at again from now on.</summary>
    private Task PlanVisitsAsync(FetchRun run, PageVerdict.Accepted page, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        return pages.Value.Rechecks.Count == 0
            ? Task.CompletedTask
            : db.Database.ExecuteSqlAsync(
                $"""
                INSERT INTO ingest.rechecks (article_id, host, fetched_at, visits, due_at, etag, last_modified)
                VALUES ({run.ArticleId}, {run.Host}, {now}, 0, {now
                    + pages.Value.Rechecks[0]}, {page.Answer.ETag}, {page.Answer.LastModified})
                ON CONFLICT (article_id) DO UPDATE SET fetched_at = excluded.fetched_at, visits = 0, due_at = excluded.due_at, lease_until = NULL, etag = excluded.etag, last_modified = excluded.last_modified
                """,
                cancellationToken
            );
    }

    /// <summary>Names where the redirects ended as an alias of the article; answers another article that has this URL already.</summary>
    private async Task<Guid?> OtherArticleAtAsync(Guid articleId, string finalUrl, CancellationToken cancellationToken)
    {
        var owners = await db
            .Database.SqlQuery<Guid>(
                $"""
                WITH named AS (INSERT INTO ingest.aliases (url, article_id) VALUES ({finalUrl}, {articleId}) ON CONFLICT DO NOTHING RETURNING article_id)
                SELECT article_id AS "Value" FROM named UNION ALL SELECT article_id FROM ingest.aliases WHERE url = {finalUrl}
                """
            )
            .ToListAsync(cancellationToken);
        // None where somebody else named it while this statement waited: the next one sees it.
        var owner =
            owners.Count > 0
                ? owners[0]
                : await db.Aliases.Where(alias => alias.Url == finalUrl).Select(alias => alias.ArticleId).SingleAsync(cancellationToken);
        return owner == articleId ? null : owner;
    }

    private async Task<string> MergeAsync(
        FetchRun run,
        Guid other,
        string finalUrl,
        DateTimeOffset started,
        CancellationToken cancellationToken
    )
    {
        run.AliasOf = other;
        await AliasMove.RunAsync(db, run.ArticleId, other, cancellationToken);
        return End(run, "unchanged", $"the page redirects to {finalUrl}, which is known as another article", started);
    }

    private async Task<bool> IsAsBeforeAsync(FetchRun run, byte[] hash, CancellationToken cancellationToken)
    {
        var before = await (
            from page in db.Pages
            join earlier in db.FetchRuns on new { page.ArticleId, page.Fetch } equals new { earlier.ArticleId, earlier.Fetch }
            where page.ArticleId == run.ArticleId && page.Fetch < run.Fetch
            orderby page.Fetch descending
            select new { page.Hash, earlier.Outcome }
        ).FirstOrDefaultAsync(cancellationToken);
        return before is not null && before.Hash.AsSpan().SequenceEqual(hash) && FetchRunOutcome.IsFine(before.Outcome);
    }

    private string End(FetchRun run, string outcome, string reason, DateTimeOffset started)
    {
        run.State = FetchRunState.Ended;
        run.DueAt = clock.GetUtcNow();
        run.Outcome = outcome;
        run.Reason = reason;
        (run.Attempts, run.LastError) = (0, null);
        run.Stages = [Stage(outcome, started, reason)];
        return outcome;
    }

    private string PutOff(FetchRun run, PageVerdict.Later later, DateTimeOffset started)
    {
        var waits = pages.Value.RetryAfter;
        if (run.Attempts >= waits.Count)
            return End(run, "failed", $"{later.Reason}, {run.Attempts + 1} times", started);
        // A server may ask for more patience than we had planned, up to the longest wait that we have.
        var wait = later.After > waits[run.Attempts] ? later.After.Value : waits[run.Attempts];
        run.DueAt = clock.GetUtcNow() + (wait < waits[^1] ? wait : waits[^1]);
        run.Attempts++;
        run.LastError = later.Reason;
        return "put-off";
    }

    private Stage Stage(string outcome, DateTimeOffset started, string? reason = null) =>
        new()
        {
            Service = "ingest",
            StartedAt = started,
            EndedAt = clock.GetUtcNow(),
            Outcome = outcome,
            Reason = reason,
        };

    [LoggerMessage(LogLevel.Information, "page {Url}: {Outcome} {Reason}")]
    private partial void LogFetched(string url, string outcome, string? reason);
}
