using System.Buffers.Binary;

namespace NewsMesh.Search.Traces.Otlp;

/// <summary>
/// Reads the protobuf wire format (protobuf.dev/programming-guides/encoding) of one message, never beyond its bytes. The first thing that
/// does not fit sets the flag that a whole tree of readers shares and ends them all: no exception, whatever the bytes are.
/// </summary>
internal ref struct ProtobufReader(ReadOnlySpan<byte> message, ref bool malformed)
{
    private enum Wire
    {
        Varint = 0,
        Fixed64 = 1,
        Bytes = 2,
        Fixed32 = 5,
    }

    private readonly ref bool _malformed = ref malformed;
    private ReadOnlySpan<byte> _rest = message;
    private Wire _wire;

    /// <summary>The number of the field that <see cref="Next"/> came to.</summary>
    public int Field { get; private set; }

    /// <summary>Goes to the next field, whose value must then be read or skipped.</summary>
    public bool Next()
    {
        if (_malformed || _rest.IsEmpty)
            return false;
        var tag = ReadVarint();
        Field = (int)(tag >> 3);
        _wire = (Wire)(tag & 7);
        // Groups (3 and 4) were given up with proto2; field numbers end at 2^29 - 1.
        if (_wire is not (Wire.Varint or Wire.Fixed64 or Wire.Bytes or Wire.Fixed32) || tag >> 3 is 0 or >= 1 << 29)
            Fail();
        return !_malformed;
    }

    public ulong Varint() => Is(Wire.Varint) ? ReadVarint() : 0;

    public ulong Fixed64() =>
        Is(Wire.Fixed64) && Take(sizeof(ulong)) is { Length: sizeof(ulong) } bytes ? BinaryPrimitives.ReadUInt64LittleEndian(bytes) : 0;

    public ReadOnlySpan<byte> Bytes() => Is(Wire.Bytes) ? TakeCounted() : default;

    /// <summary>A string of at most <paramref name="limit"/> characters; the rest of a longer one is cut off.</summary>
    public string Text(int limit) => PlainText.Of(Bytes(), limit);

    /// <summary>A reader of the message in this field.</summary>
    public ProtobufReader Message() => new(Bytes(), ref _malformed);

    public void Skip()
    {
        switch (_wire)
        {
            case Wire.Varint:
                ReadVarint();
                break;
            case Wire.Fixed64:
                Take(sizeof(ulong));
                break;
            case Wire.Fixed32:
                Take(sizeof(uint));
                break;
            case Wire.Bytes:
                TakeCounted();
                break;
        }
    }

    private bool Is(Wire wire)
    {
        if (_wire != wire)
            Fail();
        return !_malformed;
    }

    private ReadOnlySpan<byte> TakeCounted()
    {
        var length = ReadVarint();
        return Take(length <= (ulong)_rest.Length ? (int)length : -1);
    }

    private ReadOnlySpan<byte> Take(int length)
    {
        if (_malformed || length < 0 || length > _rest.Length)
        {
            Fail();
            return default;
        }
        var taken = _rest[..length];
        _rest = _rest[length..];
        return taken;
    }

    private ulong ReadVarint()
    {
        ulong value = 0;
        for (var index = 0; index < 10 && index < _rest.Length; index++)
        {
            value |= (ulong)(_rest[index] & 0x7f) << (7 * index);
            if (_rest[index] < 0x80)
            {
                _rest = _rest[(index + 1)..];
                return value;
            }
        }
        Fail();
        return 0;
    }

    private void Fail()
    {
        _malformed = true;
        _rest = default;
    }
}
