namespace NewsMesh.EntityLink.Reading.Names;

/// <summary>
/// Where encoder and dictionary do not agree, one logistic regression over <see cref="NameFeature"/> decides, trained by <c>tests/Evaluation -- train-names</c> on
/// sentences whose names are known. Of those that overlap, the likeliest stays.
/// </summary>
internal static class NameDecision
{
    private const double Least = 0.5;

    /// <summary>A capital says little of a common word that begins a sentence or stands in a headline ("Harbour reopens"): such a name must be sure.</summary>
    private const double LeastForCommonWord = 0.9;

    /// <summary>By <see cref="NameFeature"/>.</summary>
    private static readonly double[] Weights =
    [
        // Bias
        -1.85,
        // IsEncoded
        1.595,
        // EncodedOdds
        0.382,
        // InsideOdds
        0.457,
        // IsKnown
        0.227,
        // IsGiven
        -0.291,
        // IsDemonym
        0.304,
        // IsWithinEncoded
        -4.263,
        // HoldsEncoded
        -0.879,
        // CrossesEncoded
        -1.682,
        // IsWithinKnown
        -1.14,
        // HoldsKnown
        -0.287,
        // Length
        0.135,
        // IsSmall
        -0.235,
        // IsCommon
        0.384,
        // IsWrittenSmall
        -0.8,
        // BeginsSentence
        0.354,
        // IsAcronym
        0.135,
    ];

    public static double Probability(NameEvidence one)
    {
        var sum = 0.0;
        for (var feature = 0; feature < Weights.Length; feature++)
            sum += Weights[feature] * one.Values[feature];
        return 1 / (1 + Math.Exp(-sum));
    }

    private static double LeastFor(NameEvidence one) =>
        one.Known is null && one.Values[(int)NameFeature.IsCommon] > 0 ? LeastForCommonWord : Least;

    /// <summary>The names among the candidates of one sentence, in order, none over another.</summary>
    public static List<(NameEvidence Name, double Probability)> Choose(IReadOnlyList<NameEvidence> candidates)
    {
        var chosen = new List<(NameEvidence Name, double Probability)>();
        foreach (
            var one in candidates
                .Select(candidate => (Name: candidate, Probability: Probability(candidate)))
                .Where(one => one.Probability >= LeastFor(one.Name))
                .OrderByDescending(one => one.Probability)
                .ThenByDescending(one => one.Name.Tokens.Length)
                .ThenBy(one => one.Name.Tokens.Start)
        )
        {
            if (chosen.TrueForAll(other => !other.Name.Tokens.Overlaps(one.Name.Tokens)))
                chosen.Add(one);
        }
        chosen.Sort((one, other) => one.Name.Tokens.Start.CompareTo(other.Name.Tokens.Start));
        return chosen;
    }
}
