using Microsoft.EntityFrameworkCore;
using NewsMesh.Search.Query;
using NewsMesh.Search.Storage;
using NewsMesh.ServiceDefaults.Http;

namespace NewsMesh.Search.Entities;

/// <summary>Reads entities: by name, one with its profile, its days, its company.</summary>
internal sealed class EntityReader(SearchDb db, ArticleSearch articles, QuoteSearch quotes, Subjects subjects, Positions positions)
{
    /// <summary>What a profile shows of each list.</summary>
    private static readonly PageRequest Excerpt = new(8, null);
    private static readonly PageRequest Quarter = new(92, null);

    private const string Columns = "e.entity_id, e.wikidata_id, e.name, e.type, e.description, m.articles";

    /// <summary>Without a name: all that articles name, in the order of the counts that are kept (see the migration KeepCounts).</summary>
    private const string AllPage = $"""
        SELECT {Columns}, 0 AS exact
        FROM (
            SELECT entity_id, articles FROM entity_counts WHERE articles > 0 AND (articles, entity_id) < (@articles, @id)
            ORDER BY articles DESC, entity_id DESC LIMIT @limit) AS m
        JOIN entities e USING (entity_id)
        ORDER BY m.articles DESC, m.entity_id DESC
        """;

    /// <summary>The trigram index finds both those that contain the name and those that nearly do.</summary>
    private static readonly string Named = $"""
        SELECT {Columns}, CASE WHEN asked.name = ANY (string_to_array(e.names, chr(10))) THEN 1 ELSE 0 END AS exact
        FROM (SELECT lower(unaccent(@name)) AS name) AS asked
        JOIN entities e ON e.names LIKE '%' || {LikePattern.Escaped("asked.name")} || '%' OR asked.name <% e.names
        CROSS JOIN LATERAL (SELECT coalesce(max(articles), 0) AS articles FROM entity_counts WHERE entity_id = e.entity_id) AS m
        WHERE e.merged_into IS NULL
        """;

    private static readonly string NamedPage = PageOf(Named);

    private static string PageOf(string matches) =>
        $"""
            SELECT * FROM ({matches}) AS matches WHERE (exact, articles, entity_id) < (@exact, @articles, @id)
            ORDER BY exact DESC, articles DESC, entity_id DESC LIMIT @limit
            """;

    private sealed record Match(Guid EntityId, string? WikidataId, string Name, string Type, string? Description, long Articles, int Exact);

    private sealed record MatchPosition(int Exact, long Articles, Guid Id);

    /// <summary>Names that contain what was typed, or nearly do; the exact ones first, then those that most articles name.</summary>
    public async Task<Page<EntitySummary>> FindAsync(string? typed, PageRequest page, CancellationToken cancellationToken)
    {
        var after = page.After<MatchPosition>() ?? new MatchPosition(int.MaxValue, long.MaxValue, Guid.Empty);
        var name = typed?.Trim() ?? "";
        var matches = await db
            .Database.SqlQueryRaw<Match>(
                name.Length == 0 ? AllPage : NamedPage,
                Sql.Parameter("name", name),
                Sql.Parameter("exact", after.Exact),
                Sql.Parameter("articles", after.Articles),
                Sql.Parameter("id", after.Id),
                Sql.Parameter("limit", page.Limit + 1)
            )
            .ToListAsync(cancellationToken);
        return page.PageOf(
            matches,
            match => new EntitySummary(match.EntityId, match.WikidataId, match.Name, match.Type, match.Description, match.Articles),
            match => new MatchPosition(match.Exact, match.Articles, match.EntityId)
        );
    }

    private sealed record Counts(long Articles, long Mentions, DateTimeOffset? FirstSeenAt, DateTimeOffset? LastSeenAt);

    public async Task<EntityAnswer?> ReadAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await db.Entities.AsNoTracking().SingleOrDefaultAsync(row => row.EntityId == id, cancellationToken) is not { } entity)
            return null;
        var counts = await db
            .Database.SqlQueryRaw<Counts>(
                """
                SELECT articles, mentions,
                    (SELECT min(published_at) FROM article_entities WHERE entity_id = {0}) AS first_seen_at,
                    (SELECT max(published_at) FROM article_entities WHERE entity_id = {0}) AS last_seen_at
                FROM entity_counts WHERE entity_id = {0} AND articles > 0
                """,
                id
            )
            .SingleOrDefaultAsync(cancellationToken);
        var related = (await RelatedAsync(id, Excerpt with { Limit = 16 }, cancellationToken)).Items;
        return new EntityAnswer
        {
            Id = id,
            WikidataId = entity.WikidataId,
            Name = entity.Name,
            Type = entity.Type,
            Aliases = entity.Aliases,
            Description = entity.Description,
            Source = entity.Source,
            MergedInto = entity.MergedInto,
            Articles = counts?.Articles ?? 0,
            Mentions = counts?.Mentions ?? 0,
            FirstSeenAt = counts?.FirstSeenAt,
            LastSeenAt = counts?.LastSeenAt,
            Quotes = (await quotes.FindAsync(new QuoteRequest { Speaker = id.ToString() }, Excerpt, cancellationToken)).Items,
            Latest = (await articles.NewestAsync(new SearchRequest { Entity = [id.ToString()] }, Excerpt, cancellationToken)).Items,
            Related = related,
            Timeline = (await TimelineAsync(id, Quarter, cancellationToken)).Items,
            Subjects = await subjects.ReadAsync(id, cancellationToken),
            Positions = await positions.ReadAsync(id, cancellationToken),
            Pairs = await subjects.PairsAsync(id, [.. related.Select(other => other.Id)], cancellationToken),
            NearNames = await NearAsync(entity.Name, id, cancellationToken),
        };
    }

    /// <summary>A name of one or two letters is like all others.</summary>
    private const int ShortestName = 3;

    private async Task<IReadOnlyList<EntitySummary>> NearAsync(string name, Guid id, CancellationToken cancellationToken) =>
        name.Length < ShortestName ? [] : [.. (await FindAsync(name, Excerpt, cancellationToken)).Items.Where(other => other.Id != id)];

    public Task<bool> ExistsAsync(Guid id, CancellationToken cancellationToken) =>
        db.Entities.AnyAsync(row => row.EntityId == id, cancellationToken);

    /// <summary>An article, if it names the entity.</summary>
    public async Task<NamingArticle?> NamingArticleAsync(Guid id, Guid article, CancellationToken cancellationToken) =>
        await db
            .Articles.Where(row =>
                row.ArticleId == article && db.ArticleEntities.Any(named => named.ArticleId == article && named.EntityId == id)
            )
            .Select(row => new NamingArticle(row.ArticleId, row.Headline, row.Language, row.Outlet, row.PublishedAt))
            .SingleOrDefaultAsync(cancellationToken);

    private sealed record DayPosition(DateOnly Day);

    /// <summary>
    /// The days on which articles named the entity, newest first. The index is entered once for each day that is shown: of a name that every third article has, all other days
    /// are a third of a million rows.
    /// </summary>
    public async Task<Page<TimelineDay>> TimelineAsync(Guid id, PageRequest page, CancellationToken cancellationToken)
    {
        var before = page.After<DayPosition>()?.Day ?? DateOnly.MaxValue;
        var days = await db
            .Database.SqlQueryRaw<TimelineDay>(
                """
                WITH RECURSIVE days (day) AS (
                    SELECT (max(published_at) AT TIME ZONE 'UTC')::date FROM article_entities
                    WHERE entity_id = {0} AND published_at < {1}::timestamp AT TIME ZONE 'UTC'
                    UNION ALL
                    SELECT (SELECT (max(published_at) AT TIME ZONE 'UTC')::date FROM article_entities
                        WHERE entity_id = {0} AND published_at < days.day::timestamp AT TIME ZONE 'UTC')
                    FROM days WHERE days.day IS NOT NULL)
                SELECT day, mentions, articles
                FROM (SELECT day FROM days WHERE day IS NOT NULL LIMIT {2}) AS shown CROSS JOIN LATERAL (
                    SELECT sum(mentions)::bigint AS mentions, count(*) AS articles FROM article_entities
                    WHERE entity_id = {0} AND published_at >= day::timestamp AT TIME ZONE 'UTC' AND published_at < (day + 1)::timestamp AT TIME ZONE 'UTC') AS named
                ORDER BY day DESC
                """,
                id,
                before,
                page.Limit + 1
            )
            .ToListAsync(cancellationToken);
        return page.PageOf(days, day => day, day => new DayPosition(day.Day));
    }

    private sealed record CoOccurrence(Guid EntityId, string Name, string Type, long Articles);

    private sealed record CoOccurrencePosition(long Articles, Guid Id);

    /// <summary>A name that is in every third article is in a million rows with all others; its newest articles say whom it is named with.</summary>
    public const int MostRelated = 1_000;

    /// <summary>Who is named in the same articles, the most frequent first; of very many articles the newest are counted.</summary>
    public async Task<Page<RelatedEntity>> RelatedAsync(Guid id, PageRequest page, CancellationToken cancellationToken)
    {
        var after = page.After<CoOccurrencePosition>() ?? new CoOccurrencePosition(long.MaxValue, Guid.Empty);
        var company = await db
            .Database.SqlQueryRaw<CoOccurrence>(
                $$"""
                SELECT entity_id, name, type, articles FROM (
                    SELECT other.entity_id, count(*) AS articles
                    FROM (SELECT article_id FROM article_entities WHERE entity_id = {0} ORDER BY published_at DESC LIMIT {{MostRelated}}) AS own JOIN article_entities other USING (article_id)
                    WHERE other.entity_id <> {0} GROUP BY other.entity_id) AS company
                JOIN entities USING (entity_id)
                WHERE (articles, entity_id) < ({1}, {2}) ORDER BY articles DESC, entity_id DESC LIMIT {3}
                """,
                id,
                after.Articles,
                after.Id,
                page.Limit + 1
            )
            .ToListAsync(cancellationToken);
        return page.PageOf(
            company,
            row => new RelatedEntity(row.EntityId, row.Name, row.Type, row.Articles),
            row => new CoOccurrencePosition(row.Articles, row.EntityId)
        );
    }
}
