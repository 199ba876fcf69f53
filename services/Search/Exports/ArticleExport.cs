using NewsMesh.Search.Query;
using Npgsql;

namespace NewsMesh.Search.Exports;

/// <summary>A line of <c>/export/articles</c>.</summary>
public sealed record ExportedArticle
{
    public required Guid Id { get; init; }
    public required string Url { get; init; }
    public required string CanonicalUrl { get; init; }
    public required string Headline { get; init; }

    /// <summary>The beginning of the text, up to 280 characters.</summary>
    public required string Lead { get; init; }
    public required string Outlet { get; init; }
    public required IReadOnlyList<string> Authors { get; init; }
    public required DateTimeOffset PublishedAt { get; init; }

    /// <summary>The day that the publisher's readers saw; null where the source states no zone.</summary>
    public required DateOnly? PublishedDay { get; init; }
    public required DateTimeOffset? ModifiedAt { get; init; }
    public required string Language { get; init; }
    public required IReadOnlyList<string> Topics { get; init; }

    /// <summary>Where the text comes from: "agency", "press-release", "outlet", "own" or "unknown".</summary>
    public required string OriginKind { get; init; }
    public required string? OriginName { get; init; }

    /// <summary>The names that it has most often, at most 12.</summary>
    public required IReadOnlyList<string> Entities { get; init; }
    public required Guid? StoryId { get; init; }
    public required string? StoryHeadline { get; init; }

    /// <summary>How many other articles have nearly the same text.</summary>
    public required int NearDuplicates { get; init; }

    /// <summary>Only the beginning is public.</summary>
    public required bool Partial { get; init; }
    public required int Version { get; init; }
}

/// <summary>Everything that a search finds, the newest first unless the oldest are asked for: whoever has all needs no ranking.</summary>
internal sealed class ArticleExport(SearchRequest request) : Export<ExportedArticle>
{
    public override string Name => "articles";

    protected override string RowsSql =>
        $"""
            SELECT a.article_id, a.url, a.canonical_url, a.headline, {Snippet.LeadSql(
                "v.text"
            )}, a.outlet, a.authors, a.published_at, a.published_day, a.modified_at, a.language,
                a.topics, a.origin_kind, a.origin_name,
                ARRAY(SELECT e.name FROM article_entities m JOIN entities e USING (entity_id)
                    WHERE m.article_id = a.article_id ORDER BY m.mentions DESC, e.name LIMIT 12),
                a.story_id, a.story_headline,
                (SELECT count(DISTINCT near.other_id)::int FROM near_duplicates near JOIN articles other ON other.article_id = near.other_id
                    WHERE near.article_id = a.article_id),
                a.partial, a.version
            FROM given JOIN articles a ON a.article_id = given.first JOIN article_versions v ON v.article_id = a.article_id AND v.version = a.version
            ORDER BY given.place
            """;

    public override async Task<NpgsqlBatchCommand> FindAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        var query = TextQuery.Parse(request.Q);
        var order = Orders.Of(request, query) == Order.Oldest ? Order.Oldest : Order.Newest;
        var asked = await AskedArticles.ReadAsync(connection, request, query, cancellationToken);
        var command = Sql.Statement("");
        var (where, _) = ArticleConditions.Of(asked, SearchWindow.Whole, command.Parameters);
        command.CommandText =
            request.Collapse == "story"
                ? $"""
                    SELECT article_id, NULL::uuid FROM (
                        SELECT a.article_id, a.published_at, row_number() OVER (PARTITION BY coalesce(a.story_id, a.article_id) ORDER BY {Orders.Sql(
                        order,
                        "a."
                    )}) AS rank FROM articles a WHERE {where}) AS ranked
                    WHERE rank = 1 ORDER BY {Orders.Sql(order)}
                    """
                : $"SELECT a.article_id, NULL::uuid FROM articles a WHERE {where} ORDER BY {Orders.Sql(order, "a.")}";
        return command;
    }

    protected override IEnumerable<ExportedArticle> Lines(NpgsqlDataReader reader)
    {
        yield return new ExportedArticle
        {
            Id = reader.GetGuid(0),
            Url = reader.GetString(1),
            CanonicalUrl = reader.GetString(2),
            Headline = reader.GetString(3),
            Lead = Snippet.Lead(reader.GetString(4)),
            Outlet = reader.GetString(5),
            Authors = reader.GetFieldValue<string[]>(6),
            PublishedAt = reader.GetFieldValue<DateTimeOffset>(7),
            PublishedDay = reader.IsDBNull(8) ? null : reader.GetFieldValue<DateOnly>(8),
            ModifiedAt = reader.IsDBNull(9) ? null : reader.GetFieldValue<DateTimeOffset>(9),
            Language = reader.GetString(10),
            Topics = reader.GetFieldValue<string[]>(11),
            OriginKind = reader.GetString(12),
            OriginName = reader.IsDBNull(13) ? null : reader.GetString(13),
            Entities = reader.GetFieldValue<string[]>(14),
            StoryId = reader.IsDBNull(15) ? null : reader.GetGuid(15),
            StoryHeadline = reader.IsDBNull(16) ? null : reader.GetString(16),
            NearDuplicates = reader.GetInt32(17),
            Partial = reader.GetBoolean(18),
            Version = reader.GetInt32(19),
        };
    }
}
