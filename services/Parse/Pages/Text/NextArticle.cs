using NewsMesh.Parse.Pages.Metadata.Bylines;

namespace NewsMesh.Parse.Pages.Text;

/// <summary>
/// Where the next article of an endless page begins: behind the text under the page's headline, a heading of the first order with another text, in an
/// <c>article</c> of its own or with a byline under it.
/// </summary>
internal static class NextArticle
{
    /// <summary>Less text before it is a teaser, and the heading may be the article's own.</summary>
    private const int MinBefore = 300;

    /// <summary>A byline stands in the few lines under its heading.</summary>
    private const int Under = 3;

    /// <summary>The index of its first line; null where there is none.</summary>
    public static int? Start(PageText page, double[] scores, string headline)
    {
        var words = CleanText.Words(headline);
        if (words.Length == 0)
            return null;
        Region? own = null;
        var (isIn, before) = (false, 0);
        for (var i = 0; i < page.Blocks.Count; i++)
        {
            var block = page.Blocks[i];
            if (block.IsHeading && CleanText.Words(block.Text) == words)
                (isIn, own) = (true, own ?? ArticleOf(block.Region));
            else if (isIn && before >= MinBefore && block.Region.Tag is "h1" && IsOfAnother(page, i, own))
                return i;
            before += isIn && scores[i] > 0 ? block.Text.Length : 0;
        }
        return null;
    }

    private static bool IsOfAnother(PageText page, int at, Region? own) =>
        (ArticleOf(page.Blocks[at].Region) is { } other && own is not null && !IsAround(own, other) && !IsAround(other, own))
        || page.Blocks.Skip(at + 1).Take(Under).Any(block => Byline.IsLine(block.Text));

    private static Region? ArticleOf(Region region)
    {
        Region? found = null;
        for (var at = region; at is not null; at = at.Parent)
        {
            if (at.Tag == "article")
                found = at;
        }
        return found;
    }

    private static bool IsAround(Region outer, Region inner)
    {
        for (var at = inner; at is not null; at = at.Parent)
        {
            if (ReferenceEquals(at, outer))
                return true;
        }
        return false;
    }
}
