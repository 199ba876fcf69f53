namespace NewsMesh.EntityLink.Reading.Quotes.Learned;

/// <summary>Scores made into probabilities.</summary>
internal static class LogShares
{
    /// <summary>The softmax of the scores, in their place.</summary>
    public static void Exponential(Span<double> scores)
    {
        Logarithmic(scores);
        foreach (ref var score in scores)
            score = Math.Exp(score);
    }

    /// <summary>Its logarithms.</summary>
    public static void Logarithmic(Span<double> scores)
    {
        var (most, sum) = (double.MinValue, 0.0);
        foreach (var score in scores)
            most = Math.Max(most, score);
        foreach (var score in scores)
            sum += Math.Exp(score - most);
        var all = most + Math.Log(sum);
        foreach (ref var score in scores)
            score -= all;
    }
}
