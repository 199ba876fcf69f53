using Npgsql;

namespace NewsMesh.Search.Query;

/// <summary>
/// Mends names that were misspelt: a word of a query that no article has, and a name nearly has. Only asked where a search finds nothing, so it costs only those who
/// would go away empty-handed, and never takes anybody's words for others that are there.
/// </summary>
internal static class Spelling
{
    /// <summary>Words of one query that are looked at: whoever has misspelt more wants something else.</summary>
    private const int MostWords = 6;

    /// <summary>Shorter words are like too many others.</summary>
    private const int Shortest = 4;

    /// <summary>Names that share most trigrams with a word; the nearest of their words is taken.</summary>
    private const int Names = 40;

    /// <summary>The query with its misspelt names mended; null where nothing can be.</summary>
    public static async Task<string?> MendAsync(NpgsqlConnection connection, string typed, CancellationToken cancellationToken)
    {
        var mended = typed;
        var words = TextQuery
            .Parse(typed)!
            .Alternatives.SelectMany(terms => terms)
            .Where(term => !term.IsExcluded)
            .SelectMany(term => term.Words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            .Select(word => word.Trim('\'', '’', ',', '.', ';', ':', '?', '!'))
            .Where(word => word.Length >= Shortest && word.All(letter => char.IsLetter(letter) || letter is '-' or '\'' or '’'))
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .Take(MostWords);
        foreach (var word in words)
        {
            if (
                !await IsInAnyArticleAsync(connection, word, cancellationToken)
                && await NearestAsync(connection, word, cancellationToken) is { } other
            )
                mended = mended.Replace(word, other, StringComparison.OrdinalIgnoreCase);
        }
        return mended == typed ? null : mended;
    }

    private static async Task<bool> IsInAnyArticleAsync(NpgsqlConnection connection, string word, CancellationToken cancellationToken)
    {
        var stemmed = await TextQuerySql.StemAsync(connection, TextQuery.Parse(word)!, "articles", cancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = $"SELECT EXISTS (SELECT FROM articles a WHERE {stemmed.Sql("a", command.Parameters).Condition})";
        return (bool)(await command.ExecuteScalarAsync(cancellationToken))!;
    }

    private static async Task<string?> NearestAsync(NpgsqlConnection connection, string word, CancellationToken cancellationToken)
    {
        await using var batch = new NpgsqlBatch(connection)
        {
            BatchCommands =
            {
                // For this batch only: by default two letters that changed places in a short name are too many.
                Sql.Statement("SELECT set_config('pg_trgm.word_similarity_threshold', '0.4', true)"),
                Sql.Statement(
                    $"""
                    SELECT named.word FROM (SELECT lower(unaccent(@word)) AS word) AS asked
                    CROSS JOIN LATERAL (
                        SELECT e.name, e.entity_id FROM entities e WHERE asked.word <% e.names AND e.merged_into IS NULL
                        ORDER BY word_similarity(asked.word, e.names) DESC LIMIT {Names}) AS near
                    LEFT JOIN entity_counts counted USING (entity_id)
                    CROSS JOIN LATERAL regexp_split_to_table(near.name, '[[:space:]]+') AS named (word)
                    ORDER BY similarity(asked.word, lower(unaccent(named.word))) DESC, counted.articles DESC NULLS LAST LIMIT {Names}
                    """,
                    ("word", word)
                ),
            },
        };
        await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
        await reader.NextResultAsync(cancellationToken);
        var near = new List<string>();
        while (await reader.ReadAsync(cancellationToken))
            near.Add(reader.GetString(0));
        var most = word.Length < 6 ? 1 : 2;
        return near.Select(other =>
                (Other: other.Trim(',', '.', '’', '\''), Edits: EditDistance.Of(Accentless.Of(word), Accentless.Of(other), most))
            )
            .Where(candidate => candidate.Edits <= most)
            .OrderBy(candidate => candidate.Edits) // of those as near, the one that most articles name comes first: the sort keeps the order
            .Select(candidate => candidate.Other)
            .FirstOrDefault();
    }
}
