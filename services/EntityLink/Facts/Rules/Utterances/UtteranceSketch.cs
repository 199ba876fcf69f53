using NewsMesh.EntityLink.Reading.Quotes.Learned;

namespace NewsMesh.EntityLink.Facts.Rules.Utterances;

/// <summary>
/// Numbers by which the reports that may be one utterance are looked up: the least hashes of its content words (bottom-k sketch, Cohen and Kaplan 2007). A cut, a
/// retelling and the whole share some of them, in whichever order; SQL asks <c>speaker_id = @speaker AND published_at BETWEEN … AND sketch &amp;&amp; @sketch</c>.
/// </summary>
internal static class UtteranceSketch
{
    /// <summary>A quote of ten telling words shares one of them with a speech of a hundred in 98 of 100 cases (1 − .68¹⁰).</summary>
    public const int Most = 32;

    public static int[] Of(string text) => Of(UtteranceWords.Of(text));

    public static int[] Of(UtteranceWords words)
    {
        return
        [
            .. Enumerable
                .Range(0, words.Stems.Length)
                .Where(at => words.Weights[at] > 0)
                .Select(at => (int)QuoteTokens.Hash(words.Stems[at]))
                .Distinct()
                .Order()
                .Take(Most),
        ];
    }
}
