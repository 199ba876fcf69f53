using System.Text.Json;
using NewsMesh.Search.Traces.Otlp;
using Shown = NewsMesh.Search.Query.QueryExamples;

namespace NewsMesh.Search.Traces;

/// <summary>For the description of the API.</summary>
internal static class TraceExamples
{
    public static readonly TraceAnswer Trace = new(
        Shown.TraceId,
        "fetch page",
        Shown.PublishedAt,
        320.5,
        1,
        1,
        0,
        ["ingest"],
        [
            new(
                "b7ad6b7169203331",
                null,
                "ingest",
                "ingest-1",
                "NewsMesh.Ingest",
                "fetch page",
                SpanKind.Internal,
                Shown.PublishedAt,
                320.5,
                SpanStatus.Unset,
                null,
                JsonElement.Parse($$"""{"url.full":"{{Shown.Url}}"}"""),
                JsonElement.Parse("[]"),
                JsonElement.Parse("[]")
            ),
        ]
    );
}
