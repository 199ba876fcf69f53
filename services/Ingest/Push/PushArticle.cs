using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using NewsMesh.Ingest.Articles;
using NewsMesh.Ingest.Pages;
using NewsMesh.Ingest.Storage;
using NewsMesh.Ingest.Work;
using NewsMesh.ServiceDefaults.Telemetry;
using Npgsql;

namespace NewsMesh.Ingest.Push;

/// <summary>Stores a push and starts its run. The same content pushed again, while the first is under way or ended well, starts nothing.</summary>
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
        var (articleId, latest, last) = await LockAsync(url, cancellationToken);
        var isNew = hash is null
            ? await IsWorthFetchingAsync(articleId, outlet, cancellationToken)
            : last is null || !last.IsOf(hash) || !FetchRunOutcome.IsFine(last.Outcome) || (outlet is not null && outlet != last.Outlet);
        if (isNew)
            await BeginAsync(articleId, latest + 1, url, pushed, outlet, cancellationToken);
        await transaction.CommitAsync(cancellationToken);

        Activity.Current?.SetTag("newsmesh.article.id", articleId).SetTag("url.full", url);
        outcomes.Count("pushes", isNew ? "accepted" : "known");
        if (isNew)
            (hash is null ? signals.Pages : signals.Events).Notify();
        return articleId;
    }

    /// <summary>
    /// The article of a URL, made if need be, and what was stored of it last: one round trip. Its row is locked, so that two pushes at once become one after the other.
    /// </summary>
    private async Task<(Guid ArticleId, int Latest, LastPage? Last)> LockAsync(string url, CancellationToken cancellationToken)
    {
        await using var batch = new NpgsqlBatch((NpgsqlConnection)db.Database.GetDbConnection());
        batch.BatchCommands.Add(
            Sql.Statement(
                """
                WITH known AS (SELECT article_id FROM ingest.aliases WHERE url = @url),
                made AS (
                    INSERT INTO ingest.articles (article_id, url, latest_fetch, created_at) VALUES (coalesce((SELECT article_id FROM known), @own), @url, 0, @now)
                    ON CONFLICT (article_id) DO UPDATE SET latest_fetch = articles.latest_fetch
                    RETURNING article_id, latest_fetch),
                named AS (
                    INSERT INTO ingest.aliases (url, article_id) SELECT @url, article_id FROM made WHERE NOT EXISTS (SELECT 1 FROM known)
                    ON CONFLICT DO NOTHING)
                SELECT article_id, latest_fetch FROM made
                """,
                ("url", url),
                ("own", ArticleIdentity.Of(url)),
                ("now", clock.GetUtcNow())
            )
        );
        batch.BatchCommands.Add(
            Sql.Statement(
                """
                SELECT page.hash, run.outcome, run.outlet
                FROM ingest.pages AS page JOIN ingest.fetch_runs AS run ON run.article_id = page.article_id AND run."fetch" = page."fetch"
                WHERE page.article_id = (SELECT article_id FROM ingest.aliases WHERE url = @url)
                ORDER BY page."fetch" DESC LIMIT 1
                """,
                ("url", url)
            )
        );
        await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
        await reader.ReadAsync(cancellationToken);
        var (articleId, latest) = (reader.GetGuid(0), reader.GetInt32(1));
        await reader.NextResultAsync(cancellationToken);
        var last = await reader.ReadAsync(cancellationToken)
            ? new LastPage(
                reader.GetFieldValue<byte[]>(0),
                reader.IsDBNull(1) ? null : reader.GetString(1),
                reader.IsDBNull(2) ? null : reader.GetString(2)
            )
            : null;
        return (articleId, latest, last);
    }

    /// <summary>Not while the page is waiting to be fetched anyway. A waiting retry is brought forward: somebody asks for it now.</summary>
    private async Task<bool> IsWorthFetchingAsync(Guid articleId, string? outlet, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var waiting = await db
            .FetchRuns.Where(run => run.ArticleId == articleId && run.State == FetchRunState.Discovered)
            .ExecuteUpdateAsync(
                set => set.SetProperty(run => run.DueAt, now).SetProperty(run => run.Outlet, run => outlet ?? run.Outlet),
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
        // Known and locked: only its number is written.
        var article = new ArticleRecord
        {
            ArticleId = articleId,
            Url = url,
            LatestFetch = fetch - 1,
            CreatedAt = now,
        };
        db.Attach(article);
        article.LatestFetch = fetch;
        await db.SaveChangesAsync(cancellationToken);
    }

    private sealed record LastPage(byte[] Hash, string? Outcome, string? Outlet)
    {
        public bool IsOf(byte[] hash) => Hash.AsSpan().SequenceEqual(hash);
    }
}
