using System.Globalization;

namespace NewsMesh.Search.Query;

/// <summary>
/// Relevance mixed with recency, in two passes: headlines are in the row and are scored for every hit; whole documents, which have to be unpacked, only for the newest hits and for
/// those with the best headlines. The rest follows by time.
/// </summary>
internal static class Ranking
{
    /// <summary>
    /// D to A: authors, outlet and topics; text; first paragraph; headline. A news article says first what it is about: what stands further down weighs little, as
    /// the judged queries show (<c>tests/Evaluation -- search</c>).
    /// </summary>
    public static readonly double[] PartWeights = [0.1, 0.2, 0.6, 1];

    private static readonly string Weights = string.Create(
        CultureInfo.InvariantCulture,
        $"'{{{PartWeights[0]}, {PartWeights[1]}, {PartWeights[2]}, {PartWeights[3]}}}'"
    );

    /// <summary>A document of 600 words takes some 20 µs.</summary>
    private const int Newest = 500;
    private const int BestHeadlines = 150;

    /// <summary>Seconds of 20 years: nothing is left of the advantage, and Postgres refuses powers that are too small for a number.</summary>
    private const string Oldest = "630720000";

    /// <summary>A hit of today counts four times an old one that is as good; half of the advantage is gone in two weeks.</summary>
    private const string Recency =
        $"(0.25 + 0.75 * exp(-ln(2::float8) * least({Oldest}, greatest(0, extract(epoch FROM @now - published_at)::float8)) / (14 * 86400)))";

    /// <summary>How well a headline fits, of a row of <c>articles</c> called <c>a</c>.</summary>
    public static string Headline(string query) => $"ts_rank({Weights}, a.headline_document, {query})";

    /// <summary>
    /// <c>ranked</c>: the rows of <paramref name="listed"/> with their scores. Below all scores come the hits that have none, with seconds since 1970 less more seconds than there will ever be.
    /// </summary>
    public static string Ranked(string query, string listed) =>
        $"""
            best AS (
                (SELECT article_id, published_at FROM {listed} ORDER BY published_at DESC, article_id DESC LIMIT {Newest})
                UNION (SELECT article_id, published_at FROM {listed} WHERE headline > 0 ORDER BY headline * {Recency} DESC, article_id DESC LIMIT {BestHeadlines})),
            scored AS MATERIALIZED (
                SELECT best.article_id, ts_rank({Weights}, a.document, {query})::float8 * {Recency.Replace(
                "published_at",
                "best.published_at",
                StringComparison.Ordinal
            )} AS score FROM best JOIN articles a USING (article_id)),
            ranked AS (
                SELECT hit.article_id, hit.story_id, hit.published_at, coalesce(scored.score, extract(epoch FROM hit.published_at)::float8 - 1e12::float8) AS score
                FROM {listed} AS hit LEFT JOIN scored USING (article_id))
            """;

    /// <summary>The same where the order is that of time.</summary>
    public static string ByTime(string listed) =>
        $"ranked AS (SELECT article_id, story_id, published_at, 0::float8 AS score FROM {listed})";
}
