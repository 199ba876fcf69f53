using NewsMesh.Contracts;
using NewsMesh.Search.Indexing;
using Npgsql;

namespace NewsMesh.Search.Rebuilding;

/// <summary>
/// One step of a rebuild a transaction: the new tables are made, kept events are applied to them in the order in which they were kept, and at the end, when only those of
/// the last moment are left, writers wait while these are applied and the tables change places. The position is stored with what was applied, so that a step that was cut off
/// is done again by whoever comes next.
/// </summary>
internal sealed class Rebuild(NpgsqlDataSource database, TimeProvider clock)
{
    /// <summary>Events applied in one transaction: a second's work.</summary>
    private const int Helping = 200;

    /// <summary>Making tables copies what has no event, and statistics read a part of every table: minutes with a million articles.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromHours(1);

    private Guid _analyzed;

    private sealed record Progress(Guid Id, bool IsMade, string Xid, string Kind, Guid Key, string Part);

    /// <returns>True where there was something to do.</returns>
    public async Task<bool> StepAsync(CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        if (await ClaimAsync(connection, cancellationToken) is not { } progress)
            return false;
        if (!progress.IsMade)
            await MakeAsync(connection, progress.Id, cancellationToken);
        else
            await GoOnAsync(connection, progress, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return true;
    }

    /// <summary>For whoever asks how far it is.</summary>
    public async Task TellAsync(string problem, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var batch = new NpgsqlBatch(connection)
        {
            BatchCommands =
            {
                Sql.Statement("UPDATE search.rebuilds SET problem = @problem WHERE state = 'running'", ("problem", problem)),
            },
        };
        await batch.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>Tables that were made before a migration are of the wrong shape: they are made anew.</summary>
    private static async Task<Progress?> ClaimAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using var batch = new NpgsqlBatch(connection)
        {
            BatchCommands =
            {
                Sql.Statement(
                    """
                    SELECT rebuild_id, made_by IS NOT DISTINCT FROM (SELECT max(migration_id) FROM search.__migrations), xid::text, kind, id, part
                    FROM search.rebuilds WHERE state = 'running' FOR UPDATE SKIP LOCKED
                    """
                ),
            },
        };
        await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
        return await reader.ReadAsync(cancellationToken)
            ? new Progress(
                reader.GetGuid(0),
                reader.GetBoolean(1),
                reader.GetString(2),
                reader.GetString(3),
                reader.GetGuid(4),
                reader.GetString(5)
            )
            : null;
    }

    private static async Task MakeAsync(NpgsqlConnection connection, Guid id, CancellationToken cancellationToken)
    {
        await using var batch = new NpgsqlBatch(connection) { Timeout = (int)Longest.TotalSeconds };
        batch.BatchCommands.Add(Sql.Statement($"SET LOCAL statement_timeout = {(long)Longest.TotalMilliseconds}"));
        batch.BatchCommands.Add(NewTables.Name());
        foreach (var statement in NewTables.Make())
            batch.BatchCommands.Add(statement);
        batch.BatchCommands.Add(
            Sql.Statement(
                """
                UPDATE search.rebuilds SET made_by = (SELECT max(migration_id) FROM search.__migrations), xid = '0', kind = '', id = '00000000-0000-0000-0000-000000000000', part = '',
                    applied = 0, events = (SELECT count(*) FROM search.event_log), problem = NULL,
                    carried_over = (SELECT count(*) FROM search_next.articles) + (SELECT count(*) FROM search_next.facts)
                WHERE rebuild_id = @id
                """,
                ("id", id)
            )
        );
        await batch.ExecuteNonQueryAsync(cancellationToken);
    }

    private async Task GoOnAsync(NpgsqlConnection connection, Progress progress, CancellationToken cancellationToken)
    {
        await RunAsync(connection, [Sql.Statement($"SET LOCAL search_path = {NewTables.Schema}, search, public")], cancellationToken);
        var (applied, next) = await ApplyAsync(connection, progress, isLast: false, cancellationToken);
        var isDone = false;
        if (applied < Helping && _analyzed != progress.Id)
        {
            await RunAsync(
                connection,
                [Sql.Statement($"SET LOCAL statement_timeout = {(long)Longest.TotalMilliseconds}"), NewTables.Analyze()],
                cancellationToken
            );
            _analyzed = progress.Id;
        }
        else if (applied < Helping)
        {
            // From here on nobody writes: what is left is what came in the last moment.
            await RunAsync(
                connection,
                [Sql.Statement("SET LOCAL lock_timeout = '800ms'"), Sql.Statement("LOCK TABLE search.event_log IN EXCLUSIVE MODE")],
                cancellationToken
            );
            for (var more = Helping; more == Helping; applied += more)
                (more, next) = await ApplyAsync(connection, next, isLast: true, cancellationToken);
            await RunAsync(connection, NewTables.TakeIntoUse(), cancellationToken);
            isDone = true;
        }
        await RunAsync(
            connection,
            [
                Sql.Statement(
                    """
                    UPDATE search.rebuilds SET xid = @xid::xid8, kind = @kind, id = @key, part = @part, applied = applied + @applied, problem = NULL,
                        state = CASE WHEN @done THEN 'done' ELSE state END, ended_at = CASE WHEN @done THEN @now END
                    WHERE rebuild_id = @id
                    """,
                    ("xid", next.Xid),
                    ("kind", next.Kind),
                    ("key", next.Key),
                    ("part", next.Part),
                    ("applied", applied),
                    ("done", isDone),
                    ("now", clock.GetUtcNow()),
                    ("id", progress.Id)
                ),
            ],
            cancellationToken
        );
    }

    /// <summary>Transactions that are still open may keep events before those that are there already: all before the oldest of them is settled.</summary>
    private static async Task<(int Applied, Progress Next)> ApplyAsync(
        NpgsqlConnection connection,
        Progress after,
        bool isLast,
        CancellationToken cancellationToken
    )
    {
        var rows = new List<(string Kind, byte[] Event, DateTimeOffset At)>();
        await using (
            var batch = new NpgsqlBatch(connection)
            {
                BatchCommands =
                {
                    Sql.Statement(
                        """
                        SELECT kind, event, logged_at, xid::text, id, part FROM search.event_log
                        WHERE (xid, kind, id, part) > (@xid::xid8, @kind, @key, @part) AND (@last OR xid < pg_snapshot_xmin(pg_current_snapshot()))
                        ORDER BY xid, kind, id, part LIMIT @limit
                        """,
                        ("xid", after.Xid),
                        ("kind", after.Kind),
                        ("key", after.Key),
                        ("part", after.Part),
                        ("last", isLast),
                        ("limit", Helping)
                    ),
                },
            }
        )
        await using (var reader = await batch.ExecuteReaderAsync(cancellationToken))
            while (await reader.ReadAsync(cancellationToken))
            {
                rows.Add((reader.GetString(0), reader.GetFieldValue<byte[]>(1), reader.GetFieldValue<DateTimeOffset>(2)));
                after = after with
                {
                    Kind = reader.GetString(0),
                    Xid = reader.GetString(3),
                    Key = reader.GetGuid(4),
                    Part = reader.GetString(5),
                };
            }
        if (Of<ArticleLinked>(EventLog.Article) is { Length: > 0 } articles)
            await ArticleBatch.WriteAsync(connection, articles, isNews: false, cancellationToken);
        if (Of<FactChanged>(EventLog.Fact) is { Length: > 0 } facts)
            await FactBatch.WriteAsync(connection, Array.ConvertAll(facts, fact => fact.Event), cancellationToken);
        if (Of<StoryChanged>(EventLog.Story) is { Length: > 0 } stories)
            await StoryBatch.WriteAsync(connection, Array.ConvertAll(stories, story => story.Event), cancellationToken);
        if (Of<EntityChanged>(EventLog.Entity) is { Length: > 0 } entities)
            await EntityBatch.WriteAsync(connection, Array.ConvertAll(entities, entity => entity.Event), cancellationToken);
        return (rows.Count, after);

        Received<T>[] Of<T>(string kind) =>
            [.. rows.Where(row => row.Kind == kind).Select(row => new Received<T>(EventLog.Unpack<T>(row.Event), row.At))];
    }

    private static async Task RunAsync(
        NpgsqlConnection connection,
        IEnumerable<NpgsqlBatchCommand> statements,
        CancellationToken cancellationToken
    )
    {
        await using var batch = new NpgsqlBatch(connection) { Timeout = (int)Longest.TotalSeconds };
        foreach (var statement in statements)
            batch.BatchCommands.Add(statement);
        await batch.ExecuteNonQueryAsync(cancellationToken);
    }
}
