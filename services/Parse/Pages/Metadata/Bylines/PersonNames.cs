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
        WithoutCopies([.. credits.SelectMany(Split).Select(WithoutRoles).Where(name => IsPerson(name) && CleanText.Words(name) != CleanText.Words(outlet)).DistinctBy(CleanText.Words, StringComparer.Ordinal).Take(MaxNames)]);

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
        credit = Byline.WithoutLead(Aside().Replace(credit, " ").Trim());
        return Between().Split(credit).Select(name => Byline.WithoutLead(name.Trim(' ', '.', ':', '-', '–', '—', '*', '•', '·', '(', ')', '"', '“', '”', '@')));
    }

    private static string WithoutRoles(string name) => Roles().Replace(name, " ").Trim(' ', '-', '.', ',');

    private static bool IsPerson(string name)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length is >= 2 and <= 5
            && name.Length <= 60
            && !name.Any(c => char.IsDigit(c) || c is '@' or '/' or ':' or '©' or '!' or '?' or '<' or '_' or '#')
            && !Articles.Contains(words[0])
            && !Particles.Contains(words[^1])
            && !words.Any(word => Desk.Contains(word.Trim('.', ',')) || word.Contains(".com", StringComparison.OrdinalIgnoreCase) || word.EndsWith(".de", StringComparison.OrdinalIgnoreCase))
            && words.Any(word => word.Length > 2)
            && words.All(word => char.IsUpper(word[0]) || !char.IsLower(word[0]) || Particles.Contains(word) || word.StartsWith("d'", StringComparison.Ordinal) || word.StartsWith("d’", StringComparison.Ordinal) || word.StartsWith("al-", StringComparison.Ordinal));
    }

    /// <summary>What stands between two names, or between a name and a role.</summary>
    [GeneratedRegex(@"\s*(?:[,;|&+•·]|\s[-–—/]\s|(?<=\p{L})/(?=\p{Lu})|\b(?:and|und|et|with|mit|avec|im Gespräch)\b|(?<=\p{Ll}) y (?=\p{Lu}))\s*", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Between();

    /// <summary>What is said beside the names: addresses, remarks in brackets, agencies after "for".</summary>
    [GeneratedRegex(@"\([^)]*\)|\S+@\S+|https?://\S+|(?:^|\s)@\w+|\b(?:in|for|für) [\p{Lu}].*$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Aside();

    /// <summary>Titles before a name, roles before or behind it, and what profile links say.</summary>
    [GeneratedRegex(
        @"^(?:(?:dr|prof|dipl|mag|ing|univ|med|phil|jur|mr|mrs|ms|herr|frau|sir|rev|rechtsanw(?:alt|ältin)|pfarrer(?:in)?)\.?(?:-ing\.?)?\s+)+|^(?:\S*(?:redakteur(?:in)?|reporter(?:in)?|journalist(?:in)?|korrespondent(?:in)?|expert(?:e|in)|autor(?:in)?|kolumnist(?:in)?|editor|correspondent|columnist|writer))\s+|\s+(?:alle artikel|mehr (?:artikel|von).*|all (?:posts|articles).*|view (?:all|profile|bio).*|follow(?: us| me)?|folgen|biography|bio|profil(?:e)?|fr|mo|di|mi|do|sa|so|mon|tue|wed|thu|fri|sat|sun|(?:mon|tues|wednes|thurs|fri|satur|sun)day|ph\.?d|m\.?d|jr|updated|published|posted|staff writer|(?:senior |chief |political |deputy |managing )*(?:editor|correspondent|reporter|columnist|writer|contributor))\.?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Roles();
}
