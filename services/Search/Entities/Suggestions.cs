using NewsMesh.Search.Query;
using NewsMesh.ServiceDefaults.Http;
using Npgsql;

namespace NewsMesh.Search.Entities;

/// <summary>A name to choose while one is typed.</summary>
public sealed record Suggestion(Guid Id, string Name, string Type, string? Description, long Articles);

/// <summary>
/// Names that begin, or have a word that begins, with what was typed. Asked for with every key, so the cost is bounded: looked through are the entities that most
/// articles name, which is what people look for, and from the third letter on some that the index of trigrams finds.
/// </summary>
internal sealed class Suggestions(NpgsqlDataSource database)
{
    /// <summary>Looked up one by one: some ten milliseconds.</summary>
    private const int Popular = 2_000;

    /// <summary>Of those that hardly anybody names.</summary>
    private const int Rare = 500;

    /// <summary>As long as a name may be.</summary>
    private const int MaxLength = 200;

    // OFFSET 0: each is looked up by its key; joined, all names would be read for a few of them.
    private static readonly string Statement = $"""
        WITH asked AS MATERIALIZED (
            SELECT typed || '%' AS at_first, '%' || typed || '%' AS anywhere, '%' || chr(10) || typed || '%' AS name, '% ' || typed || '%' AS word
            FROM (SELECT {LikePattern.Escaped("lower(unaccent(@typed))")} AS typed) AS escaped),
        candidates AS (
            (SELECT entity_id FROM entity_counts WHERE articles > 0 ORDER BY articles DESC, entity_id DESC LIMIT {Popular})
            UNION (SELECT entity_id FROM entities, asked WHERE @indexed AND names LIKE asked.anywhere LIMIT {Rare}))
        SELECT e.entity_id, e.name, e.type, e.description, coalesce(counted.articles, 0)
        FROM asked, candidates CROSS JOIN LATERAL (SELECT * FROM entities WHERE entity_id = candidates.entity_id OFFSET 0) AS e LEFT JOIN entity_counts counted ON counted.entity_id = e.entity_id
        WHERE e.merged_into IS NULL AND (chr(10) || e.names LIKE asked.name OR e.names LIKE asked.word)
            AND (NOT @speakers OR EXISTS (SELECT FROM quotes WHERE speaker_id = e.entity_id))
        ORDER BY lower(unaccent(e.name)) LIKE asked.at_first DESC, coalesce(counted.articles, 0) DESC, e.name, e.entity_id LIMIT @limit
        """;

    /// <param name="typed">The beginning of a name; of nothing nothing is suggested.</param>
    /// <param name="speakers">Only those who are quoted.</param>
    /// <param name="limit">At most so many.</param>
    /// <param name="cancellationToken">The person typing on.</param>
    public async Task<IReadOnlyList<Suggestion>> FindAsync(string? typed, bool speakers, int limit, CancellationToken cancellationToken)
    {
        typed = typed?.Trim() ?? "";
        if (typed.Length > MaxLength)
            throw new ProblemException(400, "query-too-long", "The name is too long", $"q may have at most {MaxLength} characters.");
        if (typed.Length == 0)
            return [];
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var batch = new NpgsqlBatch(connection)
        {
            BatchCommands =
            {
                Sql.Statement(Statement, ("typed", typed), ("indexed", typed.Length >= 3), ("speakers", speakers), ("limit", limit)),
            },
        };
        await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
        var found = new List<Suggestion>();
        while (await reader.ReadAsync(cancellationToken))
            found.Add(
                new Suggestion(
                    reader.GetGuid(0),
                    reader.GetString(1),
                    reader.GetString(2),
                    reader.IsDBNull(3) ? null : reader.GetString(3),
                    reader.GetInt64(4)
                )
            );
        return found;
    }
}
