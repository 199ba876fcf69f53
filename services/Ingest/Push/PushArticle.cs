using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using NewsMesh.Ingest.Articles;
using NewsMesh.Ingest.Pages;
using NewsMesh.Ingest.Storage;
using NewsMesh.Ingest.Work;
using NewsMesh.ServiceDefaults.Telemetry;

namespace NewsMesh.Ingest.Push;

/// <summary>Stores a push and starts its passage. The same content pushed again, while the first is under way or ended well, starts nothing.</summary>
internal sealed class PushArticle(IngestDb db, WorkSignals signals, Outcomes outcomes, TimeProvider clock)
{
    /// <summary>Returns the article's id.</summary>
    public async Task<Guid> StoreAsync(Pushed pushed, CancellationToken cancellationToken)
    {
        var (url, hash, outlet) = pushed switch
        {
            Pushed.Address address => (address.Url, null, address.Outlet),
            Pushed.Page page => (page.Url, page.Content.Hash, page.Outlet),
            Pushed.Text text => (text.Url, text.Hash, null), // what it states is part of the hash
            _ => throw new UnreachableException(),
        };
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var (articleId, latest) = await LockAsync(url, cancellationToken);
        var isNew = hash is null
            ? await IsWorthFetchingAsync(articleId, outlet, cancellationToken)
            : await IsNewsAsync(articleId, hash, outlet, cancellationToken);
        if (isNew)
            await BeginAsync(articleId, latest + 1, url, pushed, outlet, cancellationToken);
        await transaction.CommitAsync(cancellationToken);

        Activity.Current?.SetTag("newsmesh.article.id", articleId).SetTag("url.full", url);
        outcomes.Count("pushes", isNew ? "accepted" : "known");
        if (isNew)
            (hash is null ? signals.Pages : signals.Events).Notify();
        return articleId;
    }

    /// <summary>The article of a URL, made if need be; its row is locked, so that two pushes at once become one after the other.</summary>
    private async Task<(Guid ArticleId, int Latest)> LockAsync(string url, CancellationToken cancellationToken)
    {
        var alias = await db.Aliases.AsNoTracking().SingleOrDefaultAsync(each => each.Url == url, cancellationToken);
        var articleId = alias?.ArticleId ?? ArticleIdentity.Of(url);
        var now = clock.GetUtcNow();
        var latest = await db
            .Database.SqlQuery<int>(
                $"""
                INSERT INTO ingest.articles (article_id, url, latest_fetch, created_at) VALUES ({articleId}, {url}, 0, {now})
                ON CONFLICT (article_id) DO UPDATE SET latest_fetch = articles.latest_fetch
                RETURNING latest_fetch AS "Value"
                """
            )
            .ToListAsync(cancellationToken);
        if (alias is null)
            await db.Database.ExecuteSqlAsync(
                $"INSERT INTO ingest.aliases (url, article_id) VALUES ({url}, {articleId}) ON CONFLICT DO NOTHING",
                cancellationToken
            );
        return (articleId, latest[0]);
    }

    private async Task<bool> IsNewsAsync(Guid articleId, byte[] hash, string? outlet, CancellationToken cancellationToken)
    {
        var last = await (
            from page in db.Pages
            join passage in db.FetchRuns on new { page.ArticleId, page.Fetch } equals new { passage.ArticleId, passage.Fetch }
            where page.ArticleId == articleId
            orderby page.Fetch descending
            select new
            {
                page.Hash,
                passage.Outcome,
                passage.Outlet,
            }
        ).FirstOrDefaultAsync(cancellationToken);
        return last is null
            || !last.Hash.AsSpan().SequenceEqual(hash)
            || !FetchRunOutcome.IsFine(last.Outcome)
            || (outlet is not null && outlet != last.Outlet);
    }

    /// <summary>Not while the page is waiting to be fetched anyway. A waiting retry is brought forward: somebody asks for it now.</summary>
    private async Task<bool> IsWorthFetchingAsync(Guid articleId, string? outlet, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var waiting = await db
            .FetchRuns.Where(passage => passage.ArticleId == articleId && passage.State == FetchRunState.Discovered)
            .ExecuteUpdateAsync(
                set =>
                    set.SetProperty(passage => passage.DueAt, now)
                        .SetProperty(passage => passage.Outlet, passage => outlet ?? passage.Outlet),
                cancellationToken
            );
        if (waiting > 0)
            signals.Pages.Notify();
        return waiting == 0;
    }

    private async Task BeginAsync(Guid articleId, int fetch, string url, Pushed pushed, string? outlet, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        // The trace is the request's own, so that a sender who traces sees where the article went.
        var traceparent = Activity.Current?.Id ?? $"00-{ActivityTraceId.CreateRandom()}-{ActivitySpanId.CreateRandom()}-00";
        db.FetchRuns.Add(
            new FetchRun
            {
                ArticleId = articleId,
                Fetch = fetch,
                Host = new Uri(url).Authority,
                State = pushed is Pushed.Address ? FetchRunState.Discovered : FetchRunState.Fetched,
                StartedAt = now,
                DueAt = now,
                Traceparent = traceparent,
                TraceId = Traces.TraceIdOf(traceparent),
                FetchedAt = pushed is Pushed.Address ? null : now,
                Outlet = outlet,
                Stages =
                    pushed is Pushed.Address
                        ? []
                        :
                        [
                            new Contracts.Stage
                            {
                                Service = "ingest",
                                StartedAt = now,
                                EndedAt = now,
                                Outcome = "pushed",
                            },
                        ],
            }
        );
        if (pushed is Pushed.Page page)
            db.Pages.Add(
                new StoredPage
                {
                    ArticleId = articleId,
                    Fetch = fetch,
                    FinalUrl = url,
                    Hash = page.Content.Hash,
                    HtmlGzip = page.Content.Gzip,
                }
            );
        if (pushed is Pushed.Text text)
            db.Pages.Add(
                new StoredPage
                {
                    ArticleId = articleId,
                    Fetch = fetch,
                    FinalUrl = url,
                    Hash = text.Hash,
                    Text = text.Content,
                }
            );
        await db.SaveChangesAsync(cancellationToken);
        await db
            .Articles.Where(article => article.ArticleId == articleId)
            .ExecuteUpdateAsync(set => set.SetProperty(article => article.LatestFetch, fetch), cancellationToken);
    }
}
