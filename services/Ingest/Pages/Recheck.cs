using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NewsMesh.Ingest.Articles;

namespace NewsMesh.Ingest.Pages;

/// <summary>A fetched page that is looked at again for some days, because outlets edit silently. The row goes with the last visit.</summary>
internal sealed class Recheck
{
    public required Guid ArticleId { get; init; }

    /// <summary>The host of the URL, by which requests take turns.</summary>
    public required string Host { get; init; }

    /// <summary>When the page was fetched first: the visits are counted from here.</summary>
    public required DateTimeOffset FetchedAt { get; init; }

    /// <summary>Visits made.</summary>
    public int Visits { get; set; }
    public required DateTimeOffset DueAt { get; set; }

    /// <summary>Taken by a worker until then. Its value is the proof of having it.</summary>
    public DateTimeOffset? LeaseUntil { get; set; }
    public string? ETag { get; set; }
    public string? LastModified { get; set; }

    public override string ToString() => $"article {ArticleId}, visit {Visits + 1}";
}

internal sealed class RecheckMapping : IEntityTypeConfiguration<Recheck>
{
    public void Configure(EntityTypeBuilder<Recheck> builder)
    {
        builder.ToTable("rechecks");
        builder.HasKey(recheck => recheck.ArticleId);
        builder.Property(recheck => recheck.ArticleId).ValueGeneratedNever();
        builder.Property(recheck => recheck.ETag).HasColumnName("etag");
        builder.HasOne<ArticleRecord>().WithOne().HasForeignKey<Recheck>(recheck => recheck.ArticleId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(recheck => recheck.DueAt);
        builder.HasIndex(recheck => recheck.Host).HasFilter("lease_until IS NOT NULL");
    }
}
