using NewsMesh.EntityLink.Facts.Rules;
using NewsMesh.EntityLink.Facts.Utterances;

namespace NewsMesh.Evaluation.Facts;

/// <summary>Which articles of an event report one utterance, by the rules that the linker joins reports with; what no annotated utterance covers is not judged.</summary>
internal static class UtteranceEvaluation
{
    public static IEnumerable<Figure> Measure(FactGold gold)
    {
        var (right, wrong) = (new HashSet<(string, string, int)>(), new HashSet<(string, string)>());
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
            {
                foreach (var (one, other) in all.SelectMany((one, at) => all.Skip(at + 1).Select(other => (one, other))))
                {
                    if (one.Article == other.Article || one.Facts.Count == 0 || other.Facts.Count == 0)
                        continue;
                    var (a, b) = string.CompareOrdinal(one.Article, other.Article) < 0 ? (one, other) : (other, one);
                    var common = a.Facts.Intersect(b.Facts).ToList();
                    right.UnionWith(common.Select(fact => (a.Article, b.Article, fact)));
                    if (common.Count == 0)
                        wrong.Add(($"{a.Article} {a.Facts.Min()}", $"{b.Article} {b.Facts.Min()}"));
                    Misses.Note(common.Count == 0, $"joined wrongly\n   {one.Words.Text}\n   {other.Words.Text}");
                }
            }
            foreach (var fact in happened.SelectMany(one => one.Facts).Distinct())
            {
                var reports = happened.Where(one => one.Facts.Contains(fact)).ToList();
                foreach (var (one, other) in reports.SelectMany((one, at) => reports.Skip(at + 1).Select(other => (one, other))))
                {
                    var key =
                        string.CompareOrdinal(one.Article, other.Article) < 0
                            ? (one.Article, other.Article, fact)
                            : (other.Article, one.Article, fact);
                    Misses.Note(
                        one.Article != other.Article && !right.Contains(key),
                        $"utterances apart {(one.Speaker == other.Speaker ? "one speaker" : one.Speaker is null || other.Speaker is null ? "a speaker unknown" : "two speakers")}\n   {one.Words.IsDirect} {one.Words.Text}\n   {other.Words.IsDirect} {other.Words.Text}"
                    );
                }
            }
        }
        var precision = right.Count + wrong.Count == 0 ? 1 : (double)right.Count / (right.Count + wrong.Count);
        var recall = (double)right.Count / gold.UtterancePairs;
        yield return new("facts/utterances/f1", Texts.F1(precision, recall));
        yield return new("facts/utterances/precision", precision);
        yield return new("facts/utterances/recall", recall, $"{gold.UtterancePairs} pairs of articles");
    }
}
