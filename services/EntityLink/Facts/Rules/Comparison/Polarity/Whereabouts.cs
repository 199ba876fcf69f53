using System.Collections.Frozen;
using NewsMesh.EntityLink.Facts.Rules.Words;
using NewsMesh.EntityLink.Reading.Language;

namespace NewsMesh.EntityLink.Facts.Rules.Comparison.Polarity;

/// <summary>Somebody is said to have gone, and says, or his lawyer says, that he has not: "fled to Dubai", "his client was at home and had not gone anywhere".</summary>
internal static class Whereabouts
{
    /// <summary>Words from "not" to the verb: "had not yet left".</summary>
    private const int Reach = 3;

    private static readonly FrozenSet<string> Going = WordList.Of("fled flee left leave gone went flown travelled traveled escaped");

    /// <summary>"Had not left the country": who does not leave his job is no less on his way.</summary>
    private static readonly FrozenSet<string> Homes = WordList.Of("country city town home anywhere");

    /// <summary>The one who speaks in the other statement, or for whom he speaks, is said to have gone.</summary>
    public static bool Deny(ReadStatement denial, ReadStatement claim) =>
        denial.Speaker is not null
        && !denial.Speakers.Overlaps(claim.Speakers)
        && ContentWords
            .Cut(denial.Speaker)
            .Any(word => Complements.IsTelling(word) && claim.Terms.Contains(Stems.Of(Vocabulary.Bare(word))))
        && claim is { HasNegation: false, IsPlanned: false }
        && claim.Words.Any(word => word is "fled" or "flee" or "left" or "flown" or "escaped")
        && StaysAway(denial);

    private static readonly FrozenSet<string> Auxiliaries = WordList.Of(
        "had has have was is were are been be did does do will would yet ever also still to"
    );

    private static readonly FrozenSet<string> Persons = WordList.Of("he she they i we client clients");

    /// <summary>"He had not left", "his client was at home and had not left": not "the ships had not left".</summary>
    private static bool IsOfSpeaker(ReadStatement statement, int verb)
    {
        var before = verb - 1;
        while (before >= 0 && (Auxiliaries.Contains(statement.Words[before]) || Negations.Is(statement.Words[before])))
            before--;
        if (before < 0)
            return false;
        return statement.Words[before] is "and" or "or" or "but"
            ? statement.Words.Take(before).Any(word => IsPerson(statement, word))
            : IsPerson(statement, statement.Words[before]);
    }

    private static bool IsPerson(ReadStatement statement, string word) =>
        Persons.Contains(word) || (Complements.IsTelling(word) && statement.SpeakerWords.Contains(word));

    private static bool StaysAway(ReadStatement statement)
    {
        var words = statement.Words;
        for (var at = 0; at < words.Count; at++)
        {
            if (!Going.Contains(words[at]))
                continue;
            var isOfPlace =
                words[at] is not ("left" or "leave")
                || statement.Named.Exists(place => place.At == at + 1)
                || words.Skip(at + 1).Take(2).Any(Homes.Contains);
            if (!IsOfSpeaker(statement, at))
                continue;
            if (isOfPlace && words.Skip(Math.Max(0, at - Reach)).Take(Math.Min(at, Reach)).Any(Negations.Is))
                return true;
            if (at + 1 < words.Count && words[at + 1] is "nowhere")
                return true;
        }
        return false;
    }
}
