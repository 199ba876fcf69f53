namespace NewsMesh.EntityLink.Reading.Quotes.Learned;

/// <summary>What a part-of-speech tag is chosen by, after Collins (2002): the word, its endings, its neighbours and the tags before it.</summary>
internal static class PosFeatures
{
    private const uint First = 100;

    public static void Of(QuoteTokens tokens, int at, FeatureList features)
    {
        features.Clear();
        var (one, two) = (tokens.Tag(at - 1), tokens.Tag(at - 2));
        features.Add(First, 0);
        features.Add(First + 1, tokens.Word(at));
        features.Add(First + 2, tokens.Suffix(at), tokens.Shape(at) & 15);
        features.Add(First + 3, tokens.Word(at - 1));
        features.Add(First + 4, tokens.Word(at + 1));
        features.Add(First + 5, tokens.Word(at - 2));
        features.Add(First + 6, tokens.Word(at + 2));
        features.Add(First + 7, one);
        features.Add(First + 8, one, two);
        features.Add(First + 9, one, tokens.Word(at));
        features.Add(First + 10, tokens.Suffix(at + 1), tokens.Suffix(at));
        features.Add(First + 11, tokens.Suffix(at - 1));
        features.Add(First + 12, tokens.Suffix(at + 1));
        features.Add(First + 13, tokens.Shape(at) & 15, one);
        features.Add(First + 14, tokens.Stem(at));
        features.Add(First + 15, tokens.Word(at), tokens.Word(at + 1));
        features.Add(First + 16, tokens.Word(at - 1), tokens.Word(at));
        features.Add(First + 17, tokens.Shape(at) & 15, tokens.Shape(at - 1) & 15, tokens.Suffix(at));
        features.Add(First + 18, one, tokens.Suffix(at));
        features.Add(First + 19, one, tokens.Word(at + 1));
    }
}
