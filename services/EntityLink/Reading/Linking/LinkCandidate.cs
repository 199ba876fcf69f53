namespace NewsMesh.EntityLink.Reading.Linking;

/// <summary>An entity that a name may mean, with what speaks for it.</summary>
/// <param name="alias">The spelling that makes it a candidate.</param>
internal sealed class LinkCandidate(Alias alias)
{
    public KnownEntity Entity { get; } = alias.Entity;

    /// <summary>The entity's spelling that the name fits.</summary>
    public string Spelling { get; } = alias.Text;

    /// <summary>How the name belongs to it.</summary>
    public AliasKind Kind { get; } = alias.Kind;

    /// <summary>How likely the name means it before any context, 0 to 1.</summary>
    public double Prior { get; } = alias.Prior;

    /// <summary>How well known it is; see <see cref="Alias.Prominence"/>.</summary>
    public float Prominence { get; } = alias.Prominence;

    /// <summary>How likely it is meant, 0 to 1: its share among all that the name may mean, nobody known among them.</summary>
    public double Score { get; set; }

    /// <summary>How likely what bears the name is of its type: the score before it was doubted that just this one is meant; null where it was not.</summary>
    public double? TypeScore { get; set; }

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
