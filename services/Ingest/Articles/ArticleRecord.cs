using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace NewsMesh.Ingest.Articles;

/// <summary>An article as ingest knows it: an id, and how many times its page was asked for. Changing it takes the row's lock, which puts its changes in order.</summary>
internal sealed class ArticleRecord
{
    /// <summary>UUIDv5 of <see cref="Url"/>.</summary>
    public required Guid ArticleId { get; init; }

    /// <summary>The normalised URL that the article was first seen under.</summary>
    public required string Url { get; init; }

    /// <summary>The number of the latest <see cref="FetchRun"/>.</summary>
    public required int LatestFetch { get; set; }

    /// <summary>The article that this URL turned out to be another address of.</summary>
    public Guid? AliasOf { get; set; }
    public required DateTimeOffset CreatedAt { get; init; }
}

/// <summary>A URL that leads to an article: its own, or one that a redirect led to.</summary>
internal sealed class UrlAlias
{
    /// <summary>Normalised.</summary>
    public required string Url { get; init; }
    public required Guid ArticleId { get; set; }
}

internal sealed class ArticleRecordMapping : IEntityTypeConfiguration<ArticleRecord>, IEntityTypeConfiguration<UrlAlias>
{
    public void Configure(EntityTypeBuilder<ArticleRecord> builder)
    {
        builder.ToTable("articles");
        builder.HasKey(article => article.ArticleId);
        builder.Property(article => article.ArticleId).ValueGeneratedNever();
        builder.HasIndex(article => article.AliasOf).HasFilter("alias_of IS NOT NULL");
    }

    public void Configure(EntityTypeBuilder<UrlAlias> builder)
    {
        builder.ToTable("aliases");
        builder.HasKey(alias => alias.Url);
        builder.HasIndex(alias => alias.ArticleId);
    }
}
