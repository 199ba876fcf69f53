using NewsMesh.EntityLink.Reading.Linking;
using NewsMesh.EntityLink.Storage;
using Npgsql;

namespace NewsMesh.EntityLink.Knowledge;

/// <summary>Reads the dictionary from the table, row by row, and puts it in the place of the one before: who is reading a text goes on with the old one.</summary>
internal sealed partial class ReadKnowledge(
    NpgsqlDataSource database,
    KnowledgeBase knowledge,
    TimeProvider clock,
    ILogger<ReadKnowledge> logger
)
{
    // Merged ones, too: their names stay theirs, and what is found is followed when it is linked.
    private const string Rows = $"""
        SELECT entity_id, wikidata_id, name, type, aliases, demonyms, description, source, popularity, imported_popularity, relations
        FROM {EntityLinkDb.Schema}.entities WHERE source <> '{StoredEntity.Unknown}'
        """;

    /// <summary>The revision that is loaded.</summary>
    public long Revision { get; private set; } = -1;

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var started = clock.GetTimestamp();
        // Before the rows: what changes in between is read again rather than missed.
        var revision = await KnowledgeRevision.CurrentAsync(database, cancellationToken);
        var builder = new NameDictionaryBuilder();
        await using (var connection = await database.OpenConnectionAsync(cancellationToken))
        {
            // A million rows take longer than what a role may ask for otherwise.
            await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
            await using (var limit = new NpgsqlCommand("SET LOCAL statement_timeout = '10min'", connection))
                await limit.ExecuteNonQueryAsync(cancellationToken);
            await using var command = new NpgsqlCommand(Rows, connection) { CommandTimeout = 600 };
            await using var reader = await command.ExecuteReaderAsync(cancellationToken);
            while (await reader.ReadAsync(cancellationToken))
                builder.Add(Entity(reader));
        }
        var dictionary = builder.Build();
        knowledge.Use(dictionary, dictionary.Version);
        Revision = revision;
        LogLoaded(dictionary.Count, dictionary.Aliases, dictionary.Size / 1e6, clock.GetElapsedTime(started).TotalMilliseconds);
    }

    private static KnownEntity Entity(NpgsqlDataReader row) =>
        new()
        {
            EntityId = row.GetGuid(0),
            WikidataId = row.IsDBNull(1) ? null : row.GetString(1),
            Name = row.GetString(2),
            Type = row.GetString(3),
            Aliases = row.GetFieldValue<string[]>(4),
            Demonyms = row.GetFieldValue<string[]>(5),
            Description = row.IsDBNull(6) ? null : row.GetString(6),
            Source = row.GetString(7),
            Popularity = row.GetDouble(8),
            ImportedPopularity = row.IsDBNull(9) ? null : row.GetDouble(9),
            Relations = Array.ConvertAll(row.GetFieldValue<string[]>(10), StoredEntity.RelationOf),
        };

    [LoggerMessage(LogLevel.Information, "loaded {Count} entities with {Aliases} spellings, {Megabytes:F0} MB, in {Milliseconds:F0} ms")]
    private partial void LogLoaded(int count, int aliases, double megabytes, double milliseconds);
}
