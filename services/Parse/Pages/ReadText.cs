using System.Text.RegularExpressions;
using NewsMesh.Contracts;
using NewsMesh.Parse.Origins;
using NewsMesh.Parse.Pages.Metadata;
using NewsMesh.Parse.Pages.Metadata.Bylines;
using NewsMesh.Parse.Pages.Text;
using NewsMesh.ServiceDefaults.Identity;

namespace NewsMesh.Parse.Pages;

/// <summary>
/// Reads an article that was pushed as text. What the sender states is kept; a clean text stays as it is to the character. What a copied web
/// page brings along (the headline again, "Spread the love", a comment form) goes the way it goes on a page.
/// </summary>
internal sealed partial class ReadText(TextLanguage language)
{
    public Extraction Of(PushedText pushed, string url, DateTimeOffset fetchedAt)
    {
        var headline = CleanText.Line(pushed.Title);
        var lines = Lines(pushed.Text);
        var credits = pushed.Authors.Select(CleanText.Line).Where(author => author.Length > 0).ToList();
        // A text that says no more than its headline is an article, of one line.
        var body = BodyText.Of(Paragraphs.Of(lines, headline, credits) is { Count: > 0 } kept ? kept : Paragraphs.Of(lines, "", credits));
        if (body.Text.Length == 0)
            return new Extraction.Discarded("the pushed text has no line that is an article's");
        if (headline.Length == 0)
            return new Extraction.Discarded("the pushed article has no title");
        var outlet = CleanText.Line(pushed.Outlet) is { Length: > 0 } given ? given : Outlet.OfUrl(url);
        var family = PublisherFamilies.Default.Of(url)?.Family;
        return new Extraction.Accepted(
            new ExtractedArticle
            {
                CanonicalUrl = NormalUrl.Of(url) ?? url,
                Outlet = outlet,
                PublisherFamily = family,
                OwnName = PublisherFamilies.Default.OwnName(CleanText.Line(pushed.Outlet), PublisherFamilies.Default.Of(url)),
                Headline = headline,
                Body = body,
                Authors = credits,
                PublishedAt =
                    pushed.PublishedAt is { } told && told <= fetchedAt ? told.ToUniversalTime()
                    : pushed.PublishedAt is null ? null
                    : fetchedAt.ToUniversalTime(),
                Language = TextLanguage.Primary(pushed.Language) ?? language.Of(body.Text, declared: null),
                Origin = PublisherFamilies.Default.WithFamily(
                    ArticleOrigin.Of(
                        new OriginHints
                        {
                            Outlet = outlet,
                            Headline = headline,
                            Lines = lines,
                            Credits = credits,
                            Authors = Authors.Persons(credits, outlet),
                        }
                    ),
                    family
                ),
            }
        );
    }

    /// <summary>Paragraphs are parted by blank lines; a text without any has a paragraph a line.</summary>
    private static IReadOnlyList<string> Lines(string text)
    {
        var blank = BlankLine().Split(text);
        var parts = blank.Length > 1 ? blank : text.Split('\n');
        return [.. parts.Select(CleanText.Line).Where(line => line.Length > 0)];
    }

    [GeneratedRegex(@"\r?\n[^\S\n]*\r?\n\s*", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex BlankLine();
}
