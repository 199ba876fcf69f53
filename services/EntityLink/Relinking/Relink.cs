using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace NewsMesh.EntityLink.Relinking;

/// <summary>An article that is to be read and linked again. The row is the outbox: it goes when the article was linked anew, whoever did it.</summary>
internal sealed class Relink : IEntityTypeConfiguration<Relink>
{
    public Guid ArticleId { get; set; }

    /// <summary>The jobs that ask for it.</summary>
    public Guid[] Jobs { get; set; } = [];

    /// <summary>Only a reader of this version does; null where any does, because the text is the same and what it means has changed.</summary>
    public string? ReaderVersion { get; set; }

    /// <summary>Lower comes first: corrections before a better reader, new articles before old ones.</summary>
    public long Position { get; set; }

    /// <summary>Sent to the single writer so often.</summary>
    public int Attempts { get; set; }

    /// <summary>Not before: what was sent has so long to be linked.</summary>
    public DateTimeOffset DueAt { get; set; }

    public void Configure(EntityTypeBuilder<Relink> builder)
    {
        builder.ToTable("relinks").HasKey(relink => relink.ArticleId);
        builder.Property(relink => relink.ArticleId).ValueGeneratedNever();
        builder.HasIndex(relink => relink.Position);
        builder.HasIndex(relink => relink.DueAt).HasFilter("attempts > 0");
        builder.HasIndex(relink => relink.Jobs).HasMethod("gin");
    }
}

/// <summary>Why articles are linked again, and who wants it.</summary>
internal sealed class RelinkJob : IEntityTypeConfiguration<RelinkJob>
{
    public const string Merge = "merge";
    public const string Split = "split";
    public const string Reader = "reader";

    public Guid JobId { get; set; }

    /// <summary>"merge", "split" or "reader".</summary>
    public string Kind { get; set; } = "";

    /// <summary>In words.</summary>
    public string Reason { get; set; } = "";
    public DateTimeOffset RequestedAt { get; set; }

    /// <summary>To be linked again when the job was made.</summary>
    public int Articles { get; set; }

    /// <summary>Given up after several attempts, or without a stored text.</summary>
    public int Failed { get; set; }

    public void Configure(EntityTypeBuilder<RelinkJob> builder) => builder.ToTable("relink_jobs").HasKey(job => job.JobId);
}
