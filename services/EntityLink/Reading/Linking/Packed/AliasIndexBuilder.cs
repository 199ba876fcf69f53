namespace NewsMesh.EntityLink.Reading.Linking.Packed;

/// <summary>Collects spellings, in any order.</summary>
internal sealed class AliasIndexBuilder
{
    /// <summary>
    /// A surname or a first name may belong to thousands; behind the best known hundred nobody is found by the name alone, and a text that has it on every line must be
    /// answered in time.
    /// </summary>
    private const int MostEntities = 100;

    private readonly BytePages _texts = new();
    private readonly PackedWriter _writer = new();
    private readonly List<ulong> _hashes = [];
    private readonly List<Posting> _postings = [];

    public void Add(string text, int entity, AliasKind kind)
    {
        Span<char> upper = stackalloc char[NameHash.LongestName];
        _hashes.Add(NameHash.Of(text, upper));
        _writer.Clear();
        _writer.Text(text);
        _postings.Add(new Posting(_texts.Append(_writer.Written), entity, kind));
    }

    /// <summary>Who bears each of these names as a whole, by the name's hash.</summary>
    public ILookup<ulong, int> EntitiesOf(IEnumerable<string> names)
    {
        var wanted = names.Select(NameHash.Of).ToHashSet();
        var found = new List<(ulong Name, int Entity)>();
        for (var at = 0; at < _hashes.Count; at++)
        {
            if (_postings[at].Kind is AliasKind.Name or AliasKind.Given && wanted.Contains(_hashes[at]))
                found.Add((_hashes[at], _postings[at].Entity));
        }
        return found.Distinct().ToLookup(one => one.Name, one => one.Entity);
    }

    /// <summary>Sorts them by their hash, and those of one name by how likely each is.</summary>
    /// <param name="weights">How well known each entity is.</param>
    /// <param name="idOf">The id of an entity, which decides between equals.</param>
    public AliasIndex Build(float[] weights, Func<int, Guid> idOf)
    {
        var hashes = _hashes.ToArray();
        var postings = _postings.ToArray();
        _hashes.Clear();
        _hashes.TrimExcess();
        _postings.Clear();
        _postings.TrimExcess();
        Array.Sort(hashes, postings);

        var (names, starts) = (new List<ulong>(hashes.Length / 2), new List<int>(hashes.Length / 2));
        var kept = 0;
        for (int start = 0, end; start < hashes.Length; start = end)
        {
            for (end = start + 1; end < hashes.Length && hashes[end] == hashes[start]; end++) { }
            names.Add(hashes[start]);
            starts.Add(kept);
            var same = postings.AsSpan(start, end - start);
            same.Sort((a, b) => Order(a, b, weights, idOf));
            same = same[..Math.Min(same.Length, MostEntities)];
            same.CopyTo(postings.AsSpan(kept));
            kept += same.Length;
        }
        starts.Add(kept);
        Array.Resize(ref postings, kept);
        return new AliasIndex([.. names], [.. starts], postings, _texts);
    }

    private static int Order(Posting a, Posting b, float[] weights, Func<int, Guid> idOf)
    {
        var byWeight = AliasWeights.Of(b.Kind, weights[b.Entity]).CompareTo(AliasWeights.Of(a.Kind, weights[a.Entity]));
        return byWeight != 0 ? byWeight
            : a.Entity != b.Entity ? idOf(a.Entity).CompareTo(idOf(b.Entity))
            : a.Text.CompareTo(b.Text);
    }
}
