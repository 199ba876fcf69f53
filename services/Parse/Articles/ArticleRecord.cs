using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NewsMesh.ServiceDefaults.Identity;

namespace NewsMesh.Parse.Articles;

/// <summary>What parse remembers of one address: the fetch it read last, and the version that the readers have.</summary>
internal sealed class ArticleRecord
{
    public required Guid ArticleId { get; init; }

    /// <summary>The normalised URL that the article was first seen under.</summary>
    public required string Url { get; init; }

    /// <summary>The newest fetch that was read, whatever came of it.</summary>
    public required int LastFetch { get; set; }

    /// <summary>0 while no page of this address held an article of its own.</summary>
    public int Version { get; set; }

    /// <summary>The fetch that made the version.</summary>
    public int VersionFetch { get; set; }
    public string? TextHash { get; set; }
    public string? CanonicalUrl { get; set; }

    /// <summary>Kept from the first version for pages that do not say when they were published.</summary>
    public DateTimeOffset? PublishedAt { get; set; }

    /// <summary>The article that this address shows, when it is not its own; null for most.</summary>
    public Guid? AliasOf { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<ArticleRecord>
    {
        public void Configure(EntityTypeBuilder<ArticleRecord> builder)
        {
            builder.ToTable("articles");
            builder.HasKey(article => article.ArticleId);
            builder.Property(article => article.ArticleId).ValueGeneratedNever();
            builder.Property(article => article.Url).HasMaxLength(NormalUrl.MaxLength);
            builder.Property(article => article.CanonicalUrl).HasMaxLength(NormalUrl.MaxLength);
            // Other addresses of one text: asked for with every new version.
            builder.HasIndex(article => article.TextHash);
        }
    }
}
