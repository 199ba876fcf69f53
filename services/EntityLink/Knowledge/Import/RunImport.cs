using System.Globalization;
using NewsMesh.EntityLink.Storage;
using Npgsql;

namespace NewsMesh.EntityLink.Knowledge.Import;

/// <summary>
/// Works an import off, batch by batch. The entities of a batch and the counts are one transaction: whoever goes on after a crash passes over the lines that are
/// counted, and nothing is counted twice.
/// </summary>
internal sealed class RunImport(NpgsqlDataSource database, TimeProvider clock)
{
    /// <summary>Enough that a statement's own cost is small, few enough that progress moves and a batch is in memory.</summary>
    private const int BatchLines = 2_000;

    /// <summary>Lines of Wikidata's largest items: a batch ends early.</summary>
    private const long BatchBytes = 32 * 1024 * 1024;

    /// <summary>What somebody reads to find a mistake of the whole file.</summary>
    private const int MostErrors = 20;

    /// <summary>From behind the lines that are counted to the end.</summary>
    /// <returns>Whether the end was reached; false where somebody else has the claim now.</returns>
    /// <exception cref="InvalidDataException">The body cannot be unpacked.</exception>
    public async Task<bool> RunAsync(
        StoredImport import,
        Stream packed,
        Action<StoredImport>? progress,
        CancellationToken cancellationToken
    )
    {
        await using var unpacked = await UnpackedStream.OfAsync(packed, cancellationToken);
        var lines = new BoundedLines(unpacked);
        var (position, counted) = (0L, import.Read);
        var batch = new Batch();
        while (await lines.NextAsync(cancellationToken) is { } line)
        {
            var text = ImportFormat.Trim(line.Text);
            if (!line.IsTooLong && ImportFormat.IsFrame(text.Span))
                continue;
            if (++position <= counted)
                continue;
            if (line.IsTooLong)
                batch.Reject(position, $"the line is longer than {BoundedLines.LongestLine / 1024 / 1024} MiB");
            else if (ImportFormat.Read(text, out var reason) is { } entity)
                batch.Entities[entity.EntityId] = entity;
            else
                batch.Reject(position, reason ?? "unknown");
            batch.Lines++;
            batch.Bytes += text.Length;
            if (batch.Lines < BatchLines && batch.Bytes < BatchBytes)
                continue;
            if (!await StoreAsync(import, batch, cancellationToken))
                return false;
            progress?.Invoke(import);
            batch = new Batch();
        }
        return await StoreAsync(import, batch, cancellationToken);
    }

    private async Task<bool> StoreAsync(StoredImport import, Batch batch, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        var counts = await EntityBatch.MergeAsync(connection, batch.Entities.Values, cancellationToken);
        await using var command = new NpgsqlCommand(
            $"""
            UPDATE {EntityLinkDb.Schema}.imports
            SET read = read + @lines, added = added + @added, changed = changed + @changed, rejected = rejected + @rejected,
              errors = (errors || @errors)[:{MostErrors}], claimed_until = @until, attempts = 1
            WHERE import_id = @id AND read = @from AND ended_at IS NULL
            RETURNING read, added, changed, rejected
            """,
            connection
        );
        command.Parameters.AddWithValue("id", import.ImportId);
        command.Parameters.AddWithValue("from", import.Read);
        command.Parameters.AddWithValue("lines", batch.Lines);
        command.Parameters.AddWithValue("added", counts.Added);
        command.Parameters.AddWithValue("changed", counts.Changed);
        command.Parameters.AddWithValue("rejected", batch.Rejected);
        command.Parameters.AddWithValue("errors", batch.Errors.ToArray());
        command.Parameters.AddWithValue("until", clock.GetUtcNow() + ImportQueue.Claim);
        await using (var reader = await command.ExecuteReaderAsync(cancellationToken))
        {
            if (!await reader.ReadAsync(cancellationToken))
                return false;
            (import.Read, import.Added, import.Changed, import.Rejected) = (
                reader.GetInt64(0),
                reader.GetInt64(1),
                reader.GetInt64(2),
                reader.GetInt64(3)
            );
        }
        await transaction.CommitAsync(cancellationToken);
        return true;
    }

    private sealed class Batch
    {
        public Dictionary<Guid, StoredEntity> Entities { get; } = [];
        public List<string> Errors { get; } = [];
        public long Lines { get; set; }
        public long Bytes { get; set; }
        public long Rejected { get; private set; }

        public void Reject(long line, string reason)
        {
            Rejected++;
            if (Errors.Count < MostErrors)
                Errors.Add(
                    Storable.Of(
                        string.Create(CultureInfo.InvariantCulture, $"line {line}: {(reason.Length > 200 ? reason[..200] : reason)}")
                    )
                );
        }
    }
}
