using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace NewsMesh.Ingest.Entries;

/// <summary>Something a feed has listed. Kept for ever, so that it is never taken for new again.</summary>
internal sealed class Entry
{
    /// <summary>UUIDv5 of the feed and the entry's identity, see <see cref="EntryIdentity"/>.</summary>
    public required Guid EntryId { get; init; }
    public required Guid FeedId { get; init; }

    /// <summary>Null for an entry that leads to no page and carries no text.</summary>
    public Guid? ArticleId { get; init; }
    public string? Title { get; init; }

    /// <summary>When it was published, as the feed says, or else discovered.</summary>
    public required DateTimeOffset PublishedAt { get; init; }
    public required DateTimeOffset DiscoveredAt { get; init; }
}

internal sealed class EntryMapping : IEntityTypeConfiguration<Entry>
{
    public void Configure(EntityTypeBuilder<Entry> builder)
    {
        builder.ToTable("entries");
        builder.HasKey(entry => entry.EntryId);
        builder.Property(entry => entry.EntryId).ValueGeneratedNever();
        builder.HasOne<Feeds.Feed>().WithMany().HasForeignKey(entry => entry.FeedId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(entry => new { entry.FeedId, entry.PublishedAt });
        builder.HasIndex(entry => entry.ArticleId);
    }
}
