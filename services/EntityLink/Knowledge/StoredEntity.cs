using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NewsMesh.EntityLink.Reading.Linking;

namespace NewsMesh.EntityLink.Knowledge;

/// <summary>An entity of the knowledge base, or one made from an unknown name ("nil").</summary>
internal sealed class StoredEntity : IEntityTypeConfiguration<StoredEntity>
{
    public const string Unknown = "nil";

    public Guid EntityId { get; set; }
    public string? WikidataId { get; set; }
    public string Name { get; set; } = "";
    public string Type { get; set; } = "";
    public string[] Aliases { get; set; } = [];
    public string[] Demonyms { get; set; } = [];
    public string? Description { get; set; }

    /// <summary>"seed", "import", "wikidata" (looked up because somebody wrote of it) or "nil".</summary>
    public string Source { get; set; } = "";

    /// <summary>On the scale of its source.</summary>
    public double Popularity { get; set; }

    /// <summary>What an import says; null where none has it.</summary>
    public double? ImportedPopularity { get; set; }

    /// <summary>Each a kind and an item, parted by a blank: "country Q142".</summary>
    public string[] Relations { get; set; } = [];

    /// <summary>When Wikidata was asked for this unknown name; null where it was not.</summary>
    public DateTimeOffset? LookedUpAt { get; set; }

    /// <summary>Every spelling as <see cref="NormalName"/> has it, each behind a line break: what a search looks through.</summary>
    public string SearchText { get; set; } = "";

    /// <summary>The entity that this one turned out to be.</summary>
    public Guid? MergedInto { get; set; }

    public static string SearchTextOf(string name, IEnumerable<string> others) =>
        string.Concat(
            others
                .Prepend(name)
                .Select(NormalName.Of)
                .Where(spelling => spelling.Length > 0)
                .Distinct(StringComparer.Ordinal)
                .Select(spelling => "\n" + spelling)
        );

    public KnownEntity ToKnown() =>
        new()
        {
            EntityId = EntityId,
            WikidataId = WikidataId,
            Name = Name,
            Type = Type,
            Aliases = Aliases,
            Demonyms = Demonyms,
            Description = Description,
            Source = Source,
            Popularity = Popularity,
            ImportedPopularity = ImportedPopularity,
            Relations = Array.ConvertAll(Relations, RelationOf),
        };

    public static EntityRelation RelationOf(string relation) =>
        new(relation[..relation.IndexOf(' ')], relation[(relation.IndexOf(' ') + 1)..]);

    public void Configure(EntityTypeBuilder<StoredEntity> builder)
    {
        builder.ToTable("entities").HasKey(entity => entity.EntityId);
        builder.HasIndex(entity => entity.WikidataId).IsUnique();
        builder.HasIndex(entity => entity.SearchText).HasMethod("gin").HasOperators("gin_trgm_ops");
        builder.HasIndex(entity => entity.MergedInto).HasFilter("merged_into IS NOT NULL");
        builder.HasIndex(entity => entity.Source).HasFilter($"source <> '{Unknown}'");
        // What is asked for without a name, and behind a name that thousands bear.
        builder.HasIndex(entity => new { entity.Popularity, entity.EntityId }).IsDescending();
        builder.Property(entity => entity.Relations).HasDefaultValueSql("'{}'");
        builder
            .HasIndex(entity => entity.EntityId, "ix_entities_not_looked_up")
            .HasFilter($"source = '{Unknown}' AND looked_up_at IS NULL AND merged_into IS NULL");
    }
}

/// <summary>A seed file that was read, with its hash: reading the same file again changes nothing.</summary>
internal sealed class LoadedSeed : IEntityTypeConfiguration<LoadedSeed>
{
    public string Name { get; set; } = "";

    /// <summary>SHA-256, lower-case hexadecimal.</summary>
    public string Hash { get; set; } = "";
    public DateTimeOffset LoadedAt { get; set; }

    public void Configure(EntityTypeBuilder<LoadedSeed> builder) => builder.ToTable("loaded_seeds").HasKey(seed => seed.Name);
}
