using System.Collections.Frozen;
using NewsMesh.EntityLink.Facts.Rules.Comparison.Numbers;
using NewsMesh.EntityLink.Facts.Rules.Comparison.Times;
using NewsMesh.EntityLink.Facts.Rules.Words;
using NewsMesh.EntityLink.Reading.Language;

namespace NewsMesh.EntityLink.Facts.Rules.Comparison;

/// <summary>What a word is said of: the words of its phrase, before and behind it. Who cuts aid does not do the opposite of raising spending, and who is cleared of theft may be convicted of forgery.</summary>
internal static class Complements
{
    /// <summary>Content words of a phrase that are looked at to each side.</summary>
    private const int Most = 3;

    private static readonly FrozenSet<string> Ends = WordList.Of(
        "after before when while as but and or by with without despite because in at during since until from who which that than though although amid following"
    );

    /// <summary>Each of the two words has words behind it that the other statement lacks.</summary>
    public static bool DifferBehind(ReadStatement a, int at, ReadStatement b, int other) => HasOwn(a, at, 1, b) && HasOwn(b, other, 1, a);

    /// <summary>One of the two has such words.</summary>
    public static bool MayDifferBehind(ReadStatement a, int at, ReadStatement b, int other) =>
        HasOwn(a, at, 1, b) || HasOwn(b, other, 1, a);

    /// <summary>Each has words before it that the other statement lacks.</summary>
    public static bool DifferBefore(ReadStatement a, int at, ReadStatement b, int other) => HasOwn(a, at, -1, b) && HasOwn(b, other, -1, a);

    /// <summary>A word behind it that the other statement lacks.</summary>
    public static bool HasOwnBehind(ReadStatement one, int at, ReadStatement other) => HasOwn(one, at, 1, other);

    /// <summary>The same word; null for none.</summary>
    public static string? OwnBehind(ReadStatement one, int at, ReadStatement other) => Own(one, at, 1, other);

    /// <summary>The first word of matter behind it stands in the other statement, too.</summary>
    public static bool HasShared(ReadStatement one, int at, ReadStatement other) =>
        one.Words.Skip(at + 1).TakeWhile(word => !IsEnd(one, word, 1)).FirstOrDefault(IsTelling) is { } next && other.Vocabulary.Has(next);

    private static bool HasOwn(ReadStatement one, int at, int step, ReadStatement other) => Own(one, at, step, other) is not null;

    private static string? Own(ReadStatement one, int at, int step, ReadStatement other)
    {
        var seen = 0;
        for (var next = at + step; next >= 0 && next < one.Words.Count && seen < Most && !IsEnd(one, one.Words[next], step); next += step)
        {
            if (!IsTelling(one.Words[next]))
                continue;
            if (!other.Vocabulary.Has(one.Words[next]))
                return one.Words[next];
            seen++;
        }
        return null;
    }

    /// <summary>"On his left knee": before a word its preposition ends what it belongs to.</summary>
    private static bool IsEnd(ReadStatement statement, string word, int step) =>
        Ends.Contains(word)
        || (step < 0 && word is "on")
        // "Is safe, the inspector said".
        || (step > 0 && statement.SpeakerWords.Contains(Vocabulary.Bare(word)));

    /// <summary>A word of matter: no number, no measure and no time.</summary>
    public static bool IsTelling(string word) =>
        Vocabulary.Bare(word) is var bare
        && ContentWords.IsContent(bare)
        && !SubstitutedNumbers.IsNumber(bare)
        && !Measures.IsUnit(bare)
        && !FigureReader.IsScale(bare)
        && !StatedDays.IsOfTime(bare);
}
