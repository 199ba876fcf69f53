using System.Text.Json;
using NewsMesh.EntityLink.Reading.Linking;

namespace NewsMesh.EntityLink.Knowledge.Import;

/// <summary>An item as a Wikidata dump and Wikidata's API have it (https://www.wikidata.org/wiki/Wikidata:Database_download, "JSON dumps").</summary>
internal static class WikidataItem
{
    private static readonly (string Property, string Kind)[] Relations =
    [
        ("P17", RelationKinds.Country),
        ("P27", RelationKinds.Country),
        ("P131", RelationKinds.LocatedIn),
        ("P1376", RelationKinds.CapitalOf),
        ("P36", RelationKinds.Capital),
        ("P361", RelationKinds.PartOf),
        ("P463", RelationKinds.MemberOf),
        ("P102", RelationKinds.Party),
        ("P39", RelationKinds.Office),
    ];

    /// <summary>Whether an object is an item, or anything else of Wikidata, and no seed line.</summary>
    public static bool Is(JsonElement entity) => entity.TryGetProperty("labels", out _) || entity.TryGetProperty("claims", out _);

    /// <summary>What the item says, with its sitelinks as popularity: how many Wikipedias have a page of it.</summary>
    /// <param name="entity">The JSON of the item.</param>
    /// <param name="reason">Why it is refused, where the answer is null.</param>
    public static EntityLine? Read(JsonElement entity, out string? reason)
    {
        if (Text(entity, "type") is not (null or "item") || Text(entity, "id") is not { } id || !EntityLine.IsItem(id))
        {
            reason = "not an item";
            return null;
        }
        var classes = Items(entity, "P31").ToList();
        if (classes.Exists(WikidataClasses.IsInternal))
        {
            reason = "a page of Wikimedia's own";
            return null;
        }
        if ((Value(entity, "labels", "en") ?? Value(entity, "labels", "mul")) is not { } name)
        {
            reason = "no label in English";
            return null;
        }
        reason = null;
        return new EntityLine
        {
            WikidataId = id,
            Name = name,
            Type = WikidataClasses.TypeOf(classes),
            Aliases = Values(entity, "aliases", "en").Concat(Values(entity, "aliases", "mul")).Append(Value(entity, "labels", "mul")),
            Demonyms = Demonyms(entity),
            Description = Value(entity, "descriptions", "en"),
            Popularity =
                entity.TryGetProperty("sitelinks", out var links) && links.ValueKind == JsonValueKind.Object
                    ? links.EnumerateObject().Count()
                    : 0,
            Relations =
            [
                .. Relations.SelectMany(relation =>
                    Items(entity, relation.Property).Select(item => ((string?)relation.Kind, (string?)item))
                ),
            ],
        };
    }

    private static List<string> Demonyms(JsonElement entity) =>
        [
            .. Values(entity, "P1549")
                .Where(value => value.ValueKind == JsonValueKind.Object && Text(value, "language") == "en")
                .Select(value => Text(value, "text"))
                .OfType<string>(),
        ];

    /// <summary>The items that a property names: the preferred ones where there are some, never the deprecated.</summary>
    private static IEnumerable<string> Items(JsonElement entity, string property) =>
        Values(entity, property)
            .Where(value => value.ValueKind == JsonValueKind.Object)
            .Select(value => Text(value, "id"))
            .OfType<string>();

    private static List<JsonElement> Values(JsonElement entity, string property)
    {
        if (
            !entity.TryGetProperty("claims", out var claims)
            || claims.ValueKind != JsonValueKind.Object
            || !claims.TryGetProperty(property, out var statements)
            || statements.ValueKind != JsonValueKind.Array
        )
            return [];
        var normal = new List<JsonElement>();
        var preferred = new List<JsonElement>();
        foreach (var statement in statements.EnumerateArray())
        {
            if (
                statement.ValueKind != JsonValueKind.Object
                || !statement.TryGetProperty("mainsnak", out var snak)
                || snak.ValueKind != JsonValueKind.Object
                || !snak.TryGetProperty("datavalue", out var data)
                || data.ValueKind != JsonValueKind.Object
                || !data.TryGetProperty("value", out var value)
            )
                continue;
            switch (Text(statement, "rank"))
            {
                case "deprecated":
                    break;
                case "preferred":
                    preferred.Add(value);
                    break;
                default:
                    normal.Add(value);
                    break;
            }
        }
        return preferred.Count > 0 ? preferred : normal;
    }

    private static string? Value(JsonElement entity, string part, string language) =>
        Language(entity, part, language) is { ValueKind: JsonValueKind.Object } value ? Text(value, "value") : null;

    private static IEnumerable<string> Values(JsonElement entity, string part, string language) =>
        Language(entity, part, language) is { ValueKind: JsonValueKind.Array } values
            ? values
                .EnumerateArray()
                .Where(value => value.ValueKind == JsonValueKind.Object)
                .Select(value => Text(value, "value"))
                .OfType<string>()
            : [];

    private static JsonElement? Language(JsonElement entity, string part, string language) =>
        entity.TryGetProperty(part, out var languages)
        && languages.ValueKind == JsonValueKind.Object
        && languages.TryGetProperty(language, out var value)
            ? value
            : null;

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
