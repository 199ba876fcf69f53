namespace NewsMesh.EntityLink.Reading.Language.Syntax;

/// <summary>
/// Part-of-speech tags of the Penn Treebank, word by word from left to right: the averaged perceptron of Collins (2002) with the usual features of word, ending,
/// shape and neighbours.
/// </summary>
internal sealed class Tagger(IScorer model, int classes)
{
    public const int MostFeatures = 32;

    /// <summary>The number of each word's tag.</summary>
    public int[] Tag(Words words)
    {
        var tags = new int[words.Count];
        Span<uint> features = stackalloc uint[MostFeatures];
        Span<float> scores = stackalloc float[classes];
        for (var at = 0; at < tags.Length; at++)
        {
            model.Score(features[..Features(words, tags, at, features)], scores);
            tags[at] = Best(scores);
        }
        return tags;
    }

    public static int Best(ReadOnlySpan<float> scores)
    {
        var best = 0;
        for (var at = 1; at < scores.Length; at++)
        {
            if (scores[at] > scores[best])
                best = at;
        }
        return best;
    }

    /// <summary>The features of one word, whose predecessors are tagged; their number.</summary>
    public static int Features(Words words, int[] tags, int at, Span<uint> into)
    {
        var before = at > 0 ? (uint)tags[at - 1] + 1 : 0;
        var second = at > 1 ? (uint)tags[at - 2] + 1 : 0;
        uint word = words.Word[at],
            previous = Words.At(words.Word, at - 1),
            next = Words.At(words.Word, at + 1);
        var count = 0;
        into[count++] = Feature.Of(0, 0);
        into[count++] = Feature.Of(1, word);
        into[count++] = Feature.Of(2, words.Last3[at]);
        into[count++] = Feature.Of(3, words.Last2[at]);
        into[count++] = Feature.Of(4, words.First[at], words.Shape[at]);
        into[count++] = Feature.Of(5, words.Shape[at], at == 0 ? 1u : 0);
        into[count++] = Feature.Of(6, before);
        into[count++] = Feature.Of(7, before, second);
        into[count++] = Feature.Of(8, before, word);
        into[count++] = Feature.Of(9, previous);
        into[count++] = Feature.Of(10, next);
        into[count++] = Feature.Of(11, previous, word);
        into[count++] = Feature.Of(12, word, next);
        into[count++] = Feature.Of(13, Words.At(words.Word, at - 2));
        into[count++] = Feature.Of(14, Words.At(words.Word, at + 2));
        into[count++] = Feature.Of(15, Words.At(words.Last3, at + 1));
        into[count++] = Feature.Of(16, Words.At(words.Last3, at - 1));
        into[count++] = Feature.Of(17, before, words.Last3[at]);
        into[count++] = Feature.Of(18, Words.At(words.Shape, at + 1), words.Shape[at]);
        into[count++] = Feature.Of(19, Words.At(words.Shape, at - 1), words.Shape[at]);
        into[count++] = Feature.Of(20, before, Words.At(words.Last3, at + 1));
        into[count++] = Feature.Of(21, previous, next);
        uint classes = words.Classes[at],
            nextClasses = Words.At(words.Classes, at + 1);
        into[count++] = Feature.Of(22, classes, words.Shape[at] & 9);
        into[count++] = Feature.Of(23, classes, before);
        into[count++] = Feature.Of(24, classes, before, second);
        into[count++] = Feature.Of(25, classes, nextClasses, before);
        into[count++] = Feature.Of(26, classes, next);
        into[count++] = Feature.Of(27, classes, words.Last2[at], at == 0 ? 1u : 0);
        into[count++] = Feature.Of(28, classes, Words.At(words.Shape, at + 1), before);
        return count;
    }
}
