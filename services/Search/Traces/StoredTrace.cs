using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace NewsMesh.Search.Traces;

/// <summary>What the list shows of a trace, kept up to date by every batch of its spans, so that the list never counts spans.</summary>
public sealed class StoredTrace
{
    public string TraceId { get; set; } = "";

    /// <summary>The root's name; until the root arrives, which is last, that of the earliest span.</summary>
    public string Name { get; set; } = "";
    public string Service { get; set; } = "";
    public bool HasRoot { get; set; }

    /// <summary>When the span began that gave the name.</summary>
    public DateTimeOffset NamedAt { get; set; }
    public DateTimeOffset StartedAt { get; set; }
    public DateTimeOffset EndedAt { get; set; }
    public int SpanCount { get; set; }
    public int ErrorCount { get; set; }
    public string[] Services { get; set; } = [];

    /// <summary>By the receiver's clock: retention goes by it, because a sender's clock may say anything.</summary>
    public DateTimeOffset ReceivedAt { get; set; }

    /// <summary>Of all its spans.</summary>
    public long Bytes { get; set; }

    /// <summary>A reader's request, or a stranger's, and no article's way: the list leaves it out unless it is asked for.</summary>
    public bool IsVisit { get; set; }

    public TimeSpan Duration => EndedAt - StartedAt;
}

internal sealed class StoredTraceMapping : IEntityTypeConfiguration<StoredTrace>
{
    public void Configure(EntityTypeBuilder<StoredTrace> builder)
    {
        builder.ToTable("traces");
        builder.HasKey(trace => trace.TraceId);
        builder.HasIndex(trace => new { trace.StartedAt, trace.TraceId });
        builder.HasIndex(trace => trace.ReceivedAt);
        builder
            .HasIndex(trace => new { trace.StartedAt, trace.TraceId }, "ix_traces_of_work")
            .HasDatabaseName("ix_traces_of_work")
            .HasFilter("NOT is_visit");
        builder.Ignore(trace => trace.Duration);
    }
}
