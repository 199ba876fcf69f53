using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NewsMesh.Contracts;

namespace NewsMesh.Parse.Articles;

/// <summary>One text of an article, as it was published to the other services.</summary>
internal sealed class ArticleVersion
{
    public required Guid ArticleId { get; init; }

    /// <summary>From 1, in the order in which the texts were seen.</summary>
    public required int Version { get; init; }
    public required int Fetch { get; init; }
    public required string TextHash { get; init; }
    public required DateTimeOffset FetchedAt { get; init; }
    public required string Outlet { get; init; }
    public required string Headline { get; init; }
    public required string Text { get; init; }
    public required string[] Authors { get; init; }
    public required DateTimeOffset PublishedAt { get; init; }
    public DateTimeOffset? ModifiedAt { get; init; }
    public required string Language { get; init; }
    public required string OriginKind { get; init; }
    public string? OriginName { get; init; }
    public string? OriginEvidence { get; init; }

    /// <summary>The paragraphs that the page had and the text has not, by their hash: the site repeats them. A redelivery leaves out the same.</summary>
    public required long[] LeftOut { get; init; }

    public static ArticleVersion Of(Article article, DateTimeOffset fetchedAt, long[] leftOut) =>
        new()
        {
            ArticleId = article.ArticleId,
            Version = article.Version,
            Fetch = article.Fetch,
            TextHash = article.TextHash,
            FetchedAt = fetchedAt.ToUniversalTime(),
            Outlet = article.Outlet,
            Headline = article.Headline,
            Text = article.Text,
            Authors = [.. article.Authors],
            PublishedAt = article.PublishedAt,
            ModifiedAt = article.ModifiedAt,
            Language = article.Language,
            OriginKind = article.Origin.Kind,
            OriginName = article.Origin.Name,
            OriginEvidence = article.Origin.Evidence,
            LeftOut = leftOut,
        };

    internal sealed class Mapping : IEntityTypeConfiguration<ArticleVersion>
    {
        public void Configure(EntityTypeBuilder<ArticleVersion> builder)
        {
            builder.ToTable("article_versions");
            // Versions of earlier releases left nothing out.
            builder.Property(version => version.LeftOut).HasDefaultValueSql("'{}'");
            builder.HasKey(version => new { version.ArticleId, version.Version });
            builder.HasOne<ArticleRecord>().WithMany().HasForeignKey(version => version.ArticleId).OnDelete(DeleteBehavior.Cascade);
        }
    }
}
