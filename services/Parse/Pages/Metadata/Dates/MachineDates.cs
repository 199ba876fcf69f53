using System.Text.RegularExpressions;

namespace NewsMesh.Parse.Pages.Metadata.Dates;

/// <summary>Dates that the page gives to machines: JSON-LD, meta elements in all their dialects, the address, and data within scripts.</summary>
internal static partial class MachineDates
{
    /// <summary>All dialects together name a date in fewer ways, and every date is compared with every other.</summary>
    private const int MaxNames = 32;

    public static IEnumerable<DateCandidate> Of(Page page)
    {
        var data = page.Structured;
        return At(data.Text("datePublished"), DateSource.ArticleData, 100)
            .Concat(At(data.Text("dateCreated"), DateSource.PageData, 78))
            .Concat(At(data.Text("uploadDate"), DateSource.PageData, 74))
            .Concat(At(data.OtherText("datePublished"), DateSource.PageData, 86))
            .Concat(At(data.OtherText("dateCreated"), DateSource.PageData, 70))
            .Concat(At(data.OtherText("uploadDate"), DateSource.PageData, 66))
            .Concat(page.Meta.Where(IsPublished).Take(MaxNames).SelectMany(value => At(value, DateSource.PublishedMeta, 96)))
            .Concat(page.Meta.Where(IsDate).Take(MaxNames).SelectMany(value => At(value, DateSource.DateMeta, 62)))
            .Concat(Address(page.Source.Url));
    }

    /// <summary>When the article was changed last; also what is left where a page says nothing else.</summary>
    public static IEnumerable<Dated> Modified(Page page) =>
        new[] { page.Structured.Text("dateModified") }
            .Concat(page.Meta.Where(IsModified).Take(MaxNames))
            .Append(page.Structured.OtherText("dateModified"))
            .Select(DateText.Read)
            .Where(date => date is not null)
            .Select(date => date!.Value);

    /// <summary>
    /// "publishedAt":"2026-11-23…" in the data that pages bring for their scripts: searched only where nothing better was found. The first
    /// one is the page's own more often than not.
    /// </summary>
    public static IEnumerable<DateCandidate> InScripts(Page page)
    {
        foreach (var script in ScriptTexts.Of(page.Source.Html).Where(text => text.Length > 20).Take(60))
        {
            var match = ScriptDate().Match(script);
            if (match.Success && DateText.Read(match.Groups["date"].Value.Replace("\\/", "/", StringComparison.Ordinal)) is { } date)
                yield return new DateCandidate(date, DateSource.Script, 54);
        }
    }

    /// <summary>Pictures are put in folders of the day they were uploaded: weak, and better than nothing.</summary>
    public static IEnumerable<DateCandidate> InPictures(Page page) =>
        new[] { page.Meta.First("og:image", "og:image:secure_url", "twitter:image") ?? page.Structured.Url("image") }
            .Select(url => url is { Length: < 500 } ? DateText.InUrl(url) : null)
            .Where(date => date is not null)
            .Select(date => new DateCandidate(date!.Value, DateSource.Picture, 20));

    /// <summary>Titles and descriptions that are dated: "Situation report of 22.04.2026".</summary>
    public static IEnumerable<DateCandidate> InTitles(Page page) =>
        new[] { page.Document.Title, page.Meta.First("og:title"), page.Meta.First("description", "og:description") }
            .Where(text => text is { Length: > 8 and < 400 })
            .SelectMany(text => DateScanner.In(text!))
            .Select(found => new DateCandidate(found.Date, DateSource.Title, 30));

    private static IEnumerable<DateCandidate> At(string? text, DateSource source, int score) =>
        DateText.Read(text) is { } date ? [new DateCandidate(date, source, score)] : [];

    private static IEnumerable<DateCandidate> Address(string url) =>
        DateText.InUrl(url) is { } day ? [new DateCandidate(day, DateSource.Url, DateText.IsFolderOf(url) ? FolderScore : SlugScore)] : [];

    /// <summary>
    /// A folder is made by the system when the article is begun, most often on the day of publication: less than the day that the page states as that of its
    /// publication, and more than that where readers see the folder's day, too. A slug is written by hand, and names the day that the article is about.
    /// </summary>
    private const int FolderScore = 95,
        SlugScore = 84;

    private static bool IsPublished(string name) =>
        (
            name.Contains("publi", StringComparison.Ordinal)
            || name.Contains("pubdate", StringComparison.Ordinal)
            || name.Contains("pub-date", StringComparison.Ordinal)
            || name.Contains("issued", StringComparison.Ordinal)
            || name is "sailthru.date" or "citation_date" or "citation_online_date" or "dc.date.created" or "article:post_date"
        )
        && !name.EndsWith("publisher", StringComparison.Ordinal)
        && !IsModified(name);

    private static bool IsDate(string name) =>
        !IsPublished(name)
        && !IsModified(name)
        && (
            name.Contains("date", StringComparison.Ordinal)
            || name.Contains("created", StringComparison.Ordinal)
            || name.Contains("datum", StringComparison.Ordinal)
        )
        && !Elsewhen().IsMatch(name);

    private static bool IsModified(string name) => Changed().IsMatch(name);

    [GeneratedRegex(
        "modif|updat|revis|lastmod|last-mod|changed|last-published|last_published|latest",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex Changed();

    [GeneratedRegex(
        "expir|start|end|valid|availab|deadline|unpublish|event|birth|rating",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex Elsewhen();

    [GeneratedRegex(
        @"[""']?(?i:date_?published|published_?at|publish(?:ed|ing|ication)?_?(?:date|time|on|first)|publication_?(?:date|time)|first_?publi(?:shed|cation)(?:_?(?:date|time|at))?|pub_?date|(?:display|creation|create[d]?|post|upload)_?(?:date|at|time))[""']?\s{0,4}[:=,]\s{0,4}[""'](?<date>\d[^""']{5,40})[""']",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex ScriptDate();
}
