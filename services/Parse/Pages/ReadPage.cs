using AngleSharp.Html.Parser;
using NewsMesh.Parse.Origins;

namespace NewsMesh.Parse.Pages;

/// <summary>Reads a page: bounds, parse once, metadata, main text, paragraphs, language, origin. Pure: the same page gives the same article.</summary>
internal sealed class ReadPage(TextLanguage language)
{
    /// <summary>Fewer words are a teaser, a caption or an error, and no report of anything.</summary>
    public const int MinWords = 25;

    public Extraction Of(PageSource source)
    {
        if (PageBounds.Refusal(source.Html) is { } refusal)
            return new Extraction.Discarded(refusal);
        using var document = new HtmlParser().ParseDocument(source.Html);
        var page = new Page(source, document);
        var outlet = Outlet.Of(page);
        var headline = Headline.Of(page, outlet);
        if (headline.Length == 0)
            return new Extraction.Discarded("the page holds no article: it has no headline");
        var article = Metadata(page, outlet, headline);
        var credits = Authors.Credits(page);
        var declared = Declared(page);

        // From here on the document is changed.
        if (MainText.Of(document, source.Url) is not { } element)
            return new Extraction.Discarded("the page holds no article text");
        var blocks = Blocks.Of(element);
        if (article.Authors.Count == 0)
            article = article with { Authors = Authors.InHead(blocks, outlet) };
        var body = BodyText.Of(Paragraphs.Of(blocks, headline));
        if (Words(body.Text) < MinWords)
            return new Extraction.Discarded("the page holds no article text");
        return new Extraction.Accepted(article with
        {
            Body = body,
            Language = language.Of(body.Text, declared),
            Origin = ArticleOrigin.Of(new OriginClues
            {
                Outlet = outlet,
                Lines = [.. blocks.Select(block => block.Text)],
                Credits = credits,
                Authors = article.Authors,
                Section = article.Section,
                Source = source.Entry?.Source,
            }),
        });
    }

    private static ExtractedArticle Metadata(Page page, string outlet, string headline)
    {
        var (published, modified) = PageDates.Of(page);
        return new ExtractedArticle
        {
            CanonicalUrl = CanonicalUrl.Of(page),
            Outlet = outlet,
            Headline = headline,
            Authors = Authors.Of(page, outlet),
            PublishedAt = published?.ToUniversalTime(),
            ModifiedAt = modified?.ToUniversalTime(),
            ImageUrl = Subjects.Image(page),
            Section = Subjects.Section(page),
            Tags = Subjects.Tags(page),
            Body = BodyText.Of([]),
            Language = TextLanguage.Unknown,
            Origin = new Contracts.Origin { Kind = "unknown" },
        };
    }

    private static string? Declared(Page page) =>
        page.Document.DocumentElement.GetAttribute("lang") ?? page.Meta.First("og:locale", "language", "content-language", "dc.language") ?? page.Structured.Text("inLanguage") ?? page.Source.Entry?.Language;

    /// <summary>Words between blanks; scripts that write without them count two characters as one.</summary>
    private static int Words(string text) =>
        text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length + (text.Count(c => c is >= '\u0E00' and <= '\u0E7F' or >= '\u3040' and <= '\u9FFF') / 2);
}
