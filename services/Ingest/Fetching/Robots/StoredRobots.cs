using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace NewsMesh.Ingest.Fetching.Robots;

/// <summary>What a site's robots.txt said last, shared by all replicas.</summary>
internal sealed class StoredRobots
{
    /// <summary>Scheme, host and port: RFC 9309, section 2.3.</summary>
    public required string Origin { get; init; }

    /// <summary>The file; empty where everything is allowed, null where nothing is, because the site could not say.</summary>
    public string? Rules { get; set; }

    /// <summary>To be asked for again then.</summary>
    public required DateTimeOffset ExpiresAt { get; set; }
}

internal sealed class StoredRobotsMapping : IEntityTypeConfiguration<StoredRobots>
{
    public void Configure(EntityTypeBuilder<StoredRobots> builder)
    {
        builder.ToTable("robots");
        builder.HasKey(robots => robots.Origin);
    }
}
