using NewsMesh.EntityLink.Relinking;
using NewsMesh.ServiceDefaults.Identity;
using Npgsql;

namespace NewsMesh.EntityLink.Corrections;

/// <summary>What became of a correction.</summary>
internal abstract record CorrectionOutcome
{
    /// <param name="Job">The relinking; null where nothing had to change.</param>
    /// <param name="EntityId">Whom the corrected names mean now.</param>
    /// <param name="Articles">To be linked again.</param>
    public sealed record Done(Guid? Job, Guid EntityId, int Articles) : CorrectionOutcome;

    public sealed record Unknown(Guid EntityId) : CorrectionOutcome;

    /// <param name="Why">In words, with what to do.</param>
    public sealed record Refused(string Why) : CorrectionOutcome;
}

/// <summary>
/// Says that two entities are one, or that one is two. Under the lock of the single writer, so that an article is linked either before, and then again, or after.
/// </summary>
internal sealed class CorrectEntities(NpgsqlDataSource database, RelinkSignal signal, TimeProvider clock)
{
    /// <summary>Articles in which an entity, or one of those that were merged into it, was found or is meant by a split.</summary>
    private const string Naming = """
        SELECT article_id FROM (
            SELECT article_id FROM entity_link.mentions WHERE entity_id = ANY (@named)
            UNION SELECT article_id FROM entity_link.blocked_links WHERE instead_id = ANY (@named)) naming
        """;

    public async Task<CorrectionOutcome> MergeAsync(Guid id, Guid into, string by, string reason, CancellationToken cancellationToken)
    {
        await using var correction = await BeginAsync(cancellationToken);
        if (await correction.MeantAsync(id, cancellationToken) is not { } meant)
            return new CorrectionOutcome.Unknown(id);
        if (await correction.MeantAsync(into, cancellationToken) is not { } target)
            return new CorrectionOutcome.Unknown(into);
        if (meant == target)
            return id == into
                ? new CorrectionOutcome.Refused("An entity cannot be merged into itself: name another one in 'into'.")
                : new CorrectionOutcome.Done(null, target, 0);
        if (meant != id)
            return new CorrectionOutcome.Refused(
                $"The entity {id} was merged into {meant} before: merge that one, or split it first (POST /entities/{meant}/split)."
            );
        var named = await correction.MergedAsync(id, cancellationToken);
        correction.Add("UPDATE entity_link.entities SET merged_into = @into WHERE entity_id = @id", ("id", id), ("into", target));
        return await correction.CommitAsync(
            new Correction
            {
                Kind = Correction.Merge,
                EntityId = id,
                OtherId = target,
                MadeBy = by,
                Reason = reason,
            },
            [id],
            target,
            named,
            cancellationToken
        );
    }

    /// <summary>Takes a merge back: what was read as <paramref name="from"/> means that one again.</summary>
    public async Task<CorrectionOutcome> SplitAsync(Guid id, Guid from, string by, string reason, CancellationToken cancellationToken)
    {
        await using var correction = await BeginAsync(cancellationToken);
        if (await correction.MeantAsync(from, cancellationToken) is not { } meant)
            return new CorrectionOutcome.Unknown(from);
        if (await correction.MergedIntoAsync(from, cancellationToken) is not { } into)
            return new CorrectionOutcome.Refused($"The entity {from} is not merged into another one: there is nothing to take back.");
        if (into != id && meant != id)
            return new CorrectionOutcome.Refused($"The entity {from} is merged into {into}, not into {id}: split it from that one.");
        var named = await correction.MergedAsync(from, cancellationToken);
        correction.Add("UPDATE entity_link.entities SET merged_into = NULL WHERE entity_id = @id", ("id", from));
        return await correction.CommitAsync(
            new Correction
            {
                Kind = Correction.Split,
                EntityId = from,
                OtherId = id,
                MadeBy = by,
                Reason = reason,
            },
            [from],
            from,
            named,
            cancellationToken
        );
    }

    /// <summary>In these articles the name means somebody else, who becomes an entity of its own. Merging that one back takes it back.</summary>
    public async Task<CorrectionOutcome> SplitAsync(Guid id, Guid[] articles, string by, string reason, CancellationToken cancellationToken)
    {
        await using var correction = await BeginAsync(cancellationToken);
        if (await correction.MeantAsync(id, cancellationToken) is not { } meant)
            return new CorrectionOutcome.Unknown(id);
        if (meant != id)
            return new CorrectionOutcome.Refused($"The entity {id} was merged into {meant}: split that one.");
        var named = await correction.MergedAsync(id, cancellationToken);
        var naming = await correction.ArticlesAsync(named, articles, cancellationToken);
        if (naming.Length == 0)
            return new CorrectionOutcome.Refused(
                $"None of the {articles.Length} articles names the entity {id}: take the ids from GET /entities/{id} of search."
            );
        var other = DerivedId.From("entity", $"split:{id}/{string.Join(',', naming.Order())}");
        correction.Add(
            """
            INSERT INTO entity_link.entities (entity_id, name, type, aliases, demonyms, source, popularity, search_text)
            SELECT @other, name, type, ARRAY[]::text[], ARRAY[]::text[], 'nil', 0, search_text FROM entity_link.entities WHERE entity_id = @id
            ON CONFLICT (entity_id) DO UPDATE SET merged_into = NULL
            """,
            ("id", id),
            ("other", other)
        );
        correction.Add(
            """
            INSERT INTO entity_link.blocked_links (article_id, entity_id, instead_id)
            SELECT article_id, entity_id, @other FROM unnest(@articles) AS article_id, unnest(@named) AS entity_id
            ON CONFLICT (article_id, entity_id) DO UPDATE SET instead_id = excluded.instead_id
            """,
            ("articles", naming),
            ("named", named),
            ("other", other)
        );
        return await correction.CommitAsync(
            new Correction
            {
                Kind = Correction.Split,
                EntityId = other,
                OtherId = id,
                ArticleIds = naming,
                MadeBy = by,
                Reason = reason,
            },
            [other],
            other,
            named,
            cancellationToken,
            naming
        );
    }

    private async Task<Open> BeginAsync(CancellationToken cancellationToken)
    {
        var connection = await database.OpenConnectionAsync(cancellationToken);
        var open = new Open(connection, await connection.BeginTransactionAsync(cancellationToken), signal, clock);
        await open.RunAsync(Sql.Statement("SELECT pg_advisory_xact_lock(hashtext('entity_link link'))"), cancellationToken);
        return open;
    }

    /// <summary>A correction under way: what it reads, and what it will write when all is known.</summary>
    private sealed class Open(NpgsqlConnection connection, NpgsqlTransaction transaction, RelinkSignal signal, TimeProvider clock)
        : IAsyncDisposable
    {
        private readonly List<NpgsqlBatchCommand> _statements = [];

        public void Add(string sql, params ReadOnlySpan<(string, object?)> parameters) => _statements.Add(Sql.Statement(sql, parameters));

        public async Task<object?> RunAsync(NpgsqlBatchCommand statement, CancellationToken cancellationToken)
        {
            await using var batch = new NpgsqlBatch(connection);
            batch.BatchCommands.Add(statement);
            return await batch.ExecuteScalarAsync(cancellationToken);
        }

        /// <summary>Whom an entity means at the end of all merges; null for one that does not exist.</summary>
        public async Task<Guid?> MeantAsync(Guid id, CancellationToken cancellationToken)
        {
            await using var batch = new NpgsqlBatch(connection);
            batch.BatchCommands.Add(Redirects.Select([id], articleId: null));
            await using (var reader = await batch.ExecuteReaderAsync(cancellationToken))
            {
                if ((await Redirects.ReadAsync(reader, cancellationToken)).GetValueOrDefault(id) is { } meant)
                    return meant.EntityId;
            }
            var known = await RunAsync(
                Sql.Statement("SELECT entity_id FROM entity_link.entities WHERE entity_id = @id", ("id", id)),
                cancellationToken
            );
            return known as Guid?;
        }

        public async Task<Guid?> MergedIntoAsync(Guid id, CancellationToken cancellationToken) =>
            await RunAsync(
                Sql.Statement("SELECT merged_into FROM entity_link.entities WHERE entity_id = @id", ("id", id)),
                cancellationToken
            ) as Guid?;

        /// <summary>The entity and all that were merged into it, directly or on the way.</summary>
        public async Task<Guid[]> MergedAsync(Guid id, CancellationToken cancellationToken) =>
            (Guid[])
                (
                    await RunAsync(
                        Sql.Statement(
                            """
                            WITH RECURSIVE merged AS (
                                SELECT @id::uuid AS id UNION SELECT one.entity_id FROM merged JOIN entity_link.entities one ON one.merged_into = merged.id)
                            SELECT array_agg(id ORDER BY id) FROM merged
                            """,
                            ("id", id)
                        ),
                        cancellationToken
                    )
                )!;

        public async Task<Guid[]> ArticlesAsync(Guid[] named, Guid[] articles, CancellationToken cancellationToken) =>
            (Guid[])
                (
                    await RunAsync(
                        Sql.Statement(
                            "SELECT coalesce(array_agg(DISTINCT article_id ORDER BY article_id), ARRAY[]::uuid[]) FROM entity_link.mentions WHERE entity_id = ANY (@named) AND article_id = ANY (@articles)",
                            ("named", named),
                            ("articles", articles)
                        ),
                        cancellationToken
                    )
                )!;

        public async Task<CorrectionOutcome> CommitAsync(
            Correction correction,
            Guid[] changed,
            Guid meant,
            Guid[] named,
            CancellationToken cancellationToken,
            Guid[]? articles = null
        )
        {
            var now = clock.GetUtcNow();
            var id = DerivedId.From("correction", $"{correction.Kind}/{correction.EntityId}/{correction.OtherId}/{now:O}");
            var job = new RelinkJob
            {
                JobId = id,
                Kind = correction.Kind,
                Reason =
                    correction.Kind == Correction.Merge
                        ? $"{correction.EntityId} is {correction.OtherId}"
                        : $"{correction.EntityId} is not {correction.OtherId}",
                RequestedAt = now,
            };
            Add(
                """
                INSERT INTO entity_link.corrections (correction_id, kind, entity_id, other_id, article_ids, made_by, reason, made_at)
                VALUES (@correction, @kind, @entity, @other, @articles, @by, @reason, @now)
                """,
                ("correction", id),
                ("kind", correction.Kind),
                ("entity", correction.EntityId),
                ("other", correction.OtherId),
                ("articles", correction.ArticleIds),
                ("by", correction.MadeBy),
                ("reason", correction.Reason),
                ("now", now)
            );
            _statements.Add(EntityChanges.Enqueue(changed, now));
            await using var batch = new NpgsqlBatch(connection);
            // The only statement that returns a row is the first result: how many articles the job has.
            foreach (var statement in _statements)
                batch.BatchCommands.Add(statement);
            batch.BatchCommands.Add(
                RelinkQueue.Enqueue(
                    job,
                    articles is null ? Naming : $"{Naming} WHERE article_id = ANY (@these)",
                    readerVersion: null,
                    ("named", named),
                    ("these", articles ?? [])
                )
            );
            var count = (int)(await batch.ExecuteScalarAsync(cancellationToken))!;
            await transaction.CommitAsync(cancellationToken);
            signal.Notify();
            return new CorrectionOutcome.Done(id, meant, count);
        }

        public async ValueTask DisposeAsync()
        {
            await transaction.DisposeAsync();
            await connection.DisposeAsync();
        }
    }
}
