using Microsoft.EntityFrameworkCore;
using NewsMesh.EntityLink.Storage;
using Npgsql;

namespace NewsMesh.EntityLink.Knowledge.Import;

/// <summary>Begins imports, gives them to whoever works on them, and ends them.</summary>
internal sealed class ImportQueue(NpgsqlDataSource database, IServiceScopeFactory scopes, TimeProvider clock)
{
    /// <summary>A batch takes a second, and on a busy machine some; whoever is silent for a minute is dead.</summary>
    public static readonly TimeSpan Claim = TimeSpan.FromMinutes(1);

    /// <summary>A process that dies on every try must not be fed the same import for ever.</summary>
    private const int MostAttempts = 5;

    /// <summary>A new import, or null where another has not ended.</summary>
    /// <param name="file">The file that the caller reads itself.</param>
    /// <param name="cancellationToken">Stops the asking.</param>
    public async Task<Guid?> BeginAsync(string? file, CancellationToken cancellationToken)
    {
        await GiveUpAsync(cancellationToken);
        var now = clock.GetUtcNow();
        var id = Guid.CreateVersion7(now);
        try
        {
            await ExecuteAsync(
                $"""
                INSERT INTO {EntityLinkDb.Schema}.imports (import_id, state, file, bytes, read, added, changed, rejected, errors, attempts, started_at, claimed_until)
                VALUES (@id, @state, @file, 0, 0, 0, 0, 0, ARRAY[]::text[], 0, @now, @until)
                """,
                cancellationToken,
                ("id", id),
                ("state", file is null ? StoredImport.Receiving : StoredImport.Running),
                ("file", (object?)file ?? DBNull.Value),
                ("now", now),
                ("until", now + Claim)
            );
            return id;
        }
        catch (PostgresException error) when (error.SqlState == PostgresErrorCodes.UniqueViolation)
        {
            return null;
        }
    }

    /// <summary>The body is in: anybody may take it.</summary>
    public Task ReceivedAsync(Guid importId, CancellationToken cancellationToken) =>
        ExecuteAsync(
            $"UPDATE {EntityLinkDb.Schema}.imports SET state = '{StoredImport.Running}', claimed_until = @now WHERE import_id = @id",
            cancellationToken,
            ("id", importId),
            ("now", clock.GetUtcNow())
        );

    /// <summary>What nobody is at work on; null where there is nothing.</summary>
    /// <param name="importId">Only this one, for a command that goes on with its file.</param>
    /// <param name="cancellationToken">Stops the asking.</param>
    public async Task<StoredImport?> ClaimAsync(Guid? importId, CancellationToken cancellationToken)
    {
        await GiveUpAsync(cancellationToken);
        await using var command = database.CreateCommand(
            $"""
            UPDATE {EntityLinkDb.Schema}.imports SET claimed_until = @until, attempts = attempts + 1
            WHERE import_id = (
              SELECT import_id FROM {EntityLinkDb.Schema}.imports
              WHERE ended_at IS NULL AND state = '{StoredImport.Running}' AND claimed_until <= @now
                AND CASE WHEN @wanted::uuid IS NULL THEN file IS NULL ELSE import_id = @wanted END
              LIMIT 1 FOR UPDATE SKIP LOCKED)
            RETURNING import_id
            """
        );
        command.Parameters.AddWithValue("now", clock.GetUtcNow());
        command.Parameters.AddWithValue("until", clock.GetUtcNow() + Claim);
        command.Parameters.Add(new NpgsqlParameter<Guid?>("wanted", importId));
        return await command.ExecuteScalarAsync(cancellationToken) is Guid claimed ? await FindAsync(claimed, cancellationToken) : null;
    }

    public async Task<StoredImport?> FindAsync(Guid importId, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope
            .ServiceProvider.GetRequiredService<EntityLinkDb>()
            .Imports.AsNoTracking()
            .FirstOrDefaultAsync(import => import.ImportId == importId, cancellationToken);
    }

    /// <summary>The one that has not ended; null where there is none.</summary>
    public async Task<StoredImport?> CurrentAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope
            .ServiceProvider.GetRequiredService<EntityLinkDb>()
            .Imports.AsNoTracking()
            .FirstOrDefaultAsync(import => import.EndedAt == null, cancellationToken);
    }

    /// <summary>Ends an import; its body goes, its counts stay, and every replica hears that there are new names.</summary>
    public Task EndAsync(Guid importId, string? failure, CancellationToken cancellationToken) =>
        ExecuteAsync(
            $"""
            WITH gone AS (DELETE FROM {EntityLinkDb.Schema}.import_chunks WHERE import_id = @id),
            counted AS ({KnowledgeRevision.Increment})
            UPDATE {EntityLinkDb.Schema}.imports
            SET state = CASE WHEN @failure::text IS NULL THEN '{StoredImport.Done}' ELSE '{StoredImport.Failed}' END, ended_at = @now,
              errors = CASE WHEN @failure::text IS NULL THEN errors ELSE errors || @failure::text END
            WHERE import_id = @id AND ended_at IS NULL
            """,
            cancellationToken,
            ("id", importId),
            ("failure", failure is null ? DBNull.Value : Storable.Of(failure)),
            ("now", clock.GetUtcNow())
        );

    /// <summary>Ends what nobody can go on with: a body whose sender's connection died with the process, and an import that has ended every process that took it.</summary>
    private async Task GiveUpAsync(CancellationToken cancellationToken)
    {
        if (await CurrentAsync(cancellationToken) is not { } import || import.ClaimedUntil > clock.GetUtcNow())
            return;
        if (import.State == StoredImport.Receiving)
            await EndAsync(import.ImportId, "the process that received the body is gone: send it again", cancellationToken);
        else if (import.Attempts >= MostAttempts)
            await EndAsync(
                import.ImportId,
                $"given up after {MostAttempts} attempts, each of which ended in its middle",
                cancellationToken
            );
    }

    private async Task ExecuteAsync(string sql, CancellationToken cancellationToken, params (string Name, object Value)[] parameters)
    {
        await using var command = database.CreateCommand(sql);
        foreach (var (name, value) in parameters)
            command.Parameters.AddWithValue(name, value);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
