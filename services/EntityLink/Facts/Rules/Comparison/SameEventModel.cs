using System.Globalization;
using NewsMesh.EntityLink.Reading.Language;

namespace NewsMesh.EntityLink.Facts.Rules.Comparison;

/// <summary>
/// How probable it is that two statements speak of the same event and the same question: logistic regression over <see cref="StatementFeatures"/>. It decides between some relation and
/// none, never that one statement contradicts the other. Made by <c>tests/Evaluation -- train-compare</c>.
/// </summary>
internal sealed class SameEventModel(IReadOnlyList<double> weights)
{
    /// <summary>What ships.</summary>
    public static SameEventModel Shipped { get; } = Read();

    public IReadOnlyList<double> Weights { get; } = weights;

    /// <param name="features">What the two have in common.</param>
    public double Probability(StatementFeatures features)
    {
        var sum = 0.0;
        for (var at = 0; at < Weights.Count; at++)
            sum += Weights[at] * features.Values[at];
        return 1 / (1 + Math.Exp(-sum));
    }

    private static SameEventModel Read()
    {
        var lines = WordList
            .Phrases("same-event")
            .Select(line => line.Split(' '))
            .ToDictionary(parts => parts[0], parts => double.Parse(parts[1], CultureInfo.InvariantCulture), StringComparer.Ordinal);
        return new SameEventModel([.. StatementFeatures.Names.Select(name => lines.GetValueOrDefault(name))]);
    }
}
