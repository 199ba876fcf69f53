using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NewsMesh.Contracts;

namespace NewsMesh.Search.Storage;

/// <summary>One text that an article had, with what was read in it. Spans point into <see cref="Text"/>.</summary>
internal sealed class ArticleVersion
{
    public Guid ArticleId { get; set; }
    public int Version { get; set; }
    public int Fetch { get; set; }
    public int Replay { get; set; }

    /// <summary>How often entity-link has read this version again.</summary>
    public int Relink { get; set; }
    public string TextHash { get; set; } = "";
    public string Headline { get; set; } = "";
    public string Text { get; set; } = "";
    public IReadOnlyList<Span> Paragraphs { get; set; } = [];

    /// <summary>What the version says of its publication.</summary>
    public DateTimeOffset PublishedAt { get; set; }

    /// <summary>When the mesh first linked this text.</summary>
    public DateTimeOffset SeenAt { get; set; }
    public Annotations Annotations { get; set; } = null!;
    public Guid[] FactIds { get; set; } = [];
}

internal sealed class ArticleVersionMapping : IEntityTypeConfiguration<ArticleVersion>
{
    public void Configure(EntityTypeBuilder<ArticleVersion> builder)
    {
        builder.ToTable("article_versions");
        builder.HasKey(version => new { version.ArticleId, version.Version });
        builder.Property(version => version.Version).ValueGeneratedNever();
        builder.Property(version => version.Paragraphs).IsStoredJson();
        builder.Property(version => version.Annotations).IsStoredJson();
    }
}
