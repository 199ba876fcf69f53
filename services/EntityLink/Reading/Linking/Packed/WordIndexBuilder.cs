namespace NewsMesh.EntityLink.Reading.Linking.Packed;

/// <summary>Collects the words of names, in any order.</summary>
internal sealed class WordIndexBuilder
{
    private readonly List<ulong> _pairs = [];
    private int _entities;

    /// <param name="entity">The entity's number.</param>
    /// <param name="names">Its names.</param>
    public void Add(int entity, IEnumerable<string> names)
    {
        _entities = Math.Max(_entities, entity + 1);
        foreach (var word in names.SelectMany(NameWords.Of).Distinct(StringComparer.Ordinal))
            _pairs.Add(((ulong)NameWords.Hash(word) << 32) | (uint)entity);
    }

    public WordIndex Build()
    {
        var pairs = _pairs.ToArray();
        _pairs.Clear();
        _pairs.TrimExcess();
        Array.Sort(pairs);
        var (words, starts, counts) = (new List<uint>(), new List<int>(), new List<int>());
        var entities = new List<int>(pairs.Length);
        for (int start = 0, end; start < pairs.Length; start = end)
        {
            var word = (uint)(pairs[start] >> 32);
            for (end = start + 1; end < pairs.Length && pairs[end] >> 32 == word; end++) { }
            words.Add(word);
            starts.Add(entities.Count);
            counts.Add(end - start);
            if (end - start > WordIndex.MostEntities)
                continue;
            for (var at = start; at < end; at++)
                entities.Add((int)(uint)pairs[at]);
        }
        starts.Add(entities.Count);
        return new WordIndex([.. words], [.. starts], [.. counts], [.. entities], _entities);
    }
}
