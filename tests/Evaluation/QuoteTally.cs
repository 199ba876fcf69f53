namespace NewsMesh.Evaluation;

/// <summary>An attribution of the gold or of the reader. Spans are in UTF-16 units.</summary>
internal sealed record Attributed(string Kind, Stretch Content, List<Stretch> Sources, List<Stretch> Cues, bool IsUtterance);

/// <summary>Counts attributions that were found, one to one: the exact ones first, then any that overlap.</summary>
internal sealed class QuoteTally
{
    private int _matched,
        _exact,
        _sources,
        _cues;

    public int Gold { get; private set; }
    public int Found { get; private set; }
    public double Precision => (double)_matched / Found;
    public double Recall => (double)_matched / Gold;
    public double OverlapF1 => Texts.F1(Precision, Recall);
    public double ExactF1 => Texts.F1((double)_exact / Found, (double)_exact / Gold);
    public double ExactShare => (double)_exact / _matched;
    public double SourceShare => (double)_sources / _matched;
    public double CueShare => (double)_cues / _matched;

    public void Add(List<Attributed> gold, List<Attributed> found)
    {
        Gold += gold.Count;
        Found += found.Count;
        var (openGold, openFound) = (gold.ToList(), found.ToList());
        foreach (var exact in new[] { true, false })
        {
            foreach (var one in openGold.ToList())
            {
                if (openFound.Find(other => exact ? other.Content == one.Content : other.Content.Overlaps(one.Content)) is not { } match)
                    continue;
                openGold.Remove(one);
                openFound.Remove(match);
                _matched++;
                _exact += exact ? 1 : 0;
                _sources += Agree(match.Sources, one.Sources) ? 1 : 0;
                _cues += Agree(match.Cues, one.Cues) ? 1 : 0;
            }
        }
    }

    public static bool Agree(List<Stretch> found, List<Stretch> gold) =>
        found.Count == 0 ? gold.Count == 0 : found.Exists(span => gold.Exists(span.Overlaps));
}
