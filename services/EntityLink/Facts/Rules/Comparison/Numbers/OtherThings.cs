using System.Collections.Frozen;
using NewsMesh.EntityLink.Facts.Rules.Words;
using NewsMesh.EntityLink.Reading.Language;

namespace NewsMesh.EntityLink.Facts.Rules.Comparison.Numbers;

/// <summary>Two numbers of nearly the same words that are of two things: villagers and policemen killed, the rise of teachers and of doctors, the polls of two institutes.</summary>
internal static class OtherThings
{
    /// <summary>Cosine of two words below which the one is no other name of the other.</summary>
    private const double Unlike = 0.5;

    /// <summary>Letters of a word that is no particle.</summary>
    private const int ShortestNoun = 4;

    private static readonly FrozenSet<string> Anybody = WordList.Of(
        "people persons person victims victim dead casualties residents civilians others more men women children injured wounded killed"
    );

    /// <summary>Whoever asks other people gets another number.</summary>
    private static readonly FrozenSet<string> Surveys = WordList.Of("poll polls survey surveys study studies census forecast estimate");

    /// <summary>The words of the two things; null where the numbers may be of one.</summary>
    /// <param name="a">The one statement.</param>
    /// <param name="b">The other.</param>
    /// <param name="isTally">Victims are counted: only the noun beside the number tells whose.</param>
    /// <param name="likeness">The cosine of two words.</param>
    public static (string One, string Other)? Of(ReadStatement a, ReadStatement b, bool isTally, Func<string, string, double> likeness)
    {
        foreach (var (gap, otherGap) in AlignedWords.InPlace(a, b))
        {
            if (isTally && !(HasNumber(a, gap) && HasNumber(b, otherGap)))
                continue;
            var (words, others) = (AlignedWords.Content(a, gap), AlignedWords.Content(b, otherGap));
            if (words.Exists(word => IsVague(a, word)) || others.Exists(word => IsVague(b, word)))
                continue;
            if (
                words.TrueForAll(word =>
                    others.TrueForAll(other => (IsName(a, word) && IsName(b, other)) || likeness(word, other) < Unlike)
                )
            )
                return (words[0], others[0]);
        }
        return null;
    }

    /// <summary>Anybody may be meant by it, or it is who says so, or what is done.</summary>
    private static bool IsVague(ReadStatement statement, string word) =>
        Anybody.Contains(word)
        // "A.m.", "mid-".
        || word.Length < ShortestNoun
        || word.Contains('.', StringComparison.Ordinal)
        || (PredicateClasses.IsKnown(word) && !IsNoun(statement, word))
        || (statement.SpeakerTerms.Contains(Stems.Of(word)) && !statement.Words.Any(Surveys.Contains))
        || statement.Claims.Any(claim => claim.Acts.Contains(word) || Stems.Of(claim.Verb) == Stems.Of(word));

    /// <summary>What a party is: "judges".</summary>
    private static bool IsNoun(ReadStatement statement, string word) =>
        Synonyms.Of(Stems.Of(word)) is var meaning
        && statement.Claims.Any(claim => claim.Subject?.Head == meaning || claim.Object?.Head == meaning);

    private static bool IsName(ReadStatement statement, string word) => statement.Names.Contains(Stems.Of(Vocabulary.Bare(word)));

    private static bool HasNumber(ReadStatement statement, Extent gap) =>
        Enumerable.Range(gap.Start, gap.Length).Any(at => SubstitutedNumbers.IsNumber(statement.Words[at]));
}
