using System.Text.Json.Serialization;

namespace NewsMesh.Evaluation.Seeds;

/// <summary>A line of seeds/entities.jsonl.</summary>
internal sealed record SeedEntity
{
    [JsonPropertyName("wikidataId"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? WikidataId { get; set; }

    [JsonPropertyName("name")]
    public required string Name { get; init; }

    [JsonPropertyName("type")]
    public required string Type { get; init; }

    [JsonPropertyName("aliases")]
    public List<string> Aliases { get; init; } = [];

    [JsonPropertyName("demonyms"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public List<string>? Demonyms { get; set; }

    [JsonPropertyName("description"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Description { get; init; }

    /// <summary>0 to 100: how likely a name in the news means this entity.</summary>
    [JsonPropertyName("popularity")]
    public double Popularity { get; init; }

    [JsonPropertyName("relations"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public List<SeedRelation>? Relations { get; set; }
}

internal sealed record SeedRelation(
    [property: JsonPropertyName("kind")] string Kind,
    [property: JsonPropertyName("wikidataId")] string WikidataId
);
