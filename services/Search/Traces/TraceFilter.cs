using Microsoft.EntityFrameworkCore;
using NewsMesh.Search.Storage;

namespace NewsMesh.Search.Traces;

/// <summary>What the list is asked for; every part may be absent.</summary>
public sealed record TraceFilter(string? Service, string? Name, string? Text, string? Min, bool Errors, string? Window, bool Visits)
{
    /// <summary>The windows that the form offers, by the name that the address carries.</summary>
    public static readonly IReadOnlyDictionary<string, TimeSpan> Windows = new Dictionary<string, TimeSpan>(StringComparer.Ordinal)
    {
        ["5m"] = TimeSpan.FromMinutes(5),
        ["15m"] = TimeSpan.FromMinutes(15),
        ["1h"] = TimeSpan.FromHours(1),
        ["6h"] = TimeSpan.FromHours(6),
    };

    public TimeSpan? Least => SpanTime.Parse(Min);

    public bool IsEmpty =>
        this is { Service: null, Name: null, Text: null, Least: null, Errors: false, Visits: false } && !Windows.ContainsKey(Window ?? "");

    public static TraceFilter From(IQueryCollection query)
    {
        return new TraceFilter(
            Value("service"),
            Value("name"),
            Value("text"),
            Value("min"),
            Value("errors") is not null,
            Value("window"),
            Value("visits") is not null
        );

        string? Value(string key) => query[key].ToString().Trim() is { Length: > 0 and <= 500 } value ? Storable.Of(value) : null;
    }

    /// <summary>The query string of this filter, without the question mark.</summary>
    public string ToQuery(string? cursor = null) =>
        QueryString
            .Create(
                new KeyValuePair<string, string?>[]
                {
                    new("service", Service),
                    new("name", Name),
                    new("text", Text),
                    new("min", Min),
                    new("errors", Errors ? "on" : null),
                    new("window", Window),
                    new("visits", Visits ? "on" : null),
                    new("cursor", cursor),
                }.Where(pair => pair.Value is not null)
            )
            .ToString()
            .TrimStart('?');

    internal IQueryable<StoredTrace> Apply(SearchDb database, DateTimeOffset now)
    {
        var traces = Name is null && Text is null ? database.Set<StoredTrace>() : WithSpan(database);
        if (Service is not null)
            traces = traces.Where(trace => trace.Services.Contains(Service));
        if (Least is { } least)
            traces = traces.Where(trace => trace.EndedAt - trace.StartedAt >= least);
        if (!Visits)
            traces = traces.Where(trace => !trace.IsVisit);
        if (Errors)
            traces = traces.Where(trace => trace.ErrorCount > 0);
        if (Windows.TryGetValue(Window ?? "", out var window))
            traces = traces.Where(trace => trace.StartedAt >= now - window);
        return traces.AsNoTracking();
    }

    /// <summary>
    /// One span must fit in all: service, name, text of an attribute. The spans of one trace after the other are looked through, newest first,
    /// without an index on the text: spans are written all day and searched now and then. All of 500,000 take three seconds.
    /// </summary>
    private IQueryable<StoredTrace> WithSpan(SearchDb database)
    {
        var (service, name, text) = (Service, Pattern(Name), Pattern(Text));
        return database
            .Set<StoredTrace>()
            .FromSql(
                $"""
                SELECT t.* FROM search.traces t WHERE EXISTS (
                    SELECT FROM search.spans s
                    WHERE s.trace_id = t.trace_id
                        AND ({service}::text IS NULL OR s.service = {service})
                        AND s.name ILIKE {name}
                        AND ({text} = '%' OR s.attributes::text ILIKE {text} OR s.events::text ILIKE {text} OR s.status_message ILIKE {text}))
                """
            );
    }

    private static string Pattern(string? text) =>
        text is null
            ? "%"
            : $"%{text.Replace(@"\", @"\\", StringComparison.Ordinal).Replace("%", @"\%", StringComparison.Ordinal).Replace("_", @"\_", StringComparison.Ordinal)}%";
}
