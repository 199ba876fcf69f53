using Npgsql;
using NpgsqlTypes;

namespace NewsMesh.Search.Traces.Receiving;

/// <summary>Writes a batch of spans, and what the list shows of their traces, in one statement.</summary>
internal static class SpanTable
{
    /// <summary>
    /// A span that is there stays as it is: an exporter's retry changes nothing, and nobody writes over another's. Nor does another root rename a trace.
    /// Rows come sorted, so that two replicas that write the same traces wait for each other in the same order.
    /// </summary>
    private const string Sql = """
        WITH given AS (
            SELECT * FROM unnest(@trace_id, @span_id, @parent_span_id, @service, @instance, @scope, @name, @kind, @started_at, @duration, @status, @status_message, @attributes, @events, @links, @bytes, @is_visit) WITH ORDINALITY
                AS g (trace_id, span_id, parent_span_id, service, instance, scope, name, kind, started_at, duration_micros, status, status_message, attributes, events, links, bytes, is_visit, place)
            WHERE NOT EXISTS (SELECT FROM search.traces t WHERE t.trace_id = g.trace_id AND (t.span_count >= @most OR t.bytes >= @most_bytes))
        ), written AS (
            INSERT INTO search.spans AS s (trace_id, span_id, parent_span_id, service, instance, scope, name, kind, started_at, duration_micros, status, status_message, attributes, events, links, bytes)
            SELECT DISTINCT ON (trace_id, span_id)
                trace_id, span_id, parent_span_id, service, instance, scope, name, kind, started_at, duration_micros, status, status_message, attributes, events, links, bytes
            FROM given ORDER BY trace_id, span_id, place
            ON CONFLICT (trace_id, span_id) DO NOTHING
            RETURNING s.trace_id, s.span_id, s.parent_span_id, s.service, s.name, s.started_at, s.duration_micros, s.status, s.bytes
        ), summed AS (
            INSERT INTO search.traces AS t (trace_id, name, service, has_root, named_at, started_at, ended_at, span_count, error_count, services, received_at, bytes, is_visit)
            SELECT trace_id,
                (array_agg(name ORDER BY parent_span_id IS NOT NULL, started_at))[1],
                (array_agg(service ORDER BY parent_span_id IS NOT NULL, started_at))[1],
                bool_or(parent_span_id IS NULL),
                (array_agg(started_at ORDER BY parent_span_id IS NOT NULL, started_at))[1],
                min(started_at),
                max(started_at + duration_micros * interval '1 microsecond'),
                count(*),
                count(*) FILTER (WHERE status = 2),
                array_agg(DISTINCT service ORDER BY service),
                @now,
                sum(bytes),
                EXISTS (
                    SELECT FROM given JOIN written root USING (trace_id, span_id)
                    WHERE given.trace_id = written.trace_id AND given.is_visit AND root.parent_span_id IS NULL)
            FROM written GROUP BY trace_id ORDER BY trace_id
            ON CONFLICT (trace_id) DO UPDATE SET
                (name, service, has_root, named_at) = (
                    SELECT name, service, has_root, named_at
                    FROM (VALUES (t.name, t.service, t.has_root, t.named_at, 0), (excluded.name, excluded.service, excluded.has_root, excluded.named_at, 1))
                        AS n (name, service, has_root, named_at, place)
                    ORDER BY NOT has_root, CASE WHEN has_root THEN place END, named_at LIMIT 1),
                is_visit = CASE WHEN t.has_root THEN t.is_visit ELSE excluded.is_visit END,
                bytes = t.bytes + excluded.bytes,
                started_at = least(t.started_at, excluded.started_at),
                ended_at = greatest(t.ended_at, excluded.ended_at),
                span_count = t.span_count + excluded.span_count,
                error_count = t.error_count + excluded.error_count,
                services = ARRAY(SELECT DISTINCT unnest(t.services || excluded.services) ORDER BY 1),
                received_at = excluded.received_at
        )
        SELECT count(*)::int FROM written
        """;

    /// <summary>Answers how many were written: fewer than given when a trace has as many spans as it may have, and where they are there already.</summary>
    public static async Task<int> WriteAsync(
        NpgsqlDataSource database,
        IReadOnlyList<WaitingSpan> spans,
        TracesOptions limits,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        await using var command = database.CreateCommand(Sql);
        Add("trace_id", span => span.Span.TraceId);
        Add("span_id", span => span.Span.SpanId);
        Add("parent_span_id", span => span.Span.ParentSpanId);
        Add("service", span => span.Span.Service);
        Add("instance", span => span.Span.Instance);
        Add("scope", span => span.Span.Scope);
        Add("name", span => span.Span.Name);
        Add("kind", span => (short)span.Span.Kind);
        Add("started_at", span => span.Span.StartedAt);
        Add("duration", span => (long)span.Span.Duration.TotalMicroseconds);
        Add("status", span => (short)span.Span.Status);
        Add("status_message", span => span.Span.StatusMessage);
        Add("bytes", span => span.Bytes);
        Add("is_visit", span => span.IsVisit);
        AddJson("attributes", span => span.Attributes);
        AddJson("events", span => span.Events);
        AddJson("links", span => span.Links);
        command.Parameters.AddWithValue("most", limits.MaxSpansPerTrace);
        command.Parameters.AddWithValue("most_bytes", limits.MaxBytesPerTrace);
        command.Parameters.AddWithValue("now", now);
        return (int)(await command.ExecuteScalarAsync(cancellationToken))!;

        void Add<T>(string name, Func<WaitingSpan, T> column) => command.Parameters.AddWithValue(name, spans.Select(column).ToArray());

        void AddJson(string name, Func<WaitingSpan, string> column) =>
            command.Parameters.AddWithValue(name, NpgsqlDbType.Array | NpgsqlDbType.Jsonb, spans.Select(column).ToArray());
    }
}
