using System.Collections.Frozen;
using NewsMesh.EntityLink.Facts.Rules.Comparison.Polarity;
using NewsMesh.EntityLink.Reading.Language;

namespace NewsMesh.EntityLink.Facts.Rules.Comparison.Events;

/// <summary>Who decides with one voice has no minority: "the judges were unanimous" and "by four votes to three".</summary>
internal static class Unanimity
{
    /// <summary>Words in front of "unanimous" by which it is not: "was far from unanimous", "nearly unanimous".</summary>
    private const int Before = 3;

    private static readonly FrozenSet<string> OneVoice = WordList.Of("unanimous unanimously");
    private static readonly FrozenSet<string> Nearly = WordList.Of("nearly almost virtually far short");
    private static readonly FrozenSet<string> Minority = WordList.Of("dissented dissenting dissents");

    /// <summary>One says that all were of one mind, and the other tells of some who were not.</summary>
    public static bool Differ(ReadStatement a, ReadStatement b) => (IsOfAll(a) && HasMinority(b)) || (IsOfAll(b) && HasMinority(a));

    private static bool IsOfAll(ReadStatement statement) =>
        statement.Score is null
        && Enumerable
            .Range(0, statement.Words.Count)
            .Any(at =>
                OneVoice.Contains(statement.Words[at])
                // Boxers win by one.
                && !(at + 1 < statement.Words.Count && statement.Words[at + 1] is "decision")
                && !statement
                    .Words.Skip(Math.Max(0, at - Before))
                    .Take(Math.Min(at, Before))
                    .Any(word => Nearly.Contains(word) || Negations.Is(word))
            );

    private static bool HasMinority(ReadStatement statement) =>
        !statement.Words.Any(OneVoice.Contains)
        && ((statement.Score is { } score && !score.EndsWith("-0", StringComparison.Ordinal)) || statement.Words.Any(Minority.Contains));
}
