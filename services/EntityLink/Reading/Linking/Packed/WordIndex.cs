namespace NewsMesh.EntityLink.Reading.Linking.Packed;

/// <summary>
/// Which entities have a word in their names: a sorted array of hashes with the entities of each. A word that thousands have says nothing and keeps no list; its
/// number is kept, because a name is known by its rare words.
/// </summary>
internal sealed class WordIndex
{
    /// <summary>"Bank", "University", "John": entities that have only such words in common with a name are not found by them.</summary>
    public const int MostEntities = 2_000;

    /// <summary>Entities whose words are compared with a name's.</summary>
    private const int MostCompared = 24;

    /// <summary>Of the weight of a name's words, what an entity must have.</summary>
    private const double LeastShare = 0.45;

    private readonly uint[] _words;
    private readonly int[] _starts;
    private readonly int[] _counts;
    private readonly int[] _entities;
    private readonly int _all;

    public WordIndex(uint[] words, int[] starts, int[] counts, int[] entities, int all) =>
        (_words, _starts, _counts, _entities, _all) = (words, starts, counts, entities, all);

    /// <summary>What is allocated, in bytes.</summary>
    public long Size => (_words.Length * 4L) + (_starts.Length * 4L) + (_counts.Length * 4L) + (_entities.Length * 4L);

    /// <summary>The entities that have the words that say most of a name, the most first; at most <see cref="MostCompared"/>.</summary>
    public IEnumerable<int> Of(string name)
    {
        var found = new Dictionary<int, double>();
        var total = 0.0;
        foreach (var word in NameWords.Of(name).Distinct(StringComparer.Ordinal))
        {
            var at = Array.BinarySearch(_words, NameWords.Hash(word));
            var weight = Math.Log((_all + 1.0) / (at < 0 ? 1 : _counts[at]));
            total += weight;
            if (at < 0)
                continue;
            for (var entity = _starts[at]; entity < _starts[at + 1]; entity++)
                found[_entities[entity]] = found.GetValueOrDefault(_entities[entity]) + weight;
        }
        return found
            .Where(one => one.Value >= LeastShare * total)
            .OrderByDescending(one => one.Value)
            .ThenBy(one => one.Key)
            .Take(MostCompared)
            .Select(one => one.Key);
    }
}
