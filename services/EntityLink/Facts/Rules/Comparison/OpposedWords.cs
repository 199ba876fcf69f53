using NewsMesh.EntityLink.Facts.Rules.Comparison.Events;
using NewsMesh.EntityLink.Facts.Rules.Comparison.Numbers;
using NewsMesh.EntityLink.Facts.Rules.Comparison.Polarity;
using NewsMesh.EntityLink.Facts.Rules.Comparison.Times;
using NewsMesh.EntityLink.Facts.Rules.Words;

namespace NewsMesh.EntityLink.Facts.Rules.Comparison;

/// <summary>
/// Words of which one thing has one at a time, whatever their part in the sentence: the left knee and the right one, for and against, drunk and sober. They are opposed where what stands around them is the
/// same; beside a "not" the one says what the other says.
/// </summary>
internal static class OpposedWords
{
    /// <summary>Words from "not" to what it negates.</summary>
    private const int Negated = 3;

    private static readonly WordPairs[] Lines = WordPairs.Read("opposed-words");

    /// <summary>The two words; null where none are opposed.</summary>
    public static (string One, string Other)? Of(ReadStatement a, ReadStatement b)
    {
        if (a.HasOwnName(b) && b.HasOwnName(a))
            return null;
        foreach (var (side, otherSide) in Lines)
        {
            if ((Pair(a, side, b, otherSide) ?? Pair(a, otherSide, b, side)) is { } pair)
                return pair;
        }
        return null;
    }

    /// <summary>The one says by a word what the other says by its opposite and "not": "acquitted" and "not guilty".</summary>
    public static bool Agree(ReadStatement a, ReadStatement b) =>
        Array.Exists(Lines, line => Agree(a, line.One, b, line.Other) || Agree(a, line.Other, b, line.One));

    private static bool Agree(ReadStatement a, string[][] side, ReadStatement b, string[][] otherSide) =>
        WordPairs.Find(a, side) is { } one && WordPairs.Find(b, otherSide) is { } other && IsNegated(a, one.At) != IsNegated(b, other.At);

    private static (string, string)? Pair(ReadStatement a, string[][] side, ReadStatement b, string[][] otherSide)
    {
        if (
            WordPairs.Find(a, side) is not { } one
            || WordPairs.Find(b, otherSide) is not { } other
            || WordPairs.Find(a, otherSide) is not null
            || WordPairs.Find(b, side) is not null
        )
            return null;
        if (
            IsNegated(a, one.At) != IsNegated(b, other.At)
            || PairedParts.IsOfPolitics(a.Words, one.End)
            || PairedParts.IsOfPolitics(b.Words, other.End)
        )
            return null;
        // "Before the vote", "after the leak": of prepositions the noun tells.
        if (!AreOfOneNoun(a, one, b, other))
            return null;
        // "Three lots were sold", "five lots were unsold".
        if (CountBefore(a, one.At) is { } count && CountBefore(b, other.At) is { } otherCount && count != otherCount)
            return null;
        return Complements.MayDifferBehind(a, one.End - 1, b, other.End - 1) || Complements.DifferBefore(a, one.At, b, other.At)
            ? null
            : (one.Words, other.Words);
    }

    /// <summary>Words from a number to the verb whose subject it counts: "nine of the players | stayed".</summary>
    private const int ToCounted = 5;

    private static string? CountBefore(ReadStatement statement, int at) =>
        statement.Words.Take(at).TakeLast(ToCounted).LastOrDefault(SubstitutedNumbers.IsNumber);

    public static bool IsNegated(ReadStatement statement, int at) =>
        Enumerable.Range(Math.Max(0, at - Negated), Math.Min(at, Negated)).Any(before => Negations.Is(statement.Words[before]));

    /// <summary>"Before the vote" and "after the leak" are of two; "for the tariff" and "abstained on Monday in the vote on the tariff" are of one.</summary>
    private static bool AreOfOneNoun(ReadStatement a, FoundPhrase one, ReadStatement b, FoundPhrase other) =>
        (ContentWords.IsContent(one.Words), ContentWords.IsContent(other.Words)) switch
        {
            (true, false) => Next(b, other.End) is { } noun && a.Vocabulary.Has(noun),
            (false, true) => Next(a, one.End) is { } noun && b.Vocabulary.Has(noun),
            (false, false) => Meaning(Next(a, one.End)) == Meaning(Next(b, other.End)),
            _ => true,
        };

    private static string? Meaning(string? word) => word is null ? null : Synonyms.Of(Stems.Of(word));

    private static string? Next(ReadStatement statement, int at) =>
        statement
            .Words.Skip(at)
            .Where(word => ContentWords.IsContent(word) && !StatedDays.IsOfTime(Vocabulary.Bare(word)))
            .Select(Vocabulary.Bare)
            .FirstOrDefault();
}
