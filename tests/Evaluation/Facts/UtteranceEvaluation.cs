namespace NewsMesh.Evaluation.Facts;

/// <summary>Which articles of an event report one utterance, by the rules that the linker joins reports with; what no annotated utterance covers is not judged.</summary>
internal static class UtteranceEvaluation
{
    public static IEnumerable<Figure> Measure(FactGold gold)
    {
        var pairs = new ArticlePairs();
        foreach (var happened in gold.Utterances.GroupBy(one => one.Event))
        {
            foreach (var all in ToldUtterance.Joined(happened, one => one.Told))
                pairs.Add([.. all.Select(one => (one.Article, one.Facts, one.Told.Words.Text))]);
            foreach (var fact in happened.SelectMany(one => one.Facts).Distinct())
            {
                var reports = happened.Where(one => one.Facts.Contains(fact)).ToList();
                foreach (var (one, other) in reports.SelectMany((one, at) => reports.Skip(at + 1).Select(other => (one, other))))
                {
                    Misses.Note(
                        one.Article != other.Article && !pairs.AreJoined(one.Article, other.Article, fact),
                        $"utterances apart {(one.Told.Speaker == other.Told.Speaker ? "one speaker" : one.Told.Speaker is null || other.Told.Speaker is null ? "a speaker unknown" : "two speakers")}\n   {one.Told.Words.IsDirect} {one.Told.Words.Text}\n   {other.Told.Words.IsDirect} {other.Told.Words.Text}"
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
