namespace NewsMesh.Search.Traces.Otlp;

/// <summary>What is kept of what arrives, so that no sender can fill the memory or the disk with one request.</summary>
internal static class Limits
{
    /// <summary>Exporters send 512 at a time by default; a collector in between up to 8,192.</summary>
    public const int SpansPerRequest = 20_000;

    /// <summary>128 is what the SDKs themselves keep (OTEL_SPAN_ATTRIBUTE_COUNT_LIMIT, …_EVENT_…, …_LINK_…).</summary>
    public const int AttributesPerList = 128;
    public const int EventsPerSpan = 128;
    public const int LinksPerSpan = 128;

    /// <summary>Routes, queue names and method names are far shorter.</summary>
    public const int NameLength = 300;

    /// <summary>A .NET stack trace of an asynchronous call through middleware has 4,000 to 8,000 characters.</summary>
    public const int ValueLength = 8_000;

    /// <summary>Characters for all the attributes, events and links of a span, four stack traces' worth: what comes after that is left out.</summary>
    public const int SpanLength = 32_000;

    /// <summary>Arrays and maps within arrays and maps; nothing known sends more than two levels.</summary>
    public const int Depth = 6;
}
