using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace NewsMesh.EntityLink.Knowledge.Import;

/// <summary>
/// An import, how far it is, and who works on it. The row is the queue: whoever holds the claim goes on behind the lines that are counted, and a claim that a dead
/// process left runs out.
/// </summary>
internal sealed class StoredImport : IEntityTypeConfiguration<StoredImport>
{
    public const string Receiving = "receiving";
    public const string Running = "running";
    public const string Done = "done";
    public const string Failed = "failed";

    public Guid ImportId { get; set; }

    /// <summary>"receiving" while the body comes in, then "running", at last "done" or "failed".</summary>
    public string State { get; set; } = "";

    /// <summary>The file that a command reads itself; null where the body is kept in chunks.</summary>
    public string? File { get; set; }

    /// <summary>Bytes as they came.</summary>
    public long Bytes { get; set; }

    /// <summary>Lines that were dealt with; the next run begins behind them.</summary>
    public long Read { get; set; }
    public long Added { get; set; }
    public long Changed { get; set; }
    public long Rejected { get; set; }

    /// <summary>The first of the rejected lines, each with its number and the reason; of a failed import, why, at the end.</summary>
    public string[] Errors { get; set; } = [];
    public int Attempts { get; set; }
    public DateTimeOffset StartedAt { get; set; }

    /// <summary>Until then somebody is at work on it.</summary>
    public DateTimeOffset ClaimedUntil { get; set; }
    public DateTimeOffset? EndedAt { get; set; }

    public void Configure(EntityTypeBuilder<StoredImport> builder)
    {
        builder.ToTable("imports").HasKey(import => import.ImportId);
        builder.Property(import => import.ImportId).ValueGeneratedNever();
        // One at a time: the database itself says so, however many replicas are asked at once.
        builder
            .HasIndex(import => import.EndedAt, "ix_imports_one_at_a_time")
            .IsUnique()
            .AreNullsDistinct(false)
            .HasFilter("ended_at IS NULL");
    }
}

/// <summary>A piece of an import's body, as it came; gone when the import has ended.</summary>
internal sealed class ImportChunk : IEntityTypeConfiguration<ImportChunk>
{
    public Guid ImportId { get; set; }
    public int Ordinal { get; set; }
    public byte[] Content { get; set; } = [];

    public void Configure(EntityTypeBuilder<ImportChunk> builder) =>
        builder.ToTable("import_chunks").HasKey(chunk => new { chunk.ImportId, chunk.Ordinal });
}
