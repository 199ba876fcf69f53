namespace NewsMesh.EntityLink.Facts.Rules.Comparison.Events;

/// <summary>How something was done, of which one event has one: live on television and behind closed doors. Such words are said of the whole event, so that what stands behind them does not matter.</summary>
internal static class Manners
{
    private static readonly WordPairs[] Lines = WordPairs.Read("opposed-manners");

    /// <summary>The two manners; null where none are opposed.</summary>
    public static (string One, string Other)? Opposed(ReadStatement a, ReadStatement b)
    {
        foreach (var (side, otherSide) in Lines)
        {
            if ((Pair(a, side, b, otherSide) ?? Pair(a, otherSide, b, side)) is { } pair)
                return pair;
        }
        return null;
    }

    private static (string, string)? Pair(ReadStatement a, string[][] side, ReadStatement b, string[][] otherSide) =>
        WordPairs.Find(a, side) is { } one
        && WordPairs.Find(b, otherSide) is { } other
        && WordPairs.Find(a, otherSide) is null
        && WordPairs.Find(b, side) is null
        && !OpposedWords.IsNegated(a, one.At)
        && !OpposedWords.IsNegated(b, other.At)
            ? (one.Words, other.Words)
            : null;
}
