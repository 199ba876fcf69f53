using System.Collections.Frozen;
using NewsMesh.EntityLink.Facts.Rules.Words;
using NewsMesh.EntityLink.Reading.Language;

namespace NewsMesh.EntityLink.Facts.Rules.Comparison.Polarity;

/// <summary>What people are accused of. Who is accused, and says something of it that is no confession, disputes it, whichever words he has for it.</summary>
internal static class Misdeeds
{
    private static readonly string[][] Deeds =
    [
        .. WordList.Phrases("misdeeds").SelectMany(line => line.Split(' ')).Select(phrase => phrase.Split('_').Select(Stems.Of).ToArray()),
    ];

    private static readonly FrozenSet<string> Admitting = WordList.Words("admitting-words");

    /// <summary>Somebody else says it of the one who speaks in the other statement, and he admits nothing.</summary>
    public static bool Answers(ReadStatement speech, ReadStatement accusation) =>
        speech.Speakers.Count > 0
        && accusation.Speaker is not null
        && SpokenWords.IsOfWhomIsTold(speech, accusation)
        && (Breaches.Answers(speech, accusation) || IsOfDeed(speech, accusation))
        && !speech.Words.Any(Admitting.Contains);

    private static bool IsOfDeed(ReadStatement speech, ReadStatement accusation) =>
        Array.FindAll(Deeds, deed => accusation.Vocabulary.PlaceOf(deed) is not null) is { Length: > 0 } deeds
        // "Police said that they shot him" is a confession.
        && (speech.IsNegative || !Array.Exists(deeds, deed => Array.Exists(deed, speech.Vocabulary.Has)));
}
