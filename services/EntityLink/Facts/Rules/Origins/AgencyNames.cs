using System.Collections.Frozen;
using NewsMesh.EntityLink.Reading.Language;

namespace NewsMesh.EntityLink.Facts.Rules.Origins;

/// <summary>News agencies by all their names: "AFP reported", a dateline of Agence France-Presse and a page of the outlet "AFP" are one origin.</summary>
internal static class AgencyNames
{
    private static readonly FrozenDictionary<string, string> Known = WordList
        .Phrases("agency-names")
        .Select(line => line.Split(':', 2))
        .SelectMany(parts =>
            parts[1]
                .Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                .Append(parts[0])
                .Select(name => KeyValuePair.Create(OutletKey.Of(name), parts[0]))
        )
        .ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The name that an agency is counted under; null for every other name.</summary>
    public static string? Of(string name) => Known.GetValueOrDefault(OutletKey.Of(name));
}
