using Npgsql;

namespace NewsMesh.ServiceDefaults.Database;

/// <summary>Statements with named parameters; what Postgres cannot store is replaced on the way.</summary>
public static class Sql
{
    public static NpgsqlBatchCommand Statement(string sql, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        var command = new NpgsqlBatchCommand(sql);
        foreach (var (name, value) in parameters)
            command.Parameters.Add(Parameter(name, value));
        return command;
    }

    public static NpgsqlParameter Parameter(string name, object? value) =>
        new(
            name,
            value switch
            {
                null => DBNull.Value,
                string text => Storable.Of(text),
                string?[] texts => Array.ConvertAll(texts, Storable.Of),
                DateTimeOffset time => time.ToUniversalTime(),
                _ => value,
            }
        );
}
