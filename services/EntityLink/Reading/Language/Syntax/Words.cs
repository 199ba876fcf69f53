namespace NewsMesh.EntityLink.Reading.Language.Syntax;

/// <summary>What features are made of: a sentence's words as hashes, made once.</summary>
internal sealed class Words
{
    public Words(string folded, ReadOnlySpan<SyntaxToken> tokens)
    {
        Count = tokens.Length;
        (Word, Last3, Last2) = (new uint[Count], new uint[Count], new uint[Count]);
        (First, Shape, Classes) = (new uint[Count], new uint[Count], new uint[Count]);
        for (var at = 0; at < Count; at++)
        {
            var word = folded.AsSpan(tokens[at].Start, tokens[at].Length);
            Word[at] = Feature.Word(word);
            Last3[at] = Feature.Word(word[Math.Max(0, word.Length - 3)..]);
            Last2[at] = Feature.Word(word[Math.Max(0, word.Length - 2)..]);
            First[at] = Feature.Word(word[..1]);
            Shape[at] = Feature.Shape(word);
            Classes[at] = WordClasses.Shipped.Of(word);
        }
    }

    public int Count { get; }
    public uint[] Word { get; }
    public uint[] Last3 { get; }
    public uint[] Last2 { get; }
    public uint[] First { get; }
    public uint[] Shape { get; }

    /// <summary>What the word can be, as <see cref="WordClasses"/> tells.</summary>
    public uint[] Classes { get; }

    /// <summary>The value at a place, or one of its own beyond either end.</summary>
    public static uint At(uint[] values, int at) =>
        at < 0 ? 0xFFFF0001u + (uint)Math.Max(at, -3)
        : at < values.Length ? values[at]
        : 0xFFFF1001u + (uint)Math.Min(at - values.Length, 3);
}
