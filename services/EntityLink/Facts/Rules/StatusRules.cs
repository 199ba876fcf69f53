using NewsMesh.EntityLink.Facts.Rules.Origins;

namespace NewsMesh.EntityLink.Facts.Rules;

/// <summary>
/// The values of a fact and its status. Assertions are taken in the order of their times and ids, never of their arrival, and join a value only where they are compatible with
/// all of it: two that rule each other out are never in one value, however many stand between them.
/// </summary>
internal sealed class StatusRules
{
    /// <summary>Different answers to one question that are told apart; real disputes have a handful, and each is compared with each.</summary>
    private const int MostValues = 64;

    private readonly RelationCache _relations = new();

    public static FactStatus Of(IEnumerable<FactAssertion> given) => new StatusRules().StatusOf(given);

    private FactStatus StatusOf(IEnumerable<FactAssertion> given)
    {
        var all = Settled(NewestVersions(given));
        var groups = Grouped(all);
        var successors = groups.ConvertAll(group => groups.Find(other => Supersedes(other, group)));
        var superseded = successors.ConvertAll(successor => successor is not null);
        var standing = groups.Where((_, at) => !superseded[at]).ToList();
        var contested = standing.Where(group => standing.Exists(other => other != group && AreAgainst(group, other))).ToHashSet();
        var origins = IndependentOrigins.Roots(groups);
        var agreed = groups.Where(group => AreAgreed(group, origins)).ToHashSet();
        var values = groups
            .Select(
                (group, at) =>
                    (
                        Group: group,
                        Superseded: superseded[at],
                        Origins: group.Select(one => origins[one.Origin]).Distinct(StringComparer.OrdinalIgnoreCase).Count()
                    )
            )
            .OrderBy(value => value.Superseded)
            .ThenByDescending(value => contested.Contains(value.Group))
            .ThenByDescending(value => successors.Contains(value.Group))
            .ThenByDescending(value => agreed.Contains(value.Group))
            .ThenByDescending(value => value.Origins)
            .ToList();
        var status = (all.Count, contested.Count, superseded.Contains(true)) switch
        {
            (0, _, _) => "retracted",
            (_, > 0, _) => "contested",
            (_, _, true) => "superseded",
            _ => agreed.Contains(values[0].Group) ? "corroborated" : "single-source",
        };
        return new FactStatus(
            status,
            values.Count == 0 ? [] : Counted(status, [.. values.Select(value => value.Group)], origins),
            [.. values.Select(value => new FactValueGroup(value.Group, value.Superseded))]
        )
        {
            Relations = _relations,
        };
    }

    /// <summary>Two articles say the same, and neither has it from the other: an article corroborates nothing by itself.</summary>
    private bool AreAgreed(List<FactAssertion> group, Dictionary<string, string> origins) =>
        group
            .Select((one, at) => (One: one, At: at))
            .Any(said =>
                group
                    .Skip(said.At + 1)
                    .Any(other =>
                        other.ArticleId != said.One.ArticleId
                        && !(IsTitle(said.One) && IsTitle(other))
                        && Agreements.AreOfOneFigure(said.One, other)
                        && !(Agreements.IsBareSpan(said.One) && Agreements.IsBareSpan(other))
                        && origins[other.Origin] != origins[said.One.Origin]
                        && _relations.Of(said.One, other).Kind is Relations.Corroborates or Relations.Refines
                    )
            );

    /// <summary>"Transport Minister Kari Holm": a description that every outlet has, and nothing that it reports. How old somebody is has to be found out.</summary>
    private static bool IsTitle(FactAssertion one) => one is { Introduces: true, Text: { } text } && !text.Any(char.IsDigit);

    /// <summary>What stands behind the answer that stands, and behind those that it is held against or has replaced: what no rule relates to it supports nothing of it.</summary>
    private List<string> Counted(string status, List<List<FactAssertion>> values, Dictionary<string, string> origins)
    {
        var counted = new List<List<FactAssertion>> { values[0] };
        for (var at = 0; at < counted.Count; at++)
            counted.AddRange(values.Where(other => !counted.Contains(other) && AreAnswers(counted[at], other)).ToList());
        var named = IndependentOrigins.Of(counted.SelectMany(value => value), origins);
        return status == "single-source" ? [named[0]] : named;
    }

    private bool AreAnswers(List<FactAssertion> one, List<FactAssertion> other) =>
        _relations.LastSaid(one, other) is var (mine, theirs) && _relations.Of(mine, theirs).Kind != Relations.None;

    /// <summary>An edited article says what its newest version says.</summary>
    private static List<FactAssertion> NewestVersions(IEnumerable<FactAssertion> given)
    {
        var all = given.DistinctBy(one => one.AssertionId).ToList();
        var newest = all.GroupBy(one => one.ArticleId).ToDictionary(group => group.Key, group => group.Max(one => one.ArticleVersion));
        all.RemoveAll(one => one.ArticleVersion < newest[one.ArticleId]);
        all.Sort(RelationRules.InOrder);
        return all;
    }

    /// <summary>Where one report says that it was months ago, no toll grows any more.</summary>
    private static List<FactAssertion> Settled(List<FactAssertion> all) =>
        all.Exists(one => one.Time is { } time && time.To + Clauses.ClausePair.Apart < one.SaidAt)
            ? all.ConvertAll(one => one with { IsSettled = true })
            : all;

    /// <summary>An assertion joins the first value that says the same somewhere and nowhere what rules it out.</summary>
    private List<List<FactAssertion>> Grouped(List<FactAssertion> all)
    {
        var groups = new List<List<FactAssertion>>();
        foreach (var one in all)
        {
            var group = groups.Find(group => AreOneAnswer(group, one));
            if (group is not null)
                group.Add(one);
            else if (groups.Count < MostValues)
                groups.Add([one]);
        }
        return groups;
    }

    private bool AreOneAnswer(List<FactAssertion> group, FactAssertion one)
    {
        var isSame = false;
        foreach (var relation in group.Select(member => _relations.Of(member, one)))
        {
            if (relation.Kind is Relations.Repeats or Relations.Corroborates or Relations.Refines)
                isSame = true;
            else if (relation != Relation.Unlike)
                return false;
        }
        return isSame;
    }

    /// <summary>What was said last under one value, by what is said later under the other.</summary>
    private bool Supersedes(List<FactAssertion> other, List<FactAssertion> group) =>
        other != group
        && _relations.LastSaid(group, other) is var (before, after)
        && RelationRules.InSuccession(before, after).Later == after
        && (_relations.Of(before, after).Kind == Relations.Updates || IsReplaced(before, by: other, after));

    /// <summary>
    /// "Revised the magnitude to 6.6 from 6.8", and others print 6.6 ever since: what was last said under the new value names the old one no more, and nobody has said the old one after it was replaced.
    /// </summary>
    private bool IsReplaced(FactAssertion before, List<FactAssertion> by, FactAssertion after) =>
        _relations.Of(before, after).Kind == Relations.Contradicts
        && by.Exists(one =>
            one.Replaces is not null && one.SaidAt >= before.SaidAt && _relations.Of(before, one).Kind == Relations.Updates
        );

    private bool AreAgainst(List<FactAssertion> one, List<FactAssertion> other) =>
        _relations.LastSaid(one, other) is var (mine, theirs)
        && _relations.Of(mine, theirs).Kind is Relations.Contradicts or Relations.Disputes;
}
