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
            "bint",
            "abu",
            "vom",
            "zum",
            "av",
            "op",
            "het",
            "'t",
            "’t",
            "lo",
            "dei",
            "degli",
            "dalla",
            "ap",
            "i",
            "de'",
            "de’",
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
            "associated",
            "agence",
            "sponsored",
            "advertiser",
            "content",
            "version",
            "edition",
            "stories",
            "headlines",
            "updated",
            "listen",
            "audio",
            "nachrichten",
            "lokale",
            "lokales",
            "material",
            "noticias",
            "notizie",
            "actualités",
            "nyheter",
            "nieuws",
            "wiadomości",
            "points",
            "updates",
            "jetzt",
            "lesen",
            "lire",
        ],
        StringComparer.OrdinalIgnoreCase
    );

    /// <summary>Outlets begin with an article, persons do not.</summary>
    private static readonly FrozenSet<string> Articles = FrozenSet.ToFrozenSet(
        ["the", "die", "das", "der", "el", "la", "los", "le", "les", "il", "het"],
        StringComparer.OrdinalIgnoreCase
    );

    /// <summary>
    /// Those of them that are surnames, too: a name whose other word is a given name, or that data calls a person's, has them.
    /// </summary>
    private static readonly FrozenSet<string> Surnames = FrozenSet.ToFrozenSet(
        [
            "press",
            "pap",
            "guest",
            "post",
            "times",
            "journal",
            "guardian",
            "page",
            "print",
            "read",
            "share",
            "more",
            "image",
            "office",
            "department",
            "shop",
            "club",
            "home",
            "menu",
            "union",
            "user",
            "welle",
            "premium",
            "ag",
            "alle",
            "wire",
            "center",
            "services",
            "service",
            "group",
            "presse",
            "foto",
            "release",
            "tass",
            "day",
        ],
        StringComparer.OrdinalIgnoreCase
    );

    /// <summary>Words of labels, controls and bodies that stand where bylines do.</summary>
    private static readonly FrozenSet<string> Labels = FrozenSet.ToFrozenSet(
        (
            "size small medium large font published in updated posted council committee parliament government ministry board commission authority police court "
            + "party assembly senate city county town municipality district region stadtrat stadtverwaltung gemeinde landkreis polizei rathaus mairie "
            + "ayuntamiento comune gemeente filed under reading time listen copy link save"
        ).Split(' '),
        StringComparer.OrdinalIgnoreCase
    );

    /// <summary>
    /// A name that data calls a person's: short names, initials and figures ("Jennifer 8. Lee"), surnames that are words, and names of scripts without
    /// blanks are believed, desks are not.
    /// </summary>
    public static bool ArePersonInData(string name)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length is >= 2 and <= 5
            && name.Length <= 60
            && name.All(c =>
                char.IsLetterOrDigit(c)
                || c is ' ' or '.' or '-' or '\'' or '’' or '·'
                || char.IsSurrogate(c)
                || char.GetUnicodeCategory(c)
                    is System.Globalization.UnicodeCategory.NonSpacingMark
                        or System.Globalization.UnicodeCategory.SpacingCombiningMark
            )
            && words.All(word => !char.IsLower(word[0]) || Particles.Contains(word) || word.Contains('\'') || word.Contains('’'))
            && words.Count(word => char.IsDigit(word[0])) <= (words.Length > 2 ? 1 : 0)
            && !words.Any(word => IsDesk(word.Trim('.', ',')) && !Surnames.Contains(word.Trim('.', ',')))
            && !words.All(word => Surnames.Contains(word) || Articles.Contains(word))
            && !(
                words[0].Equals("The", StringComparison.OrdinalIgnoreCase)
                || words[0] is "Die" or "Das" or "Der" or "Los" or "Les" or "Il" or "Het"
            );
    }

    /// <summary>
    /// Names of Chinese, Japanese and Korean, written without a blank or with one: two to four signs ("王小明", "山田 太郎", "홍길동"), or kana with a mid dot.
    /// </summary>
    public static bool AreEastern(string name)
    {
        var signs = name.Count(c => c is not (' ' or '·' or '・'));
        return signs is >= 2 and <= 6
            && name.Count(c => c == ' ') <= 1
            && name.All(c =>
                c is ' ' or '·' or '・' or '々' or >= '\u4E00' and <= '\u9FFF' or >= '\uAC00' and <= '\uD7A3' or >= '\u3040' and <= '\u30FF'
            )
            && (signs <= 4 || name.Any(c => c is >= '\u3040' and <= '\u30FF'))
            && !EasternDesk().IsMatch(name);
    }

    /// <summary>Desks, agencies, labels and parts of newspapers.</summary>
    [GeneratedRegex(
        "編集|记者|記者|新聞|新闻|通信|通訊|通讯|報道|报道|日報|日报|時報|时报|週刊|周刊|放送|電視|电视|取材|配信|共同|時事|公司|編輯|编辑|本报|本報|综合|綜合|来源|來源|作者|责任|責任|網|网|社$|部$|局$|班$|室$|뉴스|신문|기자|편집|일보|방송|통신|미디어|취재|연합|온라인|디지털|데스크|팀$|부$|국$",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex EasternDesk();

    /// <summary>A name with two given names and two surnames, and the particles of each.</summary>
    private const int MaxNames = 5,
        MaxWords = 7;

    public static bool ArePerson(string name)
    {
        if (AreEastern(name))
            return true;
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length is >= 2 and <= MaxWords
            && words.Count(word => !Particles.Contains(word)) <= MaxNames
            && name.Length <= 60
            && !name.Any(c => char.IsDigit(c) || c is '@' or '/' or ':' or '©' or '!' or '?' or '<' or '_' or '#')
            && (!Articles.Contains(words[0]) || IsVietnamese(words))
            && !IsPairOfSurnames(words)
            && !Byline.IsLabel(name)
            && !Particles.Contains(words[^1])
            && !Role().IsMatch(words[0])
            && !words.Any(word => Labels.Contains(word.Trim('.', ',')))
            && !words.Any(word =>
                (
                    IsDesk(word.Trim('.', ','))
                    && !(words.Length == 2 && GivenNames.Has(words[0]) && word == words[1] && Surnames.Contains(word))
                )
                || word.Contains(".com", StringComparison.OrdinalIgnoreCase)
                || word.EndsWith(".de", StringComparison.OrdinalIgnoreCase)
            )
            && (words.Any(word => word.Length > 2) || words.Length == 2 && words.All(word => word.Length == 2 && char.IsLower(word[1])))
            && words.All(word =>
                char.IsUpper(word[0])
                || !char.IsLower(word[0])
                || Particles.Contains(word)
                || word.StartsWith("d'", StringComparison.Ordinal)
                || word.StartsWith("d’", StringComparison.Ordinal)
                || word.StartsWith("al-", StringComparison.Ordinal)
            );
    }

    /// <summary>"Le Thi Hoa": a surname of Vietnam that is an article elsewhere, and behind it a middle name, which no newspaper is called by.</summary>
    private static bool IsVietnamese(string[] words) =>
        words.Length is 3 or 4 && words[0] is "Le" or "La" && VietnameseMiddleNames.Contains(words[1]);

    private static readonly FrozenSet<string> VietnameseMiddleNames = FrozenSet.ToFrozenSet(
        (
            "thi thị van văn duc đức huu hữu dinh đình cong công quang minh ngoc ngọc hoang hoàng anh thanh xuan xuân quoc quốc viet việt trong trọng manh mạnh tuan tuấn "
            + "hong hồng kim bao bảo phuong phương thuy thùy dang đăng khac khắc hai hải hoai hoài nhat nhật gia tien tiến thu my mỹ bich bích"
        ).Split(' '),
        StringComparer.OrdinalIgnoreCase
    );

    /// <summary>"Ruiz y Pérez": two persons by their surnames; a name with both of its surnames has a given name before them.</summary>
    private static bool IsPairOfSurnames(string[] words) => words.Length == 3 && words[1] is "y" or "e" or "i";

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
