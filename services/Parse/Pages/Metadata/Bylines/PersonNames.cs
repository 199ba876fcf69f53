using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace NewsMesh.Parse.Pages.Metadata.Bylines;

/// <summary>Tells persons' names from the rest of a byline: roles, outlets, desks, dates, addresses.</summary>
internal static partial class PersonNames
{
    private const int MaxNames = 12;

    /// <summary>Words that no person's name has.</summary>
    private static readonly FrozenSet<string> Desk = FrozenSet.ToFrozenSet(
        [
            "staff", "desk", "newsdesk", "wire", "newswire", "release", "editor", "editors", "editorial", "newsroom", "team", "agency", "agencies", "news", "press", "media", "magazine", "online", "digital", "bureau",
            "admin", "administrator", "webmaster", "redaktion", "redazione", "redacción", "rédaction", "correspondent", "correspondents", "reporter", "reporters", "writer", "writers", "contributor", "contributors",
            "guest", "author", "authors", "office", "department", "university", "institute", "company", "inc", "ltd", "gmbh", "foundation", "association", "group", "network", "times", "post", "daily",
            "herald", "gazette", "tribune", "journal", "guardian", "reuters", "afp", "dpa", "ap", "tass", "xinhua", "bbc", "cnn", "unknown", "anonymous", "user", "blog", "website", "com", "service", "services", "center", "centre", "fernsehen", "verband", "verein", "stiftung", "ministerium", "bundesministerium", "universität", "agenturen", "zeitung", "tv", "radio", "institut", "union", "welle", "deutsche", "deutscher", "deutsches",
            "report", "reports", "artikel", "article", "articles", "posts", "alle", "all", "mehr", "more", "read", "share", "facebook", "twitter", "instagram", "print", "comments", "kommentare", "weitere", "minutes", "minuten", "follow", "photo", "foto", "image", "copyright",
            "redazionale", "pressestelle", "presse", "gastbeitrag", "gastautor", "uhr", "lesezeit", "club", "forum", "shop", "home", "kontakt", "newsletter", "premium", "video", "images", "getty", "email", "e-mail", "preferences", "account", "beiträge", "ähnliche", "publicado", "team", "übersetzung", "nachricht", "programme", "program",
            "artikelübersicht", "autorenseite", "unterstützt", "privacy", "cookie", "cookies", "terms", "subscribe", "search", "menu", "comment", "submit", "medien", "agentur", "landesanstalt", "bundesanstalt", "ag", "e.v", "sports", "opinion", "politics",
        ],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>Small words within names: "Ursula von der Leyen", "Juan de la Cruz".</summary>
    private static readonly FrozenSet<string> Particles = FrozenSet.ToFrozenSet(
        ["von", "van", "de", "der", "den", "del", "della", "di", "da", "dos", "das", "du", "la", "le", "el", "al", "bin", "ibn", "ben", "zu", "zur", "af", "ter", "ten", "y", "e", "do", "san"],
        StringComparer.Ordinal);

    /// <summary>Outlets begin with an article, persons do not.</summary>
    private static readonly FrozenSet<string> Articles = FrozenSet.ToFrozenSet(["the", "die", "das", "der", "el", "la", "los", "le", "les", "il", "het"], StringComparer.OrdinalIgnoreCase);

    /// <summary>The persons named in <paramref name="credits"/>, each once, titles and roles taken off.</summary>
    public static IReadOnlyList<string> In(IEnumerable<string> credits, string outlet) =>
        WithoutCopies([.. credits.SelectMany(Split).Select(WithoutRoles).Where(name => IsPerson(name) && !IsOutlet(name, outlet)).DistinctBy(CleanText.Words, StringComparer.Ordinal).Take(MaxNames)]);

    /// <summary>"ByAnn Lee", "Ann LeeStaff" and "Opinion Ann Lee" beside "Ann Lee"; "Juan de" beside "Juan de Rosa".</summary>
    private static List<string> WithoutCopies(List<string> names)
    {
        var words = names.ConvertAll(CleanText.Words);
        return [.. names.Where((_, at) => !words.Exists(other => other != words[at] && (IsGlued(words[at], other) || other.StartsWith(words[at] + " ", StringComparison.Ordinal))))];
    }

    private static bool IsGlued(string longer, string name) =>
        longer.Length > name.Length && (longer.EndsWith(name, StringComparison.Ordinal) || (longer.StartsWith(name, StringComparison.Ordinal) && longer[name.Length] != ' '));

    /// <summary>The parts of a byline between commas, strokes and "and".</summary>
    public static IEnumerable<string> Split(string credit)
    {
        credit = Byline.WithoutLead(Aside().Replace(WithoutGuest(credit), " ").Trim(' ', '-', '–', '—', '|', '•', '·', '*', '/', ','));
        return Between().Split(credit).Select(name => Byline.WithoutLead(name.Trim(' ', '.', ':', '-', '–', '—', '*', '•', '·', '(', ')', '"', '“', '”', '@')));
    }

    /// <summary>"An interview by Ann Lee with Tom Hendriks" was written by the first.</summary>
    public static string WithoutGuest(string credit) => Guest().Match(credit) is { Success: true } guest ? credit[..(guest.Index + guest.Length - guest.Groups["rest"].Length)] : credit;

    private static string WithoutRoles(string name) => Recased(Roles().Replace(name, " ").Trim(' ', '-', '.', ','));

    /// <summary>"ann.lee" is a user's name, "ANN LEE" a style of the page: both are written as a name is.</summary>
    private static string Recased(string name)
    {
        var isUser = UserName().IsMatch(name);
        if (isUser)
            name = name.Replace('.', ' ');
        if (!name.Contains(' ', StringComparison.Ordinal) || (name.Any(char.IsLower) && (!isUser || name.Any(char.IsUpper))) || !name.Any(char.IsUpper) && !isUser)
            return name;
        return string.Join(' ', name.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => Particles.Contains(word.ToLowerInvariant()) ? word.ToLowerInvariant() : word.Contains('.', StringComparison.Ordinal) ? word : Capital(word)));
    }

    /// <summary>"LEE-SMITH" as "Lee-Smith", "O'NEILL" as "O'Neill".</summary>
    private static string Capital(string word)
    {
        var letters = word.ToLowerInvariant().ToCharArray();
        for (var i = 0; i < letters.Length; i++)
        {
            if (i == 0 || letters[i - 1] is '-' || (letters[i - 1] is '\'' or '’' && i == 2))
                letters[i] = char.ToUpperInvariant(letters[i]);
        }
        return new string(letters);
    }

    /// <summary>What an outlet is called, wholly or shortened; a site that bears a person's name is that person's.</summary>
    private static bool IsOutlet(string name, string outlet)
    {
        var (words, site) = (CleanText.Words(name), CleanText.Words(outlet));
        if (words == site)
            return !GivenNames.Has(words.Split(' ')[0]);
        var (letters, siteLetters) = (words.Replace(" ", "", StringComparison.Ordinal), site.Replace(" ", "", StringComparison.Ordinal));
        return (letters.Length >= 6 && siteLetters.StartsWith(letters, StringComparison.Ordinal) && !GivenNames.Has(words.Split(' ')[0]))
            || (words.LastIndexOf(' ') is > 0 and var at && words.Length - at > 6 && siteLetters.StartsWith(words[(at + 1)..], StringComparison.Ordinal) && !GivenNames.Has(words.Split(' ')[0]));
    }

    private static bool IsPerson(string name)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length is >= 2 and <= 5
            && name.Length <= 60
            && !name.Any(c => char.IsDigit(c) || c is '@' or '/' or ':' or '©' or '!' or '?' or '<' or '_' or '#')
            && !Articles.Contains(words[0])
            && !Particles.Contains(words[^1])
            && !Role().IsMatch(words[0])
            && !words.Any(word => Desk.Contains(word.Trim('.', ',')) || word.Contains(".com", StringComparison.OrdinalIgnoreCase) || word.EndsWith(".de", StringComparison.OrdinalIgnoreCase))
            && words.Any(word => word.Length > 2)
            && words.All(word => char.IsUpper(word[0]) || !char.IsLower(word[0]) || Particles.Contains(word) || word.StartsWith("d'", StringComparison.Ordinal) || word.StartsWith("d’", StringComparison.Ordinal) || word.StartsWith("al-", StringComparison.Ordinal));
    }

    /// <summary>What stands between two names, or between a name and a role.</summary>
    [GeneratedRegex(@"\s*(?:[,;|&+•·]|\s[-–—/]\s|(?<=\p{L})/(?=\p{Lu})|\b(?:[Aa]nd|AND|und|UND|et|with|mit|avec|im Gespräch|(?:Illustration(?:en)?|Illustrations?|Fotos?|Photos?|Bilder|Pictures|Photography|Video) (?:von|by|par|por)|Fotos?:|Photos?:|Illustration:)(?!\p{L})|(?<=\p{Ll}) y (?=\p{Lu}))\s*", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Between();

    /// <summary>What is said beside the names: addresses, remarks in brackets, agencies after "for".</summary>
    [GeneratedRegex(@"\([^)]*\)|\S+@\S+|https?://\S+|(?:^|\s)@\w+|\b(?:in|[Ff]or|FOR|für) [\p{Lu}].*$|\s(?:am|um|vom|on) \d.*$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Aside();

    /// <summary>The person behind "with" where a line calls itself an interview or a talk.</summary>
    [GeneratedRegex(@"^.{0,24}\b(?i:interview|gespräch|talk|entretien|entrevista|intervista)\b.{0,40}\b(?i:von|by|par|por|di)\s.{3,40}?(?<rest>\s(?i:mit|with|avec|con)\s.*)$|^(?:(?i:interview|im gespräch|gespräch|talk|entretien))\s(?i:mit|with|avec|con)(?<rest>\s.*)$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Guest();

    /// <summary>"ann.lee", "Ann.Lee".</summary>
    [GeneratedRegex(@"^\p{L}{3,}\.\p{L}{3,}$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex UserName();

    /// <summary>German says what somebody is in one word: "Projektleiterin", "Pressesprecher".</summary>
    [GeneratedRegex(@"(?:leiter|sprecher|direktor|präsident|minister|professor|manager|berater|vorsitzender?|redakteur|geschäftsführer|referent|beauftragter?)(?:in|e)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Role();

    /// <summary>Titles before a name, roles before or behind it, and what profile links say.</summary>
    [GeneratedRegex(
        @"^(?:(?:dr|prof|dipl|mag|ing|univ|med|phil|jur|mr|mrs|ms|herr|frau|sir|rev|rechtsanw(?:alt|ältin)|pfarrer(?:in)?)\.?(?:-ing\.?)?\s+)+|^(?:\S*(?:redakteur(?:in)?|reporter(?:in)?|journalist(?:in)?|korrespondent(?:in)?|expert(?:e|in)|autor(?:in)?|kolumnist(?:in)?|editor|correspondent|columnist|writer))\s+|\s+(?:alle artikel|mehr (?:artikel|von).*|all (?:posts|articles).*|view (?:all|profile|bio).*|follow(?: us| me)?|folgen|biography|bio|profil(?:e)?|fr|mo|di|mi|do|sa|so|mon|tue|wed|thu|fri|sat|sun|(?:mon|tues|wednes|thurs|fri|satur|sun)day|ph\.?d|m\.?d|updated|published|posted|staff writer|(?:senior |chief |political |deputy |managing )*(?:editor|correspondent|reporter|columnist|writer|contributor))\.?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Roles();
}
