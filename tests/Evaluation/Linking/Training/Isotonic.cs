namespace NewsMesh.Evaluation.Linking.Training;

/// <summary>Isotonic regression by pooling adjacent violators (Ayer et al., 1955), thinned to steps of a number of answers that a rate can be read from.</summary>
internal static class Isotonic
{
    private const int LeastOfStep = 40;

    public static List<(double From, double To)> Fit(IReadOnlyList<(double Score, bool IsRight)> answers)
    {
        var blocks = new List<(double Score, double Right, int Count)>();
        foreach (var chunk in answers.OrderBy(answer => answer.Score).Chunk(LeastOfStep))
        {
            blocks.Add((chunk.Sum(one => one.Score), chunk.Count(one => one.IsRight), chunk.Length));
            while (blocks.Count > 1 && Rate(blocks[^2]) >= Rate(blocks[^1]))
            {
                var (last, before) = (blocks[^1], blocks[^2]);
                blocks.RemoveRange(blocks.Count - 2, 2);
                blocks.Add((before.Score + last.Score, before.Right + last.Right, before.Count + last.Count));
            }
        }
        return blocks.ConvertAll(block => (block.Score / block.Count, Rate(block)));
    }

    private static double Rate((double Score, double Right, int Count) block) => block.Right / block.Count;
}
