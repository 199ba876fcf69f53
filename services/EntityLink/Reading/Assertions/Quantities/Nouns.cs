using System.Collections.Frozen;

namespace NewsMesh.EntityLink.Reading.Assertions.Quantities;

/// <summary>The singular of a noun, by rule with the common exceptions. Persons are always "people": what is counted then has one name.</summary>
internal static class Nouns
{
    private static readonly FrozenDictionary<string, string> Irregular = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["people"] = "people",
        ["person"] = "people",
        ["persons"] = "people",
        ["men"] = "man",
        ["women"] = "woman",
        ["children"] = "child",
        ["feet"] = "foot",
        ["lives"] = "life",
        ["wives"] = "wife",
        ["knives"] = "knife",
        ["wolves"] = "wolf",
        ["shelves"] = "shelf",
        ["thieves"] = "thief",
        ["leaves"] = "leaf",
        ["mice"] = "mouse",
        ["media"] = "medium",
        ["police"] = "police",
        ["news"] = "news",
        ["series"] = "series",
        ["species"] = "species",
        ["crises"] = "crisis",
        ["bases"] = "base",
        ["buses"] = "bus",
        ["gases"] = "gas",
        ["viruses"] = "virus",
        ["shoes"] = "shoe",
        ["data"] = "data",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static string Singular(string noun)
    {
        if (Irregular.TryGetValue(noun, out var known))
            return known;
        if (noun.EndsWith("men", StringComparison.Ordinal) && noun.Length > 5)
            return string.Concat(noun.AsSpan(0, noun.Length - 2), "an");
        if (noun.Length < 4 || !noun.EndsWith('s') || Ends(noun, "ss") || Ends(noun, "us") || Ends(noun, "is"))
            return noun;
        if (Ends(noun, "ies"))
            return noun.Length > 4 ? string.Concat(noun.AsSpan(0, noun.Length - 3), "y") : noun[..^1];
        return
            Ends(noun, "ches")
            || Ends(noun, "shes")
            || Ends(noun, "sses")
            || Ends(noun, "xes")
            || Ends(noun, "zzes")
            || Ends(noun, "toes")
            || Ends(noun, "roes")
            ? noun[..^2]
            : noun[..^1];
    }

    private static bool Ends(string noun, string ending) => noun.EndsWith(ending, StringComparison.Ordinal);
}
