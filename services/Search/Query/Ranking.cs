using System.Globalization;

namespace NewsMesh.Search.Query;

/// <summary>
/// Relevance mixed with recency: score = ts_rank(0.1 about, 0.05 text, 0.8 lead, 1.0 headline) × (0.6 + 0.4 × 2^(−age / 14 days)). Weights and mixture were chosen on one half of the
/// judged queries (<c>tests/Evaluation -- tune-search</c>); the other half says what they are worth: nDCG@10 .941 beside .918 of plain <c>ts_rank</c>, .916 with times by chance, where of
/// two articles that are as good the newer one stands first 81 times of 100 and without recency 58.
/// In two passes: headlines are in the row and are scored for every hit; whole documents, which have to be unpacked, only for the newest hits and for those with the best headlines.
/// The rest follows by time.
/// </summary>
internal static class Ranking
{
    /// <summary>
    /// D to A: authors, outlet and topics; text; first paragraph; headline. A news article says first what it is about: what stands further down weighs little, as
    /// the judged queries show.
    /// </summary>
    public static readonly double[] PartWeights = [0.1, 0.05, 0.8, 1];

    private static readonly string Weights = string.Create(
        CultureInfo.InvariantCulture,
        $"'{{{PartWeights[0]}, {PartWeights[1]}, {PartWeights[2]}, {PartWeights[3]}}}'"
    );

    /// <summary>A document of 600 words takes some 20 µs.</summary>
    private const int Newest = 300;
    private const int BestHeadlines = 100;

    /// <summary>Seconds of 20 years: nothing is left of the advantage, and Postgres refuses powers that are too small for a number.</summary>
    private const string Oldest = "630720000";

    /// <summary>What is left of an old article's score, and the days in which half of the advantage of a new one is gone.</summary>
    public const double Floor = 0.6,
        HalfLifeDays = 14;

    private static readonly string Recency = string.Create(
        CultureInfo.InvariantCulture,
        $"({Floor} + {1 - Floor} * exp(-ln(2::float8) * least({Oldest}, greatest(0, extract(epoch FROM @now - published_at)::float8)) / ({HalfLifeDays} * 86400)))"
    );

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
