using Npgsql;

namespace NewsMesh.Search.Entities;

/// <summary>What somebody speaks of and when, and who is named together: the counts behind an entity's drawings.</summary>
internal sealed class Subjects(NpgsqlDataSource database)
{
    /// <summary>Rows that are looked at, the newest: who is quoted every day has a hundred thousand, and a profile is of now.</summary>
    private const int MostQuotes = 2_000;

    private const int MostSubjects = 8;

    public async Task<IReadOnlyList<SubjectItem>> ReadAsync(Guid speaker, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var batch = new NpgsqlBatch(connection)
        {
            BatchCommands =
            {
                Sql.Statement(
                    $"""
                    SELECT about.id, e.name, count(DISTINCT said.utterance_id), array_agg(DISTINCT (said.published_at AT TIME ZONE 'UTC')::date)
                    FROM (SELECT utterance_id, about_ids, published_at FROM quotes WHERE speaker_id = @speaker ORDER BY published_at DESC LIMIT {MostQuotes}) AS said
                        CROSS JOIN LATERAL unnest(said.about_ids) AS about (id) JOIN entities e ON e.entity_id = about.id
                    WHERE about.id <> @speaker GROUP BY about.id, e.name ORDER BY 3 DESC, e.name, about.id LIMIT {MostSubjects}
                    """,
                    ("speaker", speaker)
                ),
            },
        };
        await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
        var subjects = new List<SubjectItem>();
        while (await reader.ReadAsync(cancellationToken))
            subjects.Add(new SubjectItem(reader.GetGuid(0), reader.GetString(1), reader.GetInt64(2), reader.GetFieldValue<DateOnly[]>(3)));
        return subjects;
    }

    public async Task<IReadOnlyList<RelatedPair>> PairsAsync(Guid entity, Guid[] others, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var batch = new NpgsqlBatch(connection)
        {
            BatchCommands =
            {
                Sql.Statement(
                    $"""
                    WITH recent AS (SELECT article_id FROM article_entities WHERE entity_id = @entity ORDER BY published_at DESC LIMIT {EntityReader.MostRelated})
                    SELECT a.entity_id, b.entity_id, count(*) FROM recent JOIN article_entities a USING (article_id) JOIN article_entities b USING (article_id)
                    WHERE a.entity_id = ANY (@others) AND b.entity_id = ANY (@others) AND a.entity_id < b.entity_id GROUP BY 1, 2
                    """,
                    ("entity", entity),
                    ("others", others)
                ),
            },
        };
        await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
        var pairs = new List<RelatedPair>();
        while (await reader.ReadAsync(cancellationToken))
            pairs.Add(new RelatedPair(reader.GetGuid(0), reader.GetGuid(1), reader.GetInt64(2)));
        return pairs;
    }
}
