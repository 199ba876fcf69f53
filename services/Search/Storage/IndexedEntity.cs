using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace NewsMesh.Search.Storage;

/// <summary>Someone or something that articles name, as entity-link last described it.</summary>
internal sealed class IndexedEntity
{
    public Guid EntityId { get; set; }
    public string? WikidataId { get; set; }
    public string Name { get; set; } = "";
    public string Type { get; set; } = "";
    public string[] Aliases { get; set; } = [];
    public string? Description { get; set; }

    /// <summary>"seed", "wikidata" or "nil".</summary>
    public string Source { get; set; } = "";

    /// <summary>Of the last <see cref="Contracts.EntityChanged"/>; 0 for none.</summary>
    public int Version { get; set; }

    /// <summary>The entity that this one turned out to be; its articles are that one's.</summary>
    public Guid? MergedInto { get; set; }

    /// <summary>Name and aliases, a line each, in lower case and without accents: what is searched by trigrams.</summary>
    public string Names { get; set; } = "";
}

internal sealed class IndexedEntityMapping : IEntityTypeConfiguration<IndexedEntity>
{
    public void Configure(EntityTypeBuilder<IndexedEntity> builder)
    {
        builder.ToTable("entities");
        builder.HasKey(entity => entity.EntityId);
        builder.Property(entity => entity.EntityId).ValueGeneratedNever();
        builder.HasIndex(entity => entity.Names).HasMethod("gin").HasOperators("gin_trgm_ops");
        builder.HasIndex(entity => entity.WikidataId);
    }
}
