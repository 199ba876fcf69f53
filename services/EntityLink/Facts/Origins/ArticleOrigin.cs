using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace NewsMesh.EntityLink.Facts.Origins;

/// <summary>What a linked article counts under, by itself and beside the others. Written in SQL: see <see cref="OriginStatements"/>.</summary>
internal sealed class ArticleOrigin : IEntityTypeConfiguration<ArticleOrigin>
{
    public Guid ArticleId { get; set; }

    /// <summary>What it says by itself: <see cref="OwnOrigin"/>.</summary>
    public string OwnKey { get; set; } = "";
    public string OwnName { get; set; } = "";
    public bool Stated { get; set; }
    public string? Cited { get; set; }
    public DateTimeOffset PublishedAt { get; set; }

    /// <summary>It names its source, and the source is known by now: a copy beside it takes this origin, also an earlier one.</summary>
    public bool Sure { get; set; }

    /// <summary>What it is counted under and shown as.</summary>
    public string Key { get; set; } = "";
    public string Name { get; set; } = "";

    /// <summary>Something that it depends on has changed since.</summary>
    public bool Due { get; set; }

    /// <summary>The other articles whose origin changed when this one was linked: what a redelivery publishes again.</summary>
    public Guid[] Changed { get; set; } = [];

    public void Configure(EntityTypeBuilder<ArticleOrigin> builder)
    {
        builder.ToTable("article_origins").HasKey(origin => origin.ArticleId);
        builder.Property(origin => origin.ArticleId).ValueGeneratedNever();
        builder.HasIndex(origin => origin.Cited).HasFilter("cited IS NOT NULL");
        builder.HasIndex(origin => origin.Due).HasFilter("due");
    }
}

/// <summary>An outlet's own name, and what its articles count under. A name of two outlets names neither.</summary>
internal sealed class OutletName : IEntityTypeConfiguration<OutletName>
{
    public string Name { get; set; } = "";
    public string OriginKey { get; set; } = "";

    public void Configure(EntityTypeBuilder<OutletName> builder)
    {
        builder.ToTable("outlet_names").HasKey(name => new { name.Name, name.OriginKey });
        builder.HasIndex(name => name.OriginKey);
    }
}

/// <summary>Two articles with the same text, as the one that came later tells it.</summary>
internal sealed class SharedText : IEntityTypeConfiguration<SharedText>
{
    public Guid ArticleId { get; set; }
    public Guid OtherId { get; set; }

    public void Configure(EntityTypeBuilder<SharedText> builder)
    {
        builder.ToTable("shared_texts").HasKey(shared => new { shared.ArticleId, shared.OtherId });
        builder.HasIndex(shared => shared.OtherId);
    }
}
