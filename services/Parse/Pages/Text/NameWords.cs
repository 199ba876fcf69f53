namespace NewsMesh.Parse.Pages.Text;

/// <summary>The words of an element's names, in lower case: each name whole, and its parts between dashes, underscores, digits and capitals.</summary>
internal static class NameWords
{
    /// <summary>Longer names are generated.</summary>
    public const int MaxLength = 40;

    /// <param name="names">Parted by blanks.</param>
    /// <param name="buffer">Where each word is written, valid until the next one; <see cref="MaxLength"/> characters.</param>
    public static Enumerator Of(ReadOnlySpan<char> names, Span<char> buffer) => new(names, buffer);

    public ref struct Enumerator(ReadOnlySpan<char> names, Span<char> buffer)
    {
        private readonly Span<char> _buffer = buffer;
        private ReadOnlySpan<char> _rest = names;
        private ReadOnlySpan<char> _name;
        private int _part;

        public ReadOnlySpan<char> Current { get; private set; }

        public readonly Enumerator GetEnumerator() => this;

        public bool MoveNext() => NextPart() || NextName();

        private bool NextName()
        {
            while (!_rest.IsEmpty)
            {
                var end = 0;
                while (end < _rest.Length && !char.IsWhiteSpace(_rest[end]))
                    end++;
                _name = _rest[..end];
                _part = 0;
                _rest = _rest[Math.Min(end + 1, _rest.Length)..];
                if (end is > 1 and <= MaxLength)
                    return Take(_name);
                _name = [];
            }
            return false;
        }

        private bool NextPart()
        {
            while (_part < _name.Length)
            {
                var (start, end) = (_part, _part);
                while (
                    end < _name.Length
                    && char.IsLetter(_name[end])
                    && !(end > start && char.IsUpper(_name[end]) && char.IsLower(_name[end - 1]))
                )
                    end++;
                _part = Math.Max(end, start + 1);
                if (end - start > 1 && end - start < _name.Length)
                    return Take(_name[start..end]);
            }
            return false;
        }

        private bool Take(ReadOnlySpan<char> word)
        {
            Current = _buffer[..word.ToLowerInvariant(_buffer)];
            return true;
        }
    }
}
