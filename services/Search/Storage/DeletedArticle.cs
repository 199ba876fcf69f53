using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace NewsMesh.Search.Storage;

/// <summary>An article that was taken back: what is left of it is when, and after which of its events.</summary>
internal sealed class DeletedArticle
{
    public Guid ArticleId { get; set; }
    public int Version { get; set; }
    public int Fetch { get; set; }
    public int Replay { get; set; }
    public int Relink { get; set; }
    public string Url { get; set; } = "";
    public DateTimeOffset DeletedAt { get; set; }
}

internal sealed class DeletedArticleMapping : IEntityTypeConfiguration<DeletedArticle>
{
    public void Configure(EntityTypeBuilder<DeletedArticle> builder)
    {
        builder.ToTable("deleted_articles");
        builder.HasKey(article => article.ArticleId);
        builder.Property(article => article.ArticleId).ValueGeneratedNever();
    }
}
