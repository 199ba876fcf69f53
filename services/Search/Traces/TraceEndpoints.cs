using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;
using NewsMesh.Search.Storage;
using NewsMesh.Search.Traces.Otlp;
using NewsMesh.Search.Web;
using NewsMesh.ServiceDefaults.Http;

namespace NewsMesh.Search.Traces;

internal static class TraceEndpoints
{
    /// <summary>Spans of one trace that are looked at; a page shows 200 of them.</summary>
    public const int MostRows = 1_000;

    /// <summary>What the spans of one answer carry at most: a thousand common ones have 1 to 2 MB, a thousand of a hostile sender 32.</summary>
    private const int MostBytes = 8_000_000;

    public static void MapTracePages(this WebApplication app)
    {
        app.MapGet("/traces", ListAsync).ExcludeFromDescription();
        app.MapGet("/traces/{id}", ShowAsync)
            .WithName("GetTrace")
            .WithSummary("The spans of a trace of the last day")
            .Produces<TraceAnswer>()
            .WithAnswerExample(200, TraceExamples.Trace)
            .ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<IResult> ListAsync(
        HttpRequest request,
        PageRequest page,
        SearchDb database,
        TimeProvider clock,
        CancellationToken cancellationToken
    )
    {
        var filter = TraceFilter.From(request.Query);
        // Whoever pastes a trace id into the form means that trace.
        if (SpanIds.Trace(filter.Text ?? filter.Name) is { } id)
            return TypedResults.LocalRedirect($"/traces/{id}");
        var traces = filter.Apply(database, clock.GetUtcNow());
        if (page.After<TracePosition>() is { } after)
            traces = traces.Where(trace =>
                EF.Functions.LessThan(ValueTuple.Create(trace.StartedAt, trace.TraceId), ValueTuple.Create(after.StartedAt, after.TraceId))
            );
        var rows = await traces
            .OrderByDescending(trace => trace.StartedAt)
            .ThenByDescending(trace => trace.TraceId)
            .Take(page.Limit + 1)
            .ToListAsync(cancellationToken);
        var shown = page.PageOf(rows, row => row, row => new TracePosition(row.StartedAt, row.TraceId));
        return new HtmlPage<TracesPage>(
            new Dictionary<string, object?>(StringComparer.Ordinal)
            {
                ["Traces"] = shown.Items,
                ["Hints"] = await HintsAsync(database, shown.Items, cancellationToken),
                ["Filter"] = filter,
                ["Services"] = await ServicesAsync(database, cancellationToken),
                ["Older"] = shown.NextCursor,
                ["IsFirst"] = page.Cursor is null,
            }
        );
    }

    private static async Task<IResult> ShowAsync(
        string id,
        HttpRequest request,
        HttpResponse response,
        SearchDb database,
        CancellationToken cancellationToken
    )
    {
        response.Headers.Append(HeaderNames.Vary, HeaderNames.Accept);
        var key = SpanIds.Trace(id);
        var trace = await database.Set<StoredTrace>().AsNoTracking().SingleOrDefaultAsync(row => row.TraceId == key, cancellationToken);
        var isPage = Preference.IsHtml(request);
        if (trace is null && isPage)
            return new HtmlPage<TraceMissingPage>(
                new Dictionary<string, object?>(StringComparer.Ordinal) { ["Id"] = id },
                StatusCodes.Status404NotFound
            );
        if (trace is null)
            return Problem.Create(
                StatusCodes.Status404NotFound,
                "not-found",
                "No such trace",
                "Spans arrive some seconds after they end and are kept for a day: ask again in a moment, with the 32 hexadecimal digits of the trace."
            );

        var rows = await SpansAsync(database, key!, cancellationToken);
        if (!isPage)
            return TypedResults.Ok(TraceAnswer.Of(trace, rows));
        return new HtmlPage<TracePage>(
            new Dictionary<string, object?>(StringComparer.Ordinal)
            {
                ["Trace"] = trace,
                ["Waterfall"] = Waterfall.Of(rows),
                ["Services"] = await ServicesAsync(database, cancellationToken),
            }
        );
    }

    /// <summary>
    /// The spans that are shown, those with errors first, so that a trace that is too long shows them; in the order of their start.
    /// </summary>
    private static async Task<List<StoredSpan>> SpansAsync(SearchDb database, string key, CancellationToken cancellationToken)
    {
        var rows = await database
            .Set<StoredSpan>()
            .FromSql(
                $"""
                SELECT ranked.* FROM (
                    SELECT s.*, row_number() OVER shown AS place, sum(s.bytes) OVER shown AS up_to FROM search.spans s WHERE s.trace_id = {key}
                    WINDOW shown AS (ORDER BY s.status <> 2, s.started_at, s.span_id)) ranked
                WHERE ranked.place <= {MostRows} AND (ranked.up_to <= {MostBytes} OR ranked.place = 1)
                """
            )
            .AsNoTracking()
            .ToListAsync(cancellationToken);
        return [.. rows.OrderBy(span => span.StartedAt).ThenBy(span => span.SpanId, StringComparer.Ordinal)];
    }

    /// <summary>Every service that has sent something, in alphabetical order: its place is its colour, on every page the same.</summary>
    private static Task<List<string>> ServicesAsync(SearchDb database, CancellationToken cancellationToken) =>
        database
            .Database.SqlQuery<string>($"""SELECT DISTINCT unnest(services) AS "Value" FROM search.traces ORDER BY 1 LIMIT 100""")
            .ToListAsync(cancellationToken);

    /// <summary>What tells the traces of one name apart, such as the article's address, from the spans that gave them their names.</summary>
    private static async Task<Dictionary<string, string>> HintsAsync(
        SearchDb database,
        IReadOnlyList<StoredTrace> traces,
        CancellationToken cancellationToken
    )
    {
        var ids = traces.Select(trace => trace.TraceId).ToArray();
        var named = await database
            .Set<StoredTrace>()
            .Where(trace => ids.Contains(trace.TraceId))
            .Join(
                database.Set<StoredSpan>(),
                trace => new
                {
                    trace.TraceId,
                    StartedAt = trace.NamedAt,
                    trace.Name,
                },
                span => new
                {
                    span.TraceId,
                    span.StartedAt,
                    span.Name,
                },
                (_, span) => span
            )
            .AsNoTracking()
            .ToListAsync(cancellationToken);
        return named
            .DistinctBy(span => span.TraceId, StringComparer.Ordinal)
            .Select(span => (span.TraceId, Hint: SpanContent.Hint(span)))
            .Where(pair => pair.Hint is not null)
            .ToDictionary(pair => pair.TraceId, pair => pair.Hint!, StringComparer.Ordinal);
    }

    private sealed record TracePosition(DateTimeOffset StartedAt, string TraceId);
}
