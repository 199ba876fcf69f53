using NewsMesh.EntityLink.Reading.Linking;

namespace NewsMesh.EntityLink.Reading.Coreference;

/// <summary>A name that a pronoun may stand for.</summary>
internal sealed class AntecedentCandidate(LinkedMention mention)
{
    public LinkedMention Mention { get; } = mention;
    public float[] Features { get; } = new float[AntecedentFeatures.Count];

    public float this[AntecedentFeature feature]
    {
        get => Features[(int)feature];
        set => Features[(int)feature] = value;
    }
}
