namespace NewsMesh.EntityLink.Reading.Language.Syntax;

/// <summary>The relation of each word to its head (Universal Dependencies), chosen when the whole tree stands: word, head, what hangs on both.</summary>
internal sealed class Labeller(IScorer model, int classes)
{
    public const int MostFeatures = 40;

    /// <summary>The number of each word's relation.</summary>
    public int[] Label(Words words, int[] tags, int[] heads)
    {
        var children = new Dependents(heads, words.Count);
        var labels = new int[words.Count];
        Span<uint> features = stackalloc uint[MostFeatures];
        Span<float> scores = stackalloc float[classes];
        for (var at = 0; at < labels.Length; at++)
        {
            model.Score(features[..Features(words, tags, heads, children, at, features)], scores);
            labels[at] = Tagger.Best(scores);
        }
        return labels;
    }

    public static int Features(Words words, int[] tags, int[] heads, Dependents children, int at, Span<uint> into)
    {
        uint Word(int at) =>
            at < 0 ? 1u
            : at >= words.Count ? 2u
            : words.Word[at];
        uint Tag(int at) =>
            at < 0 ? 1001u
            : at >= words.Count ? 1002u
            : (uint)tags[at];
        var head = heads[at];
        uint word = words.Word[at],
            tag = (uint)tags[at],
            headWord = Word(head),
            headTag = Tag(head);
        var side = (at < head ? 0u : 8u) + (uint)Math.Min(Math.Abs(at - head), 5);
        var direction = at < head ? 0u : 1u;
        int first = children.First(at),
            last = children.Last(at),
            headFirst = head < words.Count ? children.First(head) : -1;
        int before = children.Before(head, at),
            after = children.After(head, at);
        var grand = head < words.Count ? heads[head] : -1;
        var count = 0;
        into[count++] = Feature.Of(200, 0);
        into[count++] = Feature.Of(201, word, direction);
        into[count++] = Feature.Of(202, tag, direction);
        into[count++] = Feature.Of(203, headWord, direction);
        into[count++] = Feature.Of(204, headTag, tag, side);
        into[count++] = Feature.Of(205, headWord, tag, direction);
        into[count++] = Feature.Of(206, headTag, word, direction);
        into[count++] = Feature.Of(207, headWord, word);
        into[count++] = Feature.Of(208, tag, Word(first), headTag);
        into[count++] = Feature.Of(209, tag, Tag(first), direction);
        into[count++] = Feature.Of(210, Word(first), headWord, direction);
        into[count++] = Feature.Of(211, tag, Tag(last), direction);
        into[count++] = Feature.Of(212, tag, headTag, Tag(headFirst));
        into[count++] = Feature.Of(213, tag, headTag, (uint)children.Count(at));
        into[count++] = Feature.Of(214, tag, Tag(before), headTag);
        into[count++] = Feature.Of(215, tag, Tag(after), headTag);
        into[count++] = Feature.Of(216, word, Word(at < words.Count - 1 ? at + 1 : words.Count));
        into[count++] = Feature.Of(217, tag, Word(at - 1), headTag);
        into[count++] = Feature.Of(218, tag, Tag(at - 1), Tag(at + 1));
        into[count++] = Feature.Of(219, tag, headTag, Tag(grand));
        into[count++] = Feature.Of(220, Word(children.BeVerb(head, words)), headTag, direction + (tag << 1));
        into[count++] = Feature.Of(221, words.Last3[at], headTag, direction);
        into[count++] = Feature.Of(222, Word(before), headTag, tag);
        into[count++] = Feature.Of(223, Word(headFirst), headTag, tag);
        into[count++] = Feature.Of(224, tag, headTag, (uint)children.Rank(head, at) + (direction << 4));
        into[count++] = Feature.Of(225, Word(children.Second(at)), Word(first), tag);
        into[count++] = Feature.Of(226, words.Shape[at], headTag, tag);
        return count;
    }
}
