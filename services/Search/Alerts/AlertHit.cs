using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace NewsMesh.Search.Alerts;

/// <summary>An article that an alert has found, once. With <see cref="DueAt"/> it is also the outbox of its delivery.</summary>
internal sealed class AlertHit
{
    public Guid AlertId { get; set; }
    public Guid ArticleId { get; set; }
    public DateTimeOffset HitAt { get; set; }

    /// <summary>Which of the alert's words the article has.</summary>
    public string[] Terms { get; set; } = [];

    /// <summary>When it is to be sent; null where it is not, or not any more.</summary>
    public DateTimeOffset? DueAt { get; set; }

    /// <summary>Being sent by a worker until then.</summary>
    public DateTimeOffset? LeaseUntil { get; set; }
    public int Attempts { get; set; }
    public DateTimeOffset? DeliveredAt { get; set; }
}

internal sealed class AlertHitMapping : IEntityTypeConfiguration<AlertHit>
{
    public void Configure(EntityTypeBuilder<AlertHit> builder)
    {
        builder.ToTable("alert_hits");
        builder.HasKey(hit => new { hit.AlertId, hit.ArticleId });
        builder.HasOne<Alert>().WithMany().HasForeignKey(hit => hit.AlertId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(hit => new
        {
            hit.AlertId,
            hit.HitAt,
            hit.ArticleId,
        });
        builder.HasIndex(hit => hit.DueAt).HasFilter("due_at IS NOT NULL");
        builder.HasIndex(hit => hit.ArticleId);
    }
}
