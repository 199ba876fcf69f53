using System.Collections.Frozen;
using NewsMesh.EntityLink.Facts.Rules.Comparison.Times;
using NewsMesh.EntityLink.Reading.Language;

namespace NewsMesh.EntityLink.Facts.Rules.Comparison.Numbers;

/// <summary>The places in which competitors finish: "finished third", "came last", "won silver". One has one place in one contest.</summary>
internal static class Ranks
{
    /// <summary>Words from the verb to the place: "came a distant", "ended the season at the top".</summary>
    private const int Reach = 5;

    /// <summary>Words from "won" to what else it was that was won: "won the women's giant slalom world cup | bronze".</summary>
    private const int ToMedal = 8;

    /// <summary>Cosine of two nouns below which they are two contests.</summary>
    private const double Unlike = 0.5;

    private static readonly FrozenSet<string> Finishing = WordList.Of(
        "finish finishes finished come comes came place places placed end ends ended rank ranks ranked"
    );

    private static readonly FrozenSet<string> Winning = WordList.Of("win wins won take takes took claim claims claimed");

    /// <summary>Verbs as the reader gives them of which the place is told.</summary>
    private static readonly FrozenSet<string> Verbs = WordList.Of("finish end come place rank win take claim");

    /// <summary>Words between the verb and the place.</summary>
    private static readonly FrozenSet<string> Between = WordList.Of(
        "a an in at the only joint equal distant season year tournament race campaign"
    );

    private static readonly FrozenDictionary<string, string> Places = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["top"] = First,
        ["gold"] = First,
        ["silver"] = "second",
        ["bronze"] = "third",
        ["bottom"] = Last,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private const string First = "first",
        Last = "last";

    /// <summary>Contradicts where one competitor has two places, none where the places are of two contests; null where neither is told.</summary>
    public static Relation? Of(ReadStatement a, ReadStatement b, Func<string, string, double> likeness)
    {
        if (
            In(a) is not (var one, var at)
            || In(b) is not (var other, var otherAt)
            || AreOfOne(one, other) != false
            || StatedDays.Differ(a, b)
            || !HaveOneCompetitor(a, b)
        )
            return null;
        var (contest, otherContest) = (Complements.OwnBehind(a, Contest(a, at), b), Complements.OwnBehind(b, Contest(b, otherAt), a));
        if (IsOfByElection(a.Words) != IsOfByElection(b.Words))
            return Relation.None("places in two contests, of which one is a by-election");
        return
            contest is not null
            && otherContest is not null
            && (likeness(contest, otherContest) < Unlike || Contrasts.AreOfOneLine(contest, otherContest))
            ? Relation.None($"places in two contests: “{contest}” and “{otherContest}”")
            : new Relation(Relations.Contradicts, SlotRules.Quantity, $"one competitor in two places: {one} and {other}");
    }

    private static bool IsOfByElection(IReadOnlyList<string> words) =>
        Enumerable
            .Range(0, words.Count)
            .Any(at => words[at] is "byelection" || (at > 0 && words[at - 1] is "by" && words[at] is "election" or "elections"));

    /// <summary>Where the preposition stands behind which the contest is named, else the place itself.</summary>
    private static int Contest(ReadStatement statement, int at) =>
        at + 1 < statement.Words.Count && statement.Words[at + 1] is "in" or "at" or "of" ? at + 1 : at;

    /// <summary>Null where nobody knows: who comes last may come eighth.</summary>
    private static bool? AreOfOne(string one, string other) =>
        one == other ? true
        : one == Last ? (other == First ? false : null)
        : other == Last ? (one == First ? false : null)
        : false;

    private static bool HaveOneCompetitor(ReadStatement a, ReadStatement b) =>
        a.Claims.Any(one =>
            Verbs.Contains(one.Verb)
            && b.Claims.Any(other => Verbs.Contains(other.Verb) && ClaimRules.Compare(one.Subject, other.Subject) == Identity.Same)
        );

    /// <summary>The only place that it tells, and where; null for none, and for several.</summary>
    private static (string Place, int At)? In(ReadStatement statement)
    {
        (string Place, int At)? found = null;
        for (var at = 0; at < statement.Words.Count; at++)
        {
            if (At(statement.Words, at) is not { } place)
                continue;
            if (found is { } known && known.Place != place.Place)
                return null;
            found ??= place;
        }
        return found;
    }

    private static (string Place, int At)? At(IReadOnlyList<string> words, int verb)
    {
        var isWon = Winning.Contains(words[verb]);
        if (!isWon && !Finishing.Contains(words[verb]))
            return null;
        for (var at = verb + 1; at < Math.Min(words.Count, verb + 1 + Reach); at++)
        {
            var word = words[at];
            if (Places.TryGetValue(word, out var place) && (isWon ? word is not ("top" or "bottom") : word is "top" or "bottom"))
                return (place, at);
            if (!isWon && (word is Last || SubstitutedNumbers.IsOrdinal(word)))
                return IsOfNoun(words, at) ? null : (SubstitutedNumbers.Ordinal(word) ?? Last, at);
            if (!Between.Contains(word))
                break;
        }
        return
            words[verb] is "won" or "wins"
            && verb + 1 < words.Count
            && words[verb + 1] is "the" or "a" or "an"
            && !words.Skip(verb + 1).Take(ToMedal).Any(IsOfPrize)
            ? (First, verb)
            : null;
    }

    /// <summary>"Won the women's slalom silver", "won a record ninth": not the first place, or not the only one.</summary>
    private static bool IsOfPrize(string word) =>
        Places.ContainsKey(word) || word is "medal" or "medals" or "record" || SubstitutedNumbers.IsOrdinal(word);

    /// <summary>"Finished the third stage", "ended last year".</summary>
    private static bool IsOfNoun(IReadOnlyList<string> words, int at) =>
        at + 1 < words.Count
        && words[at + 1] is not ("place" or "overall" or "again")
        && (Complements.IsTelling(words[at + 1]) || (words[at] == Last && StatedDays.IsOfTime(words[at + 1])));
}
