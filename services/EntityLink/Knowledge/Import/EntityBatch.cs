using System.Runtime.InteropServices;
using NewsMesh.EntityLink.Storage;
using Npgsql;
using NpgsqlTypes;

namespace NewsMesh.EntityLink.Knowledge.Import;

/// <summary>Puts entities into the table, thousands by one statement.</summary>
internal static class EntityBatch
{
    [StructLayout(LayoutKind.Auto)]
    public readonly record struct Counts(long Added, long Changed);

    // What a seed says of an entity stands; an import adds spellings and relations to it, and replaces what an earlier import said. Two rows of one import with one id would
    // be two changes of one row: the caller sends each id once.
    private static readonly string Merge = $$"""
        WITH given AS (
          SELECT id, item, name, type, string_to_array(aliases, E'\n') AS aliases, string_to_array(demonyms, E'\n') AS demonyms, description, source, popularity,
            imported_popularity, string_to_array(relations, E'\n') AS relations, searched
          FROM unnest(@ids, @items, @names, @types, @aliases, @demonyms, @descriptions, @sources, @popularities, @imported, @relations, @searched)
            AS g (id, item, name, type, aliases, demonyms, description, source, popularity, imported_popularity, relations, searched)
        ), met AS (
          SELECT g.*, known.source = 'seed' AND g.source <> 'seed' AS stands, known.source = g.source AND g.source <> 'seed' OR known.source = 'nil' AS is_replaced,
            known.name AS known_name, known.type AS known_type, known.description AS known_description, known.popularity AS known_popularity, known.wikidata_id AS known_item,
            known.aliases AS known_aliases, known.demonyms AS known_demonyms, known.relations AS known_relations, known.search_text AS known_searched,
            known.imported_popularity AS known_imported
          FROM given g JOIN {{EntityLinkDb.Schema}}.entities known ON known.entity_id = g.id
        ), merged AS (
          SELECT id, coalesce(known_item, item) AS item,
            CASE WHEN stands THEN known_name ELSE name END AS name,
            CASE WHEN stands THEN known_type ELSE type END AS type,
            CASE WHEN stands THEN coalesce(known_description, description) ELSE coalesce(description, known_description) END AS description,
            CASE WHEN stands THEN 'seed' ELSE source END AS source,
            CASE WHEN stands THEN known_popularity ELSE popularity END AS popularity,
            coalesce(imported_popularity, known_imported) AS imported_popularity,
            CASE WHEN is_replaced THEN aliases WHEN stands THEN {{Union(
            "known_aliases",
            "array_prepend(name, aliases)",
            "known_name"
        )}} ELSE {{Union("aliases", "known_aliases", "name")}} END AS aliases,
            CASE WHEN is_replaced THEN demonyms WHEN stands THEN {{Union("known_demonyms", "demonyms", "''")}} ELSE {{Union(
            "demonyms",
            "known_demonyms",
            "''"
        )}} END AS demonyms,
            CASE WHEN is_replaced THEN relations WHEN stands THEN {{Union("known_relations", "relations", "''")}} ELSE {{Union(
            "relations",
            "known_relations",
            "''"
        )}} END AS relations,
            CASE WHEN is_replaced THEN searched ELSE known_searched || coalesce((
              SELECT string_agg(E'\n' || line, '' ORDER BY n) FROM unnest(string_to_array(ltrim(searched, E'\n'), E'\n')) WITH ORDINALITY AS lines (line, n)
              WHERE position(E'\n' || line || E'\n' IN known_searched || E'\n') = 0), '') END AS searched
          FROM met
        ), changed AS (
          UPDATE {{EntityLinkDb.Schema}}.entities known
          SET wikidata_id = merged.item, name = merged.name, type = merged.type, description = merged.description, source = merged.source, popularity = merged.popularity,
            imported_popularity = merged.imported_popularity, aliases = merged.aliases, demonyms = merged.demonyms, relations = merged.relations, search_text = merged.searched
          FROM merged
          WHERE known.entity_id = merged.id
            AND (known.wikidata_id, known.name, known.type, known.description, known.source, known.popularity, known.imported_popularity, known.aliases, known.demonyms, known.relations, known.search_text)
              IS DISTINCT FROM (merged.item, merged.name, merged.type, merged.description, merged.source, merged.popularity, merged.imported_popularity, merged.aliases, merged.demonyms, merged.relations, merged.searched)
          RETURNING 1
        ), added AS (
          INSERT INTO {{EntityLinkDb.Schema}}.entities
            (entity_id, wikidata_id, name, type, aliases, demonyms, description, source, popularity, imported_popularity, relations, search_text)
          SELECT id, item, name, type, aliases, demonyms, description, source, popularity, imported_popularity, relations, searched FROM given
          ON CONFLICT (entity_id) DO NOTHING
          RETURNING 1
        )
        SELECT (SELECT count(*) FROM added), (SELECT count(*) FROM changed)
        """;

    public static async Task<Counts> MergeAsync(
        NpgsqlConnection connection,
        IReadOnlyCollection<StoredEntity> entities,
        CancellationToken cancellationToken
    )
    {
        // In one order everywhere, so that two writers never wait for each other's rows.
        var rows = entities.OrderBy(entity => entity.EntityId).ToArray();
        if (rows.Length == 0)
            return default;
        await using var command = new NpgsqlCommand(Merge, connection);
        Add(command, "ids", NpgsqlDbType.Uuid, Array.ConvertAll(rows, row => row.EntityId));
        Texts(command, "items", rows, row => row.WikidataId);
        Texts(command, "names", rows, row => row.Name);
        Texts(command, "types", rows, row => row.Type);
        Texts(command, "aliases", rows, row => Joined(row.Aliases));
        Texts(command, "demonyms", rows, row => Joined(row.Demonyms));
        Texts(command, "descriptions", rows, row => row.Description);
        Texts(command, "sources", rows, row => row.Source);
        Add(command, "popularities", NpgsqlDbType.Double, Array.ConvertAll(rows, row => row.Popularity));
        Add(command, "imported", NpgsqlDbType.Double, Array.ConvertAll(rows, row => row.ImportedPopularity));
        Texts(command, "relations", rows, row => Joined(row.Relations));
        Texts(command, "searched", rows, row => row.SearchText);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        await reader.ReadAsync(cancellationToken);
        return new Counts(reader.GetInt64(0), reader.GetInt64(1));
    }

    /// <summary>The first, and what the second has on top, in their order.</summary>
    private static string Union(string first, string second, string without) =>
        $"{first} || ARRAY(SELECT one FROM unnest({second}) WITH ORDINALITY AS more (one, n) WHERE one <> ALL ({first}) AND one <> {without} ORDER BY n)";

    private static void Texts(NpgsqlCommand command, string name, StoredEntity[] rows, Func<StoredEntity, string?> of) =>
        Add(command, name, NpgsqlDbType.Text, Array.ConvertAll(rows, row => of(row)));

    private static void Add(NpgsqlCommand command, string name, NpgsqlDbType type, Array values) =>
        command.Parameters.Add(new NpgsqlParameter(name, NpgsqlDbType.Array | type) { Value = values });

    /// <summary>No entry has a line break: they are read from lines, and control characters become blanks.</summary>
    private static string Joined(string[] texts) => string.Join('\n', texts);
}
