namespace NewsMesh.Evaluation.Pages.Training;

/// <summary>One block to learn from.</summary>
internal readonly record struct Example(int[] Features, float Label, float Weight);

/// <summary>
/// Logistic regression over sparse features, by stochastic gradient descent with steps of each weight's own (Duchi, Hazan, Singer: Adaptive subgradient
/// methods, 2011) and averaged over the last passes. The order is shuffled from a fixed seed: the same data give the same weights.
/// </summary>
internal static class LogisticRegression
{
    private const int Passes = 12;
    private const float Step = 0.12f;

    public static float[] Train(IReadOnlyList<Example> examples, int features, float decay)
    {
        var (weights, squares, sums) = (new float[features], new float[features], new float[features]);
        var order = Enumerable.Range(0, examples.Count).ToArray();
        var random = new Random(1);
        for (var pass = 0; pass < Passes; pass++)
        {
            random.Shuffle(order);
            foreach (var index in order)
            {
                var (ids, label, weight) = examples[index];
                float sum = 0;
                foreach (var id in ids)
                    sum += weights[id];
                var error = weight * (label - (1 / (1 + MathF.Exp(-sum))));
                foreach (var id in ids)
                {
                    var gradient = error - (decay * weight * weights[id]);
                    squares[id] += gradient * gradient;
                    weights[id] += Step * gradient / MathF.Sqrt(squares[id] + 1e-4f);
                }
            }
            for (var id = 0; pass >= Passes / 2 && id < features; id++)
                sums[id] += weights[id] / (Passes - (Passes / 2));
        }
        return sums;
    }
}
