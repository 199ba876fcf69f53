using NewsMesh.EntityLink.Facts.Rules.Words;
using NewsMesh.EntityLink.Reading.Language;

namespace NewsMesh.EntityLink.Facts.Rules.Utterances;

/// <summary>The words of an utterance in order, and what each of them says.</summary>
internal sealed class UtteranceWords
{
    /// <summary>More words are a speech; what makes two speeches one is found in their beginnings, and comparing costs the product.</summary>
    public const int Most = 200;

    private HashSet<string>? _distinct;

    private UtteranceWords(string[] words, Extent[] characters, string[] stems, double[] weights)
    {
        (Words, Characters, Stems, Weights) = (words, characters, stems, weights);
        Weight = weights.Sum();
    }

    /// <summary>In lower case.</summary>
    public string[] Words { get; }
    public Extent[] Characters { get; }
    public string[] Stems { get; }

    /// <summary>0 for words without matter of their own; the rarer, the more.</summary>
    public double[] Weights { get; }
    public double Weight { get; }

    public static UtteranceWords Of(string text)
    {
        var tokens = Tokenizer.Cut(text).Where(token => token.Kind is TokenKind.Word or TokenKind.Number).Take(Most).ToArray();
        var words = Array.ConvertAll(tokens, token => text.Substring(token.Start, token.Length).Replace('’', '\'').ToLowerInvariant());
        return new UtteranceWords(
            words,
            Array.ConvertAll(tokens, token => new Extent(token.Start, token.End)),
            Array.ConvertAll(words, Rules.Words.Stems.Of),
            Array.ConvertAll(words, WeightOf)
        );
    }

    public bool Has(string stem) => (_distinct ??= Stems.ToHashSet(StringComparer.Ordinal)).Contains(stem);

    public bool IsNegation(int at) =>
        Words[at] is "not" or "never" or "no" or "nobody" or "nothing" or "cannot" or "none" or "neither" or "nor"
        || Words[at].EndsWith("n't", StringComparison.Ordinal);

    public bool IsNumber(int at) => char.IsDigit(Words[at][0]);

    /// <summary>Long words are rare words, by and large (Zipf's law of abbreviation), and numbers are telling; a table of frequencies would have to be kept for that.</summary>
    private static double WeightOf(string word) =>
        !ContentWords.IsContent(word) ? 0
        : char.IsDigit(word[0]) ? 1.5
        : Math.Clamp(word.Length / 6.0, 0.5, 1.5);
}
