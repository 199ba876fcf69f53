using Microsoft.EntityFrameworkCore;
using NewsMesh.Contracts;
using NewsMesh.Parse.Duplicates;
using NewsMesh.Parse.Pages;
using NewsMesh.Parse.Storage;
using NewsMesh.ServiceDefaults.Identity;

namespace NewsMesh.Parse.Repeats;

/// <summary>
/// What a host repeats, learnt from its articles as they are read. Runs in the transaction that stores a new version, which keeps what was left
/// out, so that a redelivery tells the same however much was learnt since.
/// </summary>
internal static class SiteBoilerplate
{
    /// <summary>Two articles may share a paragraph by their author's hand; the fourth to carry it is the first to be published without.</summary>
    private const int MinArticles = 3;

    /// <summary>A hundred articles a day fill it in four days, and a megabyte; what the site repeats is seen again before.</summary>
    private const int MaxLines = 10_000;

    /// <summary>The hashes of the paragraphs that the new version is to be published without.</summary>
    public static async Task<long[]> LeftOutAsync(
        ParseDb db,
        PageFetched page,
        ExtractedArticle read,
        IReadOnlyList<NearText> near,
        CancellationToken cancellationToken
    )
    {
        var host = NormalUrl.HostOf(page.FinalUrl);
        // A pushed text is the sender's word. A text that the outlet had before, and has now updated or printed again, says nothing of its boxes.
        if (page.Text is not null || host is null || near.Any(other => IsSameSite(other, host, read.Outlet)))
            return [];
        var lines = RepeatedParagraphs.Candidates(read.Body);
        if (lines.Length == 0)
            return [];
        var repeated = await LearnAsync(db, host, lines, page, cancellationToken);
        return repeated.Count == 0 ? [] : RepeatedParagraphs.LeftOut(read, repeated);
    }

    private static bool IsSameSite(NearText other, string host, string outlet) =>
        NormalUrl.HostOf(other.Url) == host || CleanText.Words(other.Outlet) == CleanText.Words(outlet);

    /// <summary>Notes that the article has the lines; answers those that enough others have.</summary>
    private static async Task<HashSet<long>> LearnAsync(
        ParseDb db,
        string host,
        long[] lines,
        PageFetched page,
        CancellationToken cancellationToken
    )
    {
        // One article more than decides: the article itself may be among them when its next version is read. The rows are locked in the order of
        // their hashes and after every other lock, so that nobody waits in a circle. A line that is full stays so, and the others say as well with this article as
        // without it how many others they have.
        var known = await db
            .SiteLines.FromSql(
                $"""
                INSERT INTO parse.site_lines AS known (host, line_hash, articles, last_seen)
                SELECT {host}, hash, ARRAY[{page.ArticleId}], {page.FetchedAt.ToUniversalTime()} FROM unnest({lines}) AS hash ORDER BY hash
                ON CONFLICT (host, line_hash) DO UPDATE SET
                    last_seen = greatest(known.last_seen, excluded.last_seen),
                    articles = CASE WHEN known.articles @> excluded.articles OR cardinality(known.articles) > {MinArticles} THEN known.articles ELSE known.articles || excluded.articles END
                RETURNING *
                """
            )
            .AsNoTracking()
            .ToListAsync(cancellationToken);
        // One article in 32, by its id: counting ten thousand rows takes as long as reading a page.
        if (page.ArticleId.ToByteArray()[0] % 32 == 0)
            await ForgetAsync(db, host, cancellationToken);
        return
        [
            .. known.Where(line => line.Articles.Count(article => article != page.ArticleId) >= MinArticles).Select(line => line.LineHash),
        ];
    }

    /// <summary>Keeps the lines that were seen last. Rows that another transaction holds are in use, and wait for the next time.</summary>
    public static Task ForgetAsync(ParseDb db, string host, CancellationToken cancellationToken, int keep = MaxLines) =>
        db.Database.ExecuteSqlAsync(
            $"""
            DELETE FROM parse.site_lines AS line USING (
                SELECT host, line_hash FROM parse.site_lines
                WHERE host = {host} AND last_seen <= (SELECT last_seen FROM parse.site_lines WHERE host = {host} ORDER BY last_seen DESC OFFSET {keep} LIMIT 1)
                FOR UPDATE SKIP LOCKED) AS old
            WHERE line.host = old.host AND line.line_hash = old.line_hash
            """,
            cancellationToken
        );
}
