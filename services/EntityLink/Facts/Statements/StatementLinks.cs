using NewsMesh.Contracts;
using NewsMesh.EntityLink.Facts.Rules;

namespace NewsMesh.EntityLink.Facts.Statements;

/// <summary>
/// How the reports of a statement relate: what rules out or updates another answer comes first; then each report is tied to the first of its answer, from which the
/// rest follows.
/// </summary>
internal sealed class StatementLinks(RelationCache relations)
{
    public static IEnumerable<FactLink> Of(FactStatus status)
    {
        var links = new StatementLinks(status.Relations);
        return links.Between(status.Values).Concat(status.Values.SelectMany(links.Within));
    }

    private IEnumerable<FactLink> Between(IReadOnlyList<FactValueGroup> values)
    {
        for (var one = 0; one < values.Count; one++)
        {
            for (var other = one + 1; other < values.Count; other++)
            {
                if (Between(values[one], values[other]) is { } link)
                    yield return link;
            }
        }
    }

    /// <summary>
    /// A value updates another by when each was first said; they rule each other out by what was said last under each, which is what they hold against each other now. A value that a later one has
    /// replaced is held against nobody's.
    /// </summary>
    private FactLink? Between(FactValueGroup one, FactValueGroup other)
    {
        if (Link(one.Assertions[0], other.Assertions[0]) is { Relation: Relations.Updates } updates)
            return updates;
        var (mine, theirs) = relations.LastSaid(one.Assertions, other.Assertions);
        var link = Link(mine, theirs);
        return link is { Relation: Relations.Contradicts } && (one.Superseded || other.Superseded) ? null : link;
    }

    private IEnumerable<FactLink> Within(FactValueGroup value) =>
        value.Assertions.Skip(1).Select((one, at) => ToEarlier(value.Assertions.Take(at + 1), one)).OfType<FactLink>();

    /// <summary>To the first of those before it that it supports, else to the first that says the same.</summary>
    private FactLink? ToEarlier(IEnumerable<FactAssertion> earlier, FactAssertion one)
    {
        var links = earlier.Select(other => Link(other, one)).OfType<FactLink>();
        FactLink? first = null;
        foreach (var link in links)
        {
            if (link.Relation != Relations.Repeats)
                return link;
            first ??= link;
        }
        return first;
    }

    private FactLink? Link(FactAssertion one, FactAssertion other)
    {
        var (earlier, later) = RelationRules.InSuccession(one, other);
        var relation = relations.Of(earlier, later);
        return relation.Kind == Relations.None
            ? null
            : new FactLink
            {
                Relation = relation.Kind,
                Rule = relation.Rule,
                FromAssertionId = later.AssertionId,
                ToAssertionId = earlier.AssertionId,
            };
    }
}
