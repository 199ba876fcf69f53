using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace NewsMesh.Ingest.Fetching.Hosts;

/// <summary>Somebody else's server, in the one table that all replicas share: when its next turn is.</summary>
internal sealed class HostRow
{
    /// <summary>Host and port as URLs name them, lower-case.</summary>
    public required string Host { get; init; }

    /// <summary>Not to be asked anything before.</summary>
    public required DateTimeOffset NextAt { get; set; }

    /// <summary>The pause between two requests that its robots.txt asks for.</summary>
    public TimeSpan? CrawlDelay { get; set; }
}

internal sealed class HostMapping : IEntityTypeConfiguration<HostRow>
{
    public void Configure(EntityTypeBuilder<HostRow> builder)
    {
        builder.ToTable("hosts");
        builder.HasKey(host => host.Host);
    }
}
