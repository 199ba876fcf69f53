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
        for (var mine = one.Count - 1; mine >= Math.Max(0, one.Count - MostLast); mine--)
        {
            for (var theirs = other.Count - 1; theirs >= Math.Max(0, other.Count - MostLast); theirs--)
            {
                if (Of(one[mine], other[theirs]).Kind is Relations.Contradicts or Relations.Disputes or Relations.Updates)
                    return (one[mine], other[theirs]);
            }
        }
        return (one[^1], other[^1]);
    }
}
