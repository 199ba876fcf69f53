using NewsMesh.EntityLink.Reading.Linking;
using NewsMesh.EntityLink.Storage;
using NewsMesh.ServiceDefaults.Http;
using Npgsql;

namespace NewsMesh.EntityLink.Knowledge;

/// <summary>Looks names up by trigrams: an exact name before a beginning, before a part, before what is only similar; the popular first among equals.</summary>
internal sealed class EntitySearch(NpgsqlDataSource source)
{
    /// <summary>No name is longer, and a trigram index has nothing to gain from more.</summary>
    private const int LongestQuery = 200;

    // Below three letters there is no trigram to look up: names that begin so are looked for among the best known. Of a word that very many names have, the first 2,000 in the table and what is best known are looked at; what is only similar is looked for where too few have the word.
    private const string Named = $"""
        WITH exact AS MATERIALIZED (
          SELECT entity_id, popularity, search_text FROM {EntityLinkDb.Schema}.entities
          WHERE string_to_array(ltrim(search_text, E'\n'), E'\n') @> ARRAY[$1] LIMIT 2000
        ), parts AS MATERIALIZED (
          SELECT entity_id, popularity, search_text FROM {EntityLinkDb.Schema}.entities
          WHERE length($1) >= 3 AND search_text LIKE '%' || $2 || '%' LIMIT 2000
        ), known AS (
          SELECT * FROM (SELECT entity_id, popularity, search_text FROM {EntityLinkDb.Schema}.entities ORDER BY popularity DESC, entity_id DESC LIMIT 5000) AS best
          WHERE (length($1) < 3 OR (SELECT count(*) FROM parts) >= 2000) AND search_text LIKE '%' || CASE WHEN length($1) < 3 THEN E'\n' ELSE '' END || $2 || '%'
        ), similar_names AS (
          SELECT entity_id, popularity, search_text FROM {EntityLinkDb.Schema}.entities
          WHERE length($1) >= 3 AND (SELECT count(*) FROM parts) < $5 AND $1 <% search_text LIMIT 500
        ), scored AS (
          SELECT entity_id, round((
              CASE WHEN search_text || E'\n' LIKE '%' || E'\n' || $2 || E'\n%' THEN 4
                   WHEN search_text LIKE '%' || E'\n' || $2 || '%' THEN 3
                   WHEN search_text LIKE '%' || $2 || '%' THEN 2
                   ELSE word_similarity($1, search_text) END
              + 0.9 * ln(1 + popularity) / (1 + ln(1 + popularity)))::numeric, 6)::float8 AS score
          FROM (SELECT * FROM exact UNION SELECT * FROM parts UNION SELECT * FROM known UNION SELECT * FROM similar_names) AS found
        ), page AS (
          SELECT entity_id, score FROM scored
          WHERE $3::float8 IS NULL OR (score, entity_id) < ($3, $4)
          ORDER BY score DESC, entity_id DESC
          LIMIT $5
        )
        SELECT entity_id, wikidata_id, name, type, aliases, demonyms, description, source, popularity, merged_into, score
        FROM page JOIN {EntityLinkDb.Schema}.entities USING (entity_id)
        ORDER BY score DESC, entity_id DESC
        """;

    private const string Best = $"""
        SELECT entity_id, wikidata_id, name, type, aliases, demonyms, description, source, popularity, merged_into, popularity AS score
        FROM {EntityLinkDb.Schema}.entities
        WHERE $3::float8 IS NULL OR (popularity, entity_id) < ($3, $4)
        ORDER BY popularity DESC, entity_id DESC
        LIMIT $5
        """;

    public sealed record Position(double Score, Guid EntityId);

    public sealed record Hit(StoredEntity Entity, double Score);

    /// <summary>A page and one row more.</summary>
    public async Task<List<Hit>> FindAsync(string? query, PageRequest page, CancellationToken cancellationToken)
    {
        var name = Normal(query);
        var after = page.After<Position>();
        await using var command = source.CreateCommand(name.Length == 0 ? Best : Named);
        command.Parameters.Add(new NpgsqlParameter { Value = name });
        command.Parameters.Add(new NpgsqlParameter { Value = name.Replace(@"\", @"\\").Replace("%", @"\%").Replace("_", @"\_") });
        command.Parameters.Add(new NpgsqlParameter<double?> { TypedValue = after?.Score });
        command.Parameters.Add(new NpgsqlParameter<Guid?> { TypedValue = after?.EntityId });
        command.Parameters.Add(new NpgsqlParameter { Value = page.Limit + 1 });
        var hits = new List<Hit>();
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
            hits.Add(new Hit(Read(reader), reader.GetDouble(10)));
        return hits;
    }

    /// <summary>As names are stored; without what PostgreSQL's text cannot hold (NUL is a control character, a lone surrogate becomes a mark).</summary>
    private static string Normal(string? query)
    {
        var bounded = query is { Length: > LongestQuery } ? query[..LongestQuery] : query ?? "";
        return NormalName.Of(string.Concat(bounded.EnumerateRunes().Select(rune => rune.ToString())));
    }

    private static StoredEntity Read(NpgsqlDataReader reader) =>
        new()
        {
            EntityId = reader.GetGuid(0),
            WikidataId = reader.IsDBNull(1) ? null : reader.GetString(1),
            Name = reader.GetString(2),
            Type = reader.GetString(3),
            Aliases = reader.GetFieldValue<string[]>(4),
            Demonyms = reader.GetFieldValue<string[]>(5),
            Description = reader.IsDBNull(6) ? null : reader.GetString(6),
            Source = reader.GetString(7),
            Popularity = reader.GetDouble(8),
            MergedInto = reader.IsDBNull(9) ? null : reader.GetGuid(9),
        };
}
