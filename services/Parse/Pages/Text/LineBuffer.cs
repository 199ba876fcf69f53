namespace NewsMesh.Parse.Pages.Text;

/// <summary>The line that is being read: its text can be looked at where it is, without a copy.</summary>
internal sealed class LineBuffer
{
    private char[] _characters = new char[1024];

    public int Length { get; private set; }

    public ReadOnlySpan<char> Text => _characters.AsSpan(0, Length);

    public bool EndsWithBlank => Length > 0 && _characters[Length - 1] == ' ';

    public void Append(ReadOnlySpan<char> text)
    {
        if (Length + text.Length > _characters.Length)
            Array.Resize(ref _characters, Math.Max(Length + text.Length, 2 * _characters.Length));
        text.CopyTo(_characters.AsSpan(Length));
        Length += text.Length;
    }

    public void Clear() => Length = 0;
}
