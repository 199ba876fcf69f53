using NewsMesh.Parse.Pages.Metadata.Bylines;

namespace NewsMesh.Parse.Pages.Text;

/// <summary>
/// The next articles of an endless page, behind the text under the page's headline: from a heading of the first order with another text on, in an
/// <c>article</c> of its own or with a byline under it (of the second order, with both); parts that are named so ("next-story") and begin with a heading;
/// and parts that begin with a heading such as "Read next" and another one under it.
/// </summary>
internal static class NextArticle
{
    /// <summary>Less text before it is a teaser, and the heading may be the article's own.</summary>
    private const int MinBefore = 300;

    /// <summary>Before a part that says by its name what it is, a brief is enough.</summary>
    private const int MinBeforeNamed = 100;

    private const int MaxName = 30,
        MaxByline = 100;

    /// <summary>A byline stands in the few lines under its heading, a kicker above it.</summary>
    private const int Near = 3;

    /// <summary>The lines that are of other articles.</summary>
    /// <param name="page">The lines.</param>
    /// <param name="scores">Above zero for what is rather of an article.</param>
    /// <param name="headline">The page's own.</param>
    /// <param name="isLive">The page is a live blog: its updates have headings and bylines.</param>
    public static IEnumerable<Range> In(PageText page, double[] scores, string headline, bool isLive)
    {
        var words = CleanText.Words(headline);
        var own = words.Length == 0 ? -1 : HeadlineAt(page, words);
        var before = new int[scores.Length + 1];
        for (var i = 0; i < scores.Length; i++)
            before[i + 1] = i > own && scores[i] > 0 ? before[i] + page.Blocks[i].Text.Length : before[i];
        if (own >= 0 && Start(page, own, before, words, isLive) is { } start)
            yield return start..scores.Length;
        var end = own + 1;
        foreach (var region in page.Regions)
        {
            if (region.First < end || region.First == region.End || before[region.First] < MinBeforeNamed)
                continue;
            if ((region.IsNext && HasHeadingOf(page, region, words)) || (!isLive && Announces(page, region)))
            {
                yield return region.First..region.End;
                end = region.End;
            }
        }
    }

    /// <summary>Below zero for a headline that stands in no heading.</summary>
    private static int HeadlineAt(PageText page, string words)
    {
        for (var i = 0; i < page.Blocks.Count; i++)
        {
            if (page.Blocks[i].IsHeading && CleanText.Words(page.Blocks[i].Text) == words)
                return i;
        }
        return -1;
    }

    private static int? Start(PageText page, int own, int[] before, string words, bool isLive)
    {
        var article = ArticleOf(page.Blocks[own].Region);
        for (var i = own + 1; i < page.Blocks.Count; i++)
        {
            if (
                before[i] >= MinBefore
                && page.Blocks[i] is { IsHeading: true } block
                && CleanText.Words(block.Text) != words
                && (
                    block.Region.Tag == "h1"
                        ? IsElsewhere(block, article) || IsSigned(page, i)
                        : !isLive && block.Region.Tag == "h2" && IsElsewhere(block, article) && IsLed(page, i)
                )
            )
                return i;
        }
        return null;
    }

    private static bool IsSigned(PageText page, int at) => page.Blocks.Skip(at + 1).Take(Near).Any(block => Byline.IsLine(block.Text));

    /// <summary>The same with a date or a place behind it, which in an <c>article</c> of its own is a byline, too.</summary>
    private static bool IsLed(PageText page, int at) =>
        page.Blocks.Skip(at + 1).Take(Near).Any(block => block.Text.Length <= MaxByline && Byline.HasLead(block.Text));

    private static bool IsElsewhere(Block block, Region? own) =>
        own is not null && ArticleOf(block.Region) is { } other && !IsAround(own, other) && !IsAround(other, own);

    private static bool HasHeadingOf(PageText page, Region region, string words)
    {
        for (var i = region.First; i < Math.Min(region.End, region.First + Near); i++)
        {
            if (page.Blocks[i].IsHeading)
                return CleanText.Words(page.Blocks[i].Text) != words;
        }
        return false;
    }

    /// <summary>"Read next", and under it the heading of what is to be read.</summary>
    private static bool Announces(PageText page, Region region) =>
        region.Tag is "section" or "div"
        && region.End - region.First > 2
        && page.Blocks[region.First] is { IsHeading: true } first
        && page.Blocks[region.First + 1].IsHeading
        && (Boilerplate.IsLine(first.Text) || IsName(first.Text));

    /// <summary>"Next article", "Nächster Artikel": the words that parts are named by.</summary>
    private static bool IsName(string line) =>
        line.Length <= MaxName
        && line.Split(' ') is { Length: <= 3 } words
        && NextArticleNames.Are(
            words.Aggregate(NextArticleName.None, (seen, word) => seen | NextArticleNames.Of(word.AsSpan().Trim(":.")))
        );

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
