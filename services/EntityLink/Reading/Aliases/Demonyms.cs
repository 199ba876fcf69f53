using System.Collections.Frozen;
using NewsMesh.EntityLink.Reading.Language;
using NewsMesh.EntityLink.Reading.Linking;

namespace NewsMesh.EntityLink.Reading.Aliases;

/// <summary>The people of a place: "Estonians" where only "Estonian" is given, "Londoners" where nothing is.</summary>
internal static class Demonyms
{
    /// <summary>"Frenchman": nations whose single people are called so; a Dane is no "Danishman".</summary>
    private static readonly FrozenSet<string> WithMan = WordList.Of("English French Dutch Irish Welsh Cornish Manx Scots Ulster");

    private static readonly string[] People = ["man", "men", "woman", "women"];

    private static readonly FrozenDictionary<string, string[]> Irregular = WordList
        .Phrases("demonyms")
        .Select(line => line.Split(": "))
        .ToFrozenDictionary(line => line[0], line => line[1].Split(", "), StringComparer.Ordinal);

    /// <summary>"Parisian", "Kurdish": where the base gives no demonym, what is known of a place or a people of this name.</summary>
    public static void AddKnown(KnownEntity entity, SpellingSet spellings)
    {
        foreach (var demonym in entity.Demonyms.Count > 0 ? [] : Irregular.GetValueOrDefault(entity.Name) ?? [])
            Add(demonym, spellings);
    }

    public static void Add(string demonym, SpellingSet spellings)
    {
        spellings.Add(demonym, AliasKind.Demonym);
        if (HasPlural(demonym))
            spellings.Add(demonym + "s", AliasKind.Demonym);
        if (!WithMan.Contains(demonym))
            return;
        foreach (var person in People)
            spellings.Add(demonym + person, AliasKind.Demonym);
    }

    /// <summary>Inhabitants by the endings that are regular in English; "Parisian", "Muscovite" and "Neapolitan" are listed.</summary>
    public static void AddInhabitants(string place, SpellingSet spellings)
    {
        if (!Accents.IsPlainWord(place) || place.Length < 5)
            return;
        if (
            place.EndsWith("on", StringComparison.Ordinal)
            || EndsWithAny(place, "burg", "lin", "york", "bourg", "dorf", "furt", "land", "ford")
        )
            AddBoth(place + "er", spellings);
        else if (place.EndsWith("dam", StringComparison.Ordinal))
            AddBoth(place + "mer", spellings);
    }

    private static void AddBoth(string inhabitant, SpellingSet spellings)
    {
        spellings.Add(inhabitant, AliasKind.Demonym);
        spellings.Add(inhabitant + "s", AliasKind.Demonym);
    }

    /// <summary>"Estonian", "Iraqi", "Icelander" are also single persons; "Dutch", "Japanese", "Spanish" are the people as a whole.</summary>
    private static bool HasPlural(string demonym) =>
        EndsWithAny(
            demonym,
            "an",
            "i",
            "er",
            "ite",
            "ard",
            "ek",
            "ot",
            "o",
            "Serb",
            "Kurd",
            "Arab",
            "Greek",
            "Czech",
            "Turk",
            "Croat",
            "Thai"
        );

    private static bool EndsWithAny(string text, params ReadOnlySpan<string> endings)
    {
        foreach (var ending in endings)
        {
            if (text.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
                return true;
        }
        return false;
    }
}
