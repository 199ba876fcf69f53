using System.IO.Compression;
using System.Text.Json;
using NewsMesh.Contracts;
using Npgsql;

namespace NewsMesh.Search.Indexing;

/// <summary>An event as it came.</summary>
/// <param name="Event">The event.</param>
/// <param name="At">When it came first.</param>
internal sealed record Received<T>(T Event, DateTimeOffset At);

/// <summary>
/// The newest event of each article version, fact and article, story and entity, compressed: what the read models are made of, and made of again by
/// <c>POST /rebuilds</c> without asking another service. Rows are written in the transaction that applies them, and read in the order of their transactions.
/// </summary>
internal static class EventLog
{
    public const string Article = "article",
        Fact = "fact",
        Story = "story",
        Entity = "entity";

    /// <summary>One row.</summary>
    /// <param name="Kind">What it is about.</param>
    /// <param name="Id">Of the article, fact, story or entity.</param>
    /// <param name="Part">Of an article the version, of a fact the article that told it; else empty.</param>
    /// <param name="Order">Compared number by number: what is not newer than the row that is there is not kept.</param>
    /// <param name="Event">See <see cref="Pack{T}"/>.</param>
    /// <param name="At">When it came.</param>
    internal sealed record Row(string Kind, Guid Id, string Part, long[] Order, byte[] Event, DateTimeOffset At);

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    public static Row Of(Received<ArticleLinked> linked) =>
        new(
            Article,
            linked.Event.Article.ArticleId,
            $"{linked.Event.Article.Version}",
            [linked.Event.Article.Fetch, linked.Event.Article.Replay, linked.Event.Relink],
            Pack(linked.Event),
            linked.At
        );

    public static Row Of(Received<FactChanged> fact) =>
        new(Fact, fact.Event.FactId, $"{fact.Event.ArticleId}", [fact.Event.Version], Pack(fact.Event), fact.At);

    public static Row Of(Received<StoryChanged> story) =>
        new(Story, story.Event.StoryId, "", [story.Event.Version], Pack(story.Event), story.At);

    public static Row Of(Received<EntityChanged> entity) =>
        new(Entity, entity.Event.Entity.EntityId, "", [entity.Event.Version], Pack(entity.Event), entity.At);

    /// <summary>
    /// Comes first in every transaction that writes: a rebuild that takes the new tables into use waits for those who are writing, and they for it.
    /// </summary>
    public static NpgsqlBatchCommand Enter() => Sql.Statement("LOCK TABLE search.event_log IN ROW EXCLUSIVE MODE");

    /// <summary>Keeps what is newer than what is kept; of one key the last of several.</summary>
    public static NpgsqlBatchCommand Keep(IEnumerable<Row> given)
    {
        var rows = given
            .GroupBy(row => (row.Kind, row.Id, row.Part))
            .Select(same => same.Aggregate((kept, next) => kept.Order.AsSpan().SequenceCompareTo(next.Order) <= 0 ? next : kept))
            .OrderBy(row => row.Id)
            .ThenBy(row => row.Part, StringComparer.Ordinal)
            .ToArray();
        return Sql.Statement(
            """
            INSERT INTO search.event_log AS known (kind, id, part, ordering, event, logged_at)
            SELECT kind, id, part, ordering::bigint[], event, logged_at FROM unnest(@kinds, @ids, @parts, @orders, @events, @times) AS given (kind, id, part, ordering, event, logged_at)
            WHERE kind <> 'article' OR NOT EXISTS (SELECT FROM deleted_articles d WHERE d.article_id = given.id AND d.version::text <> given.part)
            ON CONFLICT (kind, id, part) DO UPDATE SET ordering = excluded.ordering, event = excluded.event, xid = pg_current_xact_id()
            WHERE known.ordering <= excluded.ordering
            """,
            ("kinds", Array.ConvertAll(rows, row => row.Kind)),
            ("ids", Array.ConvertAll(rows, row => row.Id)),
            ("parts", Array.ConvertAll(rows, row => row.Part)),
            ("orders", Array.ConvertAll(rows, row => $"{{{string.Join(',', row.Order)}}}")),
            ("events", Array.ConvertAll(rows, row => row.Event)),
            ("times", Array.ConvertAll(rows, row => row.At.ToUniversalTime()))
        );
    }

    /// <summary>What was deleted is kept nowhere, here neither.</summary>
    public static NpgsqlBatchCommand Forget(Guid articleId) =>
        Sql.Statement("DELETE FROM search.event_log WHERE kind = 'article' AND id = @id", ("id", articleId));

    public static T Unpack<T>(byte[] packed)
    {
        using var brotli = new BrotliStream(new MemoryStream(packed), CompressionMode.Decompress);
        return JsonSerializer.Deserialize<T>(brotli, Options)!;
    }

    private static byte[] Pack<T>(T told)
    {
        using var packed = new MemoryStream();
        using (var brotli = new BrotliStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            JsonSerializer.Serialize(brotli, told, Options);
        return packed.ToArray();
    }
}
