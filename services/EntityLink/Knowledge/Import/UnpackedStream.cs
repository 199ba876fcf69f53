using System.IO.Compression;

namespace NewsMesh.EntityLink.Knowledge.Import;

/// <summary>A body as text: gzip is told by its first two bytes (RFC 1952) and unpacked, within bounds.</summary>
internal static class UnpackedStream
{
    /// <summary>Dumps shrink to a tenth or fifteenth; what grows two hundredfold was made to.</summary>
    private const int MostGrowth = 200;

    /// <summary>Below that it does no harm, whatever it grew from.</summary>
    private const long Harmless = 64 * 1024 * 1024;

    /// <exception cref="InvalidDataException">While it is read: it is no gzip behind its first bytes, or it grows too much.</exception>
    public static async Task<Stream> OfAsync(Stream packed, CancellationToken cancellationToken)
    {
        var counted = new PrefixedStream(packed);
        await counted.PeekAsync(cancellationToken);
        return counted.IsGzip ? new BoundedGrowth(new GZipStream(counted, CompressionMode.Decompress), counted) : counted;
    }

    private sealed class BoundedGrowth(Stream unpacked, PrefixedStream packed) : ReadOnlyStream
    {
        private long _count;

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            var read = await unpacked.ReadAsync(buffer, cancellationToken);
            _count += read;
            if (_count > Harmless && _count / MostGrowth > packed.Count)
                throw new InvalidDataException($"the body grows more than {MostGrowth} times when it is unpacked");
            return read;
        }

        protected override void Dispose(bool disposing)
        {
            unpacked.Dispose();
            base.Dispose(disposing);
        }
    }

    /// <summary>Looks at the first two bytes, and counts.</summary>
    private sealed class PrefixedStream(Stream stream) : ReadOnlyStream
    {
        private readonly byte[] _first = new byte[2];
        private int _peeked,
            _given;

        public long Count { get; private set; }

        public bool IsGzip => _peeked == 2 && _first is [0x1F, 0x8B];

        public async Task PeekAsync(CancellationToken cancellationToken) =>
            _peeked = await stream.ReadAtLeastAsync(_first, 2, throwOnEndOfStream: false, cancellationToken);

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            var rest = Math.Min(_peeked - _given, buffer.Length);
            if (rest > 0)
            {
                _first.AsMemory(_given, rest).CopyTo(buffer);
                _given += rest;
                Count += rest;
                return rest;
            }
            var read = await stream.ReadAsync(buffer, cancellationToken);
            Count += read;
            return read;
        }

        protected override void Dispose(bool disposing)
        {
            stream.Dispose();
            base.Dispose(disposing);
        }
    }
}
