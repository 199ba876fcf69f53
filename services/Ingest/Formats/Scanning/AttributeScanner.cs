namespace NewsMesh.Ingest.Formats.Scanning;

/// <summary>The attributes of a start tag, one after the other: names and values as they stand, references not resolved.</summary>
internal ref struct AttributeScanner(ReadOnlySpan<char> attributes)
{
    private ReadOnlySpan<char> _rest = attributes;

    public ReadOnlySpan<char> Name { get; private set; }

    public ReadOnlySpan<char> Value { get; private set; }

    public bool Read()
    {
        _rest = _rest.TrimStart(" \t\r\n\f/=\"'");
        if (_rest.IsEmpty)
            return false;
        var end = EndOf(_rest, "=/");
        Name = _rest[..end];
        Value = default;
        _rest = _rest[end..].TrimStart();
        if (_rest.IsEmpty || _rest[0] != '=')
            return true;
        _rest = _rest[1..].TrimStart();
        if (!_rest.IsEmpty && _rest[0] is '"' or '\'' && _rest[1..].IndexOf(_rest[0]) is >= 0 and var length)
        {
            Value = _rest.Slice(1, length);
            _rest = _rest[(length + 2)..];
        }
        else
        {
            end = EndOf(_rest, "");
            Value = _rest[..end].Trim("\"'");
            _rest = _rest[end..];
        }
        return true;
    }

    private static int EndOf(ReadOnlySpan<char> text, string more)
    {
        var at = 0;
        while (at < text.Length && !char.IsWhiteSpace(text[at]) && !more.Contains(text[at]))
            at++;
        return at;
    }
}
