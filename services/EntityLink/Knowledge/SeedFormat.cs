using System.Text.Json;
using System.Text.RegularExpressions;
using NewsMesh.EntityLink.Reading.Linking;
using NewsMesh.EntityLink.Reading.Names;

namespace NewsMesh.EntityLink.Knowledge;

/// <summary>The seed format: one JSON object a line (see <c>POST /entities/import</c>), with <c>demonyms</c> beside the aliases.</summary>
internal static partial class SeedFormat
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>The entity of a line; null where the line is not one (not JSON, no name, no valid item id).</summary>
    public static StoredEntity? Read(string line)
    {
        Line? read;
        try
        {
            read = JsonSerializer.Deserialize<Line>(line, Json);
        }
        catch (JsonException)
        {
            return null;
        }
        if (read is null || string.IsNullOrWhiteSpace(read.Name) || (read.WikidataId is not null && !ItemId().IsMatch(read.WikidataId)))
            return null;
        return new StoredEntity
        {
            EntityId = read.WikidataId is { } item ? NormalName.WikidataEntityId(item) : NormalName.UnknownId(read.Name),
            WikidataId = read.WikidataId,
            Name = read.Name.Trim(),
            Type = EntityTypes.All.Contains(read.Type ?? "") ? read.Type! : EntityTypes.Other,
            Aliases = read.Aliases ?? [],
            Demonyms = read.Demonyms ?? [],
            Description = read.Description,
            Source = "seed",
            Popularity = read.Popularity is >= 0 and < double.MaxValue ? read.Popularity.Value : 0,
            SearchText = StoredEntity.SearchTextOf(read.Name, [.. read.Aliases ?? [], .. read.Demonyms ?? []]),
        };
    }

    private sealed record Line(
        string? WikidataId,
        string? Name,
        string? Type,
        string[]? Aliases,
        string[]? Demonyms,
        string? Description,
        double? Popularity
    );

    [GeneratedRegex("^Q[1-9][0-9]{0,12}$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex ItemId();
}
