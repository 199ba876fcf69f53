using NewsMesh.Search.Storage;
using NewsMesh.ServiceDefaults.Http;
using Npgsql;

namespace NewsMesh.Search.Stories;

/// <summary>Compares what two outlets report of one event, by the facts that their articles' newest versions support.</summary>
internal sealed class CompareOutlets(NpgsqlDataSource database)
{
    /// <summary>Of each list: more than anybody reads side by side.</summary>
    private const int Most = 50;

    /// <summary>The two outlets that are asked for; null where none is.</summary>
    /// <exception cref="ProblemException">One or more than two are.</exception>
    public static (string A, string B)? Asked(string[]? outlets) =>
        (outlets ?? []).Where(outlet => !string.IsNullOrWhiteSpace(outlet)).Distinct(StringComparer.Ordinal).ToArray() switch
        {
            [] => null,
            [var a, var b] => (a, b),
            _ => throw new ProblemException(
                StatusCodes.Status400BadRequest,
                "outlet",
                "Two outlets are compared",
                "Give outlet twice, with the names of two different outlets of the story."
            ),
        };

    public async Task<StoryComparison> RunAsync(StoryDetail story, string a, string b, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var batch = new NpgsqlBatch(connection)
        {
            BatchCommands =
            {
                Sql.Statement(
                    $"""
                    WITH reported AS (
                        SELECT fact.id, bool_or(article.outlet = @a) AS by_a, bool_or(article.outlet = @b) AS by_b
                        FROM articles article JOIN article_versions version USING (article_id, version) CROSS JOIN LATERAL unnest(version.fact_ids) AS fact (id)
                        WHERE article.article_id = ANY (@articles) AND article.outlet IN (@a, @b) GROUP BY fact.id),
                    ranked AS (
                        SELECT f.*, by_a, by_b, row_number() OVER (PARTITION BY by_a, by_b
                            ORDER BY (f.status = 'contested') DESC, f.origin_count DESC, f.first_seen_at, f.fact_id) AS place
                        FROM reported JOIN facts f ON f.fact_id = reported.id WHERE f.status <> '{IndexedFact.Retracted}')
                    SELECT fact_id, kind, statement, status, origin_count, by_a, by_b FROM ranked WHERE place <= {Most} ORDER BY place
                    """,
                    ("a", a),
                    ("b", b),
                    ("articles", story.Articles.Select(article => article.Id).ToArray())
                ),
            },
        };
        await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
        var facts = new List<(StoryFact Fact, bool ByA, bool ByB)>();
        while (await reader.ReadAsync(cancellationToken))
            facts.Add(
                (
                    new StoryFact(reader.GetGuid(0), reader.GetString(1), reader.GetString(2), reader.GetString(3), reader.GetInt32(4)),
                    reader.GetBoolean(5),
                    reader.GetBoolean(6)
                )
            );
        return new StoryComparison(a, b, Of(true, true), Of(true, false), Of(false, true));

        IReadOnlyList<StoryFact> Of(bool byA, bool byB) =>
            [.. facts.Where(one => one.ByA == byA && one.ByB == byB).Select(one => one.Fact)];
    }
}
