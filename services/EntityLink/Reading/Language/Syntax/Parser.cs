namespace NewsMesh.EntityLink.Reading.Language.Syntax;

/// <summary>
/// Dependency arcs by greedy arc-hybrid transitions, after Goldberg and Nivre (2013), with the features of Zhang and Nivre (2011) that pay. Linear in the length of
/// the sentence.
/// </summary>
internal sealed class Parser(IScorer model)
{
    public const int MostFeatures = 64;

    /// <summary>The head of each word; the root's is the number of words.</summary>
    public int[] Parse(Words words, int[] tags)
    {
        var state = new ParserState(words.Count);
        Span<uint> features = stackalloc uint[MostFeatures];
        Span<float> scores = stackalloc float[ParserState.Moves];
        while (!state.IsDone)
        {
            model.Score(features[..Features(words, tags, state, features)], scores);
            state.Do(Best(state, scores));
        }
        return state.Heads;
    }

    public static int Best(ParserState state, ReadOnlySpan<float> scores)
    {
        var best = -1;
        for (var move = 0; move < ParserState.Moves; move++)
        {
            if (state.CanDo(move) && (best < 0 || scores[move] > scores[best]))
                best = move;
        }
        return best;
    }

    public static int Features(Words words, int[] tags, ParserState state, Span<uint> into)
    {
        uint Word(int at) =>
            at < 0 ? 1u
            : at >= words.Count ? 2u
            : words.Word[at];
        uint Tag(int at) =>
            at < 0 ? 1001u
            : at >= words.Count ? 1002u
            : (uint)tags[at];
        int s0 = state.Stack(0),
            s1 = state.Stack(1),
            s2 = state.Stack(2),
            n0 = state.Next,
            n1 = Rest(n0 + 1, words.Count),
            n2 = Rest(n0 + 2, words.Count);
        var (s0L, s0R, n0L) = (Of(state.LeftChildren, s0), Of(state.RightChildren, s0), Of(state.LeftChildren, n0));
        var s1R = Of(state.RightChildren, s1);
        uint ws0 = Word(s0),
            ts0 = Tag(s0),
            ws1 = Word(s1),
            ts1 = Tag(s1),
            wn0 = Word(n0),
            tn0 = Tag(n0),
            wn1 = Word(n1),
            tn1 = Tag(n1),
            tn2 = Tag(n2),
            ts2 = Tag(s2);
        var distance = s0 < 0 ? 0u : (uint)Math.Min(n0 - s0, 7);
        var count = 0;
        into[count++] = Feature.Of(100, 0);
        into[count++] = Feature.Of(101, ws0);
        into[count++] = Feature.Of(102, ts0);
        into[count++] = Feature.Of(103, ws0, ts0);
        into[count++] = Feature.Of(104, wn0);
        into[count++] = Feature.Of(105, tn0);
        into[count++] = Feature.Of(106, wn0, tn0);
        into[count++] = Feature.Of(107, wn1);
        into[count++] = Feature.Of(108, tn1);
        into[count++] = Feature.Of(109, wn1, tn1);
        into[count++] = Feature.Of(110, Word(n2), tn2);
        into[count++] = Feature.Of(111, ws1, ts1);
        into[count++] = Feature.Of(112, ts1);
        into[count++] = Feature.Of(113, Word(s2), ts2);
        into[count++] = Feature.Of(114, ws0, wn0);
        into[count++] = Feature.Of(115, ws0, ts0, tn0);
        into[count++] = Feature.Of(116, ts0, wn0, tn0);
        into[count++] = Feature.Of(117, ts0, tn0);
        into[count++] = Feature.Of(118, tn0, tn1);
        into[count++] = Feature.Of(119, ts0, tn0, tn1);
        into[count++] = Feature.Of(120, tn0, tn1, tn2);
        into[count++] = Feature.Of(121, ts1, ts0, tn0);
        into[count++] = Feature.Of(122, ts2, ts1, ts0);
        into[count++] = Feature.Of(123, ws1, ws0);
        into[count++] = Feature.Of(124, ts1, ts0);
        into[count++] = Feature.Of(125, ws1, ts0);
        into[count++] = Feature.Of(126, ts1, ws0);
        into[count++] = Feature.Of(127, ts0, Tag(s0L.Last), tn0);
        into[count++] = Feature.Of(128, ts0, Tag(s0L.Second), Tag(s0L.Last));
        into[count++] = Feature.Of(129, ts0, Tag(s0R.Last), tn0);
        into[count++] = Feature.Of(130, ts0, Tag(s0R.Second), Tag(s0R.Last));
        into[count++] = Feature.Of(131, ts0, tn0, Tag(n0L.Last));
        into[count++] = Feature.Of(132, tn0, Tag(n0L.Second), Tag(n0L.Last));
        into[count++] = Feature.Of(133, ws0, (uint)s0R.Count);
        into[count++] = Feature.Of(134, ts0, (uint)s0R.Count);
        into[count++] = Feature.Of(135, ws0, (uint)s0L.Count);
        into[count++] = Feature.Of(136, ts0, (uint)s0L.Count, tn0);
        into[count++] = Feature.Of(137, tn0, (uint)n0L.Count);
        into[count++] = Feature.Of(138, wn0, (uint)n0L.Count);
        into[count++] = Feature.Of(139, ws0, distance);
        into[count++] = Feature.Of(140, wn0, distance);
        into[count++] = Feature.Of(141, ts0, distance, tn0);
        into[count++] = Feature.Of(142, Word(s0L.Last), ts0);
        into[count++] = Feature.Of(143, Word(s0R.Last), ts0);
        into[count++] = Feature.Of(144, Word(n0L.Last), tn0);
        into[count++] = Feature.Of(145, ts1, Tag(s1R.Last), ts0);
        into[count++] = Feature.Of(146, ws1, ws0, tn0);
        into[count++] = Feature.Of(147, ts1, Word(s0L.Last), ts0);
        into[count++] = Feature.Of(148, ws1, Word(s0L.Last), ts0);
        into[count++] = Feature.Of(149, ts0, wn0, tn1);
        into[count++] = Feature.Of(150, ts1, ts0, wn0);
        return count;
    }

    private static int Rest(int at, int words) => Math.Min(at, words);

    private static (int Last, int Second, int Count) Of((int Last, int Second, int Count)[] children, int at) =>
        at < 0 ? (-1, -1, 0) : (children[at].Last, children[at].Second, Math.Min(children[at].Count, 4));
}
