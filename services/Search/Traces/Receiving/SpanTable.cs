using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using NewsMesh.Search.Traces.Otlp;
using Npgsql;
using NpgsqlTypes;

namespace NewsMesh.Search.Traces.Receiving;

/// <summary>Writes a batch of spans, and what the list shows of their traces, in one statement.</summary>
internal static class SpanTable
{
    /// <summary>
    /// A span that comes again (an exporter's retry) replaces itself and is not counted again: xmax is 0 for a row that was inserted.
    /// Rows come sorted, so that two replicas that write the same traces wait for each other in the same order.
    /// </summary>
    private const string Sql = """
        WITH given AS (
            SELECT * FROM unnest(@trace_id, @span_id, @parent_span_id, @service, @instance, @scope, @name, @kind, @started_at, @duration, @status, @status_message, @attributes, @events, @links)
                AS g (trace_id, span_id, parent_span_id, service, instance, scope, name, kind, started_at, duration_micros, status, status_message, attributes, events, links)
            WHERE NOT EXISTS (SELECT FROM search.traces t WHERE t.trace_id = g.trace_id AND t.span_count >= @most)
        ), written AS (
            INSERT INTO search.spans AS s (trace_id, span_id, parent_span_id, service, instance, scope, name, kind, started_at, duration_micros, status, status_message, attributes, events, links)
            SELECT trace_id, span_id, parent_span_id, service, instance, scope, name, kind, started_at, duration_micros, status, status_message, attributes, events, links
            FROM given ORDER BY trace_id, span_id
            ON CONFLICT (trace_id, span_id) DO UPDATE SET
                parent_span_id = excluded.parent_span_id, service = excluded.service, instance = excluded.instance, scope = excluded.scope, name = excluded.name,
                kind = excluded.kind, started_at = excluded.started_at, duration_micros = excluded.duration_micros, status = excluded.status,
                status_message = excluded.status_message, attributes = excluded.attributes, events = excluded.events, links = excluded.links
            RETURNING s.trace_id, s.parent_span_id, s.service, s.name, s.started_at, s.duration_micros, s.status, xmax = 0 AS is_new
        ), summed AS (
            INSERT INTO search.traces AS t (trace_id, name, service, has_root, named_at, started_at, ended_at, span_count, error_count, services, received_at)
            SELECT trace_id,
                (array_agg(name ORDER BY parent_span_id IS NOT NULL, started_at))[1],
                (array_agg(service ORDER BY parent_span_id IS NOT NULL, started_at))[1],
                bool_or(parent_span_id IS NULL),
                (array_agg(started_at ORDER BY parent_span_id IS NOT NULL, started_at))[1],
                min(started_at),
                max(started_at + duration_micros * interval '1 microsecond'),
                count(*) FILTER (WHERE is_new),
                count(*) FILTER (WHERE is_new AND status = 2),
                array_agg(DISTINCT service ORDER BY service),
                @now
            FROM written GROUP BY trace_id ORDER BY trace_id
            ON CONFLICT (trace_id) DO UPDATE SET
                (name, service, has_root, named_at) = (
                    SELECT name, service, has_root, named_at
                    FROM (VALUES (t.name, t.service, t.has_root, t.named_at), (excluded.name, excluded.service, excluded.has_root, excluded.named_at)) AS n (name, service, has_root, named_at)
                    ORDER BY NOT has_root, named_at LIMIT 1),
                started_at = least(t.started_at, excluded.started_at),
                ended_at = greatest(t.ended_at, excluded.ended_at),
                span_count = t.span_count + excluded.span_count,
                error_count = t.error_count + excluded.error_count,
                services = ARRAY(SELECT DISTINCT unnest(t.services || excluded.services) ORDER BY 1),
                received_at = excluded.received_at
        )
        SELECT count(*)::int FROM written
        """;

    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Answers how many were written: fewer than given when a trace has as many spans as it may have.</summary>
    public static async Task<int> WriteAsync(
        NpgsqlDataSource database,
        IReadOnlyList<ReceivedSpan> spans,
        int mostPerTrace,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        await using var command = database.CreateCommand(Sql);
        Add("trace_id", span => span.TraceId);
        Add("span_id", span => span.SpanId);
        Add("parent_span_id", span => span.ParentSpanId);
        Add("service", span => span.Service);
        Add("instance", span => span.Instance);
        Add("scope", span => span.Scope);
        Add("name", span => span.Name);
        Add("kind", span => (short)span.Kind);
        Add("started_at", span => span.StartedAt);
        Add("duration", span => (long)span.Duration.TotalMicroseconds);
        Add("status", span => (short)span.Status);
        Add("status_message", span => span.StatusMessage);
        AddJson("attributes", span => span.Attributes);
        AddJson("events", span => span.Events);
        AddJson("links", span => span.Links);
        command.Parameters.AddWithValue("most", mostPerTrace);
        command.Parameters.AddWithValue("now", now);
        return (int)(await command.ExecuteScalarAsync(cancellationToken))!;

        void Add<T>(string name, Func<ReceivedSpan, T> column) => command.Parameters.AddWithValue(name, spans.Select(column).ToArray());

        void AddJson(string name, Func<ReceivedSpan, JsonNode> column) =>
            command.Parameters.AddWithValue(
                name,
                NpgsqlDbType.Array | NpgsqlDbType.Jsonb,
                spans.Select(span => column(span).ToJsonString(Json)).ToArray()
            );
    }
}
