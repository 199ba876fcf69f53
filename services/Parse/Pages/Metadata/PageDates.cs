namespace NewsMesh.Parse.Pages.Metadata;

/// <summary>When the article was published and last changed: from JSON-LD, meta elements, time elements, the address and the feed, in this order.</summary>
internal static class PageDates
{
    /// <summary>A time without its zone may look up to fourteen hours (UTC+14) ahead of its true instant; further ahead it is an announcement.</summary>
    private static readonly TimeSpan Ahead = TimeSpan.FromHours(14);

    private static readonly string[] PublishedMeta =
        [
            "article:published_time", "og:published_time", "og:article:published_time", "datepublished", "date", "pubdate", "publishdate", "publish-date", "publish_date", "parsely-pub-date",
            "dc.date.issued", "dcterms.created", "dcterms.date", "dc.date", "dc.date.created", "sailthru.date", "cxenseparse:recs:publishtime", "article.published", "publication_date", "publication-date",
            "originalpublicationdate", "citation_publication_date", "rnews:datepublished", "last-published", "created", "article:post_date", "displaydate", "datecreated",
        ];

    private static readonly string[] ModifiedMeta = ["article:modified_time", "og:updated_time", "datemodified", "dcterms.modified", "last-modified", "lastmod", "revised"];

    public static (DateTimeOffset? Published, DateTimeOffset? Modified) Of(Page page)
    {
        var published = Candidates(page).Select(date => Past(date, page.Source.FetchedAt)).FirstOrDefault(date => date is not null);
        published = WithTime(published, page.Source);
        var modified = new[] { page.Structured.Text("dateModified"), page.Meta.First(ModifiedMeta), Attribute(page, "time[itemprop~=dateModified]") }
            .Select(DateText.Read).Select(date => Past(date, page.Source.FetchedAt)).FirstOrDefault(date => date is not null);
        return (published?.At, modified is { } changed && (published is not { } first || changed.At >= first.At) ? changed.At : null);
    }

    private static IEnumerable<Dated?> Candidates(Page page)
    {
        yield return DateText.Read(page.Structured.Text("datePublished"));
        foreach (var name in PublishedMeta)
            yield return DateText.Read(page.Meta.First(name));
        yield return DateText.Read(page.Structured.Text("dateCreated"));
        yield return DateText.Read(Attribute(page, "[itemprop~=datePublished]"));
        yield return DateText.Read(Attribute(page, "time[pubdate], time.published, time.entry-date, abbr.published, [class*=publish] time, [class*=date] time"));
        yield return DateText.Read(Attribute(page, "article header time, article time, main time, header time"));
        yield return DateText.InUrl(page.Source.Url);
        yield return DateText.Read(Attribute(page, "time"));
        yield return DateText.Read(page.Structured.Text("dateModified"));
        yield return DateText.Read(page.Meta.First(ModifiedMeta));
    }

    private static string? Attribute(Page page, string selector) => page.Document.QuerySelector(selector) is { } element
        ? element.GetAttribute("datetime") ?? element.GetAttribute("content") ?? element.GetAttribute("title") ?? element.TextContent
        : null;

    /// <summary>Never in the future: a little ahead means now, more means that it is something else.</summary>
    private static Dated? Past(Dated? date, DateTimeOffset now) => date switch
    {
        null => null,
        { } past when past.At <= now => past,
        { } soon when soon.At - now <= Ahead => soon with { At = now },
        _ => null,
    };

    /// <summary>A bare day gets its time from the feed where the feed means the same day, in any zone; without any date the feed's is taken.</summary>
    private static Dated? WithTime(Dated? page, PageSource source)
    {
        if (source.Entry?.PublishedAt is not { } told || told > source.FetchedAt)
            return page;
        return page is not { } day || (!day.HasTime && (told - day.At).Duration() < TimeSpan.FromHours(38)) ? new Dated(told, HasTime: true) : page;
    }
}
