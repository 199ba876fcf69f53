using NewsMesh.EntityLink.Storage;
using Npgsql;

namespace NewsMesh.EntityLink.Facts;

/// <summary>Statements with named parameters; what PostgreSQL cannot store is replaced on the way.</summary>
internal static class Sql
{
    public static NpgsqlBatchCommand Statement(string sql, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        var command = new NpgsqlBatchCommand(sql);
        foreach (var (name, value) in parameters)
            command.Parameters.Add(
                new NpgsqlParameter(
                    name,
                    value switch
                    {
                        null => DBNull.Value,
                        string text => Storable.Of(text),
                        string?[] texts => Array.ConvertAll(texts, text => text is null ? null : Storable.Of(text)),
                        DateTimeOffset time => time.ToUniversalTime(),
                        _ => value,
                    }
                )
            );
        return command;
    }
}
