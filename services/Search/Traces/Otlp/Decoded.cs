namespace NewsMesh.Search.Traces.Otlp;

/// <summary>What a request body turned out to be.</summary>
internal abstract record Decoded
{
    private Decoded() { }

    /// <summary>Spans to keep.</summary>
    /// <param name="Items">In the order in which they came.</param>
    /// <param name="Rejected">How many were left out: without valid ids, or beyond <see cref="Limits.SpansPerRequest"/>.</param>
    internal sealed record Spans(IReadOnlyList<ReceivedSpan> Items, int Rejected) : Decoded;

    internal sealed record Malformed(string Reason) : Decoded;
}

/// <summary>Collects the spans of one request within <see cref="Limits.SpansPerRequest"/>.</summary>
internal sealed class DecodedSpans
{
    private readonly List<ReceivedSpan> _items = [];
    private int _rejected;

    public bool IsFull => _items.Count >= Limits.SpansPerRequest;

    /// <summary>Adds a span; null, one that has no valid ids, is counted as rejected.</summary>
    public void Add(ReceivedSpan? span)
    {
        if (span is null || IsFull)
            _rejected++;
        else
            _items.Add(span);
    }

    public Decoded Done() => new Decoded.Spans(_items, _rejected);
}
