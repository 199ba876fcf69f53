using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace NewsMesh.Search.Storage;

/// <summary>Two articles with nearly the same text, a row in each direction: the later one's event tells of both.</summary>
internal sealed class NearDuplicatePair
{
    public Guid ArticleId { get; set; }
    public Guid OtherId { get; set; }

    /// <summary>The article whose event told it: its next version may tell otherwise.</summary>
    public Guid ToldBy { get; set; }

    /// <summary>"reprint", "excerpt" or "update".</summary>
    public string Kind { get; set; } = "";
}

internal sealed class NearDuplicatePairMapping : IEntityTypeConfiguration<NearDuplicatePair>
{
    public void Configure(EntityTypeBuilder<NearDuplicatePair> builder)
    {
        builder.ToTable("near_duplicates");
        builder.HasKey(pair => new
        {
            pair.ArticleId,
            pair.OtherId,
            pair.ToldBy,
        });
        builder.HasIndex(pair => pair.ToldBy);
        builder.Property(pair => pair.Kind).HasMaxLength(16);
    }
}
