using System.Numerics;
using System.Runtime.InteropServices;

namespace NewsMesh.EntityLink.Reading.Linking.Packed;

/// <summary>One spelling of one entity: where its text stands, whose it is, and how it came to it.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Posting(uint Text, int Entity, AliasKind Kind);

/// <summary>The names by their hash: a sorted array, entered by its first bits.</summary>
internal sealed class AliasIndex
{
    private readonly ulong[] _names;
    private readonly int[] _starts;
    private readonly Posting[] _postings;
    private readonly BytePages _texts;
    private readonly int[] _buckets;
    private readonly int _shift;

    public AliasIndex(ulong[] names, int[] starts, Posting[] postings, BytePages texts)
    {
        (_names, _starts, _postings, _texts) = (names, starts, postings, texts);
        // About one name a bucket.
        var bits = Math.Max(1, BitOperations.Log2((uint)Math.Max(1, names.Length)));
        _shift = 64 - bits;
        _buckets = new int[(1 << bits) + 1];
        foreach (var name in names)
            _buckets[(name >> _shift) + 1]++;
        for (var bucket = 1; bucket < _buckets.Length; bucket++)
            _buckets[bucket] += _buckets[bucket - 1];
    }

    /// <summary>How many different names there are.</summary>
    public int Count => _names.Length;

    /// <summary>How many spellings of entities.</summary>
    public int Postings => _postings.Length;

    /// <summary>What is allocated, in bytes.</summary>
    public long Size => (_names.Length * 8L) + (_starts.Length * 4L) + (_postings.Length * 12L) + (_buckets.Length * 4L) + _texts.Size;

    /// <summary>-1 where there is no name with this hash.</summary>
    public int IndexOf(ulong hash)
    {
        var bucket = (int)(hash >> _shift);
        for (var at = _buckets[bucket]; at < _buckets[bucket + 1]; at++)
        {
            if (_names[at] == hash)
                return at;
        }
        return -1;
    }

    /// <summary>The spellings of a name, the likeliest first.</summary>
    public ReadOnlySpan<Posting> this[int name] => _postings.AsSpan(_starts[name], _starts[name + 1] - _starts[name]);

    public string TextOf(Posting posting) => new PackedReader(_texts.From(posting.Text)).Text();
}
