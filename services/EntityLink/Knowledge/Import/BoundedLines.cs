namespace NewsMesh.EntityLink.Knowledge.Import;

/// <summary>Reads a stream line by line, however long it is, in bounded memory.</summary>
internal sealed class BoundedLines(Stream stream)
{
    /// <summary>The largest items of Wikidata take about 5 MB.</summary>
    public const int LongestLine = 16 * 1024 * 1024;

    private byte[] _buffer = new byte[128 * 1024];
    private int _start,
        _end;
    private bool _isOver;

    /// <summary>The next line without its break, until the next call; null behind the last. A line that is too long comes empty and marked.</summary>
    public async ValueTask<Line?> NextAsync(CancellationToken cancellationToken)
    {
        var seen = 0;
        var isTooLong = false;
        while (true)
        {
            var at = _buffer.AsSpan(_start + seen, _end - _start - seen).IndexOf((byte)'\n');
            if (at >= 0 || (_isOver && _end > _start))
            {
                var length = at >= 0 ? seen + at : _end - _start;
                var line = _buffer.AsMemory(_start, length);
                _start = Math.Min(_end, _start + length + 1);
                return isTooLong || length > LongestLine ? new Line(default, IsTooLong: true) : new Line(line, IsTooLong: false);
            }
            if (_isOver)
                return isTooLong ? new Line(default, IsTooLong: true) : null;
            seen = _end - _start;
            if (seen > LongestLine)
            {
                // What is beyond the bound is passed over, up to the next break.
                (isTooLong, seen, _start, _end) = (true, 0, 0, 0);
            }
            await FillAsync(cancellationToken);
        }
    }

    private async ValueTask FillAsync(CancellationToken cancellationToken)
    {
        if (_start > 0)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            (_start, _end) = (0, _end - _start);
        }
        if (_end == _buffer.Length)
            Array.Resize(ref _buffer, Math.Min(_buffer.Length * 2, LongestLine + (128 * 1024)));
        var read = await stream.ReadAsync(_buffer.AsMemory(_end), cancellationToken);
        _end += read;
        _isOver = read == 0;
    }

    public readonly record struct Line(ReadOnlyMemory<byte> Text, bool IsTooLong);
}
