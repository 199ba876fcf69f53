using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace NewsMesh.Parse.Pages.Metadata;

/// <summary>The persons who wrote the article. Desks, outlets and agencies are no persons; agencies are for <see cref="Origins"/>.</summary>
internal static partial class Authors
{
    private const int MaxAuthors = 12;

    private static readonly string[] MetaNames =
        ["author", "article:author", "dc.creator", "dc:creator", "dcterms.creator", "byl", "parsely-author", "sailthru.author", "cxenseparse:author", "citation_author"];

    /// <summary>Words that no person's name has.</summary>
    private static readonly FrozenSet<string> Desk = FrozenSet.ToFrozenSet(
        [
            "staff", "desk", "newsdesk", "wire", "newswire", "release", "editor", "editors", "editorial", "newsroom", "team", "agency", "agencies", "news", "press", "media", "magazine", "online", "digital", "bureau",
            "admin", "administrator", "webmaster", "redaktion", "redazione", "redacción", "rédaction", "correspondent", "correspondents", "reporter", "reporters", "writer", "writers", "contributor", "contributors",
            "guest", "author", "authors", "office", "department", "university", "institute", "company", "inc", "ltd", "gmbh", "foundation", "association", "group", "network", "times", "post", "daily",
            "herald", "gazette", "tribune", "journal", "guardian", "reuters", "afp", "dpa", "ap", "tass", "xinhua", "bbc", "cnn", "unknown", "anonymous", "user", "blog", "website", "com", "service", "services", "center", "centre",
        ],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>Small words within names: "Ursula von der Leyen", "Juan de la Cruz".</summary>
    private static readonly FrozenSet<string> Particles = FrozenSet.ToFrozenSet(
        ["von", "van", "de", "der", "den", "del", "della", "di", "da", "dos", "das", "du", "la", "le", "el", "al", "bin", "ibn", "ben", "zu", "zur", "af", "ter", "ten", "y", "e", "do", "san"],
        StringComparer.Ordinal);

    /// <summary>Outlets begin with an article, persons do not.</summary>
    private static readonly FrozenSet<string> Articles = FrozenSet.ToFrozenSet(["the", "die", "das", "der", "el", "la", "los", "le", "les", "il", "het"], StringComparer.OrdinalIgnoreCase);

    public static IReadOnlyList<string> Of(Page page, string outlet)
    {
        foreach (var source in Sources(page))
        {
            if (Persons(source, outlet) is { Count: > 0 } persons)
                return persons;
        }
        return [];
    }

    /// <summary>The persons of a byline that stands as a line of its own before the first paragraph.</summary>
    public static IReadOnlyList<string> InHead(IEnumerable<string> lines, string outlet) =>
        Persons(lines.TakeWhile(line => line.Length < 200).Take(6).Where(Byline.IsLine), outlet);

    /// <summary>Everything that the page says about its makers, persons or not, as it is written: where agencies are looked for.</summary>
    public static IReadOnlyList<string> Credits(Page page) =>
        [.. Sources(page).SelectMany(source => source).SelectMany(credit => Names(credit).Prepend(credit)).Where(credit => credit.Length is > 1 and <= 100).Distinct(StringComparer.Ordinal).Take(4 * MaxAuthors)];

    /// <summary>The persons named in <paramref name="credits"/>, each once.</summary>
    public static IReadOnlyList<string> Persons(IEnumerable<string> credits, string outlet) =>
        [.. credits.SelectMany(Names).Where(name => IsPerson(name) && CleanText.Words(name) != CleanText.Words(outlet)).DistinctBy(CleanText.Words, StringComparer.Ordinal).Take(MaxAuthors)];

    private static IEnumerable<IReadOnlyList<string>> Sources(Page page)
    {
        yield return [.. page.Structured.Texts("author").Concat(page.Structured.Texts("creator")).Select(CleanText.Line)];
        yield return [.. MetaNames.SelectMany(page.Meta.All)];
        yield return Elements(page, "[itemprop~=author] [itemprop=name], [itemprop~=author]:not(:has([itemprop=name]))");
        yield return Elements(page, "a[rel~=author]");
        yield return Elements(page, "[class*=byline] a, [class*=author-name], [class*=author__name], [class*=byline-name], .byline, .author, .article-author, .vcard .fn, [class*=byline], [data-testid*=byline] a, .autor, [class*=autor-name], .by");
        yield return [.. Elements(page, "[class*=module-meta], [class*=entry-meta], [class*=post-meta], [class*=article-meta], .submitted").Where(text => Byline.HasLead(text))];
        yield return page.Source.Entry?.Authors ?? [];
    }

    private static IReadOnlyList<string> Elements(Page page, string selector) =>
        [.. page.Document.QuerySelectorAll(selector).Where(element => element.Closest("[class*=comment], [id*=comment], aside, footer, [class*=related]") is null).Select(element => CleanText.Line(element.TextContent)).Where(text => text.Length is > 2 and < 200).Take(MaxAuthors)];

    private static IEnumerable<string> Names(string credit)
    {
        credit = Byline.WithoutLead(Aside().Replace(credit, " ").Trim());
        return Between().Split(credit).Select(name => Byline.WithoutLead(name.Trim(' ', '.', ':', '-', '–', '—', '*', '•', '·')));
    }

    private static bool IsPerson(string name)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length is >= 2 and <= 6
            && name.Length <= 60
            && !name.Any(c => char.IsDigit(c) || c is '@' or '/' or ':' or '©' or '!' or '?' or '<')
            && !Articles.Contains(words[0])
            && !words.Any(word => Desk.Contains(word.Trim('.', ',')))
            && words.All(word => char.IsUpper(word[0]) || !char.IsLower(word[0]) || Particles.Contains(word) || word.StartsWith("d'", StringComparison.Ordinal) || word.StartsWith("al-", StringComparison.Ordinal));
    }

    /// <summary>What stands between two names, or between a name and a role.</summary>
    [GeneratedRegex(@"\s*(?:[,;|&+•·]|\s[-–—/]\s|(?<=\p{L})/(?=\p{Lu})|\b(?:and|und|et|with|mit|avec)\b|(?<=\p{Ll}) y (?=\p{Lu}))\s*", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Between();

    /// <summary>What is said beside the names: addresses, remarks in brackets, agencies after "for".</summary>
    [GeneratedRegex(@"\([^)]*\)|\S+@\S+|https?://\S+|(?:^|\s)@\w+|\b(?:in|for|für) [\p{Lu}].*$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Aside();
}
