using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace NewsMesh.Parse.Pages.Metadata.Bylines;

/// <summary>Tells a person's name by its words from roles, outlets, desks, dates and addresses.</summary>
internal static partial class NameWords
{
    /// <summary>Small words within names: "Ursula von der Leyen", "Juan de la Cruz".</summary>
    public static readonly FrozenSet<string> Particles = FrozenSet.ToFrozenSet(
        [
            "von",
            "van",
            "de",
            "der",
            "den",
            "del",
            "della",
            "di",
            "da",
            "dos",
            "das",
            "du",
            "la",
            "le",
            "el",
            "al",
            "bin",
            "ibn",
            "ben",
            "zu",
            "zur",
            "af",
            "ter",
            "ten",
            "y",
            "e",
            "do",
            "san",
        ],
        StringComparer.Ordinal
    );

    /// <summary>Words that no person's name has.</summary>
    private static readonly FrozenSet<string> Desk = FrozenSet.ToFrozenSet(
        [
            "staff",
            "desk",
            "newsdesk",
            "wire",
            "newswire",
            "release",
            "editor",
            "editors",
            "editorial",
            "newsroom",
            "team",
            "agency",
            "agencies",
            "news",
            "press",
            "media",
            "magazine",
            "online",
            "digital",
            "bureau",
            "admin",
            "administrator",
            "webmaster",
            "redaktion",
            "redazione",
            "redacción",
            "rédaction",
            "correspondent",
            "correspondents",
            "reporter",
            "reporters",
            "writer",
            "writers",
            "contributor",
            "contributors",
            "guest",
            "author",
            "authors",
            "office",
            "department",
            "university",
            "institute",
            "company",
            "inc",
            "ltd",
            "gmbh",
            "foundation",
            "association",
            "group",
            "network",
            "times",
            "post",
            "daily",
            "herald",
            "gazette",
            "tribune",
            "journal",
            "guardian",
            "reuters",
            "afp",
            "dpa",
            "ap",
            "tass",
            "xinhua",
            "bbc",
            "cnn",
            "unknown",
            "anonymous",
            "user",
            "blog",
            "website",
            "com",
            "service",
            "services",
            "center",
            "centre",
            "fernsehen",
            "verband",
            "verein",
            "stiftung",
            "ministerium",
            "bundesministerium",
            "universität",
            "agenturen",
            "zeitung",
            "tv",
            "radio",
            "institut",
            "union",
            "welle",
            "deutsche",
            "deutscher",
            "deutsches",
            "report",
            "reports",
            "artikel",
            "article",
            "articles",
            "posts",
            "alle",
            "all",
            "mehr",
            "more",
            "read",
            "share",
            "facebook",
            "twitter",
            "instagram",
            "print",
            "comments",
            "kommentare",
            "weitere",
            "minutes",
            "minuten",
            "follow",
            "photo",
            "foto",
            "image",
            "copyright",
            "redazionale",
            "pressestelle",
            "presse",
            "gastbeitrag",
            "gastautor",
            "uhr",
            "lesezeit",
            "club",
            "forum",
            "shop",
            "home",
            "kontakt",
            "newsletter",
            "premium",
            "video",
            "images",
            "getty",
            "email",
            "e-mail",
            "preferences",
            "account",
            "beiträge",
            "ähnliche",
            "publicado",
            "team",
            "übersetzung",
            "nachricht",
            "programme",
            "program",
            "artikelübersicht",
            "autorenseite",
            "unterstützt",
            "privacy",
            "cookie",
            "cookies",
            "terms",
            "subscribe",
            "search",
            "menu",
            "comment",
            "submit",
            "medien",
            "agentur",
            "landesanstalt",
            "bundesanstalt",
            "ag",
            "e.v",
            "sports",
            "opinion",
            "politics",
            "redactie",
            "redakcja",
            "redaktionen",
            "redaksjonen",
            "toimitus",
            "redaksi",
            "redação",
            "redacao",
            "redaccion",
            "редакция",
            "редакція",
            "agencias",
            "agências",
            "agences",
            "agenzia",
            "agenzie",
            "ansa",
            "pap",
            "anp",
            "ritzau",
        ],
        StringComparer.OrdinalIgnoreCase
    );

    /// <summary>Outlets begin with an article, persons do not.</summary>
    private static readonly FrozenSet<string> Articles = FrozenSet.ToFrozenSet(
        ["the", "die", "das", "der", "el", "la", "los", "le", "les", "il", "het"],
        StringComparer.OrdinalIgnoreCase
    );

    public static bool ArePerson(string name)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length is >= 2 and <= 5
            && name.Length <= 60
            && !name.Any(c => char.IsDigit(c) || c is '@' or '/' or ':' or '©' or '!' or '?' or '<' or '_' or '#')
            && !Articles.Contains(words[0])
            && !Byline.IsLabel(name)
            && !Particles.Contains(words[^1])
            && !Role().IsMatch(words[0])
            && !words.Any(word =>
                IsDesk(word.Trim('.', ','))
                || word.Contains(".com", StringComparison.OrdinalIgnoreCase)
                || word.EndsWith(".de", StringComparison.OrdinalIgnoreCase)
            )
            && words.Any(word => word.Length > 2)
            && words.All(word =>
                char.IsUpper(word[0])
                || !char.IsLower(word[0])
                || Particles.Contains(word)
                || word.StartsWith("d'", StringComparison.Ordinal)
                || word.StartsWith("d’", StringComparison.Ordinal)
                || word.StartsWith("al-", StringComparison.Ordinal)
            );
    }

    /// <summary>The word, or one of those that a hyphen joins: "News-Redaktion".</summary>
    private static bool IsDesk(string word) =>
        Desk.Contains(word)
        || OutletWord().IsMatch(word)
        || (word.Contains('-', StringComparison.Ordinal) && word.Split('-').Any(Desk.Contains));

    /// <summary>German compounds that newspapers and offices are called by: "Volksblatt", "Kreiszeitung", "Sportredaktion".</summary>
    [GeneratedRegex(
        @"\p{L}{3}(?:blatt|zeitung|anzeiger|redaktion|verband|ministerium|agentur)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex OutletWord();

    /// <summary>German says what somebody is in one word: "Projektleiterin", "Pressesprecher".</summary>
    [GeneratedRegex(
        @"(?:leiter|sprecher|direktor|präsident|minister|professor|manager|berater|vorsitzender?|redakteur|geschäftsführer|referent|beauftragter?)(?:in|e)?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex Role();
}
