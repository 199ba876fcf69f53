using NewsMesh.EntityLink.Facts.Rules.Utterances;
using NewsMesh.EntityLink.Facts.Utterances;

namespace NewsMesh.Evaluation.Facts;

/// <summary>Which articles of an event report one utterance, by the rules that the linker joins reports with; what no annotated utterance covers is not judged.</summary>
internal static class UtteranceEvaluation
{
    public static IEnumerable<Figure> Measure(FactGold gold)
    {
        var pairs = new ArticlePairs();
        foreach (var happened in gold.Utterances.GroupBy(one => one.Event))
        {
            var leaders = new List<(GoldUtterance Leader, List<GoldUtterance> All)>();
            foreach (var report in happened.OrderBy(one => one.Order))
            {
                var found = leaders
                    .Select(known =>
                        (
                            Known: known,
                            Variant: JoinUtterances.Compare(report.Words, report.Speaker, known.Leader.Words, known.Leader.Speaker)
                        )
                    )
                    .Where(match => match.Variant != UtteranceVariant.None)
                    .OrderBy(match => JoinUtterances.Rank(match.Variant))
                    .ThenBy(match => match.Known.Leader.Order)
                    .Select(match => match.Known)
                    .FirstOrDefault();
                if (found.All is null)
                    leaders.Add((report, [report]));
                else
                    found.All.Add(report);
            }
            foreach (var (_, all) in leaders)
                pairs.Add([.. all.Select(one => (one.Article, one.Facts, one.Words.Text))]);
            foreach (var fact in happened.SelectMany(one => one.Facts).Distinct())
            {
                var reports = happened.Where(one => one.Facts.Contains(fact)).ToList();
                foreach (var (one, other) in reports.SelectMany((one, at) => reports.Skip(at + 1).Select(other => (one, other))))
                {
                    Misses.Note(
                        one.Article != other.Article && !pairs.AreJoined(one.Article, other.Article, fact),
                        $"utterances apart {(one.Speaker == other.Speaker ? "one speaker" : one.Speaker is null || other.Speaker is null ? "a speaker unknown" : "two speakers")}\n   {one.Words.IsDirect} {one.Words.Text}\n   {other.Words.IsDirect} {other.Words.Text}"
                    );
                }
            }
        }
        var (precision, recall, f1) = pairs.Score(gold.UtterancePairs);
        yield return new("facts/utterances/f1", f1);
        yield return new("facts/utterances/precision", precision);
        yield return new("facts/utterances/recall", recall, $"{gold.UtterancePairs} pairs of articles");
    }
}
