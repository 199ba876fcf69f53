using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace NewsMesh.Search.Alerts;

/// <summary>One attempt to send a hit, for the log that the page shows.</summary>
internal sealed class AlertDelivery
{
    public long DeliveryId { get; set; }
    public Guid AlertId { get; set; }
    public Guid ArticleId { get; set; }
    public int Attempt { get; set; }
    public DateTimeOffset SentAt { get; set; }

    /// <summary>Of the answer; null where none came.</summary>
    public int? Status { get; set; }

    /// <summary>Why it does not count as delivered; null where it does.</summary>
    public string? Error { get; set; }
    public int DurationMs { get; set; }
}

internal sealed class AlertDeliveryMapping : IEntityTypeConfiguration<AlertDelivery>
{
    public void Configure(EntityTypeBuilder<AlertDelivery> builder)
    {
        builder.ToTable("alert_deliveries");
        builder.HasKey(delivery => delivery.DeliveryId);
        builder.HasOne<Alert>().WithMany().HasForeignKey(delivery => delivery.AlertId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(delivery => new { delivery.AlertId, delivery.DeliveryId });
    }
}
