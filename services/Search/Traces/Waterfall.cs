using NewsMesh.Search.Traces.Otlp;

namespace NewsMesh.Search.Traces;

/// <summary>A trace's spans in the order and at the places in which they are drawn.</summary>
public sealed record Waterfall(DateTimeOffset StartedAt, TimeSpan Duration, IReadOnlyList<WaterfallRow> Rows)
{
    /// <summary>
    /// Lays out spans below their parents, siblings by their start. A span whose parent is not here stands at the left edge, and so does
    /// one that claims to be its own ancestor: every span gets exactly one row.
    /// </summary>
    public static Waterfall Of(IReadOnlyCollection<StoredSpan> spans)
    {
        if (spans.Count == 0)
            return new Waterfall(default, default, []);
        var start = spans.Min(span => span.StartedAt);
        var duration = spans.Max(span => span.EndedAt) - start;
        var ids = spans.Select(span => span.SpanId).ToHashSet(StringComparer.Ordinal);
        var ordered = spans
            .OrderBy(span => span.StartedAt)
            .ThenByDescending(span => span.DurationMicros)
            .ThenBy(span => span.SpanId, StringComparer.Ordinal)
            .ToList();
        var children = ordered.Where(HasParentHere).ToLookup(span => span.ParentSpanId!, StringComparer.Ordinal);

        var rows = new List<WaterfallRow>(spans.Count);
        var drawn = new HashSet<string>(spans.Count, StringComparer.Ordinal);
        foreach (var span in ordered.Where(span => !HasParentHere(span)))
            Draw(span);
        foreach (var span in ordered)
            Draw(span);
        return new Waterfall(start, duration, rows);

        bool HasParentHere(StoredSpan span) => span.ParentSpanId is { } parent && parent != span.SpanId && ids.Contains(parent);

        // With a stack of its own: how deep a trace is, its sender says.
        void Draw(StoredSpan root)
        {
            var waiting = new Stack<(StoredSpan Span, StoredSpan? Parent, int Depth)>([(root, null, 0)]);
            while (waiting.TryPop(out var next))
            {
                if (!drawn.Add(next.Span.SpanId))
                    continue;
                rows.Add(
                    new WaterfallRow(
                        next.Span,
                        next.Depth,
                        Part(next.Span.StartedAt - start),
                        Part(TimeSpan.FromMicroseconds(next.Span.DurationMicros)),
                        next.Parent?.Service != next.Span.Service
                    )
                    {
                        Wait = Waited(next.Span, next.Parent),
                        WaitOffset = next.Parent is { } sender ? Part(sender.EndedAt - start) : 0,
                    }
                );
                foreach (var child in children[next.Span.SpanId].Reverse())
                    waiting.Push((child, next.Span, next.Depth + 1));
            }
        }

        static TimeSpan Waited(StoredSpan span, StoredSpan? parent) =>
            span.Kind == SpanKind.Consumer && parent is { Kind: SpanKind.Producer } && span.StartedAt > parent.EndedAt
                ? span.StartedAt - parent.EndedAt
                : TimeSpan.Zero;

        double Part(TimeSpan time) => duration > TimeSpan.Zero ? time / duration : 0;
    }
}

/// <summary>One line of the waterfall; places and lengths are shares of the trace's duration, from 0 to 1.</summary>
/// <param name="Span">What is drawn.</param>
/// <param name="Depth">How many ancestors stand above it.</param>
/// <param name="Offset">Where the bar begins.</param>
/// <param name="Length">How long the bar is.</param>
/// <param name="EntersService">Whether the span's service is another than its parent's.</param>
public sealed record WaterfallRow(StoredSpan Span, int Depth, double Offset, double Length, bool EntersService)
{
    /// <summary>How long the message lay in its queue: from the end of its sending to the begin of its work. Zero for every span that no message began.</summary>
    public TimeSpan Wait { get; init; }

    /// <summary>Where the waiting begins.</summary>
    public double WaitOffset { get; init; }
    public double End => Offset + Length;
    public bool IsError => Span.Status == SpanStatus.Error;
}
