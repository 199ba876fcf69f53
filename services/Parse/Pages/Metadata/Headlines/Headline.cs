using System.Net;
using AngleSharp.Dom;

namespace NewsMesh.Parse.Pages.Metadata.Headlines;

/// <summary>
/// The article's headline as readers see it. Headings, structured data, meta elements and the title are candidates; agreement between what readers
/// see and what machines are told decides, and the name of the site is never one.
/// </summary>
internal static class Headline
{
    /// <summary>Longer ones are no titles.</summary>
    private const int MaxTitle = 500;

    /// <summary>Shorter headings ("News") say nothing by themselves.</summary>
    private const int MinHeading = 12;

    private const int MaxHeadings = 40;
    private const int SlugScore = 8;

    /// <summary>Empty where the page has none.</summary>
    public static string Of(Page page, string outlet)
    {
        var site = new SiteNames(page, outlet);
        var told = Told(page, site);
        var headings = Headings(page, site);
        var candidates = headings.SelectMany(heading => Shown(page, heading, headings, told, site))
            .Concat(told.Select(title => (title.Text, Score: title.Score + (headings.Exists(heading => Same(heading.Words, title.Words)) ? 30 : 0)))).ToList();
        return candidates.Where(candidate => candidate.Text.Length > 0 && !site.Has(candidate.Text)).OrderByDescending(candidate => candidate.Score).Select(candidate => candidate.Text).FirstOrDefault() is { } best
            ? Bare(best, headings, site)
            : told.Select(title => title.Text).FirstOrDefault() ?? "";
    }

    /// <summary>Machines are told "Shipping: Pier reopens" where readers see that the first is a kicker.</summary>
    private static string Bare(string best, List<Heading> headings, SiteNames site)
    {
        var words = CleanText.Words(best);
        if (headings.Find(heading => heading.Bare != heading.Whole && heading.Words == words && words.EndsWith(CleanText.Words(heading.Bare), StringComparison.Ordinal)) is { } kicked)
            return kicked.Bare;
        if (headings.Exists(heading => heading.Whole == best))
            return best;
        if (TitleParts.BehindBar(best) is { } last && headings.Exists(heading => heading.Words.Length >= MinHeading && heading.Words == CleanText.Words(last)))
            return last;
        return TitleParts.WithoutSite(TitleParts.BeforeBar(best), site);
    }

    /// <summary>What machines are told, the site's name taken off.</summary>
    private static List<Title> Told(Page page, SiteNames site)
    {
        (string? Text, int Score)[] sources =
        [
            (page.Structured.Text("headline"), 58), .. page.Meta.All("og:title").Take(3).Select(title => ((string?)title, 56)), (page.Meta.First("twitter:title", "dc.title", "parsely-title", "citation_title"), 52), (page.Document.Title, 44), (page.Source.Entry?.Title, 42),
        ];
        return [.. sources.Select(source => (Text: Decoded(source.Text), source.Score)).Where(source => source.Text.Length is > 0 and <= MaxTitle)
            .Select(source => new Title(TitleParts.WithoutSite(source.Text, site), source.Text, source.Score)).Where(title => title.Text.Length > 0)];
    }

    private static List<Heading> Headings(Page page, SiteNames site) =>
        [.. page.Landmarks.Headings.Where(mark => mark.Element.LocalName != "h3" || IsHeadline(mark.Element)).Take(MaxHeadings).Select(mark => (mark, Text: HeadingText.Of(mark.Element))).Where(heading => heading.Text.Whole.Length is > 1 and < 400)
            .Select(heading => new Heading(heading.mark, TitleParts.WithoutSite(heading.Text.Whole, site), TitleParts.WithoutSite(heading.Text.Headline, site)))];

    private static IEnumerable<(string Text, int Score)> Shown(Page page, Heading heading, List<Heading> headings, List<Title> told, SiteNames site)
    {
        var element = heading.Mark.Element;
        var score = element.LocalName switch { "h1" => 46, "h2" => 16, _ => 6 };
        score += Slug(page, heading);
        score += IsHeadline(element) ? 16 : 0;
        score += element.LocalName == "h1" && headings.Count(other => other.Mark.Element.LocalName == "h1") == 1 ? 10 : 0;
        score -= heading.Mark.Place.HasFlag(Named.Comment) ? 40 : 0;
        score -= (heading.Mark.Place & (Named.Aside | Named.Footer)) != Named.Nothing ? 14 : 0;
        score -= SiteSign.Is(element) || site.Has(heading.Whole) ? 60 : 0;
        score -= heading.Whole.Length < MinHeading ? 12 : 0;
        score -= told.Count > 0 && !told.Exists(title => SharesWord(title.Words, heading.Words)) ? 30 : 0;
        yield return (heading.Whole, score + Agreement(heading.Words, told));
        if (heading.Bare != heading.Whole)
            yield return (heading.Bare, score + 12 + Agreement(CleanText.Words(heading.Bare), told));
        if (element.LocalName == "h1" && HeadingText.LastPart(element) is { } part && told.Exists(title => TitleParts.Of(title.Whole).Take(24).Any(of => Same(CleanText.Words(of), CleanText.Words(part)))))
            yield return (part, score + 10 + Agreement(CleanText.Words(part), told));
        foreach (var title in told.Where(title => IsBare(heading, title)))
            yield return (title.Text, score + 38);
    }

    /// <summary>Addresses are made of headlines more often than of anything else: most of the longer words stand in it.</summary>
    private static int Slug(Page page, Heading heading)
    {
        var words = heading.Words.Split(' ').Where(word => word.Length >= 4).Take(20).ToList();
        return words.Count >= 2 && words.Count(word => page.Source.Url.Contains(Plain(word), StringComparison.OrdinalIgnoreCase)) * 5 >= words.Count * 3 ? SlugScore : 0;
    }

    /// <summary>As addresses spell them.</summary>
    private static string Plain(string word) => word.Replace("ä", "ae", StringComparison.Ordinal).Replace("ö", "oe", StringComparison.Ordinal).Replace("ü", "ue", StringComparison.Ordinal).Replace("ß", "ss", StringComparison.Ordinal)
        .Replace('é', 'e').Replace('è', 'e').Replace('á', 'a').Replace('í', 'i').Replace('ó', 'o').Replace('ñ', 'n').Replace('ç', 'c');

    /// <summary>A heading that says more than the title has a kicker before or a date behind the headline. A colon makes the kicker a part of it.</summary>
    private static bool IsBare(Heading heading, Title title)
    {
        if (title.Words.Length < 20 || title.Words.Length >= heading.Words.Length || title.Text.EndsWith("...", StringComparison.Ordinal) || title.Text.EndsWith('…'))
            return false;
        if (heading.Words.StartsWith(title.Words + " ", StringComparison.Ordinal))
            return heading.Words.AsSpan(title.Words.Length).ContainsAnyInRange('0', '9') && heading.Words.Length < title.Words.Length + 30;
        return heading.Words.EndsWith(" " + title.Words, StringComparison.Ordinal) && heading.Whole.IndexOf(title.Text, StringComparison.OrdinalIgnoreCase) is > 1 and var at && heading.Whole[..at].TrimEnd() is [.., not (':' or '–')];
    }

    /// <summary>What the titles say to a heading: the same, the same as a part of one, or its beginning.</summary>
    private static int Agreement(string words, List<Title> told)
    {
        if (words.Length == 0)
            return 0;
        if (told.Exists(title => Same(title.Words, words)))
            return 34;
        foreach (var title in told)
        {
            if (TitleParts.Of(title.Whole).Take(24).Any(part => Same(CleanText.Words(part), words)))
                return words.Length * 5 >= title.Words.Length * 2 ? 28 : 12;
        }
        if (told.Exists(title => title.Words.Length >= 20 && words.Length < 2 * title.Words.Length && words.StartsWith(title.Words + " ", StringComparison.Ordinal)))
            return 24;
        return words.Length >= MinHeading && told.Exists(title => title.Words.Contains(words, StringComparison.Ordinal)) ? 14 : 0;
    }

    /// <summary>A headline and its title tell the same news, and so have a longer word in common.</summary>
    private static bool SharesWord(string title, string heading) => heading.Split(' ').Any(word => word.Length >= 4 && title.Contains(word, StringComparison.Ordinal)) || title.Split(' ').Any(word => word.Length >= 6 && heading.Contains(word, StringComparison.Ordinal)) || heading.Length < 8 || !heading.Contains(' ');

    private static bool Same(string a, string b) => a == b;

    private static bool IsHeadline(IElement element) =>
        element.GetAttribute("itemprop")?.Contains("headline", StringComparison.OrdinalIgnoreCase) == true
        || (element.ClassName is { } name && (name.Contains("headline", StringComparison.OrdinalIgnoreCase) || name.Contains("entry-title", StringComparison.OrdinalIgnoreCase) || name.Contains("post-title", StringComparison.OrdinalIgnoreCase)
            || name.Contains("article-title", StringComparison.OrdinalIgnoreCase) || name.Contains("posttitle", StringComparison.OrdinalIgnoreCase) || name.Contains("article__title", StringComparison.OrdinalIgnoreCase)));

    /// <summary>Systems that escape twice leave "&amp;#038;" in their titles.</summary>
    private static string Decoded(string? title) => title is { Length: > 4 * MaxTitle } ? "" : CleanText.Line(WebUtility.HtmlDecode(title));

    private sealed record Title(string Text, string Whole, int Score)
    {
        public string Words { get; } = CleanText.Words(Text);
    }

    private sealed record Heading(Landmark Mark, string Whole, string Bare)
    {
        public string Words { get; } = CleanText.Words(Whole);
    }
}
