namespace NewsMesh.Parse.Pages.Metadata.Headlines;

/// <summary>
/// The article's headline as readers see it. Headings, structured data, meta elements and the title are candidates; agreement between what readers
/// see and what machines are told decides, then where a heading stands; the name of the site is never one.
/// </summary>
internal static class Headline
{
    /// <summary>What a told title gains that a heading says, too.</summary>
    private const int IsShown = 30;

    /// <summary>Empty where the page has none.</summary>
    public static string Of(Page page, string outlet) => Best(Candidates(page, outlet), HeadlineWeights.Default);

    /// <summary>The text of the best candidate, the first of equals; empty where there is none.</summary>
    public static string Best(IReadOnlyList<HeadlineCandidate> candidates, HeadlineWeights weights) =>
        candidates.MaxBy(weights.Score)?.Text ?? "";

    /// <summary>All that may be the headline, each as it would be given.</summary>
    public static IReadOnlyList<HeadlineCandidate> Candidates(Page page, string outlet)
    {
        var site = new SiteNames(page, outlet);
        var told = MetadataTitle.All(page, site);
        var headings = ShownHeading.All(page, told, site);
        var all = headings
            .SelectMany(heading => new HeadingCandidates(page, heading, headings, told, site).All)
            .Concat(
                told.Select(title =>
                    headings.Exists(heading => heading.Words == title.Words)
                        ? new HeadlineCandidate(title.Text, title.Score + IsShown, HeadlineSigns.None)
                        : new HeadlineCandidate(title.Text, title.Score, HeadlineSigns.OnlyTold)
                )
            );
        List<HeadlineCandidate> candidates =
        [
            .. all.Where(candidate => candidate.Text.Length > 0 && !site.Has(candidate.Text))
                .Select(candidate => candidate with { Text = Bare(candidate.Text, headings, site) }),
        ];
        return candidates.Count > 0
            ? candidates
            : [.. told.Take(1).Select(title => new HeadlineCandidate(title.Text, title.Score, HeadlineSigns.OnlyTold))];
    }

    /// <summary>Machines are told "Shipping: Pier reopens" where readers see that the first is a kicker.</summary>
    private static string Bare(string best, List<ShownHeading> headings, SiteNames site)
    {
        var words = CleanText.Words(best);
        if (
            headings.Find(heading =>
                heading.Bare != heading.Whole
                && heading.Words == words
                && words.EndsWith(CleanText.Words(heading.Bare), StringComparison.Ordinal)
            ) is
            { } kicked
        )
            return kicked.Bare;
        if (headings.Exists(heading => heading.Whole == best))
            return best;
        if (
            TitleParts.BehindBar(best) is { } last
            && CleanText.Words(last) is { Length: >= ShownHeading.MinLength } end
            && headings.Exists(heading => heading.Words == end)
        )
            return last;
        return TitleParts.WithoutSite(TitleParts.BeforeBar(best), site);
    }
}
