using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using NewsMesh.Ingest.Formats;

namespace NewsMesh.Ingest.Entries;

/// <summary>
/// Tells a feed that carries whole articles from one that carries their beginnings. Pure, and careful: an article taken for whole that is not loses its
/// end, while one page too many costs a request.
/// </summary>
internal static partial class FullContent
{
    /// <summary>Where an excerpt says that there is more.</summary>
    private const int EndLength = 160;

    /// <summary>
    /// How much of plain text, in how many paragraphs, is taken for a whole article. Excerpts have 55 words (WordPress) to a few hundred characters in a paragraph or
    /// two; news reports 2,000 and more. The page of several entries holds more than this article, so less is enough of a part; of an entry that leads to no page, what
    /// it carries is all there is, news in brief too.
    /// </summary>
    private static readonly (int Characters, int Paragraphs) OfPage = (1_500, 3),
        OfPart = (500, 2),
        OfNoPage = (120, 0);

    /// <summary>The article's text as the feed carries it; null when the content is not all of it.</summary>
    public static Markup? Of(ParsedEntry entry, bool isPart)
    {
        if (entry.Content is not { } content || (entry.Url is null && entry.Title is null))
            return null;
        var (characters, paragraphs) =
            entry.Url is null ? OfNoPage
            : isPart ? OfPart
            : OfPage;
        return content.Html.Length >= characters && Paragraph().Count(content.Html) >= paragraphs && IsWhole(content, characters)
            ? content
            : null;
    }

    private static bool IsWhole(Markup content, int fewest)
    {
        try
        {
            return PlainText.OfHtml(content.Html) is { } text
                && text.Length >= fewest
                && !SaysThereIsMore().IsMatch(text[^Math.Min(EndLength, text.Length)..]);
        }
        catch (RegexMatchTimeoutException)
        {
            return false; // markup that takes too long to read is no article
        }
    }

    /// <summary>The article as a page of its own at its address, which has a fragment where it is a part of a page; null when the entry does not carry all of it.</summary>
    public static string? PageOf(ParsedEntry entry, string url, string? language)
    {
        if (Of(entry, isPart: url.Contains('#', StringComparison.Ordinal)) is not { } content)
            return null;
        var page = new StringBuilder("<!doctype html><html");
        if (language is not null)
            page.Append($" lang=\"{WebUtility.HtmlEncode(language)}\"");
        page.Append("><head><meta charset=\"utf-8\"><title>").Append(WebUtility.HtmlEncode(entry.Title)).Append("</title>");
        page.Append(
            $"<link rel=\"canonical\" href=\"{WebUtility.HtmlEncode(url)}\"><base href=\"{WebUtility.HtmlEncode(content.BaseUrl ?? url)}\">"
        );
        if (entry.PublishedAt is { } published)
            page.Append($"<meta property=\"article:published_time\" content=\"{published.UtcDateTime:yyyy-MM-ddTHH:mm:ssZ}\">");
        if (entry.UpdatedAt is { } updated)
            page.Append($"<meta property=\"article:modified_time\" content=\"{updated.UtcDateTime:yyyy-MM-ddTHH:mm:ssZ}\">");
        foreach (var author in entry.Authors)
            page.Append($"<meta name=\"author\" content=\"{WebUtility.HtmlEncode(author)}\">");
        return page.Append("</head><body><article><h1>")
            .Append(WebUtility.HtmlEncode(entry.Title))
            .Append("</h1>")
            .Append(content.Html)
            .Append("</article></body></html>")
            .ToString();
    }

    [GeneratedRegex(@"<p[\s>]|<br\s*/?>\s*<br", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Paragraph();

    /// <summary>
    /// "Read more", "Continue reading", an ellipsis or "[…]" at the end, an arrow, in the languages that news feeds mostly have; an ellipsis in the middle is
    /// the author's own. WordPress's "The post … appeared first on …" may follow, and stands under whole articles too.
    /// </summary>
    [GeneratedRegex(
        @"(read (the )?(more|rest|full|on|whole)|continue reading|full (story|article)|see more|learn more|click here|keep reading|view (the )?original|subscribe to (read|continue)|weiterlesen|mehr lesen|lire (la suite|plus)|leer más|seguir leyendo|leggi tutto|continua a leggere|lees (meer|verder)|ler mais|czytaj (więcej|dalej)|читать (далее|дальше|полностью)|читати далі|läs mer|les mer|læs mere)|(\[?(…|\.\.\.)\]?|→|»|&raquo;)\s*((the post|the article) .{0,200}appeared first on .{0,100})?$",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking
    )]
    private static partial Regex SaysThereIsMore();
}
