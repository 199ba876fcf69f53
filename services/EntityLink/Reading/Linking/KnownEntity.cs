namespace NewsMesh.EntityLink.Reading.Linking;

/// <summary>An entity of the knowledge base, as the dictionary holds it.</summary>
internal sealed record KnownEntity
{
    /// <summary>The source of what ships with the service.</summary>
    public const string Seeded = "seed";

    /// <summary>The source of what came by an import.</summary>
    public const string Imported = "import";

    public required Guid EntityId { get; init; }
    public string? WikidataId { get; init; }
    public required string Name { get; init; }
    public required string Type { get; init; }
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>Adjectives and names of the people of a place: "Estonian".</summary>
    public IReadOnlyList<string> Demonyms { get; init; } = [];
    public string? Description { get; init; }
    public required string Source { get; init; }

    /// <summary>Not negative, on any scale: only compared with others of the same name.</summary>
    public double Popularity { get; init; }

    /// <summary>Not negative, on the scale of what was imported; null where no import has it.</summary>
    public double? ImportedPopularity { get; init; }

    /// <summary>What else it belongs to.</summary>
    public IReadOnlyList<EntityRelation> Relations { get; init; } = [];
}
