using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NewsMesh.Search.Query;

namespace NewsMesh.Search.Alerts;

/// <summary>A standing query: every article that becomes findable is matched against it. Unlike the read models it cannot be made again from events.</summary>
internal sealed class Alert
{
    public Guid AlertId { get; set; }
    public DateTimeOffset CreatedAt { get; set; }

    /// <summary>What is asked for, as a search asks it.</summary>
    public SearchRequest Request { get; set; } = null!;

    /// <summary>The words and phrases that an article may have matched, to say which it was; a bit of <see cref="InHeadline"/> each.</summary>
    public string[] Terms { get; set; } = [];
    public bool[] InHeadline { get; set; } = [];

    /// <summary>Keys of filters that must all be fulfilled: entities, the speaker, the topic (see <see cref="MatchAlerts"/>).</summary>
    public string[] AllOf { get; set; } = [];

    /// <summary>Keys of which one is enough; empty for any outlet.</summary>
    public string[] Outlets { get; set; } = [];

    /// <summary>Keys of which one is enough; empty for any language.</summary>
    public string[] Languages { get; set; } = [];

    /// <summary>Names that entities are asked for by, as <c>entities.names</c> has them.</summary>
    public string[] Names { get; set; } = [];
    public DateTimeOffset? PublishedFrom { get; set; }
    public DateTimeOffset? PublishedTo { get; set; }

    /// <summary>Where hits are sent; null where they are only listed. Often a secret itself, so never shown whole.</summary>
    public string? WebhookUrl { get; set; }

    /// <summary>What deliveries are signed with. Never shown, never logged.</summary>
    public string? Secret { get; set; }

    /// <summary>Deliveries that failed one after the other; 0 after one that worked.</summary>
    public int Failures { get; set; }
    public DateTimeOffset? FailingSince { get; set; }

    /// <summary>Nothing is sent before; null for now.</summary>
    public DateTimeOffset? RetryAt { get; set; }
    public string? LastError { get; set; }

    /// <summary>The webhook was dead for too long, or said that it is gone.</summary>
    public DateTimeOffset? DisabledAt { get; set; }
}

internal sealed class AlertMapping : IEntityTypeConfiguration<Alert>
{
    public void Configure(EntityTypeBuilder<Alert> builder)
    {
        builder.ToTable("alerts");
        builder.HasKey(alert => alert.AlertId);
        builder.Property(alert => alert.AlertId).ValueGeneratedNever();
        builder.Property(alert => alert.Request).IsStoredJson();
        builder.HasIndex(alert => new { alert.CreatedAt, alert.AlertId });
    }
}
