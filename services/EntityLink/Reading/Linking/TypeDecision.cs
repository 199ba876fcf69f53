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
        [-0.937, 0.731, 0.105, 0, -0.032, 0.045, -0.032, 0, -0.091],
        // person
        [0.431, 0.749, 0.762, 0.478, 0.606, 0.028, 1.393, 0, -0.012],
        // organization
        [-0.309, 0.521, 0.722, 0.213, -0.171, 0.396, 2.156, 0, 0.249],
        // location
        [-0.004, 0.608, 0.006, 0.435, 1.226, 0.12, 1.512, 0, 0.592],
        // event
        [-0.53, 0.809, 0.325, 0.887, 0.997, 0, 1.153, 0, -0.358],
        // product
        [0.485, 0.538, -1.644, -0.507, 0.452, -0.009, 0.627, 0, 0.057],
        // group
        [1.087, 0.73, 0.306, 0.045, 0.476, 0.219, 0.754, 0.711, -0.437],
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
                    .Sum(candidate => candidate.TypeScore ?? candidate.Score);
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
