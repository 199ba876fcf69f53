using NewsMesh.ServiceDefaults.Http;
using NewsMesh.ServiceDefaults.Wording;
using Npgsql;

namespace NewsMesh.Search.Query;

/// <summary>Finds utterances, the most recently reported first unless the oldest are asked for: in one statement but for reading the words, with every quote and article of each.</summary>
internal sealed class QuoteSearch(NpgsqlDataSource database)
{
    private sealed record Position(DateTimeOffset At, Guid Id, bool IsOldest = false);

    private sealed record Row(
        Guid Utterance,
        DateTimeOffset Sorted,
        string Text,
        string Kind,
        Guid? SpeakerId,
        string? Speaker,
        Guid? FactId,
        string Polarity,
        string? Cue,
        double? SpeakerScore,
        QuotingArticle Article
    );

    public async Task<Page<UtteranceItem>> FindAsync(QuoteRequest request, PageRequest page, CancellationToken cancellationToken)
    {
        var isOldest = IsOldest(request.Sort);
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        var words = TextQuery.Parse(request.Q) is { } query
            ? await TextQuerySql.StemAsync(connection, query, "quotes", cancellationToken)
            : null;
        await using var batch = new NpgsqlBatch(connection) { BatchCommands = { Command(request, words, page, isOldest) } };
        await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
        var rows = new List<Row>();
        while (await reader.ReadAsync(cancellationToken))
            rows.Add(ReadRow(reader));
        // The rows come in the order of the utterances, and grouping keeps it.
        return page.PageOf(
            [.. rows.GroupBy(row => row.Utterance)],
            Utterance,
            rows => new Position(rows.First().Sorted, rows.Key, isOldest)
        );
    }

    /// <exception cref="ProblemException">The order is not known.</exception>
    private static bool IsOldest(string? sort) =>
        sort?.ToLowerInvariant() switch
        {
            null or "" or "newest" => false,
            "oldest" => true,
            _ => throw new ProblemException(
                StatusCodes.Status400BadRequest,
                "sort",
                "The value of sort is not known",
                "sort must be newest or oldest."
            ),
        };

    private static NpgsqlBatchCommand Command(QuoteRequest request, StemmedQuery? words, PageRequest page, bool isOldest)
    {
        var after = page.After<Position>();
        if (after is not null && after.IsOldest != isOldest)
            throw new ProblemException(
                StatusCodes.Status400BadRequest,
                "cursor",
                "The cursor is of another order",
                "Take the cursor from nextCursor of the page before, unchanged, with the same sort."
            );
        var (direction, behind, before) = isOldest ? ("ASC", ">", "<") : ("DESC", "<", ">");
        var command = Sql.Statement(
            "",
            ("limit", page.Limit + 1),
            ("after_at", after?.At ?? (isOldest ? DateTimeOffset.MinValue : DateTimeOffset.MaxValue)),
            ("after_id", after?.Id ?? Guid.Empty)
        );
        var condition = QuoteConditions.Of(request, words, command.Parameters);
        // An utterance stands where the newest (or the oldest) of its quotes stands that is asked for, so that an index gives the order and nothing is grouped.
        command.CommandText = $"""
            WITH page AS (
                SELECT said.utterance_id, said.published_at AS sorted FROM quotes said
                WHERE {condition} AND (said.published_at, said.utterance_id) {behind} (@after_at, @after_id)
                AND NOT EXISTS (
                    SELECT FROM quotes other
                    WHERE other.utterance_id = said.utterance_id AND (other.published_at, other.quote_id) {before} (said.published_at, said.quote_id)
                    AND {condition.Replace("said.", "other.", StringComparison.Ordinal)})
                ORDER BY said.published_at {direction}, said.utterance_id {direction} LIMIT @limit
            )
            SELECT said.utterance_id, page.sorted, said.text, said.kind, said.speaker_id, said.speaker, said.fact_id,
                a.article_id, a.url, a.headline, a.outlet, a.published_at, said.via, a.language, said.start, said.polarity, said.cue, e.name, e.type, e.names, said.speaker_score
            FROM page JOIN quotes said USING (utterance_id) JOIN articles a USING (article_id) LEFT JOIN entities e ON e.entity_id = said.speaker_id
            ORDER BY page.sorted {direction}, said.utterance_id {direction}, a.published_at, said.quote_id
            """;
        return command;
    }

    private static Row ReadRow(NpgsqlDataReader reader) =>
        new(
            reader.GetGuid(0),
            reader.GetFieldValue<DateTimeOffset>(1),
            reader.GetString(2),
            reader.GetString(3),
            reader.IsDBNull(4) ? null : reader.GetGuid(4),
            Speaker(reader, 5, 17),
            reader.IsDBNull(6) ? null : reader.GetGuid(6),
            reader.GetString(15),
            reader.IsDBNull(16) ? null : reader.GetString(16),
            reader.IsDBNull(20) ? null : Math.Round(reader.GetFloat(20), 4),
            new QuotingArticle(
                reader.GetGuid(7),
                reader.GetString(8),
                reader.GetString(9),
                reader.GetString(10),
                reader.GetFieldValue<DateTimeOffset>(11),
                reader.IsDBNull(12) ? null : reader.GetString(12),
                reader.GetString(13),
                reader.GetInt32(14)
            )
        );

    /// <summary>The column of the article's words, and the first of the entity's name, type and names.</summary>
    public static string? Speaker(NpgsqlDataReader reader, int surface, int entity)
    {
        var others = reader.IsDBNull(entity + 2) ? [] : reader.GetString(entity + 2).Split('\n');
        return SpeakerNames.Of(
            reader.IsDBNull(surface) ? null : reader.GetString(surface),
            reader.IsDBNull(entity) ? null : reader.GetString(entity),
            reader.IsDBNull(entity + 1) ? null : reader.GetString(entity + 1),
            plain => others.Contains(Accentless.Of(plain).ToLowerInvariant())
        );
    }

    private static UtteranceItem Utterance(IGrouping<Guid, Row> rows)
    {
        var first = rows.First();
        var named = rows.FirstOrDefault(row => row.SpeakerId is not null) ?? rows.FirstOrDefault(row => row.Speaker is not null);
        return new UtteranceItem
        {
            Id = rows.Key,
            Text = first.Text,
            Kind = first.Kind,
            Polarity = first.Polarity,
            Cue = first.Cue,
            Speaker = named is null ? null : new SpeakerItem(named.SpeakerId, named.Speaker ?? "", named.SpeakerScore),
            FactId = first.FactId,
            FirstSeenAt = rows.Min(row => row.Article.PublishedAt),
            LastSeenAt = rows.Max(row => row.Article.PublishedAt),
            Variants =
            [
                .. rows.GroupBy(row => (row.Text, row.Kind, row.Polarity))
                    .Select(same => new VariantItem(
                        same.Key.Text,
                        same.Key.Kind,
                        same.Key.Polarity,
                        same.First().Cue,
                        [.. same.Select(row => row.Article.Id).Distinct()]
                    )),
            ],
            Articles = [.. rows.Select(row => row.Article).DistinctBy(article => article.Id)],
        };
    }
}
