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

    /// <summary>Hardly anything but the body itself is written "WHO" in the middle of small letters.</summary>
    private const double LeastForAcronym = 0.02;

    /// <summary>By <see cref="NameFeature"/>.</summary>
    private static readonly double[] Weights =
    [
        // Bias
        -1.932,
        // IsEncoded
        1.639,
        // EncodedOdds
        0.384,
        // InsideOdds
        0.481,
        // IsKnown
        0.187,
        // IsGiven
        -0.239,
        // IsDemonym
        -0.07,
        // IsWithinEncoded
        -4.082,
        // HoldsEncoded
        -1.3,
        // CrossesEncoded
        -1.443,
        // IsWithinKnown
        -0.638,
        // HoldsKnown
        -0.347,
        // Length
        0.118,
        // IsSmall
        -0.483,
        // IsCommon
        0.334,
        // IsWrittenSmall
        -1.003,
        // BeginsSentence
        0.472,
        // IsAcronym
        0.058,
    ];

    /// <summary>Whoever writes all words of a long name means it, and not a part.</summary>
    private const double OfKnownWhole = 0.97;

    public static double Probability(NameEvidence one) =>
        one.IsKnownWhole ? Math.Max(OfKnownWhole, Weighed(one))
        : one.IsKnownPlace || one.IsKnownPeople ? Math.Max(OfKnownPlace, Weighed(one))
        : Weighed(one);

    /// <summary>In the middle of small letters a capital is meant, and no common word is spelt as the people of a town are.</summary>
    private const double OfKnownPlace = 0.9;

    private static double Weighed(NameEvidence one)
    {
        var sum = 0.0;
        for (var feature = 0; feature < Weights.Length; feature++)
            sum += Weights[feature] * one.Values[feature];
        return 1 / (1 + Math.Exp(-sum));
    }

    private static double LeastFor(NameEvidence one) =>
        one.IsKnownAcronym ? LeastForAcronym
        : one.Known is null && one.Values[(int)NameFeature.IsCommon] > 0 ? LeastForCommonWord
        : Least;

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
