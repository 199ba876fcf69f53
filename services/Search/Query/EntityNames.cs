using Npgsql;

namespace NewsMesh.Search.Query;

/// <summary>What the entities are called that a page was asked for by their ids.</summary>
internal sealed class EntityNames(NpgsqlDataSource database)
{
    /// <summary>By id; those that are not known here, and names that are none, are left out.</summary>
    /// <param name="given">Values of filters.</param>
    /// <param name="cancellationToken">The reader going away.</param>
    public async Task<IReadOnlyDictionary<string, string>> OfAsync(IEnumerable<string?> given, CancellationToken cancellationToken)
    {
        var ids = given.Where(value => Guid.TryParse(value, out _)).Select(value => Guid.Parse(value!)).Distinct().ToArray();
        if (ids.Length == 0)
            return new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        await using var command = database.CreateCommand("SELECT entity_id, name FROM entities WHERE entity_id = ANY (@ids)");
        command.Parameters.Add(Sql.Parameter("ids", ids));
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var names = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        while (await reader.ReadAsync(cancellationToken))
            names[reader.GetGuid(0).ToString()] = reader.GetString(1);
        return names;
    }
}
