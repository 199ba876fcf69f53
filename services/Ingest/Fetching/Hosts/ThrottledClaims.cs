using Microsoft.EntityFrameworkCore;
using NewsMesh.Ingest.Storage;
using Npgsql;

namespace NewsMesh.Ingest.Fetching.Hosts;

/// <summary>A table whose rows are requests to make. It has the columns <c>host</c> and <c>lease_until</c>.</summary>
/// <param name="Name">Without its schema.</param>
/// <param name="Due">The column that says when.</param>
/// <param name="Condition">Which rows are requests at all.</param>
internal sealed record RequestTable(string Name, string Due, string Condition)
{
    /// <summary>One statement leases rows and brings all that is known of them.</summary>
    public string LeaseSql { get; } = $"UPDATE ingest.{Name} SET lease_until = @until WHERE ctid = ANY (@rows::tid[]) RETURNING *";
}

/// <summary>
/// Takes due requests with a lease, so that any number of replicas share them and none is made twice. Those whose host has no turn left are put off instead
/// of waited for: they leave the head of the queue to others. Rows are named by ctid (as text, which Npgsql can send), which stands still while they are locked.
/// </summary>
internal sealed class ThrottledClaims(IServiceScopeFactory scopes, HostThrottle throttle, TimeProvider clock)
{
    /// <summary>A crowd of requests to one host takes this many looks to get out of the way, and the rest of it the next time.</summary>
    private const int MostLooks = 8;

    /// <summary>Takes up to so many rows, as they are after that.</summary>
    public async Task<IReadOnlyList<T>> TakeAsync<T>(RequestTable table, TimeSpan lease, int count, CancellationToken cancellationToken)
        where T : class
    {
        var taken = new List<T>();
        for (var look = 0; look < MostLooks && taken.Count < count; look++)
        {
            var wanted = count - taken.Count;
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<IngestDb>();
            await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
            var (connection, now) = ((NpgsqlConnection)db.Database.GetDbConnection(), clock.GetUtcNow());
            var due = await DueAsync(connection, table, wanted, now, cancellationToken);
            if (due.Count == 0)
                break;
            var again = await throttle.ShareAsync(connection, due.ConvertAll(row => row.Host), now, cancellationToken);
            await PutOffAsync(
                connection,
                table,
                [.. due.Zip(again).Where(each => each.Second is not null).Select(each => (each.First.Row, each.Second!.Value))],
                cancellationToken
            );
            var granted = due.Where((_, index) => again[index] is null).Select(row => row.Row).ToArray();
            if (granted.Length > 0)
                taken.AddRange(await LeaseAsync<T>(db, table, granted, now + lease, cancellationToken));
            await transaction.CommitAsync(cancellationToken);
            if (due.Count < wanted)
                break;
        }
        return taken;
    }

    private static Task<List<T>> LeaseAsync<T>(
        IngestDb db,
        RequestTable table,
        string[] rows,
        DateTimeOffset until,
        CancellationToken cancellationToken
    )
        where T : class =>
        db.Set<T>()
            .FromSqlRaw(table.LeaseSql, new NpgsqlParameter("until", until.UtcDateTime), new NpgsqlParameter("rows", rows))
            .AsNoTracking()
            .ToListAsync(cancellationToken);

    private static async Task<List<(string Row, string Host)>> DueAsync(
        NpgsqlConnection connection,
        RequestTable table,
        int count,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        await using var command = new NpgsqlCommand(
            $"""
            SELECT ctid::text, host FROM ingest.{table.Name}
            WHERE {table.Condition} AND {table.Due} <= $1 AND (lease_until IS NULL OR lease_until <= $1)
            ORDER BY {table.Due} LIMIT $2
            FOR NO KEY UPDATE SKIP LOCKED
            """,
            connection
        );
        command.Parameters.Add(new() { Value = now.UtcDateTime });
        command.Parameters.Add(new() { Value = count });
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var due = new List<(string, string)>();
        while (await reader.ReadAsync(cancellationToken))
            due.Add((reader.GetString(0), reader.GetString(1)));
        return due;
    }

    private static async Task PutOffAsync(
        NpgsqlConnection connection,
        RequestTable table,
        List<(string Row, DateTimeOffset Until)> rows,
        CancellationToken cancellationToken
    )
    {
        if (rows.Count == 0)
            return;
        await using var command = new NpgsqlCommand(
            $"UPDATE ingest.{table.Name} AS due SET {table.Due} = later.until FROM unnest($1::tid[], $2) AS later (at, until) WHERE due.ctid = later.at",
            connection
        );
        command.Parameters.Add(new() { Value = rows.ConvertAll(row => row.Row) });
        command.Parameters.Add(new() { Value = rows.ConvertAll(row => row.Until.UtcDateTime) });
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
