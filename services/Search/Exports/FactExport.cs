using NewsMesh.Contracts;
using NewsMesh.Search.Query;
using Npgsql;

namespace NewsMesh.Search.Exports;

/// <summary>A line of <c>/export/facts</c>: one report of a fact, in one article. Lines of one fact follow each other; a fact whose reports are not here any more has one line without them.</summary>
public sealed record ExportedFact
{
    public required Guid FactId { get; init; }

    /// <summary>"utterance": someone said these words. "statement": something is the case.</summary>
    public required string FactKind { get; init; }
    public required string Statement { get; init; }

    /// <summary>"denied" where the subject rejects what the words say, else "affirmed".</summary>
    public required string FactPolarity { get; init; }

    /// <summary>"single-source", "corroborated", "contested" or "superseded".</summary>
    public required string Status { get; init; }

    /// <summary>How many independent origins stand behind the fact.</summary>
    public required int Origins { get; init; }
    public required DateTimeOffset FirstSeenAt { get; init; }
    public required DateTimeOffset LastSeenAt { get; init; }

    /// <summary>The question that the report answers, and its answer.</summary>
    public required string? Slot { get; init; }
    public required string? Value { get; init; }

    /// <summary>Who says it, where the report names somebody.</summary>
    public required string? Speaker { get; init; }
    public required Guid? SpeakerId { get; init; }

    /// <summary>Of an utterance: the words that attribute, with what negates them.</summary>
    public required string? Cue { get; init; }

    /// <summary>Of an utterance: "direct", "indirect" or "mixed"; only direct words were spoken so.</summary>
    public required string? Kind { get; init; }

    /// <summary>Of this report: "denied" or "affirmed".</summary>
    public required string? Polarity { get; init; }

    /// <summary>The exact words of the article.</summary>
    public required string? Text { get; init; }
    public required string? Outlet { get; init; }

    /// <summary>What the report is counted as, such as "agency:Coastwire".</summary>
    public required string? Origin { get; init; }
    public required string? Headline { get; init; }
    public required string? Url { get; init; }
    public required Guid? ArticleId { get; init; }

    /// <summary>The article version that the span is in.</summary>
    public required int? Version { get; init; }
    public required int? Start { get; init; }
    public required int? Length { get; init; }
    public required DateTimeOffset? PublishedAt { get; init; }
}

/// <summary>Every report of the facts that are asked for: the facts most recently reported first, of each the earliest report first.</summary>
internal sealed class FactExport(FactRequest request) : Export<ExportedFact>
{
    public override string Name => "facts";

    protected override string RowsSql =>
        """
            SELECT f.fact_id, f.kind, f.statement, f.polarity, f.status, f.origin_count, f.first_seen_at, f.last_seen_at, row.slots
            FROM given JOIN facts f ON f.fact_id = given.first
            LEFT JOIN fact_support row ON row.fact_id = given.first AND row.article_id = given.second
            ORDER BY given.place
            """;

    /// <summary>Counting the lines of more takes as long as sending them.</summary>
    private const int MostCounted = 200_000;

    public override Task<NpgsqlBatchCommand> FindAsync(NpgsqlConnection connection, CancellationToken cancellationToken) =>
        Task.FromResult(Of("f.fact_id, row.article_id", "ORDER BY f.last_seen_at DESC, f.fact_id DESC, row.published_at, row.article_id"));

    /// <summary>An article may give several answers to a fact's questions: a line each.</summary>
    public override async Task<long?> LinesAsync(NpgsqlConnection connection, long rows, CancellationToken cancellationToken)
    {
        if (rows > MostCounted)
            return null;
        await using var batch = new NpgsqlBatch(connection)
        {
            BatchCommands =
            {
                Of("coalesce(sum(greatest(1, jsonb_array_length(jsonb_path_query_array(row.slots, '$[*].values[*].support[*]')))), 0)", ""),
            },
        };
        return (long?)await batch.ExecuteScalarAsync(cancellationToken);
    }

    private NpgsqlBatchCommand Of(string columns, string order)
    {
        var command = Sql.Statement("");
        command.CommandText = $"""
            SELECT {columns}
            FROM facts f LEFT JOIN fact_support row ON row.fact_id = f.fact_id AND row.published_at IS NOT NULL
            WHERE {FactConditions.Of(request, command.Parameters)} {order}
            """;
        return command;
    }

    protected override IEnumerable<ExportedFact> Lines(NpgsqlDataReader reader)
    {
        var slots = reader.IsDBNull(8) ? [] : StoredJson.Read<FactSlot[]>(reader.GetString(8));
        var reports =
            from slot in slots
            from value in slot.Values
            from support in value.Support
            select (Slot: slot.Name, value.Value, Support: (FactSupport?)support);
        return reports.DefaultIfEmpty().Select(report => Line(reader, report.Slot, report.Value, report.Support));
    }

    private static ExportedFact Line(NpgsqlDataReader reader, string? slot, string? value, FactSupport? support) =>
        new()
        {
            FactId = reader.GetGuid(0),
            FactKind = reader.GetString(1),
            Statement = reader.GetString(2),
            FactPolarity = reader.GetString(3),
            Status = reader.GetString(4),
            Origins = reader.GetInt32(5),
            FirstSeenAt = reader.GetFieldValue<DateTimeOffset>(6),
            LastSeenAt = reader.GetFieldValue<DateTimeOffset>(7),
            Slot = slot,
            Value = value,
            Speaker = support?.Speaker,
            SpeakerId = support?.SpeakerId,
            Cue = support?.Cue,
            Kind = support?.Kind,
            Polarity = support?.Polarity,
            Text = support?.Text,
            Outlet = support?.Outlet,
            Origin = support?.Origin,
            Headline = support?.Headline,
            Url = support?.Url,
            ArticleId = support?.ArticleId,
            Version = support?.Version,
            Start = support?.Start,
            Length = support?.Length,
            PublishedAt = support?.PublishedAt,
        };
}
