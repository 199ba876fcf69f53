using System.Diagnostics;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using NewsMesh.Contracts;
using NewsMesh.Ingest.Pages;
using NewsMesh.Ingest.Storage;
using NewsMesh.Ingest.Work;
using NewsMesh.ServiceDefaults.Http;
using NewsMesh.ServiceDefaults.Telemetry;

namespace NewsMesh.Ingest.Articles;

/// <summary>
/// Takes an article back, everywhere: its stored pages go at once, and a fetch without content travels the way that its contents did, so that every service takes back
/// what it has read of it, in order. The article's row stays, so that no feed that lists it brings it back; who pushes it again does.
/// </summary>
internal sealed class DeleteArticle(IngestDb db, WorkSignals signals, Outcomes outcomes, TimeProvider clock)
{
    public static async Task<Results<Accepted, NoContent, ProblemHttpResult>> DeleteAsync(
        string id,
        DeleteArticle delete,
        CancellationToken cancellationToken
    ) =>
        !Guid.TryParse(id, out var articleId) || await delete.RunAsync(articleId, cancellationToken) is not { } isNew
            ? Problem.NotFound("article", id)
        : isNew ? TypedResults.Accepted($"/articles/{id}")
        : TypedResults.NoContent();

    /// <summary>False where it was deleted before; null where there is no such article.</summary>
    private async Task<bool?> RunAsync(Guid id, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        if (await db.Articles.AsNoTracking().SingleOrDefaultAsync(each => each.ArticleId == id, cancellationToken) is not { } named)
            return null;
        // Of another address of an article the article is meant.
        var articleId = named.AliasOf ?? id;
        // The row's lock puts this in order with fetches and pushes.
        var article = (
            await db
                .Articles.FromSql($"SELECT * FROM ingest.articles WHERE article_id = {articleId} FOR UPDATE")
                .AsNoTracking()
                .ToListAsync(cancellationToken)
        )[0];
        if (await IsDeletedAsync(article, cancellationToken))
            return false;
        await ForgetAsync(articleId, cancellationToken);
        await BeginAsync(article, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        signals.Events.Notify();
        outcomes.Count("deletions", "accepted");
        return true;
    }

    private Task<bool> IsDeletedAsync(ArticleRecord article, CancellationToken cancellationToken) =>
        db.Pages.AnyAsync(
            page => page.ArticleId == article.ArticleId && page.Fetch == article.LatestFetch && page.HtmlGzip == null && page.Text == null,
            cancellationToken
        );

    /// <summary>What waits is not fetched or published any more, and whoever has it on lease cannot save it.</summary>
    private async Task ForgetAsync(Guid articleId, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        await db.Rechecks.Where(recheck => recheck.ArticleId == articleId).ExecuteDeleteAsync(cancellationToken);
        await db.Pages.Where(page => page.ArticleId == articleId).ExecuteDeleteAsync(cancellationToken);
        await db
            .FetchRuns.Where(run =>
                run.ArticleId == articleId && (run.State == FetchRunState.Discovered || run.State == FetchRunState.Fetched)
            )
            .ExecuteUpdateAsync(
                set =>
                    set.SetProperty(run => run.State, FetchRunState.Settled)
                        .SetProperty(run => run.Outcome, "unchanged")
                        .SetProperty(run => run.Reason, "the article was deleted meanwhile")
                        .SetProperty(run => run.SettledAt, now)
                        .SetProperty(run => run.LeaseUntil, (DateTimeOffset?)null),
                cancellationToken
            );
    }

    /// <summary>The journey of the deletion: its own number, after all contents, and a page that has none.</summary>
    private async Task BeginAsync(ArticleRecord article, CancellationToken cancellationToken)
    {
        var (now, fetch) = (clock.GetUtcNow(), article.LatestFetch + 1);
        var traceparent = Activity.Current?.Id ?? $"00-{ActivityTraceId.CreateRandom()}-{ActivitySpanId.CreateRandom()}-00";
        db.FetchRuns.Add(
            new FetchRun
            {
                ArticleId = article.ArticleId,
                Fetch = fetch,
                Host = new Uri(article.Url).Authority,
                State = FetchRunState.Fetched,
                StartedAt = now,
                DueAt = now,
                FetchedAt = now,
                Traceparent = traceparent,
                TraceId = Traces.TraceIdOf(traceparent),
                Stages =
                [
                    new Stage
                    {
                        Service = "ingest",
                        StartedAt = now,
                        EndedAt = now,
                        Outcome = "deleted",
                    },
                ],
            }
        );
        db.Pages.Add(
            new StoredPage
            {
                ArticleId = article.ArticleId,
                Fetch = fetch,
                FinalUrl = article.Url,
                Hash = SHA256.HashData([]),
            }
        );
        await db.SaveChangesAsync(cancellationToken);
        await db
            .Articles.Where(each => each.ArticleId == article.ArticleId)
            .ExecuteUpdateAsync(set => set.SetProperty(each => each.LatestFetch, fetch), cancellationToken);
    }
}
