using NewsMesh.Contracts;

namespace NewsMesh.EntityLink.Facts.Utterances;

/// <summary>
/// Who reports the words that an article reports, behind it: those who stood in memory, less what the article reported in its last version, and what it reports now. Nothing else moves with it: reports of
/// others that it concerns are linked again by themselves.
/// </summary>
internal sealed class UtterancesBehind
{
    private readonly Dictionary<Guid, (FactHead Head, IReadOnlyList<CountedReport> Reports)> _known = [];

    /// <summary>The heads of those that the database need not be asked for.</summary>
    public IEnumerable<FactHead> Heads => _known.Values.Select(one => one.Head);

    /// <summary>Their reports.</summary>
    public IReadOnlyList<CountedReport> Reports(Guid fact) => _known[fact].Reports;

    public bool Has(Guid fact) => _known.ContainsKey(fact);

    /// <param name="kept">What stands in memory.</param>
    /// <param name="own">What the article says.</param>
    /// <param name="facts">Facts that it touches, with the rows of those that were told of before; no statements that are new.</param>
    public static UtterancesBehind Of(KeptFacts kept, OwnSupport own, IEnumerable<(Guid Fact, bool IsKnown, FactRow? Row)> facts)
    {
        var behind = new UtterancesBehind();
        foreach (var (fact, isKnown, row) in facts)
        {
            var before =
                !isKnown ? KeptUtterance.New
                : row is { } told ? kept.FindUtterance(fact, told)
                : null;
            if (before is null)
                continue;
            var reports = before.Reports.Where(one => one.ArticleId != own.ArticleId).Concat(own.Reports(fact)).ToList();
            if (reports.Count >= KeptFacts.MostOfOne || !reports.TrueForAll(one => one.IsOrdered) || (!isKnown && reports.Count == 0))
                continue;
            if (First(before, reports, own) is var (first, isFound) && isFound)
                behind._known[fact] = (before.Head(fact, reports, first), reports);
        }
        return behind;
    }

    /// <summary>The first report as it is shown, where that stands in memory.</summary>
    private static (FactSupport? First, bool IsFound) First(KeptUtterance before, List<CountedReport> reports, OwnSupport own)
    {
        if (reports.Count == 0)
            return (null, true);
        var first = reports.MinBy(one => one.Order);
        if (first.ArticleId == own.ArticleId)
            return (own.Support(first.Ordinal), true);
        return (before.First, before.Reports.MinBy(one => one.Order) == first);
    }
}
