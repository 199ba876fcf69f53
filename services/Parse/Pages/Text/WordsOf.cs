namespace NewsMesh.Parse.Pages.Text;

/// <summary>The words of a line, where they are.</summary>
internal static class WordsOf
{
    public static Enumerator Line(ReadOnlySpan<char> line) => new(line);

    public ref struct Enumerator(ReadOnlySpan<char> line)
    {
        private readonly ReadOnlySpan<char> _line = line;
        private int _at;

        public Range Current { get; private set; }

        public readonly Enumerator GetEnumerator() => this;

        public bool MoveNext()
        {
            while (_at < _line.Length && !char.IsLetterOrDigit(_line[_at]))
                _at++;
            var start = _at;
            while (_at < _line.Length && char.IsLetterOrDigit(_line[_at]))
                _at++;
            Current = start.._at;
            return _at > start;
        }
    }
}
