using System.Collections.Frozen;
using NewsMesh.EntityLink.Reading.Language;
using NewsMesh.EntityLink.Reading.Linking;

namespace NewsMesh.EntityLink.Reading.Coreference;

/// <summary>"the union" is not Amazon, and "the bank" is no news agency: which bodies a noun may stand for, where neither the name nor the description has the noun itself.</summary>
internal static class BodyNouns
{
    /// <summary>What every business is called.</summary>
    private static readonly FrozenSet<string> OfBusinesses = WordList.Of(
        "company firm group corporation manufacturer producer maker supplier operator startup organisation organization"
    );

    /// <summary>What other bodies are called by, whatever else they are: none of them is a business.</summary>
    private static readonly string[] NoBusinesses =
    [
        "party",
        "parliament",
        "union of",
        "ministry",
        "government",
        "court",
        "police",
        "army",
        "university",
    ];

    /// <summary>Words of names that say that a body is no business that "the company" may stand for: an authority, or an outlet that tells of it.</summary>
    private static readonly FrozenSet<string> NoBusinessNames = WordList.Of(
        "Hospital Hospitals Clinic School College Church Museum Academy Authority Commission Ministry Department Agency Board Council Court Police Parliament Committee University Union Office Inspectorate Service Bureau Regulator Courier Times Post Herald Tribune Gazette Daily News Report Ledger Chronicle Observer Guardian Telegraph Journal Echo Star Radio Television TV Press Wire Association Federation Party"
    );

    /// <summary>"Authority", "MetalWire".</summary>
    private static bool IsNoBusiness(string word) =>
        NoBusinessNames.Contains(word)
        || (word.Length > 6 && char.IsUpper(word[^4]) && NoBusinessNames.Contains(word[^4..]))
        || (word.Length > 8 && char.IsUpper(word[^6]) && NoBusinessNames.Contains(word[^6..]));

    /// <summary>Bodies whose names mostly say what they are.</summary>
    private static readonly FrozenDictionary<string, string[]> InNames = new Dictionary<string, string[]>(StringComparer.OrdinalIgnoreCase)
    {
        ["union"] = ["worker", "federation", "brotherhood", "guild", "teamsters", "unison", "unite"],
        ["ministry"] = ["department", "office"],
        ["university"] = ["college", "school", "institute"],
        ["bank"] = ["bank", "reserve", "banque", "banco"],
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>Parts of words by which a description says that something is one.</summary>
    private static readonly FrozenDictionary<string, string[]> InDescriptions = new Dictionary<string, string[]>(
        StringComparer.OrdinalIgnoreCase
    )
    {
        ["retailer"] = ["retail", "supermarket", "store", "shop"],
        ["carmaker"] = ["car ", "auto", "motor", "vehicle"],
        ["lender"] = ["bank", "loan", "financ"],
        ["bank"] = ["financial", "lender"],
        ["insurer"] = ["insur"],
        ["airline"] = ["carrier", "airline"],
        ["broadcaster"] = ["broadcast", "television", "radio", "channel"],
        ["newspaper"] = ["daily", "weekly", "tabloid"],
        ["agency"] = ["bureau", "administration", "body"],
        ["club"] = ["team"],
        ["union"] = ["federation of"],
        ["party"] = ["political", "movement"],
        ["university"] = ["college", "school"],
        ["ministry"] = ["department"],
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>Words of names that say what a body is: none of them is an airline, a bank or a club, unless its name says that, too.</summary>
    private static readonly FrozenSet<string> Kinds = WordList.Of(
        "Committee Board Office Service Services Centre Center Hospital Hospitals Clinic School College Church Museum Academy University Institute Court Police Parliament Congress Senate Ministry Department Council Commission Authority Agency Bureau Inspectorate Airport Stadium Party Association Federation Union Bank Airlines Airways Insurance Orchestra Theatre Festival Prison Army Navy Herald Times Tribune Gazette Courier Telegraph Chronicle Guardian"
    );

    private static bool IsOfOtherKind(string name, string noun)
    {
        var isOther = false;
        foreach (var word in name.Split(' '))
        {
            if (word.StartsWith(noun, StringComparison.OrdinalIgnoreCase))
                return false;
            isOther |= Kinds.Contains(word);
        }
        return isOther;
    }

    /// <param name="entity">An organisation whose name and description lack the noun.</param>
    /// <param name="noun">"union".</param>
    public static bool CanBe(KnownEntity entity, string noun)
    {
        if (entity.Description is { } description)
            return OfBusinesses.Contains(noun)
                ? !NoBusinesses.Any(kind => description.Contains(kind, StringComparison.OrdinalIgnoreCase))
                : InDescriptions.TryGetValue(noun, out var parts)
                    && parts.Any(part => description.Contains(part, StringComparison.OrdinalIgnoreCase))
                    && !IsOfOtherKind(entity.Name, noun);
        if (OfBusinesses.Contains(noun) && IsNoBusiness(entity.Name[(entity.Name.LastIndexOf(' ') + 1)..]))
            return false;
        var isAcronym = !entity.Name.Any(char.IsLower);
        if (isAcronym)
            return true;
        return !InNames.TryGetValue(noun, out var words)
            ? OfBusinesses.Contains(noun) || !IsOfOtherKind(entity.Name, noun)
            : words.Any(word => entity.Name.Contains(word, StringComparison.OrdinalIgnoreCase));
    }
}
