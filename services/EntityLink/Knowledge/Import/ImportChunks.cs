using NewsMesh.EntityLink.Storage;
using Npgsql;
using NpgsqlTypes;

namespace NewsMesh.EntityLink.Knowledge.Import;

/// <summary>
/// The body of an import in pieces of a mebibyte, in the database: so any replica can work on it, and none of it is lost with a process or its disk. Written packed, as it came.
/// </summary>
internal static class ImportChunks
{
    private const int ChunkSize = 1024 * 1024;

    /// <summary>
    /// Packed a tenth of Wikidata, more than a knowledge base of a million entities comes from; the whole dump is given as a file to the command, which keeps no copy.
    /// </summary>
    public const long MostBytes = 4L * 1024 * 1024 * 1024;

    public const string TooLarge = "the body is larger than 4 GiB: import it by the command, which reads the file itself";

    /// <summary>Takes a body in; each piece prolongs the claim.</summary>
    /// <returns>How many bytes it had.</returns>
    /// <exception cref="InvalidDataException">It is too large.</exception>
    public static async Task<long> WriteAsync(
        NpgsqlDataSource database,
        Guid importId,
        Stream body,
        TimeProvider clock,
        CancellationToken cancellationToken
    )
    {
        var buffer = new byte[ChunkSize];
        var bytes = 0L;
        for (var ordinal = 0; ; ordinal++)
        {
            var length = await body.ReadAtLeastAsync(buffer, ChunkSize, throwOnEndOfStream: false, cancellationToken);
            if (length == 0)
                return bytes;
            bytes += length;
            if (bytes > MostBytes)
                throw new InvalidDataException(TooLarge);
            await using var command = database.CreateCommand(
                $"""
                WITH prolonged AS (UPDATE {EntityLinkDb.Schema}.imports SET claimed_until = @until, bytes = @bytes WHERE import_id = @id)
                INSERT INTO {EntityLinkDb.Schema}.import_chunks (import_id, ordinal, content) VALUES (@id, @ordinal, @content)
                """
            );
            command.Parameters.AddWithValue("id", importId);
            command.Parameters.AddWithValue("until", clock.GetUtcNow() + ImportQueue.Claim);
            command.Parameters.AddWithValue("bytes", bytes);
            command.Parameters.AddWithValue("ordinal", ordinal);
            command.Parameters.AddWithValue("content", NpgsqlDbType.Bytea, length == ChunkSize ? buffer : buffer[..length]);
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }

    public static Stream Read(NpgsqlDataSource database, Guid importId) => new ChunkStream(database, importId);

    private sealed class ChunkStream(NpgsqlDataSource database, Guid importId) : ReadOnlyStream
    {
        private ReadOnlyMemory<byte> _rest;
        private int _next;

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            if (_rest.IsEmpty)
            {
                await using var command = database.CreateCommand(
                    $"SELECT content FROM {EntityLinkDb.Schema}.import_chunks WHERE import_id = @id AND ordinal = @ordinal"
                );
                command.Parameters.AddWithValue("id", importId);
                command.Parameters.AddWithValue("ordinal", _next++);
                _rest = await command.ExecuteScalarAsync(cancellationToken) as byte[];
            }
            var length = Math.Min(_rest.Length, buffer.Length);
            _rest[..length].CopyTo(buffer);
            _rest = _rest[length..];
            return length;
        }
    }
}
