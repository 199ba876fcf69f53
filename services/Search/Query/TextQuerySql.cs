using System.Globalization;
using NewsMesh.Search.Storage;
using NewsMesh.ServiceDefaults.Http;
using Npgsql;

namespace NewsMesh.Search.Query;

/// <summary>A query as a tsquery. The words are parameters; only their number and the operators between them shape the statement.</summary>
internal static class TextQuerySql
{
    /// <summary>A tsquery expression for one text search configuration, which is itself an SQL expression.</summary>
    /// <param name="query">What was typed.</param>
    /// <param name="configuration">The configuration.</param>
    /// <param name="parameters">Where the words are added.</param>
    /// <param name="isWeighted">For a document, where words of the headline have a weight; false for the words of a headline alone.</param>
    public static string Expression(TextQuery query, string configuration, NpgsqlParameterCollection parameters, bool isWeighted = true)
    {
        return query.Alternatives.Count == 0
            ? "''::tsquery"
            : string.Join(" || ", query.Alternatives.Select(terms => $"({string.Join(" && ", terms.Select(Read))})"));

        string Read(TextQuery.Term term)
        {
            var (typed, prefix) = SpacelessWords.OfQuery(term.Words);
            var words = $"phraseto_tsquery({configuration}, @{Add(typed)})";
            if (prefix is not null)
                words = $"({words} <-> to_tsquery({configuration}, @{Add($"{prefix}:*")}))";
            if (term.InHeadline && isWeighted)
                words = $"{SearchDb.Schema}.in_headline({words})";
            return term.IsExcluded ? $"(!!{words})" : words;
        }

        string Add(string words)
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"words{parameters.Count}");
            parameters.Add(Sql.Parameter(name, words));
            return name;
        }
    }

    /// <summary>
    /// Reads the query as every configuration that <paramref name="table"/> has rows of understands it, so that the articles of each language
    /// are found by its own stems and stop words. This is a statement of its own, because the planner can tell a rare word from a common
    /// one only when it sees the tsquery itself. The configurations are found by leaps through their index.
    /// </summary>
    /// <exception cref="ProblemException">A word is longer than Postgres can search for.</exception>
    public static Task<StemmedQuery> StemAsync(
        NpgsqlConnection connection,
        TextQuery query,
        string table,
        CancellationToken cancellationToken
    ) =>
        StemAsync(
            connection,
            query,
            table == "articles" ? query.OfHeadline : null,
            $"""
            SELECT min(configuration) FROM {table}
            UNION ALL
            SELECT (SELECT min(configuration) FROM {table} WHERE configuration > configurations.name) FROM configurations WHERE configurations.name IS NOT NULL
            """,
            [],
            cancellationToken
        );

    /// <summary>The same as each of these configurations understands it, whether there are rows of it or not.</summary>
    public static Task<StemmedQuery> StemAsync(
        NpgsqlConnection connection,
        TextQuery query,
        string[] configurations,
        CancellationToken cancellationToken
    ) => StemAsync(connection, query, headline: null, "SELECT unnest(@all)", [Sql.Parameter("all", configurations)], cancellationToken);

    private static async Task<StemmedQuery> StemAsync(
        NpgsqlConnection connection,
        TextQuery query,
        TextQuery? headline,
        string configurations,
        NpgsqlParameter[] parameters,
        CancellationToken cancellationToken
    )
    {
        await using var command = connection.CreateCommand();
        command.Parameters.AddRange(parameters);
        const string Configuration = $"('{SearchDb.Schema}.' || name)::regconfig";
        var inHeadline = headline is null ? "''" : Expression(headline, Configuration, command.Parameters, isWeighted: false);
        command.CommandText = $"""
            WITH RECURSIVE configurations (name) AS ({configurations})
            SELECT query::text, array_agg(name), headline::text FROM configurations,
                LATERAL (SELECT {Expression(query, Configuration, command.Parameters)} AS query, {inHeadline} AS headline) AS stemmed
            WHERE name IS NOT NULL GROUP BY 1, 3 ORDER BY 1, 3
            """;
        var isHeadlineOnly = headline is not null && headline.Alternatives[0].Count == query.Alternatives[0].Count;
        try
        {
            var variants = new List<StemmedQuery.Variant>();
            await using var reader = await command.ExecuteReaderAsync(cancellationToken);
            while (await reader.ReadAsync(cancellationToken))
                variants.Add(
                    new StemmedQuery.Variant(reader.GetString(0), reader.GetFieldValue<string[]>(1), reader.GetString(2), isHeadlineOnly)
                );
            return new StemmedQuery(variants);
        }
        catch (PostgresException refused) when (refused.SqlState is PostgresErrorCodes.ProgramLimitExceeded)
        {
            throw new ProblemException(
                StatusCodes.Status400BadRequest,
                "query-too-long",
                "The query is too long",
                "A word of q is longer than any that can be searched for."
            );
        }
    }
}
