namespace NewsMesh.Parse.Pages.Text;

/// <summary>
/// The rest of an article behind a button "Read more": a hidden part right behind the shown paragraphs, in the element that holds them, with paragraphs of
/// its own that are not shown elsewhere.
/// </summary>
internal static class CollapsedRest
{
    /// <summary>A single hidden line is a note or a form's answer.</summary>
    private const int MinParagraphs = 2;

    /// <summary>An article has one such part, a chronicle a few; each is looked for among all lines of the page.</summary>
    private const int MaxParts = 8;

    /// <summary>The blocks, by their index.</summary>
    public static HashSet<int> Of(PageText page, double[] scores)
    {
        var (found, parts) = (new HashSet<int>(), 0);
        foreach (var region in page.Regions)
        {
            if (!IsOutermostHidden(region) || region.IsWithinAside || region.First == 0 || region.End - region.First < MinParagraphs)
                continue;
            var before = page.Blocks[region.First - 1];
            if (
                scores[region.First - 1] <= 0
                || before.Kind != BlockKind.Paragraph
                || !ReferenceEquals(before.Region.Parent, region.Parent)
            )
                continue;
            var rest = Enumerable
                .Range(region.First, region.End - region.First)
                .Where(i => scores[i] > 0 && page.Blocks[i].Text.Length > MainText.MinProse && page.Blocks[i].Kind == BlockKind.Paragraph)
                .ToList();
            if (rest.Count < MinParagraphs || ++parts > MaxParts || IsShown(page, region, rest[0]))
                continue;
            found.UnionWith(rest);
        }
        return found;
    }

    private static bool IsOutermostHidden(Region region) =>
        (region.Within & Within.Hidden) != Within.None && region.Parent is { } parent && (parent.Within & Within.Hidden) == Within.None;

    private static bool IsShown(PageText page, Region region, int paragraph)
    {
        for (var i = 0; i < page.Blocks.Count; i++)
        {
            if ((i < region.First || i >= region.End) && page.Blocks[i].Text == page.Blocks[paragraph].Text)
                return true;
        }
        return false;
    }
}
