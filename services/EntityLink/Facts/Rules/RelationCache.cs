namespace NewsMesh.EntityLink.Facts.Rules;

/// <summary>How the assertions of one fact relate, each pair asked once: a fact of many answers is compared value by value more than once.</summary>
internal sealed class RelationCache
{
    /// <summary>Reports of a value that are looked through for one that answers another value's.</summary>
    private const int MostLast = 12;

    private readonly Dictionary<(Guid, Guid), Relation> _known = [];

    public Relation Of(FactAssertion one, FactAssertion other)
    {
        var key =
            one.AssertionId.CompareTo(other.AssertionId) <= 0 ? (one.AssertionId, other.AssertionId) : (other.AssertionId, one.AssertionId);
        if (!_known.TryGetValue(key, out var relation))
            _known[key] = relation = RelationRules.Of(one, other);
        return relation;
    }

    /// <summary>
    /// The last report of each of two values, of those that answer each other: "The magnitude has been confirmed" says no number, and takes nothing from the numbers before it. The very last ones
    /// where none do.
    /// </summary>
    public (FactAssertion One, FactAssertion Other) LastSaid(IReadOnlyList<FactAssertion> one, IReadOnlyList<FactAssertion> other)
    {
        (FactAssertion One, FactAssertion Other)? dispute = null;
        var least = int.MaxValue;
        for (var mine = one.Count - 1; mine >= Math.Max(0, one.Count - MostLast); mine--)
        {
            for (var theirs = other.Count - 1; theirs >= Math.Max(0, other.Count - MostLast); theirs--)
            {
                var kind = Of(one[mine], other[theirs]).Kind;
                if (kind is Relations.Contradicts or Relations.Updates && dispute is null)
                    return (one[mine], other[theirs]);
                if (kind != Relations.Disputes || Distance(one[mine], other[theirs]) is var distance && distance >= least)
                    continue;
                (dispute, least) = ((one[mine], other[theirs]), distance);
            }
        }
        return dispute is var (first, second) ? Denied(first, other) ?? Denied(second, one) ?? (first, second) : (one[^1], other[^1]);

        // However many said so since: what the denial is of.
        (FactAssertion One, FactAssertion Other)? Denied(FactAssertion denial, IReadOnlyList<FactAssertion> reports) =>
            denial.Denies is { } id
            && reports.FirstOrDefault(report => report.AssertionId == id) is { } denied
            && Of(denial, denied).Kind == Relations.Disputes
                ? reports == one
                    ? (denied, denial)
                    : (denial, denied)
                : null;
    }

    /// <summary>A denial is held against what it denies: the report of its article, else one that came before it, and a later one where nothing else was said.</summary>
    private static int Distance(FactAssertion one, FactAssertion other)
    {
        var (denial, report) = one.Denied ? (one, other) : (other, one);
        return denial.Denies == report.AssertionId ? 0
            : denial.ArticleId == report.ArticleId ? 1
            : report.SaidAt <= denial.SaidAt ? 2
            : 3;
    }
}
