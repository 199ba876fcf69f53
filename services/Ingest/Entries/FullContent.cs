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
    /// <summary>Of plain text. Excerpts have 55 words (WordPress) to a few hundred characters; news reports 2,000 and more.</summary>
    private const int FewestCharacters = 1_500;

    /// <summary>An excerpt is one paragraph, or two.</summary>
    private const int FewestParagraphs = 3;

    /// <summary>Where an excerpt says that there is more.</summary>
    private const int EndLength = 160;

    /// <summary>The article as a page of its own; null when the content is not all of it.</summary>
    public static string? PageOf(ParsedEntry entry, string? language)
    {
        if (
            entry.Content is not { } content
            || entry.Url is null
            || content.Html.Length < FewestCharacters
            || Paragraph().Count(content.Html) < FewestParagraphs
        )
            return null;
        if (PlainText.OfHtml(content.Html) is not { Length: >= FewestCharacters } text || SaysThereIsMore().IsMatch(text[^EndLength..]))
            return null;
        var page = new StringBuilder("<!doctype html><html");
        if (language is not null)
            page.Append($" lang=\"{WebUtility.HtmlEncode(language)}\"");
        page.Append("><head><meta charset=\"utf-8\"><title>").Append(WebUtility.HtmlEncode(entry.Title)).Append("</title>");
        page.Append(
            $"<link rel=\"canonical\" href=\"{WebUtility.HtmlEncode(entry.Url)}\"><base href=\"{WebUtility.HtmlEncode(content.BaseUrl ?? entry.Url)}\">"
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
