using System.IO.Compression;

namespace NewsMesh.EntityLink.Reading.Language.Syntax;

/// <summary>Gives every class a score for a set of features.</summary>
internal interface IScorer
{
    void Score(ReadOnlySpan<uint> features, Span<float> scores);
}

/// <summary>
/// A linear classifier over hashed features, its weights in eight bits: a table from feature to a row of (class, weight). Written and read gzipped, so that the
/// file is small; the weights are used as they are, because only the greatest score counts.
/// </summary>
internal sealed class LinearModel : IScorer
{
    private readonly uint[] _keys;
    private readonly int[] _rows;
    private readonly int[] _starts;
    private readonly byte[] _classes;
    private readonly sbyte[] _weights;

    private LinearModel(string[] names, uint[] features, int[] starts, byte[] classes, sbyte[] weights)
    {
        (Names, _starts, _classes, _weights) = (names, starts, classes, weights);
        var size = 16;
        while (size < features.Length * 2)
            size *= 2;
        (_keys, _rows) = (new uint[size], new int[size]);
        for (var row = 0; row < features.Length; row++)
        {
            var at = Slot(features[row]);
            while (_rows[at] != 0)
                at = (at + 1) & (size - 1);
            (_keys[at], _rows[at]) = (features[row], row + 1);
        }
    }

    /// <summary>The classes, in the order of their scores.</summary>
    public string[] Names { get; }

    public void Score(ReadOnlySpan<uint> features, Span<float> scores)
    {
        scores.Clear();
        foreach (var feature in features)
        {
            for (var at = Slot(feature); _rows[at] != 0; at = (at + 1) & (_keys.Length - 1))
            {
                if (_keys[at] != feature)
                    continue;
                var row = _rows[at] - 1;
                for (var entry = _starts[row]; entry < _starts[row + 1]; entry++)
                    scores[_classes[entry]] += _weights[entry];
                break;
            }
        }
    }

    private int Slot(uint feature) => (int)((feature * 2654435769u) >> 7) & (_keys.Length - 1);

    /// <summary>Reads the models that a file holds, one after the other.</summary>
    public static LinearModel[] Read(Stream file)
    {
        using var zip = new GZipStream(file, CompressionMode.Decompress);
        using var reader = new BinaryReader(zip);
        return [.. Enumerable.Range(0, reader.ReadInt32()).Select(_ => ReadOne(reader))];
    }

    private static LinearModel ReadOne(BinaryReader reader)
    {
        var names = new string[reader.ReadInt32()];
        for (var at = 0; at < names.Length; at++)
            names[at] = reader.ReadString();
        var (features, entries) = (new uint[reader.ReadInt32()], reader.ReadInt32());
        var starts = new int[features.Length + 1];
        for (int at = 0, last = 0; at < features.Length; at++)
            features[at] = (uint)(last += reader.Read7BitEncodedInt());
        for (var at = 0; at < features.Length; at++)
            starts[at + 1] = starts[at] + reader.ReadByte();
        var classes = reader.ReadBytes(entries);
        var weights = new sbyte[entries];
        for (var at = 0; at < entries; at++)
            weights[at] = reader.ReadSByte();
        return new LinearModel(names, features, starts, classes, weights);
    }

    /// <summary>Writes models as <see cref="Read"/> reads them.</summary>
    /// <param name="file">Where to.</param>
    /// <param name="models">For each its classes and, for each feature, the weights that are not zero.</param>
    public static void Write(
        Stream file,
        IReadOnlyList<(string[] Names, SortedDictionary<uint, List<(byte Class, sbyte Weight)>> Rows)> models
    )
    {
        using var zip = new GZipStream(file, CompressionLevel.SmallestSize);
        using var writer = new BinaryWriter(zip);
        writer.Write(models.Count);
        foreach (var (names, rows) in models)
        {
            writer.Write(names.Length);
            foreach (var name in names)
                writer.Write(name);
            writer.Write(rows.Count);
            writer.Write(rows.Values.Sum(row => row.Count));
            var last = 0u;
            foreach (var feature in rows.Keys)
            {
                writer.Write7BitEncodedInt((int)(feature - last));
                last = feature;
            }
            foreach (var row in rows.Values)
                writer.Write((byte)row.Count);
            foreach (var (one, _) in rows.Values.SelectMany(row => row))
                writer.Write(one);
            foreach (var (_, weight) in rows.Values.SelectMany(row => row))
                writer.Write(weight);
        }
    }
}
