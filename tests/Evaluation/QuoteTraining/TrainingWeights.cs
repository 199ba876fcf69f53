using NewsMesh.EntityLink.Reading.Quotes.Learned;

namespace NewsMesh.Evaluation.QuoteTraining;

/// <summary>
/// Weights while they are learned: multinomial logistic regression by stochastic gradient descent with a rate for each weight (AdaGrad, Duchi et al. 2011).
/// What ships is the average over the later epochs, which is steadier than the last state.
/// </summary>
internal sealed class TrainingWeights : IWeights
{
    /// <summary>4,194,304 slots for some 3.5 million features: collisions cost less than a table that does not fit a cache.</summary>
    private const int Bits = 22;
    private const float Rate = 0.15f;

    /// <summary>Gradients below this change nothing that can be seen.</summary>
    private const float Negligible = 0.005f;

    private readonly float[] _weights = new float[1 << Bits];
    private readonly float[] _squares = new float[1 << Bits];
    private readonly float[] _sum = new float[1 << Bits];
    private int _summed;

    public float Score(ReadOnlySpan<uint> features, uint label)
    {
        var sum = 0f;
        foreach (var feature in features)
            sum += _weights[Slot(feature, label)];
        return sum;
    }

    /// <summary>One example: candidates, of which one is right.</summary>
    /// <returns>Its log loss.</returns>
    public double Learn(IReadOnlyList<(uint[] Features, uint Label)> candidates, int right)
    {
        var shares = new float[candidates.Count];
        for (var at = 0; at < shares.Length; at++)
            shares[at] = Score(candidates[at].Features, candidates[at].Label);
        var (most, sum) = (shares.Max(), 0f);
        for (var at = 0; at < shares.Length; at++)
            sum += shares[at] = MathF.Exp(shares[at] - most);
        for (var at = 0; at < shares.Length; at++)
        {
            var gradient = (shares[at] / sum) - (at == right ? 1 : 0);
            if (MathF.Abs(gradient) > Negligible)
                Step(candidates[at].Features, candidates[at].Label, gradient);
        }
        return -Math.Log((shares[right] / sum) + 1e-9);
    }

    public void AddToAverage()
    {
        for (var at = 0; at < _sum.Length; at++)
            _sum[at] += _weights[at];
        _summed++;
    }

    /// <summary>The average in the place of the last state.</summary>
    public ReadOnlySpan<float> UseAverage()
    {
        for (var at = 0; at < _sum.Length; at++)
            _weights[at] = _sum[at] / Math.Max(1, _summed);
        return _weights;
    }

    private void Step(uint[] features, uint label, float gradient)
    {
        foreach (var feature in features)
        {
            var slot = Slot(feature, label);
            _squares[slot] += gradient * gradient;
            _weights[slot] -= Rate * gradient / (MathF.Sqrt(_squares[slot]) + 0.1f);
        }
    }

    private static int Slot(uint feature, uint label) => (int)FeatureList.Labelled(feature, label) & ((1 << Bits) - 1);
}
