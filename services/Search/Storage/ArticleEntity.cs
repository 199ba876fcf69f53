using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace NewsMesh.Search.Storage;

/// <summary>How often the newest version of an article names an entity, and how often it quotes it.</summary>
internal sealed class ArticleEntity
{
    public Guid ArticleId { get; set; }
    public Guid EntityId { get; set; }
    public int Mentions { get; set; }
    public int Quotes { get; set; }

    /// <summary>The article's, here once more so that a timeline reads one table.</summary>
    public DateTimeOffset PublishedAt { get; set; }
}

internal sealed class ArticleEntityMapping : IEntityTypeConfiguration<ArticleEntity>
{
    public void Configure(EntityTypeBuilder<ArticleEntity> builder)
    {
        builder.ToTable("article_entities");
        builder.HasKey(row => new { row.ArticleId, row.EntityId });
        // With the mentions, so that a timeline of many articles is read from the index.
        builder.HasIndex(row => new { row.EntityId, row.PublishedAt }).IncludeProperties(row => row.Mentions);
    }
}
