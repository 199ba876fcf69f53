namespace NewsMesh.EntityLink.Reading.Linking;

/// <summary>
/// From what the trees say to how often that is right: straight lines between the steps of an isotonic regression (Zadrozny, Elkan, 2002) over answers to
/// documents that the trees had not seen.
/// </summary>
/// <param name="points">Rising in both coordinates.</param>
internal sealed class Calibration(IReadOnlyList<(double From, double To)> points)
{
    public IReadOnlyList<(double From, double To)> Points { get; } = points;

    public double Of(double score)
    {
        if (Points.Count == 0)
            return score;
        if (score <= Points[0].From)
            return Points[0].To;
        for (var at = 1; at < Points.Count; at++)
        {
            var (from, to) = (Points[at - 1], Points[at]);
            if (score <= to.From)
                return from.To + ((to.To - from.To) * (score - from.From) / (to.From - from.From));
        }
        return Points[^1].To;
    }
}
