using NewsMesh.EntityLink.Reading.Language.Syntax;

namespace NewsMesh.EntityLink.Reading.Assertions.Quantities;

/// <summary>A number in a sentence: the words that it takes, its value (an interval for "hundreds"), and letters glued to its end that name a unit ("mph").</summary>
internal sealed record NumberSpan(int First, int Last, double Low, double High, string? Suffix = null)
{
    public bool IsVague => Low < High;

    /// <summary>Written with digits alone, so that it may be a year, an age or a name.</summary>
    public bool IsPlain { get; init; }

    /// <summary>Said with a magnitude of its own ("4 million").</summary>
    public bool HasMagnitude { get; init; }

    /// <summary>A part of something: "two-thirds".</summary>
    public bool IsPart { get; init; }

    /// <summary>The currency that is written at the number: "USD10m"; null for none.</summary>
    public string? Sign { get; init; }
}

/// <summary>Reads the number that begins at a word: digits, words, both ("2.3 million"), parts, and plurals that stand for a magnitude.</summary>
internal static class NumberReader
{
    public static NumberSpan? At(SentenceTree tree, int at) =>
        char.IsAsciiDigit(tree.Words[at][0])
            ? NumbersInDigits.At(tree, at)
            : NumbersInDigits.BehindCode(tree, at)
                ?? NumbersInWords.Vague(tree, at)
                ?? NumbersInWords.Part(tree, at)
                ?? NumbersInWords.Spelt(tree, at);

    /// <summary>Nothing stands between the word and the one before it.</summary>
    public static bool IsGlued(SentenceTree tree, int at) => at > 0 && tree.Tokens[at].Start == tree.Tokens[at - 1].End;
}
