using System.Text.Json;
using NewsMesh.Search.Storage;
using NewsMesh.ServiceDefaults.Http;
using Npgsql;

namespace NewsMesh.Search.Query;

/// <summary>The page of articles that a search shows.</summary>
internal sealed class ItemQuery
{
    /// <summary>Entities shown with an item.</summary>
    private const int EntitiesPerItem = 12;

    private readonly SearchRequest _request;
    private readonly PageRequest _page;
    private readonly Order _order;
    private readonly Position? _after;
    private readonly DateTimeOffset _now;
    private readonly TextQuery? _query;

    /// <summary>
    /// Where a page ended: by time or, with the moment that ages were counted from, by score. What is ranked is the same on all pages, or an article could be on two of them.
    /// </summary>
    private sealed record Position(
        Order Order,
        DateTimeOffset At,
        double Score,
        Guid Id,
        DateTimeOffset? AsOf = null,
        bool HasWindow = false,
        DateTimeOffset? Since = null
    );

    private sealed record Row(ArticleItem Item, double Score);

    private ItemQuery(SearchRequest request, TextQuery? query, PageRequest page, Order order, Position? after, DateTimeOffset now) =>
        (_request, _query, _page, _order, _after, _now) = (request, query, page, order, after, now);

    public static ItemQuery Of(SearchRequest request, TextQuery? query, PageRequest page, DateTimeOffset now)
    {
        var order = Orders.Of(request, query);
        var after = page.After<Position>();
        if (after is not null && after.Order != order)
            throw new ProblemException(
                StatusCodes.Status400BadRequest,
                "cursor",
                "The cursor is of another order",
                "Take the cursor from nextCursor of the page before, unchanged, with the same sort."
            );
        // Ages are counted from the first page's moment on all pages, or the scores would move under the reader.
        return new ItemQuery(request, query, page, order, after, order == Order.Relevance && after is not null ? after.At : now);
    }

    /// <summary>The window of the first page, on those that follow; null on the first.</summary>
    public SearchWindow? Window => _after is { HasWindow: true } ? new SearchWindow(_after.Since) : null;

    /// <summary>Where a window is ranked, or grouped by story: by time alone everything is listed.</summary>
    public MatchPage? InWindow =>
        _order == Order.Relevance || _request.Collapse == "story"
            ? new MatchPage(
                _order,
                _request.Collapse == "story",
                _page.Limit + 1,
                _now,
                _after is null ? null : _after.AsOf ?? _now,
                _after is null ? null : (_after.Score, _after.At, _after.Id)
            )
            : null;

    /// <summary>The items of everything found, by time.</summary>
    public NpgsqlBatchCommand ByTime(AskedArticles asked)
    {
        var command = Sql.Statement("", ("limit", _page.Limit + 1));
        var (where, query) = ArticleConditions.Of(asked, SearchWindow.Whole, command.Parameters);
        if (_after is not null)
        {
            where += $" AND {Orders.After(_order)} AND a.added_at <= @as_of";
            command.Parameters.Add(Sql.Parameter("after_at", _after.At));
            command.Parameters.Add(Sql.Parameter("after_id", _after.Id));
            command.Parameters.Add(Sql.Parameter("as_of", _after.AsOf ?? _now));
        }
        command.CommandText = $"""
            WITH page AS (SELECT a.article_id, 0::float8 AS score FROM articles a WHERE {where} ORDER BY {Orders.Sql(
                _order,
                "a."
            )} LIMIT @limit)
            {Items(query)} ORDER BY {Orders.Sql(_order, "a.")}
            """;
        return command;
    }

    /// <summary>The items of these articles, in their order.</summary>
    public static NpgsqlBatchCommand Of(StemmedQuery? words, IReadOnlyList<(Guid Id, double Score)> page)
    {
        var command = Sql.Statement("", ("ids", page.Select(one => one.Id).ToArray()), ("scores", page.Select(one => one.Score).ToArray()));
        var query = words?.Sql("a", command.Parameters).Query;
        command.CommandText = $"""
            WITH page AS (SELECT * FROM unnest(@ids, @scores) WITH ORDINALITY AS given (article_id, score, place))
            {Items(query)} ORDER BY page.place
            """;
        return command;
    }

    private static string Items(string? query) =>
        $"""
            SELECT page.article_id, a.url, a.headline, {(
                query is null ? Snippet.LeadSql("v.text") : Snippet.Sql($"('{SearchDb.Schema}.' || a.configuration)::regconfig", "v.text", query)
            )},
                a.outlet, a.published_at, a.language, a.story_id, a.story_headline, a.trace_id, page.score,
                (SELECT json_agg(json_build_object('id', entity_id, 'name', name, 'type', type)) FROM (
                    SELECT e.entity_id, e.name, e.type FROM article_entities m JOIN entities e USING (entity_id)
                    WHERE m.article_id = page.article_id ORDER BY m.mentions DESC, e.name LIMIT {EntitiesPerItem}) AS named),
                (SELECT count(DISTINCT near.other_id) FROM near_duplicates near JOIN articles other ON other.article_id = near.other_id WHERE near.article_id = page.article_id),
                a.published_day, a.partial
            FROM page JOIN articles a USING (article_id) JOIN article_versions v ON v.article_id = page.article_id AND v.version = a.version
            """;

    /// <param name="reader">At the items.</param>
    /// <param name="window">What was ranked.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<Page<ArticleItem>> ReadAsync(NpgsqlDataReader reader, SearchWindow? window, CancellationToken cancellationToken)
    {
        var rows = new List<Row>();
        while (await reader.ReadAsync(cancellationToken))
            rows.Add(ReadRow(reader));
        return _page.PageOf(
            rows,
            row => row.Item,
            row => new Position(
                _order,
                _order == Order.Relevance ? _now : row.Item.PublishedAt,
                row.Score,
                row.Item.Id,
                _after?.AsOf ?? _now,
                window is not null,
                window?.Since
            )
        );
    }

    private Row ReadRow(NpgsqlDataReader reader) =>
        new(
            new ArticleItem
            {
                Id = reader.GetGuid(0),
                Url = reader.GetString(1),
                Headline = reader.GetString(2),
                Snippet = Snippet.ToHtml(_query is null ? Snippet.Lead(reader.GetString(3)) : Snippet.Marked(reader.GetString(3), _query)),
                Outlet = reader.GetString(4),
                PublishedAt = reader.GetFieldValue<DateTimeOffset>(5),
                PublishedDay = reader.IsDBNull(13) ? null : reader.GetFieldValue<DateOnly>(13),
                Partial = reader.GetBoolean(14),
                Language = reader.GetString(6),
                Story = reader.IsDBNull(7) ? null : new StoryItem(reader.GetGuid(7), reader.GetString(8)),
                NearDuplicates = (int)reader.GetInt64(12),
                TraceId = reader.GetString(9),
                Entities = reader.IsDBNull(11)
                    ? []
                    : JsonSerializer.Deserialize<EntityItem[]>(reader.GetString(11), JsonSerializerOptions.Web)!,
            },
            reader.GetDouble(10)
        );
}
