using System.Numerics;
using NewsMesh.EntityLink.Reading.Language;
using NewsMesh.EntityLink.Reading.Linking;

namespace NewsMesh.EntityLink.Reading.Encoders;

/// <summary>
/// Vectors of texts without an encoder: the sum of their pieces' embeddings, the rare ones for more. Those of entities and names are kept, because the same hundreds are in
/// the news all day.
/// </summary>
internal sealed class WordVectors
{
    /// <summary>4,096 × 384 numbers: 6 MB each for entities and names.</summary>
    private const int Kept = 4_096;

    /// <summary>The first pieces of the vocabulary are letters and marks; words follow by how frequent they are.</summary>
    private const int FirstWord = 1_996;

    /// <summary>Longer descriptions are read up to there.</summary>
    private const int MostPieces = 48;

    private readonly WordPiece _pieces;
    private readonly EmbeddingTable _table;
    private readonly float[] _mean;
    private readonly KeptVector?[] _entities = new KeptVector?[Kept];
    private readonly KeptVector?[] _names = new KeptVector?[Kept];

    public WordVectors(WordPiece pieces, EmbeddingTable table)
    {
        (_pieces, _table) = (pieces, table);
        _mean = new float[EmbeddingTable.Width];
        Span<float> row = stackalloc float[EmbeddingTable.Width];
        for (var piece = FirstWord; piece < table.Rows; piece++)
        {
            table.Copy(piece, row);
            for (var at = 0; at < row.Length; at++)
                _mean[at] += row[at] / (table.Rows - FirstWord);
        }
    }

    /// <summary>Of the name and the description; what a later knowledge base says of the same entity is another text.</summary>
    public float[] OfEntity(KnownEntity entity)
    {
        ref var place = ref _entities[(entity.EntityId.GetHashCode() & int.MaxValue) % Kept];
        if (Volatile.Read(ref place) is { } known && known.Name == entity.Name && known.Description == entity.Description)
            return known.Vector;
        var text = $"{entity.Name} {entity.Description}";
        var vector = Sum(text, new Extent(0, text.Length), MostPieces);
        Volatile.Write(ref place, new KeptVector(entity.Name, entity.Description, vector));
        return vector;
    }

    public float[] OfName(string name)
    {
        ref var place = ref _names[(StringComparer.Ordinal.GetHashCode(name) & int.MaxValue) % Kept];
        if (Volatile.Read(ref place) is { } known && known.Name == name)
            return known.Vector;
        var vector = Sum(name, new Extent(0, name.Length), MostPieces);
        Volatile.Write(ref place, new KeptVector(name, null, vector));
        return vector;
    }

    /// <summary>The weighted sum of a range of a text; zeros where it has no word.</summary>
    public float[] Sum(string text, Extent characters, int mostPieces = int.MaxValue)
    {
        var sum = new float[EmbeddingTable.Width];
        Span<float> row = stackalloc float[EmbeddingTable.Width];
        foreach (var piece in _pieces.Cut(text, characters, mostPieces).Ids)
        {
            if (piece < FirstWord)
                continue;
            _table.Copy(piece, row);
            // The n-th word of a language is about one in 10 n (Zipf's law).
            var weight = 1e-3f / (1e-3f + (0.1f / (piece - FirstWord + 1)));
            for (var at = 0; at < row.Length; at++)
                sum[at] += weight * (row[at] - _mean[at]);
        }
        return sum;
    }

    public static void Add(float[] to, float[] more, float weight)
    {
        for (var at = 0; at < to.Length; at++)
            to[at] += weight * more[at];
    }

    /// <summary>The cosine of two sums, each without a name that both may have; 0 where nothing else is left.</summary>
    public static float Cosine(ReadOnlySpan<float> one, ReadOnlySpan<float> other, ReadOnlySpan<float> name)
    {
        var (product, squares, others) = (Vector<float>.Zero, Vector<float>.Zero, Vector<float>.Zero);
        for (var at = 0; at + Vector<float>.Count <= one.Length; at += Vector<float>.Count)
        {
            var without = new Vector<float>(name[at..]);
            var (a, b) = (new Vector<float>(one[at..]) - without, new Vector<float>(other[at..]) - without);
            (product, squares, others) = (product + (a * b), squares + (a * a), others + (b * b));
        }
        var length = MathF.Sqrt(Vector.Sum(squares) * Vector.Sum(others));
        return length < 1e-3f ? 0 : Vector.Sum(product) / length;
    }

    private sealed record KeptVector(string Name, string? Description, float[] Vector);
}
