using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace NewsMesh.Parse.Duplicates;

/// <summary>What near-duplicates of an article's newest text are looked up by: <see cref="MinHash"/>'s bands, in one index.</summary>
internal sealed class TextSketch
{
    public required Guid ArticleId { get; init; }
    public required int Version { get; set; }

    /// <summary>Empty for a text that is too short to be compared.</summary>
    public required int[] Bands { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<TextSketch>
    {
        public void Configure(EntityTypeBuilder<TextSketch> builder)
        {
            builder.ToTable("text_sketches");
            builder.HasKey(sketch => sketch.ArticleId);
            builder.Property(sketch => sketch.ArticleId).ValueGeneratedNever();
            // Without the pending list, which every look-up would read from end to end.
            builder.HasIndex(sketch => sketch.Bands).HasMethod("gin").HasStorageParameter("fastupdate", false);
        }
    }
}
