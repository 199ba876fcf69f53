namespace NewsMesh.EntityLink.Reading.Quotes.Learned;

/// <summary>What tells a cue ("said", "according to", "in a statement") from other words. Labels: 0 outside, 1 first token, 2 further token.</summary>
internal static class CueFeatures
{
    private const uint First = 200;

    /// <summary>How far a quotation mark or a comma is looked for.</summary>
    private const int Near = 4;

    public static void Of(QuoteTokens tokens, int at, uint before, uint beforeThat, FeatureList features)
    {
        features.Clear();
        uint word = tokens.Word(at),
            stem = tokens.Stem(at),
            tag = tokens.Tag(at),
            topics = tokens.Class(at),
            next = tokens.Word(at + 1),
            last = tokens.Word(at - 1);
        uint tagNext = tokens.Tag(at + 1),
            tagLast = tokens.Tag(at - 1),
            shape = tokens.Shape(at);
        features.Add(First, shape);
        features.Add(First + 1, word);
        features.Add(First + 2, stem);
        features.Add(First + 3, stem, tag);
        features.Add(First + 4, stem, next);
        features.Add(First + 5, stem, last);
        features.Add(First + 6, stem, tagNext, tagLast);
        features.Add(First + 7, stem, tagNext);
        features.Add(First + 8, stem, tagLast);
        features.Add(First + 9, tag, tagNext, tagLast);
        features.Add(First + 10, tag, tagNext, tokens.Tag(at + 2));
        features.Add(First + 11, tag, tagLast, tokens.Tag(at - 2));
        features.Add(First + 12, topics, tag);
        features.Add(First + 13, topics, tag, tagNext);
        features.Add(First + 14, topics, next);
        features.Add(First + 15, topics, tagLast, tag);
        features.Add(First + 16, last, tag);
        features.Add(First + 17, next, tag);
        features.Add(First + 18, next, tokens.Word(at + 2));
        features.Add(First + 19, last, tokens.Word(at - 2));
        features.Add(First + 20, tokens.Stem(at - 1), tag);
        features.Add(First + 21, tokens.Stem(at + 1), tag);
        features.Add(First + 22, tokens.Class(at + 1), tagNext, tag);
        features.Add(First + 23, tokens.Class(at - 1), tagLast, tag);
        features.Add(First + 24, tokens.Suffix(at), tag);
        features.Add(First + 25, before, beforeThat);
        features.Add(First + 26, before, word);
        features.Add(First + 27, before, tag);
        features.Add(First + 28, before, tokens.Stem(at - 1), word);
        features.Add(First + 29, before, tag, tagNext);
        features.Add(First + 30, before, last, next);
        features.Add(First + 31, stem, Quotation(tokens, at));
        features.Add(First + 32, topics, Quotation(tokens, at), tag);
        features.Add(First + 33, tag, tokens.Shape(at - 1), tokens.Shape(at + 1));
        features.Add(First + 34, stem, tokens.Word(at + 2));
        features.Add(First + 35, stem, tokens.Word(at - 2));
        for (var bits = topics; bits != 0; bits &= bits - 1)
            features.Add(First + 40, bits & (0 - bits), tag);
    }

    /// <summary>Whether a quotation opens soon behind a token, or closed soon before it.</summary>
    private static uint Quotation(QuoteTokens tokens, int at)
    {
        var seen = tokens.IsQuoted(at) ? 1u : 0;
        for (var step = 1; step <= Near; step++)
        {
            if (tokens.Opens(at + step))
                seen |= 2;
            if (tokens.IsQuoted(at - step) && !tokens.IsQuoted(at - step + 1))
                seen |= 4;
        }
        return seen;
    }
}
