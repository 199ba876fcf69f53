using NewsMesh.Contracts;
using NewsMesh.Parse.Pages;
using NewsMesh.Parse.Pages.Metadata;

namespace NewsMesh.Parse.Tests;

/// <summary>The readers under test, with one language detector for all: it takes 100 MB.</summary>
internal static class Readers
{
    public static TextLanguage Language { get; } = new();

    public static ReadPage Page { get; } = new(Language);

    public static ReadText Text { get; } = new(Language);

    public static readonly DateTimeOffset FetchedAt = new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero);

    public static Extraction Read(string html, string url = "https://harbour.example/2026/pier", FeedEntry? entry = null) =>
        Page.Of(
            new PageSource
            {
                Url = url,
                Html = html,
                FetchedAt = FetchedAt,
                Entry = entry,
            }
        );

    public static ExtractedArticle Article(string html, string url = "https://harbour.example/2026/pier", FeedEntry? entry = null) =>
        Read(html, url, entry).ShouldBeOfType<Extraction.Accepted>().Article;

    /// <summary>A page with its document: what the metadata passes read.</summary>
    public static NewsMesh.Parse.Pages.Page Parsed(string html, string url = "https://harbour.example/2026/pier") =>
        new(
            new PageSource
            {
                Url = url,
                Html = html,
                FetchedAt = FetchedAt,
            },
            new AngleSharp.Html.Parser.HtmlParser().ParseDocument(html)
        );

    public static string Reason(string html) => Read(html).ShouldBeOfType<Extraction.Discarded>().Reason;
}
