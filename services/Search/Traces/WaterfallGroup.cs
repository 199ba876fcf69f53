using NewsMesh.Search.Traces.Otlp;

namespace NewsMesh.Search.Traces;

/// <summary>Rows that are drawn as one line until they are opened: statements to the database, one after the other, of the same span.</summary>
public sealed record WaterfallGroup(IReadOnlyList<WaterfallRow> Rows)
{
    /// <summary>Two lines are no longer than the line that would stand for them.</summary>
    private const int Fewest = 3;

    public bool IsFolded => Rows.Count >= Fewest;

    public TimeSpan Took => TimeSpan.FromMicroseconds(Rows.Sum(row => row.Span.DurationMicros));

    /// <summary>The rows in their order; what failed, and what has spans below it, stands for itself.</summary>
    public static IReadOnlyList<WaterfallGroup> Of(IReadOnlyList<WaterfallRow> rows)
    {
        var groups = new List<WaterfallGroup>();
        var run = new List<WaterfallRow>();
        for (var index = 0; index < rows.Count; index++)
        {
            var row = rows[index];
            var isStatement = IsStatement(row) && (index + 1 == rows.Count || rows[index + 1].Depth <= row.Depth);
            if (run.Count > 0 && (!isStatement || row.Span.ParentSpanId != run[0].Span.ParentSpanId))
                End();
            if (isStatement)
                run.Add(row);
            else
                groups.Add(new WaterfallGroup([row]));
        }
        End();
        return groups;

        void End()
        {
            if (run.Count >= Fewest)
                groups.Add(new WaterfallGroup(run));
            else
                groups.AddRange(run.Select(row => new WaterfallGroup([row])));
            run = [];
        }
    }

    private static bool IsStatement(WaterfallRow row) =>
        row.Span.Kind == SpanKind.Client && !row.IsError && row.Span.Attributes.Contains("\"db.system", StringComparison.Ordinal);
}
