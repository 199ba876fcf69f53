using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace NewsMesh.Parse.Repeats;

/// <summary>A line that stood in articles of a host, and in which: newsletter boxes, disclaimers and appeals for money stand in many.</summary>
internal sealed class SiteLine
{
    /// <summary>Without "www.".</summary>
    public required string Host { get; init; }

    /// <summary>XXH3 of the line's words in lower case.</summary>
    public required long LineHash { get; init; }

    /// <summary>The first articles that it was seen in, each once, and no more than decide anything: a redelivery or a new version adds none.</summary>
    public required Guid[] Articles { get; init; }

    /// <summary>When the newest of the pages with it was fetched.</summary>
    public required DateTimeOffset LastSeen { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<SiteLine>
    {
        public void Configure(EntityTypeBuilder<SiteLine> builder)
        {
            builder.ToTable("site_lines");
            builder.HasKey(line => new { line.Host, line.LineHash });
            // What was not seen for longest is forgotten first.
            builder.HasIndex(line => new { line.Host, line.LastSeen });
        }
    }
}
