using System.Text.RegularExpressions;

namespace NewsMesh.Parse.Pages.Metadata.Bylines;

/// <summary>The persons whom bylines name: their parts, each cleaned of titles and roles, that read as a person's name and name no outlet.</summary>
internal static partial class PersonNames
{
    private const int MaxNames = 12;

    private static readonly IReadOnlySet<string> Known = new HashSet<string>(StringComparer.Ordinal);

    /// <summary>The persons named in <paramref name="credits"/>, each once, titles and roles taken off.</summary>
    public static IReadOnlyList<string> In(IEnumerable<string> credits, string outlet) => In(credits, outlet, Known);

    /// <param name="credits">What bylines and data say.</param>
    /// <param name="outlet">The publisher's name.</param>
    /// <param name="persons">Those of the credits that data calls persons: their names are taken whole.</param>
    public static IReadOnlyList<string> In(IEnumerable<string> credits, string outlet, IReadOnlySet<string> persons) =>
        WithoutCopies([
            .. credits
                .SelectMany(credit =>
                    persons.Contains(credit) && NameWords.ArePersonInData(credit)
                        ? EasternNames.Apart(NameSpelling.Of(credit))
                        : CreditParts.Of(credit).Select(WithoutRoles).SelectMany(EasternNames.Apart)
                )
                .Where(name =>
                    (NameWords.ArePerson(name) || (persons.Contains(name) && NameWords.ArePersonInData(name))) && !IsOutlet(name, outlet)
                )
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

    private static string WithoutRoles(string name) =>
        NameSpelling.Of(Bare(EasternRoles().Replace(Roles().Replace(WithoutDay(name), " "), "")));

    private static string WithoutDay(string name) =>
        WeekdayBehind().Match(name) is { Success: true } match ? name[..match.Groups["day"].Index].TrimEnd() : name;

    /// <summary>Without the marks around it; the point of an initial at the end is of the name.</summary>
    private static string Bare(string name) => name.Trim(' ', '-', '.', ',');

    /// <summary>The day that a date begins with, where it was cut off: behind two names or more. "Lena H. Sun" has an initial before it, and "Mo" may be a name.</summary>
    [GeneratedRegex(
        @"(?<=\p{L}{2} )\p{L}{3,} (?<day>fr|mo|di|mi|do|sa|so|mon|tue|wed|thu|fri|sat|sun)\.?$(?<=^\p{L}+ \p{L}+ \p{L}+\.?)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex WeekdayBehind();

    /// <summary>Reporter, journalist, editor behind or before a name of Korean, Chinese and Japanese.</summary>
    /// <remarks>文 and 글 (words) are names, too, and say what somebody did only where a sign or a blank follows; the place of a report stands behind a blank or a stroke.</remarks>
    [GeneratedRegex(
        @"[\s/／]+[\u4E00-\u9FFF]{2,3}(?:报道|報道|報導|专电|專電|電)$|[\s/／|]+(?:编辑|編輯|责编|責編|责任编辑|編集|校对|校對|审核|审校|摄影|攝影|制图|製圖)[\s:：／/].*$|^(?:\[[^\]]{2,14}\]\s*|[\uAC00-\uD7A3]{2,4}=)|^[\p{Lo}ー]{1,8}＝|\s*(?:=\s*)?(?:기자|특파원|논설위원|선임기자|인턴기자|편집장|記者|记者|編集委員|特派員|特約記者|报道|報道|編輯|编辑)$|^(?:(?:[\u4E00-\u9FFF]{0,4}(?:本|社|报|報|网|網|台|臺|刊|讯|訊|特约|特約|实习|實習))?[记記]者|기자|撰文|作者|取材・文|文・)[\s:：／/]*|^(?:文|글|글쓴이|記事|取材)[\s:：／/・=]+",
        RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex EasternRoles();

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
        @"^(?:(?:dr|prof|dipl|mag|ing|univ|med|phil|jur|mr|mrs|ms|herr|frau|sir|rev|rechtsanw(?:alt|ältin)|pfarrer(?:in)?)\.?(?:-ing\.?)?\s+)+|^(?:\S*(?:redakteur(?:in)?|reporter(?:in)?|journalist(?:in)?|korrespondent(?:in)?|expert(?:e|in)|autor(?:in)?|kolumnist(?:in)?|editor|correspondent|columnist|writer))\s+|\s+(?:alle artikel|mehr (?:artikel|von).*|all (?:posts|articles).*|view (?:all|profile|bio).*|follow(?: us| me)?|folgen|biography|bio|profil(?:e)?|(?:mon|tues|wednes|thurs|fri|satur|sun)day|ph\.?d|m\.?d|updated|published|posted|erstellt|veröffentlicht|aktualisiert|skrifar|schreibt|yazdı|writes|staff writers?|(?:senior |chief |political |deputy |managing )*(?:editor|correspondent|reporter|columnist|writer|contributor)s?)\.?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Roles();
}
