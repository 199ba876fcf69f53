namespace NewsMesh.EntityLink.Facts.Rules;

/// <summary>
/// The values of a fact and its status. Assertions are taken in the order of their times and ids, never of their arrival, and join a value only where they are compatible with
/// all of it: two that rule each other out are never in one value, however many stand between them.
/// </summary>
internal static class StatusRules
{
    /// <summary>Different answers to one question that are told apart; real disputes have a handful, and each is compared with each.</summary>
    private const int MostValues = 64;

    /// <summary>Reports of a value that are looked through for one that answers another value's.</summary>
    private const int MostLast = 4;

    public static FactStatus Of(IEnumerable<FactAssertion> given)
    {
        var all = NewestVersions(given);
        var groups = Grouped(all);
        var superseded = groups.ConvertAll(group => groups.Exists(other => Supersedes(other, group)));
        var isContested = false;
        for (var at = 0; at < groups.Count && !isContested; at++)
            isContested =
                !superseded[at] && groups.Where((_, other) => other > at && !superseded[other]).Any(other => AreAgainst(groups[at], other));
        var origins = IndependentOrigins.Of(all);
        var status = (all.Count, isContested, superseded.Contains(true), origins.Count) switch
        {
            (0, _, _, _) => "retracted",
            (_, true, _, _) => "contested",
            (_, _, true, _) => "superseded",
            (_, _, _, 1) => "single-source",
            _ => "corroborated",
        };
        return new FactStatus(
            status,
            origins,
            [
                .. groups
                    .Select((group, at) => new FactValueGroup(group, superseded[at]))
                    .OrderBy(value => value.Superseded)
                    .ThenByDescending(value =>
                        value.Assertions.Select(one => one.Origin).Distinct(StringComparer.OrdinalIgnoreCase).Count()
                    ),
            ]
        );
    }

    /// <summary>An edited article says what its newest version says.</summary>
    private static List<FactAssertion> NewestVersions(IEnumerable<FactAssertion> given)
    {
        var all = given.DistinctBy(one => one.AssertionId).ToList();
        var newest = all.GroupBy(one => one.ArticleId).ToDictionary(group => group.Key, group => group.Max(one => one.ArticleVersion));
        all.RemoveAll(one => one.ArticleVersion < newest[one.ArticleId]);
        all.Sort(RelationRules.InOrder);
        return all;
    }

    /// <summary>An assertion joins the first value with all of whose different answers it is compatible.</summary>
    private static List<List<FactAssertion>> Grouped(List<FactAssertion> all)
    {
        var groups = new List<List<FactAssertion>>();
        foreach (var one in all)
        {
            var group = groups.Find(group => group.TrueForAll(member => AreOneAnswer(member, one)));
            if (group is not null)
                group.Add(one);
            else if (groups.Count < MostValues)
                groups.Add([one]);
        }
        return groups;
    }

    private static bool AreOneAnswer(FactAssertion one, FactAssertion other) =>
        RelationRules.Of(one, other).Kind is Relations.Repeats or Relations.Corroborates or Relations.Refines;

    /// <summary>What was said last under one value, by what is said later under the other.</summary>
    private static bool Supersedes(List<FactAssertion> other, List<FactAssertion> group) =>
        other != group
        && LastSaid(group, other) is var (before, after)
        && RelationRules.InSuccession(before, after).Later == after
        && RelationRules.Of(before, after).Kind == Relations.Updates;

    private static bool AreAgainst(List<FactAssertion> one, List<FactAssertion> other) =>
        LastSaid(one, other) is var (mine, theirs) && RelationRules.Of(mine, theirs).Kind is Relations.Contradicts or Relations.Disputes;

    /// <summary>
    /// The last report of each of two values, of those that answer each other: "The magnitude has been confirmed" says no number, and takes nothing from the numbers before it. The very last ones
    /// where none do.
    /// </summary>
    public static (FactAssertion One, FactAssertion Other) LastSaid(IReadOnlyList<FactAssertion> one, IReadOnlyList<FactAssertion> other)
    {
        var others = other.TakeLast(MostLast).Reverse().ToArray();
        foreach (var mine in one.TakeLast(MostLast).Reverse())
        {
            foreach (var theirs in others)
            {
                if (RelationRules.Of(mine, theirs).Kind is Relations.Contradicts or Relations.Disputes or Relations.Updates)
                    return (mine, theirs);
            }
        }
        return (one[^1], other[^1]);
    }
}
