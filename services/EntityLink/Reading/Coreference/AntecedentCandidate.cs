using NewsMesh.EntityLink.Reading.Linking;

namespace NewsMesh.EntityLink.Reading.Coreference;

/// <summary>A name that a pronoun may stand for.</summary>
internal sealed class AntecedentCandidate(LinkedMention mention)
{
    public LinkedMention Mention { get; } = mention;

    /// <summary>Says what the pronoun is the subject of: "Marsh said she would stay".</summary>
    public bool IsSayer { get; set; }

    /// <summary>Cannot be meant, by where the two stand: "Marsh saw her".</summary>
    public bool IsOther { get; set; }
    public float[] Features { get; } = new float[AntecedentFeatures.Count];

    public float this[AntecedentFeature feature]
    {
        get => Features[(int)feature];
        set => Features[(int)feature] = value;
    }
}
