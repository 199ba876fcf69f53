using System.Globalization;
using NewsMesh.EntityLink.Reading.Language;

namespace NewsMesh.EntityLink.Facts.Rules.Clauses;

/// <summary>
/// How probable it is that two clauses of one story tell the same fact: logistic regression over <see cref="ClausePair"/>. Made by <c>tests/Evaluation -- train-facts</c>.
/// </summary>
internal sealed class SameClauseModel(IReadOnlyList<double> weights)
{
    /// <summary>What ships.</summary>
    public static SameClauseModel Shipped { get; } = Read();

    private readonly double[] _weights = [.. weights];

    public double Probability(ClauseTerms one, ClauseTerms other)
    {
        Span<double> features = stackalloc double[_weights.Length];
        ClausePair.Features(one, other, features);
        var sum = 0.0;
        for (var at = 0; at < features.Length; at++)
            sum += _weights[at] * features[at];
        return 1 / (1 + Math.Exp(-sum));
    }

    private static SameClauseModel Read()
    {
        var lines = WordList
            .Phrases("same-clause")
            .Select(line => line.Split(' '))
            .ToDictionary(parts => parts[0], parts => double.Parse(parts[1], CultureInfo.InvariantCulture), StringComparer.Ordinal);
        return new SameClauseModel([.. ClausePair.Names.Select(name => lines.GetValueOrDefault(name))]);
    }
}
