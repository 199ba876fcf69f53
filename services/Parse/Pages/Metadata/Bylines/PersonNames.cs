using System.Text.RegularExpressions;

namespace NewsMesh.Parse.Pages.Metadata.Bylines;

/// <summary>The persons whom bylines name: their parts, each cleaned of titles and roles, that read as a person's name and name no outlet.</summary>
internal static partial class PersonNames
{
    private const int MaxNames = 12;

    /// <summary>The persons named in <paramref name="credits"/>, each once, titles and roles taken off.</summary>
    public static IReadOnlyList<string> In(IEnumerable<string> credits, string outlet) =>
        WithoutCopies([
            .. credits
                .SelectMany(CreditParts.Of)
                .Select(WithoutRoles)
                .Where(name => NameWords.ArePerson(name) && !IsOutlet(name, outlet))
                .DistinctBy(CleanText.Words, StringComparer.Ordinal)
                .Take(MaxNames),
        ]);

    /// <summary>"ByAnn Lee", "Ann LeeStaff" and "Opinion Ann Lee" beside "Ann Lee"; "Juan de" beside "Juan de Rosa".</summary>
    private static List<string> WithoutCopies(List<string> names)
    {
        var words = names.ConvertAll(CleanText.Words);
        return
        [
            .. names.Where(
                (_, at) =>
                    !words.Exists(other =>
                        other != words[at] && (IsGlued(words[at], other) || other.StartsWith(words[at] + " ", StringComparison.Ordinal))
                    )
            ),
        ];
    }

    private static bool IsGlued(string longer, string name) =>
        longer.Length > name.Length
        && (
            longer.EndsWith(name, StringComparison.Ordinal)
            || (longer.StartsWith(name, StringComparison.Ordinal) && longer[name.Length] != ' ')
        );

    private static string WithoutRoles(string name) => NameSpelling.Of(Roles().Replace(name, " ").Trim(' ', '-', '.', ','));

    /// <summary>What an outlet is called, wholly or shortened; a site that bears a person's name is that person's.</summary>
    private static bool IsOutlet(string name, string outlet)
    {
        var (words, site) = (CleanText.Words(name), CleanText.Words(outlet));
        if (words == site)
            return !GivenNames.Has(words.Split(' ')[0]);
        var (letters, siteLetters) = (words.Replace(" ", "", StringComparison.Ordinal), site.Replace(" ", "", StringComparison.Ordinal));
        return letters.Length >= 6 && siteLetters.StartsWith(letters, StringComparison.Ordinal) && !GivenNames.Has(words.Split(' ')[0]);
    }

    /// <summary>Titles before a name, roles before or behind it, and what profile links say.</summary>
    [GeneratedRegex(
        @"^(?:(?:dr|prof|dipl|mag|ing|univ|med|phil|jur|mr|mrs|ms|herr|frau|sir|rev|rechtsanw(?:alt|ältin)|pfarrer(?:in)?)\.?(?:-ing\.?)?\s+)+|^(?:\S*(?:redakteur(?:in)?|reporter(?:in)?|journalist(?:in)?|korrespondent(?:in)?|expert(?:e|in)|autor(?:in)?|kolumnist(?:in)?|editor|correspondent|columnist|writer))\s+|\s+(?:alle artikel|mehr (?:artikel|von).*|all (?:posts|articles).*|view (?:all|profile|bio).*|follow(?: us| me)?|folgen|biography|bio|profil(?:e)?|fr|mo|di|mi|do|sa|so|mon|tue|wed|thu|fri|sat|sun|(?:mon|tues|wednes|thurs|fri|satur|sun)day|ph\.?d|m\.?d|updated|published|posted|erstellt|veröffentlicht|aktualisiert|staff writer|(?:senior |chief |political |deputy |managing )*(?:editor|correspondent|reporter|columnist|writer|contributor))\.?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Roles();
}
