namespace NewsMesh.EntityLink.Reading.Linking.Packed;

/// <summary>Bytes that are only ever appended, in pages, so that growing copies nothing and no array comes near the runtime's limit.</summary>
internal sealed class BytePages
{
    private const int PageBits = 20;
    private const int PageSize = 1 << PageBits;

    private readonly List<byte[]> _pages = [];
    private int _used = PageSize;

    /// <summary>What is allocated, in bytes.</summary>
    public long Size => _pages.Sum(page => (long)page.Length);

    /// <summary>Where the bytes stand from now on; they never cross a page.</summary>
    /// <exception cref="ArgumentException">They are more than a page, 1 MiB, holds.</exception>
    public uint Append(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > PageSize)
            throw new ArgumentException($"{bytes.Length} bytes are more than a page holds", nameof(bytes));
        if (bytes.Length > PageSize - _used)
        {
            _pages.Add(new byte[PageSize]);
            _used = 0;
        }
        bytes.CopyTo(_pages[^1].AsSpan(_used));
        var at = ((uint)(_pages.Count - 1) << PageBits) | (uint)_used;
        _used += bytes.Length;
        return at;
    }

    /// <summary>From there to the end of the page.</summary>
    public ReadOnlySpan<byte> From(uint at) => _pages[(int)(at >> PageBits)].AsSpan((int)(at & (PageSize - 1)));
}
