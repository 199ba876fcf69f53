using Microsoft.EntityFrameworkCore;
using NewsMesh.Contracts;
using NewsMesh.Parse.Storage;
using NewsMesh.ServiceDefaults.Identity;
using Npgsql;

namespace NewsMesh.Parse.Articles;

/// <summary>What is known when a page comes, in one round trip, and held until the transaction ends.</summary>
/// <param name="Article">The page's article; null for a new one. Tracked.</param>
/// <param name="SameText">
/// An article that the address turns out to be another address of: the same text to the character, on the same host, and both pages name the same canonical URL.
/// Anything less is not the same article for sure, and is kept.
/// </param>
internal sealed record KnownArticle(ArticleRecord? Article, (Guid ArticleId, string Url)? SameText)
{
    /// <summary>
    /// Two fetches of one article may be worked on at a time, and so may two addresses of one text: the second waits until the first is stored; the row to lock may not be
    /// there yet. The lock of the article is always taken before that of the text, and nobody waits for an article while holding a text, so that no circle can close. Each
    /// statement of a batch sees what was committed when it began, which is after the lock before it.
    /// </summary>
    /// <param name="db">In a transaction.</param>
    /// <param name="page">The page.</param>
    /// <param name="hash">Of the text that was read in it; null where it holds none.</param>
    /// <param name="canonicalUrl">What the page calls its address.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public static async Task<KnownArticle> LockAsync(
        ParseDb db,
        PageFetched page,
        string? hash,
        string? canonicalUrl,
        CancellationToken cancellationToken
    )
    {
        await using var batch = new NpgsqlBatch((NpgsqlConnection)db.Database.GetDbConnection());
        batch.BatchCommands.Add(
            Sql.Statement("SELECT pg_advisory_xact_lock(hashtextextended(@key, 0))", ("key", page.ArticleId.ToString()))
        );
        batch.BatchCommands.Add(
            Sql.Statement(
                """
                SELECT article_id, url, last_fetch, version, version_fetch, text_hash, canonical_url, published_at, alias_of
                FROM parse.articles WHERE article_id = @id
                """,
                ("id", page.ArticleId)
            )
        );
        if (hash is not null)
        {
            batch.BatchCommands.Add(Sql.Statement("SELECT pg_advisory_xact_lock(hashtextextended(@hash, 1))", ("hash", hash)));
            batch.BatchCommands.Add(
                Sql.Statement(
                    """
                    SELECT article_id, url FROM parse.articles
                    WHERE text_hash = @hash AND canonical_url = @canonical AND article_id <> @id AND alias_of IS NULL
                    ORDER BY article_id
                    """,
                    ("hash", hash),
                    ("canonical", canonicalUrl),
                    ("id", page.ArticleId)
                )
            );
        }
        await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
        await reader.NextResultAsync(cancellationToken);
        var article = await reader.ReadAsync(cancellationToken) ? ArticleIn(reader) : null;
        (Guid, string)? same = null;
        if (hash is not null)
        {
            var host = NormalUrl.HostOf(article?.Url ?? page.Url);
            await reader.NextResultAsync(cancellationToken);
            await reader.NextResultAsync(cancellationToken);
            while (same is null && await reader.ReadAsync(cancellationToken))
            {
                if (NormalUrl.HostOf(reader.GetString(1)) == host)
                    same = (reader.GetGuid(0), reader.GetString(1));
            }
        }
        if (article is not null)
            db.Attach(article);
        return new KnownArticle(article, same);
    }

    private static ArticleRecord ArticleIn(NpgsqlDataReader reader) =>
        new()
        {
            ArticleId = reader.GetGuid(0),
            Url = reader.GetString(1),
            LastFetch = reader.GetInt32(2),
            Version = reader.GetInt32(3),
            VersionFetch = reader.GetInt32(4),
            TextHash = reader.IsDBNull(5) ? null : reader.GetString(5),
            CanonicalUrl = reader.IsDBNull(6) ? null : reader.GetString(6),
            PublishedAt = reader.IsDBNull(7) ? null : reader.GetFieldValue<DateTimeOffset>(7),
            AliasOf = reader.IsDBNull(8) ? null : reader.GetGuid(8),
        };
}
