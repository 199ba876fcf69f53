using System.Collections.Frozen;
using NewsMesh.EntityLink.Reading.Language;

namespace NewsMesh.EntityLink.Reading.Names;

using WordSet = FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>>;

/// <summary>The word lists that names are recognised by.</summary>
internal static class Lexicon
{
    public static readonly WordSet CommonWords = Load("common-words");
    public static readonly WordSet Openers = Load("sentence-openers");
    public static readonly WordSet Calendar = Load("calendar");
    public static readonly WordSet Titles = Load("titles");
    public static readonly WordSet RoleNouns = Load("role-nouns");
    public static readonly WordSet OrganizationWords = Load("organization-words");
    public static readonly WordSet LocationWords = Load("location-words");
    public static readonly WordSet EventWords = Load("event-words");
    public static readonly WordSet Particles = Load("particles");
    public static readonly WordSet MaleNames = Load("male-names");
    public static readonly WordSet FemaleNames = Load("female-names");

    /// <summary>Common words that begin names all the same: "New Delhi", "White House".</summary>
    public static readonly WordSet NameStarters = FrozenSet
        .ToFrozenSet(
            [
                "New",
                "North",
                "South",
                "East",
                "West",
                "White",
                "Black",
                "Red",
                "Green",
                "Blue",
                "Great",
                "Grand",
                "Royal",
                "National",
                "Central",
                "Federal",
                "First",
                "High",
                "House",
                "Bank",
                "City",
                "University",
                "Church",
                "International",
                "Global",
                "World",
                "United",
                "Police",
                "Air",
                "Free",
                "Little",
                "Long",
                "Old",
                "Sun",
                "Lake",
                "River",
                "Sea",
                "Fort",
                "Ministry",
                "Department",
                "Court",
                "School",
                "Office",
                "Council",
                "Committee",
                "Commission",
                "Union",
                "Fire",
                "Defence",
                "Defense",
                "Foreign",
                "Home",
                "Health",
                "Energy",
                "Trade",
                "State",
                "Public",
                "European",
                "Human",
                "Women",
                "People",
                "Open",
                "Civil",
            ],
            StringComparer.OrdinalIgnoreCase
        )
        .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Names go on after "of" or "for" behind one of these: "Bank of England", "Institute for Strategic Studies".</summary>
    public static readonly WordSet BeforeOf = FrozenSet
        .ToFrozenSet(
            [
                "Academy",
                "Agency",
                "Archbishop",
                "Army",
                "Assembly",
                "Association",
                "Bank",
                "Bay",
                "Bishop",
                "Board",
                "Bureau",
                "Campaign",
                "Cape",
                "Center",
                "Centre",
                "Chamber",
                "Church",
                "City",
                "College",
                "Commission",
                "Commissioner",
                "Committee",
                "Confederation",
                "Congress",
                "Council",
                "County",
                "Court",
                "Department",
                "Directorate",
                "Duchess",
                "Duke",
                "Earl",
                "Faculty",
                "Federation",
                "Foundation",
                "Fund",
                "Gulf",
                "High",
                "House",
                "Institute",
                "Institution",
                "Islands",
                "Isle",
                "Kingdom",
                "League",
                "Ministry",
                "Movement",
                "Museum",
                "Office",
                "Organisation",
                "Organization",
                "Party",
                "Port",
                "Prince",
                "Princess",
                "Province",
                "Republic",
                "School",
                "Sea",
                "Society",
                "State",
                "States",
                "Strait",
                "Tower",
                "Union",
                "University",
                "Battle",
                "Treaty",
                "Siege",
                "Bill",
                "Statue",
                "Museum",
                "Alliance",
                "Front",
                "Forces",
            ],
            StringComparer.OrdinalIgnoreCase
        )
        .GetAlternateLookup<ReadOnlySpan<char>>();

    public static bool IsFirstName(ReadOnlySpan<char> word) => MaleNames.Contains(word) || FemaleNames.Contains(word);

    /// <summary>"mayor", "mayors".</summary>
    public static bool IsRoleNoun(ReadOnlySpan<char> word) =>
        RoleNouns.Contains(word) || (word.EndsWith("s", StringComparison.Ordinal) && RoleNouns.Contains(word[..^1]));

    private static WordSet Load(string name) => WordList.Words(name).GetAlternateLookup<ReadOnlySpan<char>>();
}
