using NewsMesh.EntityLink.Reading.Language;

namespace NewsMesh.EntityLink.Reading.Quotes.Learned;

/// <summary>
/// What the bounds of a cue's content and of its source are chosen by: the words around a bound, and how it lies to the cue (and, for a source, to the content).
/// A bound is a token: the first of the span, or its last.
/// </summary>
internal sealed class SpanFeatures(QuoteTokens tokens)
{
    private const uint Content = 300;
    private const uint Source = 500;

    /// <summary>No span: "he spoke again".</summary>
    public const int None = -1;

    private readonly int[] _commas = Prefix(tokens, at => tokens.Document.IsMark(at, ','));
    private readonly int[] _verbs = Prefix(tokens, at => PosTags.IsFinite(tokens.Tag(at)));
    private readonly int[] _nouns = Prefix(tokens, at => PosTags.IsNoun(tokens.Tag(at)));
    private readonly int[] _marks = Prefix(tokens, at => tokens.Document.Tokens[at].Kind == TokenKind.Mark);
    private readonly int[] _quotations = Prefix(tokens, tokens.Opens);

    /// <param name="cue">Tokens of the cue.</param>
    /// <param name="window">The tokens that the span may lie in.</param>
    /// <param name="content">Null while the content itself is looked for; then the bound is one of the source.</param>
    /// <param name="at">The token, or <see cref="None"/>.</param>
    /// <param name="features">Takes the features.</param>
    public void Start(Extent cue, Extent window, Extent? content, int at, FeatureList features)
    {
        features.Clear();
        var first = content is null ? Content : Source;
        var verb = tokens.Stem(cue.Start);
        var head = tokens.Stem(cue.End - 1);
        if (at == None)
        {
            features.Add(first + 90, 0);
            features.Add(first + 91, verb);
            features.Add(first + 92, head, tokens.Tag(cue.End - 1));
            features.Add(first + 93, tokens.Tag(cue.Start), tokens.Tag(cue.End), tokens.Class(cue.Start));
            features.Add(first + 94, tokens.Word(cue.Start - 1), tokens.Tag(cue.Start));
            features.Add(first + 95, tokens.Tag(cue.Start - 1), tokens.Tag(cue.Start));
            features.Add(first + 96, tokens.Word(cue.Start), (uint)Math.Min(3, cue.Start - window.Start));
            features.Add(first + 97, tokens.Word(cue.End), tokens.Tag(cue.Start));
            return;
        }
        var side = at >= cue.End ? 1u : 0;
        var gap = (uint)Bucket(side == 1 ? at - cue.End : cue.Start - at);
        var between = side == 1 ? new Extent(cue.End, at) : new Extent(at, cue.Start);
        var cueEndsSentence = IsMarkOrEnd(cue.End, window) ? 2u : 0;
        var place = side | cueEndsSentence | (at == window.Start ? 4u : 0) | (tokens.Opens(at) ? 8u : 0) | (tokens.IsQuoted(at) ? 16u : 0);
        uint word = tokens.Word(at),
            last = tokens.Word(at - 1),
            tag = tokens.Tag(at),
            tagLast = tokens.Tag(at - 1);
        features.Add(first, place);
        features.Add(first + 1, place, gap);
        features.Add(first + 2, place, word);
        features.Add(first + 3, place, last);
        features.Add(first + 4, side, word, last);
        features.Add(first + 5, side, tag, tagLast);
        features.Add(first + 6, place, tag, tokens.Tag(at + 1));
        features.Add(first + 7, verb, side, gap);
        features.Add(first + 8, verb, side, word);
        features.Add(first + 9, verb, side, last);
        features.Add(first + 10, verb, place);
        features.Add(first + 11, head, place, tag);
        features.Add(first + 12, verb, tag, tagLast);
        features.Add(first + 13, side, gap, tag);
        features.Add(first + 14, side, gap, last);
        features.Add(first + 15, side, Count(_commas, between), Count(_verbs, between));
        features.Add(first + 16, side, Count(_verbs, between), tag);
        features.Add(first + 17, side, Count(_marks, between), tagLast);
        features.Add(first + 18, side, Count(_quotations, between), Count(_nouns, between));
        features.Add(first + 19, tokens.Shape(at), tokens.Shape(at - 1), side);
        features.Add(first + 20, tokens.Tag(cue.Start), tag, place);
        features.Add(first + 21, tokens.Tag(cue.End - 1), gap, place);
        features.Add(first + 22, tokens.Class(cue.Start), gap, place);
        features.Add(first + 23, tokens.Class(cue.End - 1), tag, tagLast);
        features.Add(first + 24, side, tokens.Tag(at - 2), tagLast, tag);
        features.Add(first + 25, side, gap, tokens.Word(cue.End), tag);
        features.Add(first + 26, tokens.Class(at), side, tag);
        features.Add(first + 27, side, tokens.Word(at + 1), tag);
        features.Add(first + 28, tokens.Tag(cue.Start - 1), tokens.Tag(cue.Start), place);
        features.Add(first + 29, tokens.Word(cue.End), place, gap);
        features.Add(first + 30, tokens.Word(cue.Start - 1), place, gap);
        if (content is not { } said)
            return;
        var relation = Relation(said, at);
        features.Add(first + 40, relation, place);
        features.Add(first + 41, relation, tag, tagLast);
        features.Add(first + 42, relation, gap, side);
        features.Add(first + 43, relation, word);
        features.Add(first + 44, relation, said.Start > cue.Start ? 1u : 0, verb);
        features.Add(first + 45, relation, Count(_verbs, between), Count(_nouns, between));
        features.Add(first + 46, relation, tokens.Tag(cue.Start), gap);
        features.Add(first + 47, relation, tokens.Class(at), tag);
    }

    /// <param name="cue">Tokens of the cue.</param>
    /// <param name="window">The tokens that the span may lie in.</param>
    /// <param name="content">Null while the content itself is looked for.</param>
    /// <param name="start">The first token of the span.</param>
    /// <param name="at">What would be its last token.</param>
    /// <param name="features">Takes the features.</param>
    public void End(Extent cue, Extent window, Extent? content, int start, int at, FeatureList features)
    {
        features.Clear();
        var first = content is null ? Content + 100 : Source + 100;
        var side =
            start >= cue.End ? 1u
            : at >= cue.End ? 2u
            : 0;
        var span = new Extent(start, at + 1);
        var length = (uint)Bucket(at - start);
        var left = window.End - 1 - at;
        var open = tokens.IsQuoted(at) && tokens.IsQuoted(at + 1) && !tokens.Opens(at + 1) ? 1u : 0;
        var wholeQuotation =
            tokens.IsQuoted(start) && !tokens.IsQuoted(at + 1) ? 2u
            : tokens.IsQuoted(at) ? 1u
            : 0;
        var atEnd =
            left == 0 ? 1u
            : left == 1 ? 2u
            : 0;
        var touches =
            at + 1 == cue.Start ? 1u
            : content is { } c && at + 1 == c.Start ? 2u
            : 0;
        var place = side | (atEnd << 2) | (open << 4) | (wholeQuotation << 5) | (touches << 7);
        uint word = tokens.Word(at),
            next = tokens.Word(at + 1),
            tag = tokens.Tag(at),
            tagNext = tokens.Tag(at + 1);
        features.Add(first, place);
        features.Add(first + 1, place, length);
        features.Add(first + 2, place, word);
        features.Add(first + 3, place, next);
        features.Add(first + 4, side, word, next);
        features.Add(first + 5, side, tag, tagNext);
        features.Add(first + 6, place, tag, tagNext);
        features.Add(first + 7, side, tagNext, tokens.Tag(at + 2));
        features.Add(first + 8, next, tokens.Word(at + 2), side);
        features.Add(first + 9, next, tokens.Tag(at + 2), tag);
        features.Add(first + 10, tokens.Tag(start), tag, tagNext);
        features.Add(first + 11, tokens.Word(start), tag, tagNext);
        features.Add(first + 12, tokens.Stem(cue.Start), place);
        features.Add(first + 13, tokens.Stem(cue.Start), tagNext, Count(_verbs, span));
        features.Add(first + 14, Count(_verbs, span), tagNext, side);
        features.Add(first + 15, Count(_commas, span), next, side);
        features.Add(first + 16, Count(_verbs, span), next, side);
        features.Add(first + 17, Count(_nouns, span), Count(_verbs, span), tag, tagNext);
        features.Add(first + 18, tokens.Tag(start), length, tagNext);
        features.Add(first + 19, tokens.Word(start - 1), Count(_verbs, span), place);
        features.Add(first + 20, tokens.Class(at + 2), next, tagNext);
        features.Add(first + 21, Count(_quotations, span), wholeQuotation, tagNext);
        features.Add(first + 22, tokens.Tag(start), tokens.Tag(start + 1), Count(_verbs, span), place);
        features.Add(first + 23, tokens.Tag(at - 1), tag, tagNext);
        features.Add(first + 24, tokens.Class(cue.Start), place, Count(_verbs, span));
        features.Add(first + 25, next, tokens.Word(at + 2), Count(_verbs, span));
        features.Add(first + 26, tokens.Word(start), place, length);
        features.Add(first + 27, tokens.Tag(start), place, tag);
        features.Add(first + 28, side, Between(at, cue));
        features.Add(first + 29, next, place, Count(_verbs, new Extent(at + 1, Math.Max(at + 1, window.End))));
        features.Add(first + 30, tagNext, Count(_marks, new Extent(at + 1, Math.Max(at + 1, window.End))), side);
        features.Add(first + 31, tokens.Tag(cue.Start), tokens.Tag(start), tag, tagNext);
    }

    /// <summary>Where a token lies to the content: before, within, behind, right before, right behind.</summary>
    private static uint Relation(Extent content, int at) =>
        at < content.Start ? (at == content.Start - 1 ? 1u : 2u)
        : at < content.End ? 3u
        : at == content.End ? 4u
        : 5u;

    private static uint Between(int at, Extent cue) => at < cue.Start ? (uint)Bucket(cue.Start - at) : 31u;

    private bool IsMarkOrEnd(int at, Extent window) => at >= window.End || tokens.Document.Tokens[at].Kind == TokenKind.Mark;

    private static int Bucket(int distance) =>
        distance < 6 ? distance
        : distance < 8 ? 6
        : distance < 11 ? 7
        : distance < 16 ? 8
        : distance < 24 ? 9
        : distance < 40 ? 10
        : 11;

    private static uint Count(int[] prefix, Extent range) => (uint)Math.Min(4, prefix[range.End] - prefix[range.Start]);

    private static int[] Prefix(QuoteTokens tokens, Func<int, bool> counts)
    {
        var prefix = new int[tokens.Count + 1];
        for (var at = 0; at < tokens.Count; at++)
            prefix[at + 1] = prefix[at] + (counts(at) ? 1 : 0);
        return prefix;
    }
}
