using System.Collections.Frozen;
using NewsMesh.EntityLink.Facts.Rules.Words;
using NewsMesh.EntityLink.Reading.Language;

namespace NewsMesh.EntityLink.Facts.Rules.Tallies;

/// <summary>
/// Whom a number of people counts, whatever the clause's verb: "left more than 70 people dead", "the death toll rose to 85" and "58 killed" all count the dead, and in "59 people were killed, and 527
/// injured" each number counts its own.
/// </summary>
internal static class VictimCounts
{
    /// <summary>The unit of every such number.</summary>
    public const string Unit = "people";

    /// <summary>The class of those who had to leave.</summary>
    public const string Evacuated = "evacuate";

    /// <summary>Words between a number and what happened to whom it counts: "84 people, including 10 children, have since died".</summary>
    private const int Farthest = 12;

    private static readonly FrozenSet<string> People = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "",
        "people",
        "person",
        "other",
        "victim",
        "patient"
    );

    /// <summary>What stands between a verb and the number it takes.</summary>
    private static readonly FrozenSet<string> Qualifiers = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "at",
        "least",
        "more",
        "than",
        "about",
        "around",
        "approximately",
        "over",
        "nearly",
        "almost",
        "up",
        "to",
        "some",
        "as",
        "many",
        "the",
        "a",
        "an",
        "total",
        "of",
        "estimated"
    );

    /// <summary>What a number is added to another by: it counts none by itself.</summary>
    private static readonly FrozenSet<string> Additions = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "another",
        "further",
        "additional",
        "extra"
    );

    /// <summary>Of the class of the dead, but no words for those who died.</summary>
    private static readonly FrozenSet<string> Deeds = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "deadly",
        "fatally",
        "massacre",
        "murder",
        "slay",
        "slain"
    );

    /// <summary>Some of the injured, and not all of them.</summary>
    private static readonly FrozenSet<string> Severities = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "serious",
        "seriously",
        "severe",
        "severely",
        "grave",
        "gravely",
        "minor",
        "slight",
        "slightly",
        "badly"
    );

    private static readonly FrozenSet<string> Breaks = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "and",
        "but",
        "while",
        "after",
        "before",
        "when"
    );

    /// <summary>A word behind which only some of the injured are counted: "seriously".</summary>
    public static bool IsSeverity(string word) => Severities.Contains(word);

    /// <summary>"Convicted of three murders" counts deeds, and no toll.</summary>
    public static bool IsDeed(string word) => Deeds.Contains(word) || Deeds.Contains(Stems.Of(word));

    /// <summary>A unit of which people may be meant: none at all, too.</summary>
    public static bool ArePeople(string? unit) => People.Contains(unit ?? "");

    /// <returns>The class of what happened to those who are counted ("die", "injure", …); null where the words do not say.</returns>
    /// <param name="before">The words of the clause in front of the number.</param>
    /// <param name="behind">The words and commas behind it.</param>
    /// <param name="subject">The words for who or what does it: "the death toll".</param>
    public static string? Of(IReadOnlyList<string> before, IReadOnlyList<string> behind, IReadOnlyList<string> subject)
    {
        // "30 of the 80 wounded".
        if (behind is ["of", "the" or "those" or "its" or "their", _, var all, ..] && Victims(all) is not null)
            return null;
        var at = before.Count - 1;
        while (at >= 0 && Qualifiers.Contains(before[at]))
            at--;
        if (at >= 0 && (Additions.Contains(before[at]) || Severities.Contains(before[Math.Max(0, at - 1)])))
            return null;
        return (at < 0 ? null : Victims(before[at]))
            ?? Behind(behind)
            ?? OfNumber(before)
            ?? (IsOfVictims(behind) ? null : Behind([.. subject.Where(word => !char.IsDigit(word[0]))]));
    }

    /// <summary>Words behind "the number of" in which it is said of whom.</summary>
    private const int OfWhom = 4;

    /// <summary>"The number of people killed by the storm has risen to seven".</summary>
    private static string? OfNumber(IReadOnlyList<string> before)
    {
        for (var at = 0; at + 2 < before.Count; at++)
        {
            if (
                before[at].Equals("number", StringComparison.OrdinalIgnoreCase)
                && before[at + 1].Equals("of", StringComparison.OrdinalIgnoreCase)
            )
                return before.Skip(at + 2).Take(OfWhom).Select(Victims).FirstOrDefault(one => one is not null);
        }
        return null;
    }

    /// <summary>"Two | of the dead | were cooks": some of those who are counted.</summary>
    private static bool IsOfVictims(IReadOnlyList<string> behind) =>
        behind is ["of", "the" or "those", var counted, ..] && Victims(counted) is not null;

    private static string? Behind(IReadOnlyList<string> words)
    {
        // "Four of the injured were in a critical condition": some of those who are counted.
        if (IsOfVictims(words))
            words = [.. words.Skip(3)];
        var isAside = false;
        string? before = null;
        for (var at = 0; at < Math.Min(words.Count, Farthest); at++)
        {
            var word = words[at];
            // "Nine people, one of whom later died": what follows is told of some of them.
            if (word.Equals("whom", StringComparison.OrdinalIgnoreCase) && before is { } some && !Wholes.Contains(some))
                return null;
            if (!word.Equals("of", StringComparison.OrdinalIgnoreCase))
                before = word;
            // "Voted against the death penalty".
            if (word is "death" && at + 1 < words.Count && NoDeaths.Contains(words[at + 1]))
                return null;
            if (string.Equals(word, "including", StringComparison.OrdinalIgnoreCase))
                isAside = true;
            else if (isAside && word == ",")
                isAside = false;
            else if (isAside || word == ",")
                continue;
            else if (Victims(word) is { } victims)
                return victims;
            else if (OfPhrase(words, at) is { } phrase)
                return phrase;
            else if (IsOfPlaces(words, at))
                continue;
            else if (Breaks.Contains(word) || Severities.Contains(word) || char.IsDigit(word[0]) || PredicateClasses.IsKnown(word))
                return null;
        }
        return null;
    }

    /// <summary>"Have fallen ill", "were told to leave": what happened to them in more than a word.</summary>
    private static string? OfPhrase(IReadOnlyList<string> words, int at) =>
        Turning.Contains(words[at]) && at + 1 < words.Count && Ill.Contains(words[at + 1]) ? "infect"
        : Telling.Contains(words[at]) && at + 2 < words.Count && words[at + 1] is "to" && Leaving.Contains(words[at + 2]) ? Evacuated
        : null;

    private static readonly FrozenSet<string> Turning = WordList.Of("fall falls fell fallen falling become became taken made");

    private static readonly FrozenSet<string> Ill = WordList.Of("ill sick");

    private static readonly FrozenSet<string> Telling = WordList.Of("told ordered asked urged advised instructed forced");

    private static readonly FrozenSet<string> Leaving = WordList.Of("leave evacuate flee");

    /// <summary>"9,500 people | from 31 villages": the number of the places is none of theirs.</summary>
    private static bool IsOfPlaces(IReadOnlyList<string> words, int at) =>
        at > 0 && char.IsDigit(words[at][0]) && (words[at - 1] is "from" or "across");

    private static readonly FrozenSet<string> NoDeaths = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "penalty",
        "sentence",
        "sentences",
        "row",
        "threat",
        "threats",
        "certificate",
        "certificates"
    );

    private static readonly FrozenSet<string> Wholes = FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "all", "both", "each", ",");

    /// <summary>"March" is the month.</summary>
    private static string? Victims(string word) => Deeds.Contains(word) || word == "March" ? null : PredicateClasses.VictimsOf(word);
}
