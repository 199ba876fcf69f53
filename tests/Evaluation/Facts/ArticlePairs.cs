namespace NewsMesh.Evaluation.Facts;

/// <summary>Pairs of articles that are told to share a fact, as ../shared/tools/facts-check.py counts them: right for each annotated fact that both have, wrong where both have some and none in common.</summary>
internal sealed class ArticlePairs
{
    private readonly HashSet<(string, string, int)> _right = [];
    private readonly HashSet<(string, string)> _wrong = [];

    /// <summary>What was found to tell one fact; what has no annotated fact is not judged.</summary>
    public void Add(IReadOnlyList<(string Article, HashSet<int> Facts, string Text)> told)
    {
        var judged = told.Where(one => one.Facts.Count > 0).ToList();
        foreach (var (one, other) in judged.SelectMany((one, at) => judged.Skip(at + 1).Select(other => (one, other))))
        {
            if (one.Article == other.Article)
                continue;
            var (a, b) = string.CompareOrdinal(one.Article, other.Article) < 0 ? (one, other) : (other, one);
            var common = a.Facts.Intersect(b.Facts).ToList();
            _right.UnionWith(common.Select(fact => (a.Article, b.Article, fact)));
            if (common.Count == 0)
                _wrong.Add(($"{a.Article} {a.Facts.Min()}", $"{b.Article} {b.Facts.Min()}"));
            Misses.Note(common.Count == 0, $"joined wrongly\n   {one.Text}\n   {other.Text}");
        }
    }

    public bool AreJoined(string one, string other, int fact) =>
        _right.Contains(string.CompareOrdinal(one, other) < 0 ? (one, other, fact) : (other, one, fact));

    /// <param name="wanted">Pairs that share a fact, summed over the facts.</param>
    public (double Precision, double Recall, double F1) Score(int wanted)
    {
        var found = _right.Count + _wrong.Count;
        var precision = found == 0 ? 0 : (double)_right.Count / found;
        var recall = (double)_right.Count / wanted;
        return (precision, recall, Texts.F1(precision, recall));
    }
}
