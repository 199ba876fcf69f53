using System.Security.Cryptography;
using Microsoft.Extensions.Options;
using NewsMesh.EntityLink.Knowledge.Import;
using NewsMesh.EntityLink.Storage;
using Npgsql;

namespace NewsMesh.EntityLink.Knowledge;

/// <summary>Reads the seed file into the table, once for each content of it; replicas take turns.</summary>
internal sealed partial class SeedEntities(
    NpgsqlDataSource source,
    IOptions<KnowledgeOptions> options,
    TimeProvider clock,
    ILogger<SeedEntities> logger
)
{
    private const string FileName = "entities.jsonl";

    /// <summary>As an import does it.</summary>
    private const int BatchSize = 2_000;

    /// <summary>Reads the file where its content is new.</summary>
    /// <exception cref="InvalidOperationException">There is no seed file where the setting says.</exception>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var path = options.Value.EntitiesFile;
        if (!File.Exists(path))
            throw new InvalidOperationException($"{path} does not exist: set EntityLink:SeedsPath to the folder that holds {FileName}.");
        var content = await File.ReadAllBytesAsync(path, cancellationToken);
        var hash = Convert.ToHexStringLower(SHA256.HashData(content));

        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await Sql(connection, "SELECT pg_advisory_xact_lock(hashtext('entity_link seed'))").ExecuteNonQueryAsync(cancellationToken);
        if (
            await Sql(connection, $"SELECT hash FROM {EntityLinkDb.Schema}.loaded_seeds WHERE name = $1", FileName)
                .ExecuteScalarAsync(cancellationToken) as string
            == hash
        )
            return;
        var (entities, refused) = Read(content);
        foreach (var batch in entities.Chunk(BatchSize))
            await EntityBatch.MergeAsync(connection, batch, cancellationToken);
        await Sql(connection, KnowledgeRevision.Increment).ExecuteNonQueryAsync(cancellationToken);
        await Sql(
                connection,
                $"INSERT INTO {EntityLinkDb.Schema}.loaded_seeds VALUES ($1, $2, $3) ON CONFLICT (name) DO UPDATE SET hash = excluded.hash, loaded_at = excluded.loaded_at",
                FileName,
                hash,
                clock.GetUtcNow().UtcDateTime
            )
            .ExecuteNonQueryAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        LogSeeded(entities.Count, refused, path);
    }

    private static (List<StoredEntity> Entities, int Refused) Read(byte[] content)
    {
        var entities = new Dictionary<Guid, StoredEntity>();
        var refused = 0;
        using var reader = new StreamReader(new MemoryStream(content));
        while (reader.ReadLine() is { } line)
        {
            if (string.IsNullOrWhiteSpace(line))
                continue;
            if (SeedFormat.Read(line) is { } entity)
                entities[entity.EntityId] = entity;
            else
                refused++;
        }
        return ([.. entities.Values], refused);
    }

    private static NpgsqlCommand Sql(NpgsqlConnection connection, string sql, params object[] values)
    {
        var command = new NpgsqlCommand(sql, connection);
        foreach (var value in values)
            command.Parameters.Add(new NpgsqlParameter { Value = value });
        return command;
    }

    [LoggerMessage(LogLevel.Information, "seeded {Count} entities, refused {Refused} lines of {Path}")]
    private partial void LogSeeded(int count, int refused, string path);
}
