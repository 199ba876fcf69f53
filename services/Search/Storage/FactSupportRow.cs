using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NewsMesh.Contracts;

namespace NewsMesh.Search.Storage;

/// <summary>
/// What one article says for a fact. It stays, empty, when the article says it no more: an older event that comes late must find a newer one there.
/// </summary>
internal sealed class FactSupportRow
{
    public Guid FactId { get; set; }
    public Guid ArticleId { get; set; }

    /// <summary>The version of the fact that told it; older ones change nothing.</summary>
    public int Version { get; set; }

    /// <summary>Null where nothing is said any more.</summary>
    public DateTimeOffset? PublishedAt { get; set; }
    public IReadOnlyList<FactSlot> Slots { get; set; } = [];
}

internal sealed class FactSupportMapping : IEntityTypeConfiguration<FactSupportRow>
{
    public void Configure(EntityTypeBuilder<FactSupportRow> builder)
    {
        builder.ToTable("fact_support");
        builder.HasKey(row => new { row.FactId, row.ArticleId });
        builder.Property(row => row.Slots).IsStoredJson();
        builder.HasIndex(row => row.ArticleId);
        builder
            .HasIndex(row => new
            {
                row.FactId,
                row.PublishedAt,
                row.ArticleId,
            })
            .HasFilter("published_at IS NOT NULL");
    }
}
