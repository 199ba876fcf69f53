using System.Text;

namespace NewsMesh.EntityLink.Reading.Linking.Packed;

/// <summary>Writes numbers and texts as few bytes, into a buffer that is used again.</summary>
internal sealed class PackedWriter
{
    private byte[] _buffer = new byte[4096];
    private int _length;

    public ReadOnlySpan<byte> Written => _buffer.AsSpan(0, _length);

    public void Clear() => _length = 0;

    /// <summary>Seven bits a byte, the lowest first (LEB128).</summary>
    public void Number(ulong value)
    {
        Reserve(10);
        for (; value > 0x7F; value >>= 7)
            _buffer[_length++] = (byte)(value | 0x80);
        _buffer[_length++] = (byte)value;
    }

    /// <summary>UTF-8 behind its length in bytes.</summary>
    public void Text(ReadOnlySpan<char> text)
    {
        var bytes = Encoding.UTF8.GetByteCount(text);
        Number((ulong)bytes);
        Reserve(bytes);
        _length += Encoding.UTF8.GetBytes(text, _buffer.AsSpan(_length));
    }

    public void Double(double value) => Number(System.Numerics.BitOperations.RotateLeft((ulong)BitConverter.DoubleToInt64Bits(value), 12));

    private void Reserve(int bytes)
    {
        if (_buffer.Length - _length < bytes)
            Array.Resize(ref _buffer, Math.Max(_buffer.Length * 2, _length + bytes));
    }
}
