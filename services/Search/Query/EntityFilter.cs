using System.Globalization;
using Npgsql;

namespace NewsMesh.Search.Query;

/// <summary>An entity given by its id, its Wikidata id or a name that it has.</summary>
internal static class EntityFilter
{
    /// <summary>A condition on a column of entity ids.</summary>
    public static string Sql(string column, string given, NpgsqlParameterCollection parameters)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"entity{parameters.Count}");
        if (Guid.TryParse(given, out var id))
        {
            parameters.Add(ServiceDefaults.Database.Sql.Parameter(name, id));
            return $"{column} = @{name}";
        }
        parameters.Add(ServiceDefaults.Database.Sql.Parameter(name, given.Trim()));
        return $"{column} IN ({ByName($"@{name}")})";
    }

    /// <summary>The same for a column with an array of ids.</summary>
    public static string ArraySql(string column, string given, NpgsqlParameterCollection parameters)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"entity{parameters.Count}");
        if (Guid.TryParse(given, out var id))
        {
            parameters.Add(ServiceDefaults.Database.Sql.Parameter(name, new[] { id }));
            return $"{column} @> @{name}";
        }
        parameters.Add(ServiceDefaults.Database.Sql.Parameter(name, given.Trim()));
        return $"{column} && ARRAY({ByName($"@{name}")})";
    }

    /// <summary>The entities that have a name, as a statement of its own.</summary>
    public static string Named(string given, NpgsqlParameterCollection parameters)
    {
        parameters.Add(ServiceDefaults.Database.Sql.Parameter("name", given.Trim()));
        return ByName("@name");
    }

    /// <summary>The trigram index finds the candidates; the array of whole names decides.</summary>
    private static string ByName(string parameter) =>
        $"""
            SELECT entity_id FROM entities WHERE wikidata_id = {parameter}
            UNION ALL
            SELECT entity_id FROM entities
            WHERE names LIKE '%' || {LikePattern.Escaped(
                $"lower(unaccent({parameter}))"
            )} || '%' AND lower(unaccent({parameter})) = ANY (string_to_array(names, chr(10)))
            """;
}
