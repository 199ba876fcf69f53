using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace NewsMesh.EntityLink.Corrections;

/// <summary>What somebody has said about whose names are whose: kept for ever, also what was taken back.</summary>
internal sealed class Correction : IEntityTypeConfiguration<Correction>
{
    public const string Merge = "merge";
    public const string Split = "split";

    public Guid CorrectionId { get; set; }

    /// <summary>"merge" or "split".</summary>
    public string Kind { get; set; } = "";

    /// <summary>The entity that was merged into the other, or split from it.</summary>
    public Guid EntityId { get; set; }
    public Guid OtherId { get; set; }

    /// <summary>Of a split by articles: those in which the name means somebody else.</summary>
    public Guid[] ArticleIds { get; set; } = [];

    /// <summary>Who says so, in their own words.</summary>
    public string MadeBy { get; set; } = "";
    public string Reason { get; set; } = "";
    public DateTimeOffset MadeAt { get; set; }

    public void Configure(EntityTypeBuilder<Correction> builder)
    {
        builder.ToTable("corrections").HasKey(correction => correction.CorrectionId);
        builder.HasIndex(correction => correction.EntityId);
        builder.HasIndex(correction => correction.OtherId);
    }
}

/// <summary>In one article the name that was read as one entity means another.</summary>
internal sealed class BlockedLink : IEntityTypeConfiguration<BlockedLink>
{
    public Guid ArticleId { get; set; }
    public Guid EntityId { get; set; }
    public Guid InsteadId { get; set; }

    public void Configure(EntityTypeBuilder<BlockedLink> builder) =>
        builder.ToTable("blocked_links").HasKey(link => new { link.ArticleId, link.EntityId });
}

/// <summary>An entity of which the mesh has not been told yet that it has changed. The row is the outbox: it goes when the event is confirmed.</summary>
internal sealed class ChangedEntity : IEntityTypeConfiguration<ChangedEntity>
{
    public Guid EntityId { get; set; }

    /// <summary>Counts the changes of the entity, from 1; kept when the event is out.</summary>
    public int Version { get; set; }
    public bool IsPublished { get; set; }
    public DateTimeOffset ChangedAt { get; set; }

    public void Configure(EntityTypeBuilder<ChangedEntity> builder)
    {
        builder.ToTable("changed_entities").HasKey(changed => changed.EntityId);
        builder.Property(changed => changed.EntityId).ValueGeneratedNever();
        builder.HasIndex(changed => changed.ChangedAt).HasFilter("NOT is_published");
    }
}
