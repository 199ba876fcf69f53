using System.Globalization;
using NewsMesh.EntityLink.Facts.Rules.Comparison;
using NewsMesh.EntityLink.Reading;

namespace NewsMesh.Evaluation.Comparison;

/// <summary>One pair to learn from.</summary>
/// <param name="Event">The event that it belongs to: left out together.</param>
/// <param name="Features">What the two have in common.</param>
/// <param name="Same">They speak of one event and question.</param>
/// <param name="Weight">How much it counts.</param>
internal sealed record TrainingPair(string Event, IReadOnlyList<double> Features, bool Same, double Weight);

/// <summary>
/// Trains the model that tells one event from another: the pairs of ../shared/data/facts (Apache-2.0), VitaminC (CC BY-SA; what supports and what refutes speak of one question), and STS headlines (CC BY-SA).
/// </summary>
internal static class CompareTraining
{
    private const int Iterations = 30;

    /// <summary>Sets are brought to these sums of weights, whatever their size: the pairs of real news are what is wanted.</summary>
    private const double FactsWeight = 1000,
        VitaminCWeight = 60,
        HeadlinesWeight = 60;

    private const double Ridge = 4;

    public static int Run(DirectoryInfo data, string output)
    {
        var pairs = Read(data, new StatementComparer(new DocumentReader(Texts.Seeds(), Texts.Models.Reading)));
        var weights = Train(pairs);
        File.WriteAllLines(
            output,
            [
                "# weights of the model that tells one event from another (logistic regression); made by tests/Evaluation -- train-compare",
                .. StatementFeatures.Names.Select((name, at) => string.Create(CultureInfo.InvariantCulture, $"{name} {weights[at]:0.000}")),
            ]
        );
        return 0;
    }

    public static List<TrainingPair> Read(DirectoryInfo data, StatementComparer comparer)
    {
        string Of(params string[] parts) => Path.Combine([data.FullName, .. parts]);
        var facts = FactPairs
            .Read(new DirectoryInfo(Of("facts")))
            .Select(pair => (pair.Event, Features: comparer.Features(pair.A, pair.B).Values, Same: pair.Relation != "none"));
        var claims = Texts
            .Lines(Of("pairs", "vitaminc.jsonl.gz"))
            .Where((_, at) => at % 8 == 0)
            .Select(line =>
                (
                    "vitaminc",
                    comparer.Features(Side(line, "a"), Side(line, "b")).Values,
                    !line.GetProperty("label").GetString()!.StartsWith("not", StringComparison.OrdinalIgnoreCase)
                )
            );
        var headlines = new[] { "sts2013", "sts2014", "sts2015" }
            .SelectMany(set => Texts.Lines(Of("claims", set + "-headlines.jsonl")))
            .Select(line => (Line: line, Score: line.GetProperty("score").GetDouble()))
            .Where(pair => pair.Score is >= 3.2 or <= 2)
            .Select(pair => ("headlines", comparer.Features(Side(pair.Line, "a"), Side(pair.Line, "b")).Values, pair.Score > 3));
        return [.. Weighed([.. facts], FactsWeight), .. Weighed([.. claims], VitaminCWeight), .. Weighed([.. headlines], HeadlinesWeight)];
    }

    private static Statement Side(System.Text.Json.JsonElement line, string side) => new(line.GetProperty(side).GetString()!);

    private static IEnumerable<TrainingPair> Weighed(List<(string Event, IReadOnlyList<double> Features, bool Same)> pairs, double sum) =>
        pairs.Select(pair => new TrainingPair(pair.Event, pair.Features, pair.Same, sum / pairs.Count));

    /// <summary>Logistic regression with a ridge, by Newton's method: few features, an exact answer.</summary>
    public static double[] Train(IReadOnlyList<TrainingPair> pairs)
    {
        var size = StatementFeatures.Names.Count;
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
