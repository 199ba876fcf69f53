using System.Collections.Frozen;

namespace NewsMesh.EntityLink.Reading.Assertions.Quantities;

/// <summary>The plain form of an adjective that compares: "smaller" and "smallest" are "small".</summary>
internal static class Adjectives
{
    private static readonly FrozenDictionary<string, string> Irregular = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["better"] = "good",
        ["best"] = "good",
        ["worse"] = "bad",
        ["worst"] = "bad",
        ["farther"] = "far",
        ["farthest"] = "far",
        ["further"] = "far",
        ["elder"] = "old",
        ["eldest"] = "old",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Those that end in an e.</summary>
    private static readonly FrozenSet<string> Silent = FrozenSet.Create(
        StringComparer.Ordinal,
        "larg",
        "lat",
        "clos",
        "saf",
        "wid",
        "nic",
        "fin",
        "rar",
        "brav",
        "strang",
        "simpl",
        "wis",
        "loos",
        "fierc",
        "sever",
        "pur",
        "sur",
        "dens",
        "rud",
        "whit",
        "hug",
        "tru",
        "gentl",
        "nobl",
        "fre"
    );

    /// <param name="word">A comparative or superlative in lower case.</param>
    public static string Plain(string word)
    {
        if (Irregular.TryGetValue(word, out var known))
            return known;
        var stem =
            word.EndsWith("est", StringComparison.Ordinal) ? word[..^3]
            : word.EndsWith("er", StringComparison.Ordinal) ? word[..^2]
            : word;
        if (stem.Length == word.Length || stem.Length < 2)
            return word;
        if (Silent.Contains(stem))
            return stem + "e";
        if (stem[^1] == 'i')
            return stem[..^1] + "y";
        return stem.Length > 2 && stem[^1] == stem[^2] && stem[^1] is not ('l' or 's') ? stem[..^1] : stem;
    }
}
