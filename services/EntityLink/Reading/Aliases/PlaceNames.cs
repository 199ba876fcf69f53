using NewsMesh.EntityLink.Reading.Linking;

namespace NewsMesh.EntityLink.Reading.Aliases;

/// <summary>What else a place is called: without what it lies in, without what it is.</summary>
internal static class PlaceNames
{
    private static readonly string[] EndingKinds =
    [
        " Province",
        " Oblast",
        " Prefecture",
        " Governorate",
        " Voivodeship",
        " Krai",
        " Region",
        " Department",
        " Municipality",
        " District",
    ];
    private static readonly string[] LeadingKinds =
    [
        "City of ",
        "Province of ",
        "Municipality of ",
        "Republic of ",
        "Kingdom of ",
        "Commonwealth of ",
        "State of ",
    ];

    public static void Add(KnownEntity place, SpellingSet spellings)
    {
        var name = place.Name;
        // "Portland" of "Portland, Oregon", "Georgia" of "Georgia (country)".
        if (name.IndexOfAny([',', '(']) is var at and > 2)
        {
            name = name[..at].TrimEnd();
            spellings.Add(name, AliasKind.Short);
        }
        foreach (var kind in EndingKinds)
        {
            if (name.EndsWith(kind, StringComparison.Ordinal) && name.Length > kind.Length + 2)
                spellings.Add(name[..^kind.Length], AliasKind.Short);
        }
        foreach (var kind in LeadingKinds)
        {
            if (name.StartsWith(kind, StringComparison.Ordinal) && name.Length > kind.Length + 2)
                spellings.Add(name[kind.Length..], AliasKind.Short);
        }
        if (name.StartsWith("Saint ", StringComparison.Ordinal))
            spellings.Add("St. " + name[6..], AliasKind.Spelling);
        else if (name.StartsWith("St. ", StringComparison.Ordinal))
            spellings.Add("Saint " + name[4..], AliasKind.Spelling);
        if (place.Demonyms.Count == 0)
            Demonyms.AddInhabitants(name, spellings);
    }
}
