using NewsMesh.EntityLink.Reading.Encoders;

namespace NewsMesh.EntityLink.Reading.Linking;

/// <summary>How near candidates are to what the text surely speaks of: the words of the sure entities' names and descriptions, each for as much (see <see cref="Nearness"/>).</summary>
internal sealed class SureNearness
{
    private readonly WordVectors _vectors;
    private readonly Dictionary<Guid, float[]> _sure = [];
    private readonly float[] _sum = new float[EmbeddingTable.Width];

    public SureNearness(WordVectors vectors, IReadOnlyList<LinkCandidate> anchors)
    {
        _vectors = vectors;
        foreach (var anchor in anchors)
        {
            var vector = vectors.OfEntity(anchor.Entity);
            var length = MathF.Sqrt(vector.Sum(value => value * value));
            if (length < 1e-3f)
                continue;
            var unit = Array.ConvertAll(vector, value => value / length);
            _sure[anchor.Entity.EntityId] = unit;
            WordVectors.Add(_sum, unit, 1);
        }
    }

    public void Fill(LinkingMention mention)
    {
        if (mention.Candidates.Count == 0)
            return;
        var name = _vectors.OfName(mention.Name.Surface);
        var around = (float[])_sum.Clone();
        // What the name itself may mean says nothing of what else is spoken of.
        foreach (var candidate in mention.Candidates)
        {
            if (_sure.TryGetValue(candidate.Entity.EntityId, out var own))
                WordVectors.Add(around, own, -1);
        }
        // The cosine leaves the name out of both sides, and on this one it is not.
        WordVectors.Add(around, name, 1);
        foreach (var candidate in mention.Candidates)
            candidate[LinkFeature.SureNearness] = WordVectors.Cosine(around, _vectors.OfEntity(candidate.Entity), name);
    }
}
