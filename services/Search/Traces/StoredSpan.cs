using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NewsMesh.Search.Traces.Otlp;

namespace NewsMesh.Search.Traces;

/// <summary>One span of a trace, written by <see cref="Receiving.WriteSpans"/> and read by the pages.</summary>
public sealed class StoredSpan
{
    /// <summary>32 lower-case hexadecimal digits, as articles carry it and logs print it.</summary>
    public string TraceId { get; set; } = "";
    public string SpanId { get; set; } = "";
    public string? ParentSpanId { get; set; }
    public string Service { get; set; } = "";
    public string? Instance { get; set; }
    public string Scope { get; set; } = "";
    public string Name { get; set; } = "";
    public SpanKind Kind { get; set; }
    public DateTimeOffset StartedAt { get; set; }

    /// <summary>Postgres tells microseconds, in times as in durations.</summary>
    public long DurationMicros { get; set; }
    public SpanStatus Status { get; set; }
    public string? StatusMessage { get; set; }

    /// <summary>A JSON object.</summary>
    public string Attributes { get; set; } = "{}";

    /// <summary>A JSON array of <c>{name, time, attributes}</c>.</summary>
    public string Events { get; set; } = "[]";

    /// <summary>A JSON array of <c>{traceId, spanId, attributes}</c>.</summary>
    public string Links { get; set; } = "[]";

    /// <summary>What it takes, as it was received.</summary>
    public int Bytes { get; set; }

    public DateTimeOffset EndedAt => StartedAt.AddMicroseconds(DurationMicros);
}

internal sealed class StoredSpanMapping : IEntityTypeConfiguration<StoredSpan>
{
    public void Configure(EntityTypeBuilder<StoredSpan> builder)
    {
        builder.ToTable("spans");
        builder.HasKey(span => new { span.TraceId, span.SpanId });
        builder.Property(span => span.Kind).HasConversion<short>();
        builder.Property(span => span.Status).HasConversion<short>();
        builder.Property(span => span.Attributes).HasColumnType("jsonb");
        builder.Property(span => span.Events).HasColumnType("jsonb");
        builder.Property(span => span.Links).HasColumnType("jsonb");
        builder.Ignore(span => span.EndedAt);
    }
}
