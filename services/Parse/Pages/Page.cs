using AngleSharp.Html.Dom;
using NewsMesh.Contracts;
using NewsMesh.Parse.Origins;
using NewsMesh.Parse.Pages.Metadata;

namespace NewsMesh.Parse.Pages;

/// <summary>What is to be read: the page's bytes as text, and what is known of it from elsewhere.</summary>
internal sealed record PageSource
{
    /// <summary>Where the redirects ended.</summary>
    public required string Url { get; init; }
    public required string Html { get; init; }

    /// <summary>No time of the page lies behind this one.</summary>
    public required DateTimeOffset FetchedAt { get; init; }
    public FeedEntry? Entry { get; init; }

    /// <summary>The publisher's name, as who pushed the page states it.</summary>
    public string? Outlet { get; init; }
}

/// <summary>A parsed page with what it says about itself: what the metadata passes read.</summary>
internal sealed class Page
{
    public Page(PageSource source, IHtmlDocument document)
    {
        (Source, Document) = (source, document);
        Declared = Declarations.Of(document);
        Meta = new PageMeta(Declared.Meta);
        Structured = Structured.Of(
            Declared.Scripts,
            new OwnArticle(
                ArchivedCopy.Original(source.Url),
                Declared.Canonical,
                [
                    .. new[] { document.Title, Declared.Heading?.TextContent }
                        .Where(title => title is { Length: > 0 and < 1000 })
                        .OfType<string>(),
                ]
            )
        );
        Landmarks = Landmarks.Of(document);
        Publisher = PublisherFamilies.Default.Of(source.Url);
    }

    public PageSource Source { get; }
    public IHtmlDocument Document { get; }
    public Declarations Declared { get; }
    public PageMeta Meta { get; }
    public Structured Structured { get; }
    public Landmarks Landmarks { get; }

    /// <summary>Null where its host is not known.</summary>
    public Publisher? Publisher { get; }
}
