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

    private const string Sql = $"""
        SELECT entity_id, wikidata_id, name, type, aliases, demonyms, description, source, popularity, merged_into, score
        FROM (
          SELECT *, round((
              CASE WHEN $1 = '' THEN 0
                   WHEN search_text || E'\n' LIKE '%' || E'\n' || $2 || E'\n%' THEN 4
                   WHEN search_text LIKE '%' || E'\n' || $2 || '%' THEN 3
                   WHEN search_text LIKE '%' || $2 || '%' THEN 2
                   ELSE word_similarity($1, search_text) END
              + 0.9 * ln(1 + popularity) / (1 + ln(1 + popularity)))::numeric, 6)::float8 AS score
          FROM {EntityLinkDb.Schema}.entities
          WHERE $1 = '' OR search_text LIKE '%' || $2 || '%' OR $1 <% search_text
        ) AS found
        WHERE $3::float8 IS NULL OR (score, entity_id) < ($3, $4)
        ORDER BY score DESC, entity_id DESC
        LIMIT $5
        """;

    public sealed record Position(double Score, Guid EntityId);

    public sealed record Hit(StoredEntity Entity, double Score);

    /// <summary>A page and one row more.</summary>
    public async Task<List<Hit>> FindAsync(string? query, PageRequest page, CancellationToken cancellationToken)
    {
        var name = Normal(query);
        var after = page.After<Position>();
        await using var command = source.CreateCommand(Sql);
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
