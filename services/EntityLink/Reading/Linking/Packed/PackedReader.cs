using System.Text;

namespace NewsMesh.EntityLink.Reading.Linking.Packed;

/// <summary>Reads what <see cref="PackedWriter"/> wrote.</summary>
internal ref struct PackedReader(ReadOnlySpan<byte> bytes)
{
    private readonly ReadOnlySpan<byte> _bytes = bytes;
    private int _at;

    public ulong Number()
    {
        ulong value = 0;
        for (var shift = 0; ; shift += 7)
        {
            var part = _bytes[_at++];
            value |= (ulong)(part & 0x7F) << shift;
            if (part < 0x80)
                return value;
        }
    }

    public string Text() => Encoding.UTF8.GetString(Bytes());

    public string[] Texts()
    {
        var texts = new string[(int)Number()];
        for (var index = 0; index < texts.Length; index++)
            texts[index] = Text();
        return texts;
    }

    public double Double() => BitConverter.Int64BitsToDouble((long)System.Numerics.BitOperations.RotateRight(Number(), 12));

    private ReadOnlySpan<byte> Bytes()
    {
        var length = (int)Number();
        _at += length;
        return _bytes.Slice(_at - length, length);
    }
}
