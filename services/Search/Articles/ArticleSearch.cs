using System.Text.Json;
using NewsMesh.Search.Storage;
using NewsMesh.ServiceDefaults.Http;
using Npgsql;

namespace NewsMesh.Search.Articles;

/// <summary>Finds articles: one round trip for the page of items, the total and the facets.</summary>
internal sealed class ArticleSearch(NpgsqlDataSource database, TimeProvider clock)
{
    /// <summary>D to A: authors, outlet and topics; text; first paragraph; headline.</summary>
    private const string Weights = "'{0.1, 0.4, 0.6, 1.0}'";

    /// <summary>Entities shown with an item.</summary>
    private const int EntitiesPerItem = 12;

    /// <summary>Where a page ended: by time or, with the moment that ages were counted from, by score.</summary>
    private sealed record Position(Order Order, DateTimeOffset At, double Score, Guid Id);

    private sealed record Row(ArticleItem Item, double Score);

    public async Task<SearchAnswer> FindAsync(SearchRequest request, PageRequest page, CancellationToken cancellationToken)
    {
        var started = clock.GetTimestamp();
        var query = TextQuery.Parse(request.Q);
        var order = Orders.Of(request, query);
        var after = page.After<Position>();
        if (after is not null && after.Order != order)
            throw new ProblemException(StatusCodes.Status400BadRequest, "cursor", "The cursor is of another order", "Take the cursor from nextCursor of the page before, unchanged, with the same sort.");
        var now = order == Order.Relevance && after is not null ? after.At : clock.GetUtcNow();

        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var batch = new NpgsqlBatch(connection) { BatchCommands = { ItemsCommand(request, query, order, after, now, page.Limit + 1), FacetQuery.Command(request, query) } };
        await using var reader = await TextQuerySql.ReadAsync(batch, cancellationToken);
        var rows = new List<Row>();
        while (await reader.ReadAsync(cancellationToken))
            rows.Add(ReadRow(reader, isLead: query is null));
        await reader.NextResultAsync(cancellationToken);
        var (total, facets) = await FacetQuery.ReadAsync(reader, cancellationToken);

        var items = page.PageOf(rows, row => row.Item, row => new Position(order, order == Order.Relevance ? now : row.Item.PublishedAt, row.Score, row.Item.Id));
        return new SearchAnswer { Total = total, Items = items.Items, Facets = facets, NextCursor = items.NextCursor, TookMs = Math.Round(clock.GetElapsedTime(started).TotalMilliseconds, 1) };
    }

    private static NpgsqlBatchCommand ItemsCommand(SearchRequest request, TextQuery? query, Order order, Position? after, DateTimeOffset now, int limit)
    {
        var command = Sql.Statement("", ("now", now), ("limit", limit), ("after_score", after?.Score ?? 0), ("after_at", after?.At ?? now), ("after_id", after?.Id ?? Guid.Empty));
        var (with, from) = ArticleConditions.Of(request, query, command.Parameters);
        // A hit of today counts four times an old one that is as good; half of the advantage is gone in two weeks.
        var score = query is null
            ? "0::float8"
            : $"ts_rank_cd({Weights}, a.document, q.query, 1)::float8 * (0.25 + 0.75 * exp(-ln(2) * greatest(0, extract(epoch FROM @now - a.published_at)::float8) / (14 * 86400)))";
        command.CommandText =
            $"""
            {with}
            found AS (
                SELECT a.*, {score} AS score{(query is null ? "" : ", q.config, q.query")} {from}
            ),
            page AS (
                SELECT * FROM found {(after is null ? "" : $"WHERE {Orders.After(order)}")} ORDER BY {Orders.Sql(order)} LIMIT @limit
            )
            SELECT page.article_id, page.url, page.headline, {(query is null ? Snippet.LeadSql("v.text") : Snippet.Sql("page.config", "v.text", "page.query"))},
                page.outlet, page.published_at, page.language, page.story_id, page.story_headline, page.trace_id, page.score,
                (SELECT json_agg(json_build_object('id', entity_id, 'name', name, 'type', type)) FROM (
                    SELECT e.entity_id, e.name, e.type FROM article_entities m JOIN entities e USING (entity_id)
                    WHERE m.article_id = page.article_id ORDER BY m.mentions DESC, e.name LIMIT {EntitiesPerItem}) AS named)
            FROM page JOIN article_versions v USING (article_id, version)
            ORDER BY {Orders.Sql(order)}
            """;
        return command;
    }

    private static Row ReadRow(NpgsqlDataReader reader, bool isLead) => new(
        new ArticleItem
        {
            Id = reader.GetGuid(0),
            Url = reader.GetString(1),
            Headline = reader.GetString(2),
            Snippet = Snippet.ToHtml(isLead ? Snippet.Lead(reader.GetString(3)) : reader.GetString(3)),
            Outlet = reader.GetString(4),
            PublishedAt = reader.GetFieldValue<DateTimeOffset>(5),
            Language = reader.GetString(6),
            Story = reader.IsDBNull(7) ? null : new StoryItem(reader.GetGuid(7), reader.GetString(8)),
            NearDuplicates = 0,
            TraceId = reader.GetString(9),
            Entities = reader.IsDBNull(11) ? [] : JsonSerializer.Deserialize<EntityItem[]>(reader.GetString(11), JsonSerializerOptions.Web)!,
        },
        reader.GetDouble(10));
}
