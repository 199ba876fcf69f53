using System.Text.Json;
using NewsMesh.EntityLink.Knowledge.Import;
using NewsMesh.EntityLink.Reading.Names;

namespace NewsMesh.EntityLink.Knowledge.Wikidata;

/// <summary>
/// The one item that an unknown name can mean: the only bearer of the name, of the type that the text reads it as, and known to a Wikipedia at least. With a namesake nobody is
/// taken: the wrong person is worse than none.
/// </summary>
internal static class SureMatch
{
    public const string Source = "wikidata";

    /// <summary>The entity; null where nobody or more than one is called so.</summary>
    /// <param name="bearers">An object of items by their ids.</param>
    /// <param name="type">What the text reads the name as.</param>
    public static StoredEntity? Of(string bearers, string type)
    {
        if (type == EntityTypes.Other)
            return null;
        using var document = JsonDocument.Parse(bearers);
        if (document.RootElement.ValueKind != JsonValueKind.Object)
            return null;
        var lines = document.RootElement.EnumerateObject().Select(item => ReadOrNull(item.Value)).OfType<EntityLine>().ToList();
        return lines is [{ Popularity: >= 1 } only] && only.Type == type ? only.ToStored(Source, out _) : null;
    }

    private static EntityLine? ReadOrNull(JsonElement item) =>
        item.ValueKind == JsonValueKind.Object ? WikidataItem.Read(item, out _) : null;
}
