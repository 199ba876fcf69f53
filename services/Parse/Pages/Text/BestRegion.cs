namespace NewsMesh.Parse.Pages.Text;

/// <summary>
/// The element that holds the article: of all elements the one whose text gains most, where each character of a block counts by how sure it is of
/// the article, and against it where it is not. An element's blocks are a run, so that sums over runs answer for all elements in one pass.
/// </summary>
internal static class BestRegion
{
    /// <summary>No paragraph is as long as to outweigh the rest of a page.</summary>
    private const int MaxCharacters = 1000;

    public static double Gain(Block block, double score) =>
        Math.Min(block.Text.Length, MaxCharacters) * ((1 / (1 + Math.Exp(-score))) - 0.5);

    /// <param name="page">The page.</param>
    /// <param name="gains">At each index the gain of all blocks before it.</param>
    public static Region Of(PageText page, double[] gains)
    {
        var best = page.Regions[0];
        var most = double.MinValue;
        foreach (var region in page.Regions)
        {
            // Of two with the same text the inner one.
            if (gains[region.End] - gains[region.First] >= most)
                (best, most) = (region, gains[region.End] - gains[region.First]);
        }
        return best;
    }
}
