using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace NewsMesh.Ingest.Pages;

/// <summary>One call of <c>POST /replay</c>; how far it is stands with its fetch runs.</summary>
internal sealed class ReplayCall
{
    public required Guid ReplayId { get; init; }
    public required DateTimeOffset RequestedAt { get; init; }

    /// <summary>Articles that were sent on their way again.</summary>
    public required int Articles { get; set; }
}

internal sealed class ReplayCallMapping : IEntityTypeConfiguration<ReplayCall>
{
    public void Configure(EntityTypeBuilder<ReplayCall> builder)
    {
        builder.ToTable("replays");
        builder.HasKey(replay => replay.ReplayId);
        builder.Property(replay => replay.ReplayId).ValueGeneratedNever();
    }
}
