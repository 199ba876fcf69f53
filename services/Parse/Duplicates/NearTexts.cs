using Microsoft.EntityFrameworkCore;
using NewsMesh.Parse.Articles;
using NewsMesh.Parse.Pages;
using NewsMesh.Parse.Storage;
using Npgsql;

namespace NewsMesh.Parse.Duplicates;

/// <summary>
/// Finds the articles whose text is nearly that of a new version: those that share a band by one index look-up, the likeliest of them compared in
/// full. Runs in the transaction that stores the version.
/// </summary>
internal static class NearTexts
{
    /// <summary>Unrelated texts share a band with a few dozen of a million; what fills this is a template, and enough of it is found.</summary>
    private const int MaxCandidates = 400;

    /// <summary>Compared in full, each 50 microseconds and one text to fetch.</summary>
    private const int MaxCompared = 24;

    /// <summary>The near-duplicates of a new version, stored with it; its sketch takes the place of the last version's.</summary>
    public static async Task<IReadOnlyList<NearText>> FindAsync(
        ParseDb db,
        ArticleRecord article,
        ExtractedArticle read,
        CancellationToken cancellationToken
    )
    {
        var shingles = Shingles.Of(read.Body.Text);
        var bands = MinHash.BandsOf(shingles);
        var (known, candidates) = await CandidatesAsync(db, article, bands, cancellationToken);
        var found = candidates.Count == 0 ? [] : await CompareAsync(db, article, read.Outlet, shingles, candidates, cancellationToken);
        if (known is not null)
        {
            db.Attach(known);
            (known.Version, known.Bands) = (article.Version, bands);
        }
        else
            db.Sketches.Add(
                new TextSketch
                {
                    ArticleId = article.ArticleId,
                    Version = article.Version,
                    Bands = bands,
                }
            );
        db.NearTexts.AddRange(found);
        return found;
    }

    /// <summary>What was found when the version was made.</summary>
    public static async Task<IReadOnlyList<NearText>> OfAsync(ParseDb db, ArticleRecord article, CancellationToken cancellationToken) =>
        await db
            .NearTexts.AsNoTracking()
            .Where(near => near.ArticleId == article.ArticleId && near.Version == article.Version)
            .OrderBy(near => near.PublishedAt)
            .ThenBy(near => near.OtherId)
            .ToListAsync(cancellationToken);

    /// <summary>The article's own sketch, and the articles that share most bands with it: one round trip.</summary>
    private static async Task<(TextSketch? Own, IReadOnlyList<Guid> Likeliest)> CandidatesAsync(
        ParseDb db,
        ArticleRecord article,
        int[] bands,
        CancellationToken cancellationToken
    )
    {
        await using var batch = new NpgsqlBatch((NpgsqlConnection)db.Database.GetDbConnection());
        // Two near-duplicates may come at the same time, and neither may miss the other: who shares a band waits. The locks are taken in the order of
        // their numbers and after every other, so that nobody waits in a circle.
        batch.BatchCommands.Add(
            Sql.Statement(
                "SELECT count(pg_advisory_xact_lock(2, band)) FROM (SELECT band FROM unnest(@bands) AS band ORDER BY band) AS ordered",
                ("bands", bands)
            )
        );
        // The planner takes numbers that it has no statistics of for common ones, and would read the whole table; the index is always right here.
        batch.BatchCommands.Add(Sql.Statement("SET LOCAL enable_seqscan = off"));
        batch.BatchCommands.Add(
            Sql.Statement("SELECT article_id, version, bands FROM parse.text_sketches WHERE article_id = @id", ("id", article.ArticleId))
        );
        batch.BatchCommands.Add(
            Sql.Statement(
                "SELECT article_id, bands FROM parse.text_sketches WHERE bands && @bands AND article_id <> @id LIMIT @most",
                ("bands", bands),
                ("id", article.ArticleId),
                ("most", MaxCandidates)
            )
        );
        await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
        await reader.NextResultAsync(cancellationToken);
        var own = await reader.ReadAsync(cancellationToken)
            ? new TextSketch
            {
                ArticleId = reader.GetGuid(0),
                Version = reader.GetInt32(1),
                Bands = reader.GetFieldValue<int[]>(2),
            }
            : null;
        await reader.NextResultAsync(cancellationToken);
        var candidates = new List<(Guid ArticleId, int Shared)>();
        while (await reader.ReadAsync(cancellationToken))
            candidates.Add((reader.GetGuid(0), reader.GetFieldValue<int[]>(1).Intersect(bands).Count()));
        return (
            own,
            [
                .. candidates
                    .OrderByDescending(candidate => candidate.Shared)
                    .ThenBy(candidate => candidate.ArticleId)
                    .Take(MaxCompared)
                    .Select(candidate => candidate.ArticleId),
            ]
        );
    }

    private static async Task<List<NearText>> CompareAsync(
        ParseDb db,
        ArticleRecord article,
        string outlet,
        HashSet<ulong> shingles,
        IReadOnlyList<Guid> likely,
        CancellationToken cancellationToken
    )
    {
        var others = await (
            from known in db.Articles.AsNoTracking()
            join version in db.Versions.AsNoTracking()
                on new { known.ArticleId, known.Version } equals new { version.ArticleId, version.Version }
            where likely.Contains(known.ArticleId) && known.AliasOf == null
            orderby version.PublishedAt, known.ArticleId
            select new { known.Url, Version = version }
        ).ToListAsync(cancellationToken);
        var found = new List<NearText>();
        foreach (var other in others)
        {
            var similarity = Similarity.Of(shingles, Shingles.Of(other.Version.Text));
            var kind = similarity.Kind(CleanText.Words(outlet) == CleanText.Words(other.Version.Outlet));
            if (kind != DuplicateKind.None)
                found.Add(Near(article, other.Url, other.Version, kind, similarity));
        }
        return found;
    }

    private static NearText Near(ArticleRecord article, string url, ArticleVersion other, DuplicateKind kind, Similarity similarity) =>
        new()
        {
            ArticleId = article.ArticleId,
            Version = article.Version,
            OtherId = other.ArticleId,
            Kind = kind,
            ContainmentInOther = Math.Round(similarity.ContainmentInOther, 4),
            ContainmentOfOther = Math.Round(similarity.ContainmentOfOther, 4),
            Url = url,
            Outlet = other.Outlet,
            PublishedAt = other.PublishedAt,
            OriginKind = other.OriginKind,
            OriginName = other.OriginName,
            OriginEvidence = other.OriginEvidence,
        };
}
