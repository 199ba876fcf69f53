namespace NewsMesh.EntityLink.Reading.Linking;

/// <summary>An entity that a name may mean, with what speaks for it.</summary>
/// <param name="entity">The entity.</param>
/// <param name="kind">How the name belongs to it.</param>
/// <param name="prior">How likely the name means it before any context, 0 to 1.</param>
internal sealed class LinkCandidate(KnownEntity entity, AliasKind kind, double prior)
{
    public KnownEntity Entity { get; } = entity;
    public AliasKind Kind { get; } = kind;
    public double Prior { get; } = prior;

    /// <summary>How likely it is meant, 0 to 1; calibrated, each candidate by itself.</summary>
    public double Score { get; set; }

    /// <summary>What the score is made of, in the order of <see cref="LinkFeature"/>.</summary>
    public float[] Features { get; } = new float[LinkFeatures.Count];

    public float this[LinkFeature feature]
    {
        get => Features[(int)feature];
        set => Features[(int)feature] = value;
    }

    /// <summary>What its description says.</summary>
    public EntityProfile Profile { get; set; } = EntityProfile.Empty;
}
