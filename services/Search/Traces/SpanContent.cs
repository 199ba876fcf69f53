using System.Text.Json;

namespace NewsMesh.Search.Traces;

/// <summary>Reads what a stored span carries as JSON.</summary>
internal static class SpanContent
{
    /// <summary>More does not fit on the line of a wide screen.</summary>
    private const int HintLength = 160;

    /// <summary>Names of OpenTelemetry's semantic conventions, the older ones after those in force.</summary>
    private static readonly string[] HintKeys =
    [
        "db.query.text",
        "db.statement",
        "url.full",
        "url.path",
        "messaging.destination.name",
        "newsmesh.article.url",
    ];

    public static IReadOnlyList<SpanEvent> Events(StoredSpan span) =>
        span.Events == "[]"
            ? []
            :
            [
                .. JsonElement
                    .Parse(span.Events)
                    .EnumerateArray()
                    .Select(item => new SpanEvent(
                        item.GetProperty("name").GetString()!,
                        item.GetProperty("time").GetDateTimeOffset(),
                        Pairs(item.GetProperty("attributes"))
                    )),
            ];

    public static IReadOnlyList<SpanLink> Links(StoredSpan span) =>
        span.Links == "[]"
            ? []
            :
            [
                .. JsonElement
                    .Parse(span.Links)
                    .EnumerateArray()
                    .Select(item => new SpanLink(
                        item.GetProperty("traceId").GetString()!,
                        item.GetProperty("spanId").GetString()!,
                        Pairs(item.GetProperty("attributes"))
                    )),
            ];

    public static IReadOnlyList<KeyValuePair<string, string>> Attributes(StoredSpan span) => Pairs(JsonElement.Parse(span.Attributes));

    /// <summary>One line on why a span failed: its status, else the first exception's message.</summary>
    public static string? Trouble(StoredSpan span) =>
        span.StatusMessage is { Length: > 0 } message
            ? message
            : Events(span).Select(item => item.Value("exception.message")).FirstOrDefault(text => text is not null);

    /// <summary>
    /// What tells a span from others of its name, on one line: database spans are all called alike, and so are requests of one method.
    /// </summary>
    public static string? Hint(StoredSpan span)
    {
        var attributes = JsonElement.Parse(span.Attributes);
        foreach (var key in HintKeys)
        {
            if (
                attributes.TryGetProperty(key, out var value)
                && value.ValueKind == JsonValueKind.String
                && value.GetString() is { Length: > 0 } text
                && text != span.Name
            )
                return string.Join(
                    ' ',
                    text[..Math.Min(text.Length, HintLength)].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
                );
        }
        return null;
    }

    private static List<KeyValuePair<string, string>> Pairs(JsonElement attributes) =>
        [
            .. attributes
                .EnumerateObject()
                .Select(pair =>
                    KeyValuePair.Create(
                        pair.Name,
                        pair.Value.ValueKind == JsonValueKind.String ? pair.Value.GetString()! : pair.Value.GetRawText()
                    )
                )
                .OrderBy(pair => pair.Key, StringComparer.Ordinal),
        ];
}

internal sealed record SpanEvent(string Name, DateTimeOffset Time, IReadOnlyList<KeyValuePair<string, string>> Attributes)
{
    public string? Value(string key) => Attributes.FirstOrDefault(pair => pair.Key == key).Value;
}

internal sealed record SpanLink(string TraceId, string SpanId, IReadOnlyList<KeyValuePair<string, string>> Attributes);
