using NewsMesh.Parse.Origins;
using NewsMesh.Parse.Pages.Metadata;
using NewsMesh.Parse.Pages.Metadata.Bylines;
using NewsMesh.Parse.Pages.Text;

namespace NewsMesh.Parse.Pages;

/// <summary>
/// Reads a page: bounds, parse once, metadata, main text, paragraphs, language, origin. Pure: the same page gives the same article. Between two passes it stops for a
/// caller that has gone away; no pass takes longer than a second of the largest page.
/// </summary>
internal sealed class ReadPage(TextLanguage language)
{
    public Extraction Of(PageSource source, CancellationToken cancellationToken = default)
    {
        var unread = new List<Range>();
        if (PageBounds.Look(source.Html, unread) is { } refusal)
            return new Extraction.Discarded(refusal);
        cancellationToken.ThrowIfCancellationRequested();
        // Not disposed: it holds nothing but memory, and to take its tree apart takes a walk over it.
        if (ParsePage.Of(source.Html, unread, cancellationToken) is not { } document)
            return new Extraction.Discarded("the page has more elements than a page has, or hides how deep it nests them");
        cancellationToken.ThrowIfCancellationRequested();
        var facts = new Page(source, document);
        var page = PageMetadata.Of(facts);
        cancellationToken.ThrowIfCancellationRequested();
        var text = MainText.Of(
            document,
            new ExtractionHints(page.Headline, facts.Structured.Body) { IsLive = facts.Structured.IsLive },
            TextModel.Default
        );
        cancellationToken.ThrowIfCancellationRequested();
        var authors = page.Authors.Count > 0 ? page.Authors : Authors.InHead(text.Lines, page.Outlet);
        var body = BodyText.Of(Paragraphs.Of(text.Kept, page.Headline, authors));
        var words = Scripts.WordsIn(body.Text);
        if (Refusals.Of(facts, page, text, words) is { } reason)
            return new Extraction.Discarded(reason);
        if (page.Headline.Length == 0)
            return new Extraction.Discarded("the page holds no article: it has no headline");
        var family = facts.Publisher?.Family;
        return new Extraction.Accepted(
            new ExtractedArticle
            {
                CanonicalUrl = page.CanonicalUrl,
                Outlet = page.Outlet,
                PublisherFamily = family,
                OwnName = Outlet.OwnOf(facts),
                Headline = page.Headline,
                Body = body,
                Partial =
                    Paywall.IsPartial(facts, text, words) || facts.Declared.Neighbours.Any(other => OtherPages.Has(source.Url, other)),
                Authors = authors,
                PublishedAt = page.PublishedAt?.ToUniversalTime(),
                PublishedDay = page.PublishedDay,
                ModifiedAt = page.ModifiedAt?.ToUniversalTime(),
                Language = language.Of(body.Text, page.Language),
                ImageUrl = page.ImageUrl,
                Section = page.Section,
                Tags = page.Tags,
                Origin = PublisherFamilies.Default.WithFamily(ArticleOrigin.Of(OriginHints.Of(facts, page, text, authors)), family),
            }
        );
    }
}
