using NewsMesh.EntityLink.Facts.Rules;
using NewsMesh.EntityLink.Facts.Statements;

namespace NewsMesh.Evaluation.Facts;

/// <summary>
/// What is claimed of the values of a fact: that one updates another, or that they rule each other out; as ../shared/tools/facts-check.py judges the links of a running mesh, but
/// that every article is an origin of its own here.
/// </summary>
internal static class FactRelations
{
    private static readonly string[] Against = [Relations.Contradicts, Relations.Disputes];
    private static readonly string[] Updates = [Relations.Updates];

    public static IEnumerable<Figure> Measure(string set, FactGold gold, IReadOnlyList<(GoldClause Clause, int Group)> grouped)
    {
        var groups = grouped.GroupBy(one => one.Group).Select(group => group.Select(one => one.Clause).ToList()).ToList();
        Misread(gold, grouped);
        yield return new($"{set}/differing/recall", Joined(gold, groups), "values that differ, told of in one fact");
        foreach (var figure in Agreement(set, groups))
            yield return figure;
        foreach (var (name, kinds) in new[] { ("against", Against), ("updates", Updates) })
        {
            var (right, wrong, found) = (0, 0, new HashSet<ValuePair>());
            foreach (var group in groups)
            {
                foreach (var (one, other, rule) in Claims(group, kinds))
                {
                    var common = one.Facts.Intersect(other.Facts).Select(fact => ValuePair.Of(fact, one.Values[fact], other.Values[fact]));
                    var yes = common
                        .Where(values => gold.Relations.TryGetValue(values, out var relation) && kinds.Contains(relation))
                        .ToList();
                    found.UnionWith(yes);
                    var isJudged = one.Facts.Count > 0 && other.Facts.Count > 0;
                    right += yes.Count > 0 ? 1 : 0;
                    wrong += yes.Count == 0 && isJudged ? 1 : 0;
                    Misses.Note(yes.Count == 0, $"{name} {(isJudged ? "WRONG" : "unjudged")} {rule}\n   {one.Text}\n   {other.Text}");
                }
            }
            var wanted = gold.Relations.Count(pair => kinds.Contains(pair.Value));
            yield return new(
                $"{set}/{name}/precision",
                right + wrong == 0 ? 1 : (double)right / (right + wrong),
                $"{right + wrong} judged pairs of articles"
            );
            yield return new($"{set}/{name}/recall", (double)found.Count / wanted, $"{wanted} pairs of values");
        }
    }

    /// <summary>Notes each pair of values of which no two clauses are related as the annotator says, with what the rules say of the first two.</summary>
    private static void Misread(FactGold gold, IReadOnlyList<(GoldClause Clause, int Group)> grouped)
    {
        foreach (var (values, wanted) in gold.Relations)
        {
            var told = grouped.Where(one => one.Clause.Facts.Contains(values.Fact)).ToLookup(one => one.Clause.Values[values.Fact]);
            var pairs = told[values.One].SelectMany(one => told[values.Other].Select(other => (one, other))).ToList();
            if (pairs.Exists(pair => pair.one.Group == pair.other.Group && IsSaid(Relation(pair.one.Clause, pair.other.Clause), wanted)))
                continue;
            Misses.Note(pairs.Count == 0, $"relation {wanted}: no clause of one of the values");
            if (pairs is not [var (first, second), ..])
                continue;
            var relation = Relation(first.Clause, second.Clause);
            Misses.Note(
                true,
                $"relation {wanted}, {(first.Group == second.Group ? "joined" : "apart")}: {relation.Kind}, {relation.Rule}\n   {first.Clause.Text}\n   {second.Clause.Text}"
            );
        }
    }

    private static Relation Relation(GoldClause one, GoldClause other) => FactRules.Relate(one.Said, other.Said);

    private static bool IsSaid(Relation relation, string wanted) =>
        relation.Kind == wanted || (Against.Contains(relation.Kind) && Against.Contains(wanted));

    /// <summary>Of two clauses of one fact in two articles, whether they are said to agree and have one value of an annotated fact in common.</summary>
    private static IEnumerable<Figure> Agreement(string set, List<List<GoldClause>> groups)
    {
        var (right, said, same) = (0, 0, 0);
        foreach (var (one, other) in groups.SelectMany(AcrossArticles))
        {
            var isSame = one.Values.Any(value => other.Values.TryGetValue(value.Key, out var theirs) && theirs == value.Value);
            var relation = FactRules.Relate(one.Said, other.Said);
            var isSaid = relation.Kind is Relations.Corroborates or Relations.Refines or Relations.Repeats;
            right += isSame && isSaid ? 1 : 0;
            said += isSaid ? 1 : 0;
            same += isSame ? 1 : 0;
            Misses.Note(isSame != isSaid, $"agreement {(isSaid ? "WRONG" : "missed")} {relation.Rule}\n   {one.Text}\n   {other.Text}");
        }
        yield return new($"{set}/agreement/precision", said == 0 ? 1 : (double)right / said, $"{said} pairs of clauses");
        yield return new($"{set}/agreement/recall", (double)right / same, $"{same} pairs of clauses");
    }

    private static IEnumerable<(GoldClause One, GoldClause Other)> AcrossArticles(List<GoldClause> group) =>
        group.SelectMany(
            (one, at) =>
                group
                    .Skip(at + 1)
                    .Where(other => other.Article != one.Article && one.Facts.Count > 0 && other.Facts.Count > 0)
                    .Select(other => (one, other))
        );

    private static IEnumerable<(GoldClause One, GoldClause Other, string Rule)> Claims(List<GoldClause> group, string[] kinds)
    {
        var clauses = group.ToDictionary(clause => clause.Said.AssertionId);
        return StatementLinks
            .Of(FactRules.StatusOf(group.Select(clause => clause.Said)))
            .Where(link => kinds.Contains(link.Relation))
            .Select(link => (clauses[link.FromAssertionId], clauses[link.ToAssertionId], link.Rule));
    }

    /// <summary>Of the pairs of values that the annotator holds against each other, the share of which some two clauses are in one group.</summary>
    private static double Joined(FactGold gold, List<List<GoldClause>> groups)
    {
        var wanted = gold
            .Relations.Where(pair => Against.Contains(pair.Value) || Updates.Contains(pair.Value))
            .Select(pair => pair.Key)
            .ToList();
        var joined = groups
            .SelectMany(group => group.SelectMany(clause => clause.Values).GroupBy(value => value.Key))
            .SelectMany(fact =>
                fact.Select(value => value.Value).Distinct().ToList() is var values
                    ? values.SelectMany(one => values.Where(other => one < other).Select(other => new ValuePair(fact.Key, one, other)))
                    : []
            )
            .ToHashSet();
        foreach (var pair in wanted.Where(pair => !joined.Contains(pair)))
        {
            foreach (
                var clause in groups
                    .SelectMany(group => group)
                    .Where(clause => clause.Values.TryGetValue(pair.Fact, out var value) && (value == pair.One || value == pair.Other))
            )
                Misses.Note(
                    true,
                    $"apart {pair} {clause.Values[pair.Fact]}: {clause.Said.Predicate} [{clause.Said.Tally}] {clause.Said.Quantity} {clause.Text}"
                );
        }
        return (double)wanted.Count(joined.Contains) / wanted.Count;
    }
}
