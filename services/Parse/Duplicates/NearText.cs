using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace NewsMesh.Parse.Duplicates;

/// <summary>Another article that an article version was found to be nearly the same text as, and what was known of it then: a redelivery tells the same.</summary>
internal sealed class NearText
{
    public required Guid ArticleId { get; init; }
    public required int Version { get; init; }
    public required Guid OtherId { get; init; }
    public required DuplicateKind Kind { get; init; }

    /// <summary>The parts of the one text in the other, and the other way round, 0 to 1.</summary>
    public required double ContainmentInOther { get; init; }
    public required double ContainmentOfOther { get; init; }
    public required string Url { get; init; }
    public required string Outlet { get; init; }
    public required DateTimeOffset PublishedAt { get; init; }
    public required string OriginKind { get; init; }
    public string? OriginName { get; init; }
    public string? OriginEvidence { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<NearText>
    {
        public void Configure(EntityTypeBuilder<NearText> builder)
        {
            builder.ToTable("near_texts");
            builder.HasKey(near => new
            {
                near.ArticleId,
                near.Version,
                near.OtherId,
            });
            builder
                .Property(near => near.Kind)
                .HasConversion(kind => kind.ToString().ToLowerInvariant(), text => Enum.Parse<DuplicateKind>(text, ignoreCase: true))
                .HasMaxLength(16);
            builder.Property(near => near.ContainmentInOther).HasColumnName("in_other");
            builder.Property(near => near.ContainmentOfOther).HasColumnName("of_other");
        }
    }
}
