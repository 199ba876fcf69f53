using System.Globalization;
using NewsMesh.EntityLink.Facts.Rules.Clauses;
using NewsMesh.EntityLink.Reading;
using NewsMesh.Evaluation.Comparison;

namespace NewsMesh.Evaluation.Facts;

/// <summary>
/// Which clauses of an event's articles tell one fact, by a model that has not seen the event: pairs of articles as ../shared/tools/facts-check.py counts them on a running mesh, where quotations
/// join, too. NEWSMESH_TUNE prints what other thresholds would give.
/// </summary>
internal static class FactEvaluation
{
    public static IEnumerable<Figure> Measure(DirectoryInfo folder)
    {
        var reader = new DocumentReader(Texts.Seeds(), Texts.Models.Reading);
        var gold = FactGold.Read(folder, reader);
        var pairs = FactTraining.Pairs(gold, reader.Models.Embedder);
        var models = gold
            .Clauses.Select(clause => clause.Event)
            .Distinct(StringComparer.Ordinal)
            .ToDictionary(
                happened => happened,
                happened => new SameClauseModel(LogisticRegression.Train([.. pairs.Where(pair => pair.Event != happened)])),
                StringComparer.Ordinal
            );
        if (Environment.GetEnvironmentVariable("NEWSMESH_TUNE") is not null)
        {
            foreach (var same in new[] { 0.3, 0.4, 0.5, 0.55, 0.6, 0.65, 0.7, 0.8, 0.9 })
                Console.Error.WriteLine(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{same:0.00} {gold.Score(Grouped(gold, happened => models[happened], same))}"
                    )
                );
        }
        var grouped = Grouped(gold, happened => models[happened], ClauseGroups.Same);
        foreach (var group in grouped.GroupBy(one => one.Group).Where(group => group.Count() > 1))
            Misses.Note(
                true,
                "--\n"
                    + string.Join(
                        '\n',
                        group.Select(one => $"{one.Clause.Article} [{string.Join(',', one.Clause.Facts)}] {one.Clause.Text}")
                    )
            );
        var (precision, recall, f1) = gold.Score(grouped);
        yield return new("facts/statements/f1", f1, "events left out; clauses only, without quotations");
        yield return new("facts/statements/precision", precision);
        yield return new("facts/statements/recall", recall, $"{gold.Pairs} pairs of articles");
        yield return new("facts/statements/covered", gold.Covered(), "of which a clause is read in both articles");
        Apart(grouped);
        foreach (var figure in FactRelations.Measure("facts", gold, grouped).Concat(UtteranceEvaluation.Measure(gold)))
            yield return figure;
    }

    /// <param name="gold">The events.</param>
    /// <param name="modelOf">By which model the clauses of an event are compared.</param>
    /// <param name="same">From which probability on two are one.</param>
    public static List<(GoldClause Clause, int Group)> Grouped(FactGold gold, Func<string, SameClauseModel> modelOf, double same)
    {
        var grouped = new List<(GoldClause, int)>();
        foreach (var happened in gold.Clauses.GroupBy(clause => clause.Event))
        {
            var clauses = happened.ToList();
            var first = grouped.Count;
            var leaders = ClauseGroups.Of(clauses.ConvertAll(clause => clause.Clause), modelOf(happened.Key), same);
            grouped.AddRange(clauses.Zip(leaders, (clause, leader) => (clause, first + leader)));
        }
        return grouped;
    }

    /// <summary>Notes pairs of articles of which clauses tell one fact and none of them are in one group: the two of most words in common.</summary>
    public static void Apart(List<(GoldClause Clause, int Group)> grouped)
    {
        foreach (
            var fact in grouped
                .SelectMany(one => one.Clause.Facts.Select(fact => (Fact: fact, one.Clause, one.Group)))
                .GroupBy(one => one.Fact)
        )
        {
            var told = fact.GroupBy(one => one.Clause.Article, StringComparer.Ordinal).Select(article => article.ToList()).ToList();
            foreach (var (mine, theirs) in told.SelectMany((mine, at) => told.Skip(at + 1).Select(theirs => (mine, theirs))))
            {
                var pairs = mine.SelectMany(one => theirs.Select(other => (one, other))).ToList();
                if (pairs.Exists(pair => pair.one.Group == pair.other.Group))
                    continue;
                var (near, nearToo) = pairs.MaxBy(pair =>
                    SameClauseModel.Shipped.Probability(pair.one.Clause.Clause.Terms, pair.other.Clause.Clause.Terms)
                );
                Misses.Note(true, $"not joined, fact {fact.Key}\n   {near.Clause.Text}\n   {nearToo.Clause.Text}");
            }
        }
    }
}
