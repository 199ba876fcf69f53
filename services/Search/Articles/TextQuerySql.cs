using System.Globalization;
using NewsMesh.Search.Storage;
using NewsMesh.ServiceDefaults.Http;
using Npgsql;

namespace NewsMesh.Search.Articles;

/// <summary>
/// A query as SQL. The words are parameters; only their number and the operators between them shape the statement. Each language's
/// configuration reads the words for itself, so that its articles are found by its own stems and stop words.
/// </summary>
internal static class TextQuerySql
{
    /// <summary>
    /// Common table expressions that end with <c>queries (configuration, query)</c>: the query as each configuration that
    /// <paramref name="table"/> has articles in understands it. The configurations are found by leaps through their index.
    /// </summary>
    public static string Queries(TextQuery query, string table, NpgsqlParameterCollection parameters) =>
        $"""
        WITH RECURSIVE configurations (configuration) AS (
            SELECT min(configuration) FROM {table}
            UNION ALL
            SELECT (SELECT min({table}.configuration) FROM {table} WHERE {table}.configuration > configurations.configuration)
            FROM configurations WHERE configurations.configuration IS NOT NULL
        ),
        queries AS MATERIALIZED (
            SELECT configuration, ('{SearchDb.Schema}.' || configuration)::regconfig AS config, query
            FROM configurations, LATERAL (SELECT {Expression(query, $"('{SearchDb.Schema}.' || configuration)::regconfig", parameters)} AS query) AS read
            WHERE configuration IS NOT NULL
        )
        """;

    /// <summary>A tsquery expression for one configuration, which is itself an SQL expression.</summary>
    public static string Expression(TextQuery query, string configuration, NpgsqlParameterCollection parameters)
    {
        return query.Alternatives.Count == 0
            ? "''::tsquery"
            : string.Join(" || ", query.Alternatives.Select(terms => $"({string.Join(" && ", terms.Select(Read))})"));

        string Read(TextQuery.Term term)
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"words{parameters.Count}");
            parameters.Add(Sql.Parameter(name, term.Words));
            var words = $"phraseto_tsquery({configuration}, @{name})";
            if (term.InHeadline)
                words = $"{SearchDb.Schema}.in_headline({words})";
            return term.IsExcluded ? $"(!!{words})" : words;
        }
    }

    /// <summary>Runs what has a text query in it.</summary>
    /// <exception cref="ProblemException">A word of it is longer than Postgres can search for.</exception>
    public static async Task<NpgsqlDataReader> ReadAsync(NpgsqlBatch batch, CancellationToken cancellationToken)
    {
        try
        {
            return await batch.ExecuteReaderAsync(cancellationToken);
        }
        catch (PostgresException refused) when (refused.SqlState is PostgresErrorCodes.ProgramLimitExceeded)
        {
            throw new ProblemException(StatusCodes.Status400BadRequest, "query-too-long", "The query is too long", "A word of q is longer than any that can be searched for.");
        }
    }
}
