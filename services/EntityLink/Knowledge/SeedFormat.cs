using System.Text;
using System.Text.Json;
using NewsMesh.EntityLink.Knowledge.Import;

namespace NewsMesh.EntityLink.Knowledge;

/// <summary>The seed format: one JSON object a line (see <c>POST /entities/import</c>), with <c>demonyms</c> beside the aliases.</summary>
internal static class SeedFormat
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>The entity of a line; null where the line is not one (not JSON, no name, no valid item id).</summary>
    public static StoredEntity? Read(string line) => Read(Encoding.UTF8.GetBytes(line), "seed", out _);

    /// <summary>The entity of a line in UTF-8.</summary>
    /// <param name="line">One JSON object.</param>
    /// <param name="source">Where it comes from: "seed" or "import".</param>
    /// <param name="reason">Why the line is refused, where the answer is null.</param>
    public static StoredEntity? Read(ReadOnlySpan<byte> line, string source, out string? reason)
    {
        try
        {
            var read = JsonSerializer.Deserialize<Line>(line, Json);
            reason = "there is no entity";
            return read is null
                ? null
                : new EntityLine
                {
                    WikidataId = read.WikidataId,
                    Name = read.Name,
                    Type = read.Type,
                    Aliases = read.Aliases ?? [],
                    Demonyms = read.Demonyms ?? [],
                    Description = read.Description,
                    Popularity = read.Popularity,
                    Relations = (read.Relations ?? []).Select(relation => (relation?.Kind, relation?.WikidataId)),
                }.ToStored(source, out reason);
        }
        catch (JsonException error)
        {
            reason = "not the JSON of an entity: " + error.Message;
            return null;
        }
    }

    private sealed record Line(
        string? WikidataId,
        string? Name,
        string? Type,
        string?[]? Aliases,
        string?[]? Demonyms,
        string? Description,
        double? Popularity,
        Relation?[]? Relations
    );

    private sealed record Relation(string? Kind, string? WikidataId);
}
