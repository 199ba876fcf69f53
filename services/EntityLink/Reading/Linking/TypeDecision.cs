using NewsMesh.EntityLink.Reading.Names;

namespace NewsMesh.EntityLink.Reading.Linking;

/// <summary>What speaks for a name being the name of one type.</summary>
internal enum TypeFeature
{
    /// <summary>The logarithm of how likely the encoder holds the type here; of a name without a known bearer, at all of its places in the text.</summary>
    Encoded,

    /// <summary>It is the type that the name was found with.</summary>
    IsFound,

    /// <summary>… and a title stands before it, or the encoder is sure.</summary>
    IsEvident,

    /// <summary>The chosen entity is of the type, by a description or by the seeds; times its score.</summary>
    IsDescribed,

    /// <summary>The chosen entity is of the type by an import that does not describe it; times its score.</summary>
    IsImported,

    /// <summary>The share of all candidates of the type, that the description or the seeds say; whether one is chosen or not.</summary>
    Candidates,

    /// <summary>The chosen entity is meant as the people or the adjective of a place, and the type is group.</summary>
    IsDemonym,

    /// <summary>A name of capitals only that nobody known bears.</summary>
    IsAcronym,
}

/// <summary>
/// What a name is the name of: the encoder sees the sentence and not who bears the name, the knowledge base knows the bearer and not the sentence ("Georgia" may play). A multinomial
/// logistic regression weighs them, trained by <c>tests/Evaluation -- train-types</c>; each type has weights of its own.
/// </summary>
internal static class TypeDecision
{
    public static readonly int Features = Enum.GetValues<TypeFeature>().Length;

    /// <summary>Less than one in ten thousand says no more than that.</summary>
    private const double LeastShare = 1e-4;

    /// <summary>By type, as in <see cref="LocalFeatures.Types"/>: a bias, then by <see cref="TypeFeature"/>.</summary>
    private static readonly double[][] Weights =
    [
        // other
        [-0.42, 1.049, 1.036, 0, -0.047, -0.195, -0.075, 0, -0.177],
        // person
        [-0.38, 0.904, -0.331, 0.392, 1.34, 0.604, 1.495, 0, 0.773],
        // organization
        [0.665, 1.089, -0.226, 0.263, -0.061, 0.02, 1.214, 0, -0.195],
        // location
        [-0.286, 0.996, -0.045, 0.286, 0.885, 0.357, 0.894, 0, 0.665],
        // event
        [-0.09, 1.034, 0.394, -0.883, 0.041, 0, -0.08, 0, -0.48],
        // product
        [0.617, 1.079, 0.283, 0.049, 0.652, 0.151, 0.276, 0, -0.235],
        // group
        [0.373, 1.026, 0.314, -0.453, 0.109, 0.201, 0.786, 0.468, -0.285],
    ];

    /// <param name="mention">The name with its scored candidates.</param>
    /// <param name="chosen">Who is meant; null for nobody known.</param>
    /// <param name="shares">How likely the encoder holds each type; see <see cref="TypeFeature.Encoded"/>.</param>
    public static string Of(LinkingMention mention, LinkCandidate? chosen, IReadOnlyDictionary<string, double> shares)
    {
        var values = Values(mention, chosen, shares);
        var best = 0;
        var most = double.NegativeInfinity;
        for (var type = 0; type < values.Length; type++)
        {
            var score = Score(Weights[type], values[type]);
            if (score > most)
                (best, most) = (type, score);
        }
        return LocalFeatures.Types[best];
    }

    /// <summary>How likely the encoder holds each type, on average over all places of a name in the text: an unknown name has one type throughout.</summary>
    public static Dictionary<string, IReadOnlyDictionary<string, double>> SharesBySurface(IReadOnlyList<LinkingMention> mentions) =>
        mentions
            .GroupBy(mention => mention.Name.Surface, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(
                same => same.Key,
                same => Mean([.. same.Select(mention => mention.Name.Shares)]),
                StringComparer.OrdinalIgnoreCase
            );

    private static IReadOnlyDictionary<string, double> Mean(List<IReadOnlyDictionary<string, double>> shares)
    {
        if (shares.Count == 1)
            return shares[0];
        var read = shares.FindAll(one => one.Count > 0);
        return read.Count == 0
            ? shares[0]
            : LocalFeatures.Types.ToDictionary(
                type => type,
                type => read.Sum(one => one.GetValueOrDefault(type)) / read.Count,
                StringComparer.Ordinal
            );
    }

    public static double Score(double[] weights, double[] values)
    {
        var sum = weights[0];
        for (var feature = 0; feature < values.Length; feature++)
            sum += weights[feature + 1] * values[feature];
        return sum;
    }

    /// <summary>For each type what speaks for it, by <see cref="TypeFeature"/>.</summary>
    public static double[][] Values(LinkingMention mention, LinkCandidate? chosen, IReadOnlyDictionary<string, double> shares)
    {
        var name = mention.Name;
        var isAcronym = chosen is null && name.Surface.Length > 1 && !name.Surface.Any(char.IsLower);
        return Array.ConvertAll(
            LocalFeatures.Types,
            type =>
            {
                var values = new double[Features];
                values[(int)TypeFeature.Encoded] = Math.Log(Math.Max(LeastShare, shares.GetValueOrDefault(type)));
                values[(int)TypeFeature.IsFound] = type == name.Type ? 1 : 0;
                values[(int)TypeFeature.IsEvident] = type == name.Type && name.TypeEvidence > 1 ? 1 : 0;
                values[(int)TypeFeature.Candidates] = mention
                    .Candidates.Where(candidate => Described(candidate) == type)
                    .Sum(candidate => candidate.Score);
                values[(int)TypeFeature.IsAcronym] = isAcronym ? 1 : 0;
                if (chosen is null)
                    return values;
                var described = Described(chosen);
                values[(int)TypeFeature.IsDescribed] = described == type ? chosen.Score : 0;
                values[(int)TypeFeature.IsImported] = described is null && chosen.Entity.Type == type ? chosen.Score : 0;
                values[(int)TypeFeature.IsDemonym] = chosen.Kind == AliasKind.Demonym && type == EntityTypes.Group ? 1 : 0;
                return values;
            }
        );
    }

    /// <summary>The type that the seeds or a description say; null where only an import without one does, whose types are rough.</summary>
    private static string? Described(LinkCandidate candidate)
    {
        var entity = candidate.Entity;
        if (candidate.Kind == AliasKind.Demonym)
            return EntityTypes.Group;
        if (entity.Source != KnownEntity.Imported)
            return entity.Type;
        return entity.Description is null ? null : EntityClasses.TypeOf(candidate.Profile.Class) ?? entity.Type;
    }
}
