using NewsMesh.Contracts;
using Npgsql;

namespace NewsMesh.EntityLink.Facts.Origins;

/// <summary>What is written and read to find the origins of articles beside each other.</summary>
internal static class OriginStatements
{
    /// <summary>An outlet has a name, its host, and a few names of sections; who takes more takes them from others.</summary>
    private const int MostNames = 20;

    /// <summary>So much of one text must stand in the other (as parse asks of a copy).</summary>
    private const double LeastPart = 0.75;

    /// <summary>Parse compares 24 texts with each; an event may say anything.</summary>
    private const int MostShared = 24;

    /// <summary>The articles that share a text with one, either way.</summary>
    private static string Neighbours(string article) =>
        $"""
            (SELECT other_id AS id FROM entity_link.shared_texts WHERE article_id = {article}
            UNION SELECT article_id FROM entity_link.shared_texts WHERE other_id = {article})
            """;

    /// <summary>What the article says by itself, and whom that concerns: the articles with its text, and those that cite a name of its outlet.</summary>
    /// <param name="article">The article.</param>
    /// <param name="retold">The one outlet whose report it retells.</param>
    /// <param name="copies">Articles that have passages of its text.</param>
    public static IEnumerable<NpgsqlBatchCommand> Put(Article article, string? retold, IReadOnlyCollection<Guid> copies)
    {
        var own = OriginOf.Article(article, retold);
        var others = article
            .NearDuplicates.Where(near =>
                near.Kind is "reprint" or "excerpt" && near.Score >= LeastPart && near.ArticleId != article.ArticleId
            )
            .Select(near => near.ArticleId)
            .Concat(copies)
            .Distinct()
            .Take(MostShared)
            .ToArray();
        yield return Sql.Statement(
            """
            INSERT INTO entity_link.article_origins (article_id, own_key, own_name, stated, cited, published_at, sure, key, name, due, changed)
            VALUES (@id, @key, @name, @stated, @cited, @published_at, @stated, @key, @name, true, ARRAY[]::uuid[])
            ON CONFLICT (article_id) DO UPDATE SET own_key = excluded.own_key, own_name = excluded.own_name, stated = excluded.stated, cited = excluded.cited,
                published_at = excluded.published_at, due = true, changed = excluded.changed
            """,
            ("id", article.ArticleId),
            ("key", own.Origin.Key),
            ("name", own.Origin.Name),
            ("stated", own.Stated),
            ("cited", own.Cited),
            ("published_at", article.PublishedAt)
        );
        yield return Sql.Statement(
            "DELETE FROM entity_link.shared_texts WHERE article_id = @id AND other_id <> ALL (@others)",
            ("id", article.ArticleId),
            ("others", others)
        );
        if (others.Length > 0)
            yield return Sql.Statement(
                "INSERT INTO entity_link.shared_texts (article_id, other_id) SELECT @id, unnest(@others) ON CONFLICT DO NOTHING",
                ("id", article.ArticleId),
                ("others", others)
            );
        yield return DueBeside([article.ArticleId], others);
        if (OriginOf.NamesOf(article, retold) is { Length: > 0 } names)
            yield return Learn(names, own.Origin.Key);
    }

    private static NpgsqlBatchCommand Learn(string[] names, string key) =>
        Sql.Statement(
            $"""
            WITH learned AS (
                INSERT INTO entity_link.outlet_names (name, origin_key) SELECT given.name, @key FROM unnest(@names) AS given (name)
                WHERE (SELECT count(*) FROM entity_link.outlet_names WHERE origin_key = @key) < {MostNames}
                ON CONFLICT DO NOTHING RETURNING name)
            UPDATE entity_link.article_origins SET due = true WHERE cited = ANY (ARRAY(SELECT name FROM learned))
            """,
            ("names", names),
            ("key", key)
        );

    /// <summary>The articles that share the text of these are to be looked at again.</summary>
    /// <remarks>They are named in an array: of a join that it knows nothing about the planner reads the whole table.</remarks>
    public static NpgsqlBatchCommand DueBeside(Guid[] ids, Guid[] more) =>
        Sql.Statement(
            $"""
            UPDATE entity_link.article_origins SET due = true WHERE article_id = ANY (ARRAY(
                SELECT near.id FROM unnest(@ids) AS given (id) CROSS JOIN LATERAL {Neighbours("given.id")} near
                UNION SELECT unnest(@more)))
            """,
            ("ids", ids),
            ("more", more)
        );

    /// <summary>
    /// The articles to be looked at, this one first, each with what its citation means and where its text stood first. A source is one that names its own, else the
    /// earliest: that is an order, so no two articles are each other's source.
    /// </summary>
    public static NpgsqlBatchCommand Due(Guid articleId, int most) =>
        Sql.Statement(
            $"""
            SELECT mine.article_id, mine.own_key, mine.own_name, mine.stated, mine.key, mine.name, mine.sure,
                (SELECT CASE WHEN count(*) = 1 THEN min(origin_key) END FROM (
                    SELECT origin_key FROM entity_link.outlet_names WHERE name = mine.cited LIMIT 2) named),
                source.key, source.name
            FROM entity_link.article_origins mine
            LEFT JOIN LATERAL (
                SELECT other.key, other.name FROM {Neighbours("mine.article_id")} near
                JOIN entity_link.article_origins other ON other.article_id = near.id
                WHERE (NOT other.sure, other.published_at, other.article_id) < (NOT mine.sure, mine.published_at, mine.article_id)
                ORDER BY NOT other.sure, other.published_at, other.article_id LIMIT 1) source ON true
            WHERE mine.due ORDER BY mine.article_id <> @id, mine.article_id LIMIT {most}
            """,
            ("id", articleId)
        );

    /// <summary>The origins as they were found, in the articles and in their assertions; words that come via an agency are the agency's and stay so.</summary>
    public static IEnumerable<NpgsqlBatchCommand> Settle(IReadOnlyCollection<DueOrigin> due)
    {
        yield return Sql.Statement(
            """
            UPDATE entity_link.article_origins known SET key = given.key, name = given.name, sure = given.sure, due = given.again
            FROM unnest(@ids, @keys, @names, @sure, @again) AS given (id, key, name, sure, again) WHERE known.article_id = given.id
            """,
            ("ids", due.Select(one => one.ArticleId).ToArray()),
            ("keys", due.Select(one => one.Found.Key).ToArray()),
            ("names", due.Select(one => one.Found.Name).ToArray()),
            ("sure", due.Select(one => one.IsSure).ToArray()),
            ("again", due.Select(one => one.IsDueAgain).ToArray())
        );
        var changed = due.Where(one => one.HasChanged).ToArray();
        if (changed.Length == 0)
            yield break;
        yield return Sql.Statement(
            """
            UPDATE entity_link.assertions one SET origin_key = given.key, origin = given.name
            FROM unnest(@ids, @befores, @keys, @names) AS given (id, before, key, name) WHERE one.article_id = given.id AND one.origin_key = given.before
            """,
            ("ids", Array.ConvertAll(changed, one => one.ArticleId)),
            ("befores", Array.ConvertAll(changed, one => one.Before.Key)),
            ("keys", Array.ConvertAll(changed, one => one.Found.Key)),
            ("names", Array.ConvertAll(changed, one => one.Found.Name))
        );
        yield return DueBeside(Array.ConvertAll(changed, one => one.ArticleId), []);
    }

    public static NpgsqlBatchCommand Remember(Guid articleId, Guid[] changed) =>
        Sql.Statement(
            "UPDATE entity_link.article_origins SET changed = @changed WHERE article_id = @id",
            ("id", articleId),
            ("changed", changed)
        );

    /// <summary>What an article was found to count under, and the others that changed with it.</summary>
    public static NpgsqlBatchCommand Found(Guid articleId) =>
        Sql.Statement("SELECT key, name, changed FROM entity_link.article_origins WHERE article_id = @id", ("id", articleId));

    /// <summary>What articles say for their facts, as it is stored.</summary>
    public static NpgsqlBatchCommand Support(Guid[] articles) =>
        Sql.Statement(
            $"""
            SELECT one.fact_id, {FactStates.SupportColumns}
            FROM entity_link.assertions one JOIN entity_link.articles article ON article.article_id = one.article_id
            WHERE one.article_id = ANY (@ids) AND one.fact_id IS NOT NULL ORDER BY one.article_id, one.ordinal
            """,
            ("ids", articles)
        );
}
