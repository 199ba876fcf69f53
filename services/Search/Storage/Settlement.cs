using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NewsMesh.Contracts;

namespace NewsMesh.Search.Storage;

/// <summary>How an article's latest journey ended, and the way it took.</summary>
internal sealed class Settlement
{
    public Guid ArticleId { get; set; }
    public int Fetch { get; set; }
    public string Url { get; set; } = "";

    /// <summary>"searchable", "unchanged", "discarded" or "failed".</summary>
    public string Outcome { get; set; } = "";
    public string? Reason { get; set; }

    /// <summary>The article that this id is another address of.</summary>
    public Guid? AliasOf { get; set; }
    public string TraceId { get; set; } = "";
    public DateTimeOffset StartedAt { get; set; }
    public DateTimeOffset SettledAt { get; set; }
    public IReadOnlyList<Stage> Stages { get; set; } = [];
}

internal sealed class SettlementMapping : IEntityTypeConfiguration<Settlement>
{
    public void Configure(EntityTypeBuilder<Settlement> builder)
    {
        builder.ToTable("settlements");
        builder.HasKey(settlement => settlement.ArticleId);
        builder.Property(settlement => settlement.ArticleId).ValueGeneratedNever();
        builder.Property(settlement => settlement.Stages).IsStoredJson();
        builder.HasIndex(settlement => new { settlement.SettledAt, settlement.ArticleId });
        builder.HasIndex(settlement => new
        {
            settlement.Outcome,
            settlement.SettledAt,
            settlement.ArticleId,
        });
    }
}
