using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NewsMesh.Contracts;
using NpgsqlTypes;

namespace NewsMesh.Search.Storage;

/// <summary>A fact's head as its newest <see cref="FactChanged"/> told it; who says it is in <see cref="FactSupportRow"/>.</summary>
internal sealed class IndexedFact
{
    public const string Retracted = "retracted";

    public Guid FactId { get; set; }
    public int Version { get; set; }
    public string Kind { get; set; } = "";
    public string Statement { get; set; } = "";

    /// <summary>"denied" or "affirmed".</summary>
    public string Polarity { get; set; } = "affirmed";

    /// <summary>"single-source", "corroborated", "contested", "superseded" or "retracted".</summary>
    public string Status { get; set; } = "";
    public Guid? SubjectId { get; set; }
    public Guid[] EntityIds { get; set; } = [];

    /// <summary>The first of them by name; <see cref="OriginCount"/> counts them all.</summary>
    public string[] Origins { get; set; } = [];
    public int OriginCount { get; set; }
    public int SupportCount { get; set; }

    /// <summary>As an earlier release told them; now they are found in the support.</summary>
    public IReadOnlyList<FactLink> Links { get; set; } = [];
    public DateTimeOffset FirstSeenAt { get; set; }
    public DateTimeOffset LastSeenAt { get; set; }

    /// <summary>The statement, without stemming: the language of a fact is not told.</summary>
    public NpgsqlTsVector Document { get; set; } = null!;
}

internal sealed class IndexedFactMapping : IEntityTypeConfiguration<IndexedFact>
{
    public void Configure(EntityTypeBuilder<IndexedFact> builder)
    {
        builder.ToTable("facts");
        builder.HasKey(fact => fact.FactId);
        builder.Property(fact => fact.FactId).ValueGeneratedNever();
        builder.Property(fact => fact.Polarity).HasDefaultValue("affirmed");
        builder.Property(fact => fact.Links).IsStoredJson();
        builder.HasIndex(fact => fact.EntityIds).HasMethod("gin");
        builder.HasIndex(fact => fact.Document).HasMethod("gin");
        builder.HasIndex(fact => new { fact.LastSeenAt, fact.FactId });
        builder.HasIndex(fact => new
        {
            fact.Status,
            fact.LastSeenAt,
            fact.FactId,
        });
    }
}
