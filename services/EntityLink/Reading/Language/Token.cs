using System.Runtime.InteropServices;

namespace NewsMesh.EntityLink.Reading.Language;

internal enum TokenKind
{
    /// <summary>Letters, with inner apostrophes and digits: "Kyiv", "O’Brien", "G7", "U.S.", "Mr.".</summary>
    Word,

    /// <summary>The ending ’s of a possessive.</summary>
    Possessive,
    Number,

    /// <summary>Anything else that is not white space, a character (or surrogate pair) a token.</summary>
    Mark,
}

/// <summary>A range of the text in UTF-16 code units.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Token(int Start, int Length, TokenKind Kind)
{
    public int End => Start + Length;
}

/// <summary>A half-open range: of characters or of tokens, as its user says.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Extent(int Start, int End)
{
    public int Length => End - Start;

    public bool Contains(int position) => position >= Start && position < End;

    public bool Overlaps(Extent other) => Start < other.End && other.Start < End;
}
