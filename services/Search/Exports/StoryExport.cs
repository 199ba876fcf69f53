using NewsMesh.Contracts;
using NewsMesh.Search.Query;
using Npgsql;

namespace NewsMesh.Search.Exports;

/// <summary>A line of <c>/export/stories</c>: one story. Its articles are at <c>/export/articles?story=</c>, what they report at <c>/export/facts?story=</c>.</summary>
public sealed record ExportedStory
{
    public required Guid Id { get; init; }

    /// <summary>The headline of its latest article of those that are about what the story is about; a press release's only where there is no other.</summary>
    public required string Headline { get; init; }

    /// <summary>Sentences of its articles, none of ours.</summary>
    public required IReadOnlyList<string> Summary { get; init; }

    /// <summary>How many articles report it.</summary>
    public required int Articles { get; init; }

    /// <summary>The outlets of its latest articles.</summary>
    public required IReadOnlyList<string> Outlets { get; init; }

    /// <summary>Whom and what it is about.</summary>
    public required IReadOnlyList<string> Entities { get; init; }
    public required DateTimeOffset FirstPublishedAt { get; init; }
    public required DateTimeOffset LastPublishedAt { get; init; }
}

/// <summary>Every story that is asked for, the most recently reported first.</summary>
internal sealed class StoryExport(StoryRequest request) : Export<ExportedStory>
{
    public override string Name => "stories";

    protected override string RowsSql =>
        """
            SELECT s.story_id, s.headline, s.summary::text, s.article_count,
                ARRAY(SELECT DISTINCT a.outlet FROM articles a WHERE a.article_id = ANY (s.article_ids) ORDER BY a.outlet),
                ARRAY(SELECT e.name FROM unnest(s.entity_ids) WITH ORDINALITY AS about (entity_id, place) JOIN entities e USING (entity_id) ORDER BY about.place),
                s.first_published_at, s.last_published_at
            FROM given JOIN stories s ON s.story_id = given.first
            ORDER BY given.place
            """;

    public override Task<NpgsqlBatchCommand> FindAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        var command = Sql.Statement("");
        command.CommandText =
            $"SELECT s.story_id, NULL::uuid FROM stories s WHERE {StoryConditions.Of(request, command.Parameters)} ORDER BY s.last_published_at DESC, s.story_id DESC";
        return Task.FromResult(command);
    }

    protected override IEnumerable<ExportedStory> Lines(NpgsqlDataReader reader)
    {
        yield return new ExportedStory
        {
            Id = reader.GetGuid(0),
            Headline = reader.GetString(1),
            Summary = [.. StoredJson.Read<StorySentence[]>(reader.GetString(2)).Select(sentence => sentence.Text)],
            Articles = reader.GetInt32(3),
            Outlets = reader.GetFieldValue<string[]>(4),
            Entities = reader.GetFieldValue<string[]>(5),
            FirstPublishedAt = reader.GetFieldValue<DateTimeOffset>(6),
            LastPublishedAt = reader.GetFieldValue<DateTimeOffset>(7),
        };
    }
}
