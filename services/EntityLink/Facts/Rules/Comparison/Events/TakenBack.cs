using System.Collections.Frozen;
using NewsMesh.EntityLink.Facts.Rules.Comparison.Polarity;
using NewsMesh.EntityLink.Facts.Rules.Comparison.Times;
using NewsMesh.EntityLink.Facts.Rules.Words;
using NewsMesh.EntityLink.Reading.Language;

namespace NewsMesh.EntityLink.Facts.Rules.Comparison.Events;

/// <summary>What was imposed and is taken back: "has banned the club" and "has lifted its ban on the club". Who lifts a ban speaks of the ban, and does not say the same.</summary>
internal static class TakenBack
{
    /// <summary>Words from the verb to what it takes back: "lifted its three-year".</summary>
    private const int Reach = 4;

    private static readonly FrozenSet<string> Undoing = WordList.Of(
        "lift lifts lifted lifting revoke revokes revoked rescind rescinds rescinded scrap scraps scrapped end ends ended withdraw withdraws withdrew withdrawn reverse reverses reversed overturn overturns overturned quash quashes quashed cancel cancels cancelled canceled waive waives waived remove removes removed annul annuls annulled"
    );

    /// <summary>Who upholds a ban at the same time says the opposite: the two are no states that follow each other.</summary>
    private static readonly FrozenSet<string> Keeping = WordList.Of(
        "uphold upholds upheld keep keeps kept maintain maintains maintained extend extends extended renew renews renewed confirm confirms confirmed tighten tightens tightened"
    );

    private static readonly FrozenSet<string> Imposed = WordList.Of(
        "ban bans suspension suspensions sanction sanctions embargo curfew blockade boycott restriction restrictions tariff tariffs freeze moratorium lockdown prohibition seizure blacklisting expulsion"
    );

    /// <returns>Updates where the later one takes back what the earlier one tells, none where the earlier one does; null where neither takes back what the other tells.</returns>
    public static Relation? Of(ReadStatement a, ReadStatement b)
    {
        if (ComparisonRules.NameOthers(a, b) || a.HasNegation || b.HasNegation)
            return null;
        var (earlier, later) = Order.Of(a, b);
        if (Pair(earlier, later) is { } measure)
            return new Relation(Relations.Updates, LaterStates.State, $"what was imposed is taken back: the {measure}");
        if (Pair(later, earlier) is not { } before)
            return null;
        return Order.Apart(a, b) < Order.Meanwhile
            ? new Relation(Relations.Updates, LaterStates.State, $"what was imposed is taken back: the {before}")
            : Relation.None($"one tells of the {before}, and the other that it is taken back");
    }

    private static string? Pair(ReadStatement imposing, ReadStatement undoing)
    {
        if (Undone(undoing.Words) is not { } at || Undoes(imposing.Words) || imposing.Words.Any(Keeping.Contains))
            return null;
        var measure = undoing.Words[at];
        for (var word = 0; word < imposing.Words.Count; word++)
        {
            if (Vocabulary.AreOfOneRoot(Stems.Of(imposing.Words[word]), Stems.Of(measure)))
                return Complements.DifferBehind(imposing, word, undoing, at) ? null : measure;
        }
        return null;
    }

    /// <summary>"Until the end of May" undoes nothing.</summary>
    private static bool Undoes(IReadOnlyList<string> words) =>
        Enumerable.Range(0, words.Count).Any(at => Undoing.Contains(words[at]) && !(at > 0 && words[at - 1] is "the"));

    private static readonly FrozenSet<string> Prepositions = WordList.Of(
        "with in on by over under without after amid from despite before to as"
    );

    /// <summary>Where the measure stands that is taken back; null for none.</summary>
    private static int? Undone(IReadOnlyList<string> words)
    {
        for (var at = 0; at < words.Count; at++)
        {
            if (!Undoing.Contains(words[at]) || Unrealised.Is(words, at))
                continue;
            for (var next = at + 1; next < Math.Min(words.Count, at + 1 + Reach); next++)
            {
                // "Ended with new sanctions".
                if (Prepositions.Contains(words[next]))
                    break;
                if (Imposed.Contains(words[next]))
                    return next;
            }
        }
        return null;
    }
}
