using NewsMesh.Parse.Pages.Metadata.Dates;

namespace NewsMesh.Parse.Pages.Metadata;

/// <summary>
/// Everything that a page says about its article, read without changing the document and whatever its main text turns out to be: a page that is
/// refused later has metadata all the same.
/// </summary>
internal sealed record PageMetadata
{
    public required string CanonicalUrl { get; init; }
    public required string Outlet { get; init; }

    /// <summary>Empty where the page has none.</summary>
    public required string Headline { get; init; }
    public required IReadOnlyList<string> Authors { get; init; }

    /// <summary>Bylines as written and part by part, persons or not: where agencies are looked for.</summary>
    public required IReadOnlyList<string> Credits { get; init; }

    /// <summary>In the zone that the page gives; null where nobody says.</summary>
    public DateTimeOffset? PublishedAt { get; init; }

    /// <summary>The day that readers saw; null where the page states neither a zone nor a bare day.</summary>
    public DateOnly? PublishedDay { get; init; }
    public DateTimeOffset? ModifiedAt { get; init; }

    /// <summary>What the page declares, as it is written; the text decides.</summary>
    public string? Language { get; init; }
    public string? ImageUrl { get; init; }
    public string? Section { get; init; }
    public required IReadOnlyList<string> Tags { get; init; }

    public static PageMetadata Of(Page page)
    {
        var outlet = Metadata.Outlet.Of(page);
        var headline = Headlines.Headline.Of(page, outlet);
        var (published, day, modified) = PageDates.Of(page, headline);
        var shown = new Bylines.ShownBylines(page, headline, outlet);
        return new PageMetadata
        {
            CanonicalUrl = Metadata.CanonicalUrl.Of(page),
            Outlet = outlet,
            Headline = headline,
            Authors = Bylines.Authors.Of(page, shown, outlet),
            Credits = Bylines.Authors.Credits(page, shown),
            PublishedAt = published,
            PublishedDay = day,
            ModifiedAt = modified,
            Language = Declared(page),
            ImageUrl = Subjects.Image(page),
            Section = Subjects.Section(page, outlet, headline),
            Tags = Subjects.Tags(page),
        };
    }

    private static string? Declared(Page page) =>
        page.Document.DocumentElement.GetAttribute("lang")
        ?? page.Meta.First("og:locale", "language", "content-language", "dc.language")
        ?? page.Structured.Text("inLanguage")
        ?? page.Source.Entry?.Language;
}
