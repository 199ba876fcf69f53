namespace NewsMesh.Search.Query;

/// <summary>How much of what a search finds is counted and ranked: what takes some 20 ms of a processor.</summary>
/// <param name="Countable">What is estimated to be no more is counted whole.</param>
/// <param name="Aim">A window is made to hold so many of what the planner expects to be found.</param>
/// <param name="Enough">Found so many in a window, a search need not look further back.</param>
internal sealed record WindowBounds(int Countable, int Aim, int Enough)
{
    /// <summary>Found more, the estimate was far too low, and a smaller window is taken.</summary>
    public const int MostCounted = 12_000;

    /// <summary>The index of words tells what is found.</summary>
    private static readonly WindowBounds ByIndex = new(4_000, 2_500, 1_000);

    /// <summary>The index tells which articles have the words, and each of these is unpacked to see whether they follow each other.</summary>
    private static readonly WindowBounds ByText = new(2_000, 1_500, 250);

    public static WindowBounds Of(StemmedQuery? words) => words?.NeedsText == true ? ByText : ByIndex;

    /// <summary>The window that holds <paramref name="aim"/> of what is expected.</summary>
    public SearchWindow Of(double expected, int aim, SearchRequest request, PublicationTimes times) =>
        expected <= Countable ? SearchWindow.Whole : times.Newest(aim / expected, TimeBound.From(request.From), TimeBound.To(request.To));

    /// <summary>Where <paramref name="found"/> turned up instead of <paramref name="aim"/>: what is to be expected of all, and how much of it the next window should hold; null where that will do.</summary>
    public (double Expected, int Aim)? Next(double expected, int aim, SearchWindow window, long found)
    {
        const int Narrower = 4;
        if (found > MostCounted)
            return (Math.Max(expected, MostCounted) * Narrower, aim);
        if (window.Since is null || found >= Enough)
            return null;
        var mended = expected * found / aim;
        return (mended > Countable / 2 ? mended : 0, 2 * Enough);
    }
}
