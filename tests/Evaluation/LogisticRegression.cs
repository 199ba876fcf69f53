namespace NewsMesh.Evaluation;

/// <summary>One pair to learn from.</summary>
/// <param name="Event">The event that it belongs to: left out together.</param>
/// <param name="Features">What the two have in common.</param>
/// <param name="Same">They speak of one event and question.</param>
/// <param name="Weight">How much it counts.</param>
internal sealed record TrainingPair(string Event, IReadOnlyList<double> Features, bool Same, double Weight);

/// <summary>Logistic regression with a ridge, for models of some dozens of features.</summary>
internal static class LogisticRegression
{
    private const int Iterations = 30;
    private const double Ridge = 0.5;

    /// <summary>Newton's method: few features, an exact answer. The first feature is the bias, which is hardly held back.</summary>
    public static double[] Train(IReadOnlyList<TrainingPair> pairs)
    {
        var size = pairs[0].Features.Count;
        var weights = new double[size];
        for (var iteration = 0; iteration < Iterations; iteration++)
        {
            var (gradient, hessian) = (new double[size], new double[size, size]);
            foreach (var pair in pairs)
            {
                var p = 1 / (1 + Math.Exp(-weights.Zip(pair.Features, (weight, value) => weight * value).Sum()));
                for (var row = 0; row < size; row++)
                {
                    gradient[row] += pair.Weight * ((pair.Same ? 1 : 0) - p) * pair.Features[row];
                    for (var column = 0; column < size; column++)
                        hessian[row, column] += pair.Weight * p * (1 - p) * pair.Features[row] * pair.Features[column];
                }
            }
            for (var at = 0; at < size; at++)
            {
                gradient[at] -= Ridge * (at == 0 ? 0.01 : 1) * weights[at];
                hessian[at, at] += Ridge * (at == 0 ? 0.01 : 1);
            }
            var step = Solved(hessian, gradient);
            for (var at = 0; at < size; at++)
                weights[at] += step[at];
        }
        return weights;
    }

    private static double[] Solved(double[,] matrix, double[] right)
    {
        var size = right.Length;
        var (rows, values) = ((double[,])matrix.Clone(), (double[])right.Clone());
        for (var pivot = 0; pivot < size; pivot++)
        {
            for (var row = pivot + 1; row < size; row++)
            {
                var factor = rows[row, pivot] / rows[pivot, pivot];
                for (var column = pivot; column < size; column++)
                    rows[row, column] -= factor * rows[pivot, column];
                values[row] -= factor * values[pivot];
            }
        }
        for (var row = size - 1; row >= 0; row--)
        {
            for (var column = row + 1; column < size; column++)
                values[row] -= rows[row, column] * values[column];
            values[row] /= rows[row, row];
        }
        return values;
    }
}
