using System.Text.Json;
using NewsMesh.Search.Storage;
using NewsMesh.ServiceDefaults.Http;
using Npgsql;

namespace NewsMesh.Search.Query;

/// <summary>The page of articles that a search shows.</summary>
internal sealed class ItemQuery
{
    /// <summary>
    /// D to A: authors, outlet and topics; text; first paragraph; headline. A news article says first what it is about: what stands further down weighs little, as
    /// the judged queries show (<c>tests/Evaluation -- search</c>).
    /// </summary>
    private const string Weights = "'{0.1, 0.2, 0.6, 1.0}'";

    /// <summary>
    /// A common word is in a third of all articles, and scoring reads each of them whole: about 20 ms a thousand. So many of the newest are
    /// scored; the rest follows by time.
    /// </summary>
    private const int Scored = 2000;

    /// <summary>Seconds of 20 years: nothing is left of the advantage, and Postgres refuses powers that are too small for a number.</summary>
    private const string Oldest = "630720000";

    /// <summary>Entities shown with an item.</summary>
    private const int EntitiesPerItem = 12;

    private readonly SearchRequest _request;
    private readonly PageRequest _page;
    private readonly Order _order;
    private readonly Position? _after;
    private readonly DateTimeOffset _now;
    private readonly TextQuery? _query;

    /// <summary>Where a page ended: by time or, with the moment that ages were counted from, by score.</summary>
    private sealed record Position(Order Order, DateTimeOffset At, double Score, Guid Id, DateTimeOffset? Moment = null);

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

    /// <param name="words">What is searched for.</param>
    /// <param name="window">What is ranked, and grouped by story; by time alone everything is listed.</param>
    public NpgsqlBatchCommand Command(StemmedQuery? words, SearchWindow window)
    {
        var command = Sql.Statement(
            "",
            ("now", _now),
            ("limit", _page.Limit + 1),
            ("after_score", _after?.Score ?? 0),
            ("after_at", _after?.At ?? _now),
            ("after_id", _after?.Id ?? Guid.Empty),
            ("moment", _after?.Moment ?? _now)
        );
        var isPart = _order == Order.Relevance || _request.Collapse == "story";
        var (where, query) = ArticleConditions.Of(_request, words, isPart ? window : SearchWindow.Whole, command.Parameters);
        // Whoever pages on has what was there at the first page: what comes meanwhile moves nothing.
        if (_after is not null)
            where += " AND a.added_at <= @moment";
        var found =
            _order == Order.Relevance
                ? $"""
                    placed AS (
                        SELECT a.article_id, a.version, a.published_at, a.document, {query} AS query, row_number() OVER (ORDER BY a.published_at DESC) AS place
                        FROM articles a WHERE {where}),
                    found AS (SELECT article_id, version, published_at, query, {Score} AS score FROM placed)
                    """
                : $"found AS (SELECT a.article_id, a.version, a.published_at, {query ?? "NULL"} AS query, 0::float8 AS score FROM articles a WHERE {where})";
        var after = _after is null ? "true" : Orders.After(_order);
        var snippet = query is null
            ? Snippet.LeadSql("v.text")
            : Snippet.Sql($"('{SearchDb.Schema}.' || a.configuration)::regconfig", "v.text", "page.query");
        command.CommandText = $"""
            WITH {found},{Collapsed}
            page AS (SELECT * FROM {(_request.Collapse == "story" ? "collapsed" : "found")} WHERE {after} ORDER BY {Orders.Sql(
                _order
            )} LIMIT @limit)
            SELECT page.article_id, a.url, a.headline, {snippet},
                a.outlet, page.published_at, a.language, a.story_id, a.story_headline, a.trace_id, page.score,
                (SELECT json_agg(json_build_object('id', entity_id, 'name', name, 'type', type)) FROM (
                    SELECT e.entity_id, e.name, e.type FROM article_entities m JOIN entities e USING (entity_id)
                    WHERE m.article_id = page.article_id ORDER BY m.mentions DESC, e.name LIMIT {EntitiesPerItem}) AS named),
                (SELECT count(DISTINCT near.other_id) FROM near_duplicates near JOIN articles other ON other.article_id = near.other_id WHERE near.article_id = page.article_id),
                a.published_day, a.partial
            FROM page JOIN articles a USING (article_id) JOIN article_versions v ON v.article_id = page.article_id AND v.version = page.version
            ORDER BY {Orders.Sql(_order, "page.")}
            """;
        return command;
    }

    /// <summary>Of the articles of a story the one that the order has first; what belongs to no story stands alone.</summary>
    private string Collapsed =>
        _request.Collapse == "story"
            ? $"""

                ranked AS (
                    SELECT found.*, row_number() OVER (PARTITION BY coalesce(told.story_id, found.article_id) ORDER BY {Orders.Sql(
                    _order,
                    "found."
                )}) AS rank
                    FROM found JOIN articles told ON told.article_id = found.article_id),
                collapsed AS (SELECT * FROM ranked WHERE rank = 1),
                """
            : "";

    /// <summary>
    /// A hit of today counts four times an old one that is as good; half of the advantage is gone in two weeks. Below all of these come the
    /// hits that are not scored, with seconds since 1970 less more seconds than there will ever be.
    /// </summary>
    private static string Score =>
        $"""
            CASE WHEN place <= {Scored}
                THEN ts_rank({Weights}, document, query)::float8 * (0.25 + 0.75 * exp(-ln(2::float8) * least({Oldest}, greatest(0, extract(epoch FROM @now - published_at)::float8)) / (14 * 86400)))
                ELSE extract(epoch FROM published_at)::float8 - 1e12::float8 END
            """;

    public async Task<Page<ArticleItem>> ReadAsync(NpgsqlDataReader reader, CancellationToken cancellationToken)
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
                _after?.Moment ?? _now
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
