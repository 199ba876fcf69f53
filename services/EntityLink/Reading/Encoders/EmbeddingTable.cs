using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace NewsMesh.EntityLink.Reading.Encoders;

/// <summary>
/// The embeddings of all pieces in int8, a scale for each: one table that every model shares, because fine-tuning left it as it was.
/// The file: 30,522 rows of 384 signed bytes, then 30,522 little-endian float32 scales.
/// </summary>
internal sealed class EmbeddingTable
{
    /// <summary>Numbers in one embedding.</summary>
    public const int Width = 384;

    private readonly sbyte[] _values;
    private readonly float[] _scales;

    private EmbeddingTable(sbyte[] values, float[] scales) => (_values, _scales) = (values, scales);

    public int Rows => _scales.Length;

    /// <exception cref="InvalidDataException">The length is not that of a table.</exception>
    public static EmbeddingTable Of(ReadOnlySpan<byte> file)
    {
        var rows = file.Length / (Width + sizeof(float));
        if (rows == 0 || file.Length != rows * (Width + sizeof(float)))
            throw new InvalidDataException($"{file.Length} bytes are no table of embeddings of {Width} numbers");
        var scales = new float[rows];
        for (var row = 0; row < rows; row++)
            scales[row] = BinaryPrimitives.ReadSingleLittleEndian(file[((rows * Width) + (row * sizeof(float)))..]);
        return new EmbeddingTable(MemoryMarshal.Cast<byte, sbyte>(file[..(rows * Width)]).ToArray(), scales);
    }

    /// <summary>Writes the embedding of a piece.</summary>
    public void Copy(int piece, Span<float> target)
    {
        var values = _values.AsSpan(piece * Width, Width);
        var scale = _scales[piece];
        for (var at = 0; at < values.Length; at++)
            target[at] = values[at] * scale;
    }
}
