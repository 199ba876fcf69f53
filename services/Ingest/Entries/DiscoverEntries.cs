using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.Options;
using NewsMesh.Contracts;
using NewsMesh.Ingest.Articles;
using NewsMesh.Ingest.Feeds;
using NewsMesh.Ingest.Formats;
using NewsMesh.Ingest.Storage;
using NewsMesh.ServiceDefaults.Identity;
using NewsMesh.ServiceDefaults.Telemetry;
using Npgsql;

namespace NewsMesh.Ingest.Entries;

/// <summary>
/// Tells the new entries of a feed document from those listed before, and starts the journey of every article that no feed has listed yet.
/// Runs inside the poll's transaction; whole documents go to the database in a handful of statements.
/// </summary>
internal sealed class DiscoverEntries(IngestDb db, IOptions<PollingOptions> options, Outcomes outcomes)
{
    /// <summary>Returns how many entries are new.</summary>
    public async Task<int> StoreAsync(Feed feed, ParsedFeed parsed, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var listed = parsed.Entries.Take(options.Value.MaxEntries).Select(entry => new Listed(EntryIdentity.Of(feed.FeedId, entry), entry, NormalUrl.Of(entry.Url))).DistinctBy(entry => entry.EntryId).ToList();
        var ids = listed.ConvertAll(entry => entry.EntryId);
        var known = await db.Entries.Where(entry => ids.Contains(entry.EntryId)).Select(entry => entry.EntryId).ToHashSetAsync(cancellationToken);
        var fresh = listed.FindAll(entry => !known.Contains(entry.EntryId));
        if (fresh.Count > 0)
        {
            var articles = await ArticlesOfAsync(fresh, cancellationToken);
            var started = await StartJourneysAsync(feed, fresh, articles, now, cancellationToken);
            await StoreEntriesAsync(feed, fresh, articles, now, cancellationToken);
            Count("discovered", started);
            Count("linkless", fresh.Count(entry => entry.Url is null));
            Count("listed-elsewhere", fresh.Count(entry => entry.Url is not null) - started);
        }
        Count("known", listed.Count - fresh.Count);
        return fresh.Count;
    }

    private void Count(string outcome, int entries)
    {
        for (; entries > 0; entries--)
            outcomes.Count("entries", outcome);
    }

    /// <summary>The article behind each URL: the one it is an alias of already, or the one that its own name gives.</summary>
    private async Task<Dictionary<string, Guid>> ArticlesOfAsync(List<Listed> fresh, CancellationToken cancellationToken)
    {
        var urls = fresh.Select(entry => entry.Url).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        var articles = await db.Aliases.Where(alias => urls.Contains(alias.Url)).ToDictionaryAsync(alias => alias.Url, alias => alias.ArticleId, StringComparer.Ordinal, cancellationToken);
        foreach (var url in urls)
            articles.TryAdd(url, ArticleIdentity.Of(url));
        return articles;
    }

    private async Task<int> StartJourneysAsync(Feed feed, List<Listed> fresh, Dictionary<string, Guid> articles, DateTimeOffset now, CancellationToken cancellationToken)
    {
        // In the order of their ids, so that two polls that list the same articles wait for each other instead of for ever.
        var wanted = fresh.Where(entry => entry.Url is not null && articles[entry.Url] == ArticleIdentity.Of(entry.Url)).DistinctBy(entry => entry.Url).OrderBy(entry => articles[entry.Url!]).ToList();
        var started = await InsertArticlesAsync(wanted, now, cancellationToken);
        // The poll is the cause of every entry, and goes on after the last: each discovery ends with no current activity behind it.
        var poll = Activity.Current;
        db.Passages.AddRange(wanted.Where(entry => started.Contains(articles[entry.Url!])).Select(entry => Begin(feed, entry, now, poll?.Context ?? default)));
        Activity.Current = poll;
        await db.SaveChangesAsync(cancellationToken);
        return started.Count;
    }

    private static Passage Begin(Feed feed, Listed entry, DateTimeOffset now, ActivityContext poll)
    {
        using var activity = Traces.Begin("discover article", poll, out var traceparent);
        activity?.SetTag("newsmesh.article.id", ArticleIdentity.Of(entry.Url!)).SetTag("newsmesh.feed.id", feed.FeedId).SetTag("url.full", entry.Url);
        return new Passage
        {
            ArticleId = ArticleIdentity.Of(entry.Url!),
            Fetch = 1,
            Host = new Uri(entry.Url!).Authority,
            State = PassageState.Discovered,
            StartedAt = now,
            DueAt = now,
            Traceparent = traceparent,
            TraceId = Traces.TraceIdOf(traceparent),
            FeedId = feed.FeedId,
            Entry = new FeedEntry
            {
                FeedId = feed.FeedId,
                FeedTitle = feed.Title,
                Outlet = feed.Outlet,
                Tags = feed.Tags,
                Title = entry.Entry.Title,
                PublishedAt = entry.Entry.PublishedAt,
                Authors = entry.Entry.Authors,
                Language = feed.Language,
                Source = entry.Entry.Source is { } source ? new EntrySource { Title = source.Title, Url = source.Url } : null,
            },
        };
    }

    private async Task<HashSet<Guid>> InsertArticlesAsync(List<Listed> wanted, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await using var command = Command(
            """
            WITH fresh AS (
                INSERT INTO ingest.articles (article_id, url, latest_fetch, created_at)
                SELECT article_id, url, 1, $3 FROM unnest($1, $2) AS listed (article_id, url)
                ON CONFLICT DO NOTHING RETURNING article_id, url),
            named AS (INSERT INTO ingest.aliases (url, article_id) SELECT url, article_id FROM fresh ON CONFLICT DO NOTHING)
            SELECT article_id FROM fresh
            """,
            wanted.ConvertAll(entry => ArticleIdentity.Of(entry.Url!)), wanted.ConvertAll(entry => entry.Url!), now.UtcDateTime);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var started = new HashSet<Guid>();
        while (await reader.ReadAsync(cancellationToken))
            started.Add(reader.GetGuid(0));
        return started;
    }

    private async Task StoreEntriesAsync(Feed feed, List<Listed> fresh, Dictionary<string, Guid> articles, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await using var command = Command(
            """
            INSERT INTO ingest.entries (entry_id, feed_id, article_id, title, published_at, discovered_at)
            SELECT entry_id, $1, article_id, title, published_at, $2 FROM unnest($3, $4, $5, $6) AS listed (entry_id, article_id, title, published_at)
            ON CONFLICT DO NOTHING
            """,
            feed.FeedId, now.UtcDateTime, fresh.ConvertAll(entry => entry.EntryId), fresh.ConvertAll(entry => entry.Url is null ? (Guid?)null : articles[entry.Url]),
            fresh.ConvertAll(entry => entry.Entry.Title), fresh.ConvertAll(entry => (entry.Entry.PublishedAt is { } date && date < now ? date : now).UtcDateTime));
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private NpgsqlCommand Command(string sql, params object[] parameters)
    {
        var command = new NpgsqlCommand(sql, (NpgsqlConnection)db.Database.GetDbConnection(), (NpgsqlTransaction?)db.Database.CurrentTransaction?.GetDbTransaction());
        foreach (var parameter in parameters)
            command.Parameters.Add(new NpgsqlParameter { Value = parameter });
        return command;
    }

    private sealed record Listed(Guid EntryId, ParsedEntry Entry, string? Url);
}
