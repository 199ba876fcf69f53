using System.Collections.Concurrent;
using NewsMesh.EntityLink.Knowledge.Import;
using NewsMesh.EntityLink.Reading.Linking;
using NewsMesh.EntityLink.Storage;
using Npgsql;

namespace NewsMesh.EntityLink.Knowledge.Wikidata;

/// <summary>
/// Takes one unknown name after the other and asks who it is. What is sure becomes an entity of the knowledge base; that the unknown one is the same is for the linker
/// and for people to say.
/// </summary>
internal sealed class LookUpNames(NpgsqlDataSource database, WikidataApi api, TimeProvider clock)
{
    /// <summary>Longer, and a person who has become known since is not found; shorter, and the same names are asked for again.</summary>
    private static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    /// <summary>A name whose answer cannot be read, or cannot be stored, is left behind: any other may be taken next, and it would come again for ever.</summary>
    private const int MostAttempts = 3;

    /// <summary>Names that have failed are few; more are an API that answers nobody.</summary>
    private const int MostRemembered = 1000;

    private readonly ConcurrentDictionary<Guid, int> _failed = new();

    private const string Candidates = $"source = '{StoredEntity.Unknown}' AND looked_up_at IS NULL AND merged_into IS NULL";

    public sealed record Outcome(string Name, bool IsAsked, bool IsFound);

    /// <summary>One name; null where there is none, or where another replica is asking.</summary>
    public async Task<Outcome?> NextAsync(CancellationToken cancellationToken)
    {
        await using var turn = await database.OpenConnectionAsync(cancellationToken);
        // One request at a time, however many replicas there are: the lock is the session's, so that no transaction is open while we wait for an answer.
        if (!await LockAsync(turn, "SELECT pg_try_advisory_lock(hashtext('entity_link wikidata'))", cancellationToken))
            return null;
        try
        {
            return await ClaimAsync(turn, cancellationToken) is var (id, name, type)
                ? await LookUpAsync(id, name, type, cancellationToken)
                : null;
        }
        finally
        {
            await LockAsync(turn, "SELECT pg_advisory_unlock(hashtext('entity_link wikidata'))", CancellationToken.None);
        }
    }

    private async Task<Outcome> LookUpAsync(Guid id, string name, string type, CancellationToken cancellationToken)
    {
        try
        {
            var (bearers, isAsked) = await BearersAsync(name, cancellationToken);
            var found = SureMatch.Of(bearers, type);
            if (found is not null)
                await StoreAsync(found, cancellationToken);
            return new Outcome(name, isAsked, found is not null);
        }
        catch (Exception error)
        {
            // Not looked up after all: its turn comes again, unless it was the name's own fault too often.
            if (!IsGivenUp(id, error))
                await ExecuteAsync(
                    $"UPDATE {EntityLinkDb.Schema}.entities SET looked_up_at = NULL WHERE entity_id = @id",
                    CancellationToken.None,
                    ("id", id)
                );
            throw;
        }
    }

    /// <summary>Being sent away, a database that is away and a process that ends are no fault of the name.</summary>
    private bool IsGivenUp(Guid id, Exception error)
    {
        if (error is WikidataBusyException or OperationCanceledException || Outage.Is(error))
            return false;
        if (_failed.Count >= MostRemembered)
            _failed.Clear();
        if (_failed.AddOrUpdate(id, 1, (_, times) => times + 1) < MostAttempts)
            return false;
        _failed.TryRemove(id, out _);
        return true;
    }

    private async Task<(string Bearers, bool IsAsked)> BearersAsync(string name, CancellationToken cancellationToken)
    {
        var normal = NormalName.Of(name);
        await using var command = database.CreateCommand(
            $"SELECT bearers FROM {EntityLinkDb.Schema}.wikidata_answers WHERE name = @name AND asked_at > @since"
        );
        command.Parameters.AddWithValue("name", normal);
        command.Parameters.AddWithValue("since", clock.GetUtcNow() - Kept);
        if (await command.ExecuteScalarAsync(cancellationToken) is string kept)
            return (kept, false);
        var bearers = Storable.Of(await api.BearersAsync(name, cancellationToken));
        await ExecuteAsync(
            $"""
            INSERT INTO {EntityLinkDb.Schema}.wikidata_answers (name, bearers, asked_at) VALUES (@name, @bearers, @now)
            ON CONFLICT (name) DO UPDATE SET bearers = excluded.bearers, asked_at = excluded.asked_at
            """,
            cancellationToken,
            ("name", normal),
            ("bearers", bearers),
            ("now", clock.GetUtcNow())
        );
        return (bearers, true);
    }

    private static async Task<(Guid Id, string Name, string Type)?> ClaimAsync(
        NpgsqlConnection connection,
        CancellationToken cancellationToken
    )
    {
        // One word means too many; a first name and a surname, or the words of an organisation, mean somebody.
        await using var command = new NpgsqlCommand(
            $"""
            UPDATE {EntityLinkDb.Schema}.entities SET looked_up_at = now()
            WHERE entity_id = (SELECT entity_id FROM {EntityLinkDb.Schema}.entities WHERE {Candidates} AND name LIKE '% %' LIMIT 1 FOR UPDATE SKIP LOCKED)
            RETURNING entity_id, name, type
            """,
            connection
        );
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        return await reader.ReadAsync(cancellationToken) ? (reader.GetGuid(0), reader.GetString(1), reader.GetString(2)) : null;
    }

    private async Task StoreAsync(StoredEntity entity, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await EntityBatch.MergeAsync(connection, [entity], cancellationToken);
    }

    private static async Task<bool> LockAsync(NpgsqlConnection connection, string sql, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync(cancellationToken) is true;
    }

    private async Task ExecuteAsync(string sql, CancellationToken cancellationToken, params (string Name, object Value)[] parameters)
    {
        await using var command = database.CreateCommand(sql);
        foreach (var (name, value) in parameters)
            command.Parameters.AddWithValue(name, value);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
