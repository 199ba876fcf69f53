namespace NewsMesh.EntityLink.Reading.Linking;

/// <summary>Why a name was linked as it was: whom it could have meant, and what spoke for each.</summary>
internal static class LinkExplanation
{
    /// <summary>Those behind have no chance, and nobody reads on.</summary>
    private const int Most = 8;

    /// <summary>The likeliest candidates of a mention, each with the features that say something, by their names.</summary>
    public static IReadOnlyList<ExplainedCandidate> Of(LinkedMention mention) =>
        [
            .. mention
                .Candidates.Take(Most)
                .Select(candidate => new ExplainedCandidate(
                    candidate.Entity,
                    candidate.Kind,
                    Math.Round(candidate.Prior, 4),
                    Math.Round(candidate.Score, 3),
                    Features(candidate)
                )),
        ];

    private static Dictionary<string, double> Features(LinkCandidate candidate) =>
        Enum.GetValues<LinkFeature>()
            .Where(feature => candidate[feature] != 0)
            .ToDictionary(feature => feature.ToString(), feature => Math.Round(candidate[feature], 3), StringComparer.Ordinal);
}

/// <summary>One entity that a name could have meant.</summary>
/// <param name="Entity">The entity.</param>
/// <param name="Kind">How the name belongs to it.</param>
/// <param name="Prior">How likely without any context, 0 to 1.</param>
/// <param name="Score">How likely here, 0 to 1, each candidate by itself.</param>
/// <param name="Features">What the decision looked at, by the names of <see cref="LinkFeature"/>; those that are 0 are left out.</param>
internal sealed record ExplainedCandidate(
    KnownEntity Entity,
    AliasKind Kind,
    double Prior,
    double Score,
    IReadOnlyDictionary<string, double> Features
);
