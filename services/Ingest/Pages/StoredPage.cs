using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NewsMesh.Contracts;
using NewsMesh.Ingest.Articles;

namespace NewsMesh.Ingest.Pages;

/// <summary>The content of one <see cref="FetchRun"/>, kept so that everything can be replayed through a better parser or linker.</summary>
internal sealed class StoredPage
{
    public required Guid ArticleId { get; init; }
    public required int Fetch { get; init; }
    public required string FinalUrl { get; init; }

    /// <summary>SHA-256 of the content before compression.</summary>
    public required byte[] Hash { get; init; }

    /// <summary>UTF-8 HTML, gzipped; null when text was pushed, or the article deleted.</summary>
    public byte[]? HtmlGzip { get; init; }
    public PushedText? Text { get; init; }

    /// <summary>No content at all: at this point the article was deleted.</summary>
    public bool IsDeletion => HtmlGzip is null && Text is null;
}

internal sealed class StoredPageMapping : IEntityTypeConfiguration<StoredPage>
{
    public void Configure(EntityTypeBuilder<StoredPage> builder)
    {
        builder.ToTable("pages");
        builder.HasKey(page => new { page.ArticleId, page.Fetch });
        builder.Ignore(page => page.IsDeletion);
        builder
            .HasOne<FetchRun>()
            .WithOne()
            .HasForeignKey<StoredPage>(page => new { page.ArticleId, page.Fetch })
            .OnDelete(DeleteBehavior.Cascade);
        builder.Property(page => page.Text).IsStoredJson();
    }
}
