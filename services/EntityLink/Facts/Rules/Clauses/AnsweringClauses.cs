using NewsMesh.EntityLink.Facts.Rules.Polarity;
using NewsMesh.EntityLink.Facts.Rules.Values;

namespace NewsMesh.EntityLink.Facts.Rules.Clauses;

/// <summary>
/// Clauses that answer another one in so few words that no likeness shows it: a denial with a pronoun for whom it is of, the denial of who is said to have had something, a target that is raised.
/// Each is told of one thing only, so that the story must have exactly one that fits.
/// </summary>
internal sealed class AnsweringClauses
{
    /// <summary>Clauses of one party or deed that are looked at.</summary>
    private const int Most = 40;

    private readonly Dictionary<string, List<int>> _byDeed = new(StringComparer.Ordinal);
    private readonly Dictionary<int, List<int>> _bySubject = [];
    private readonly Dictionary<int, List<int>> _byDenier = [];
    private readonly Dictionary<string, List<int>> _byUnit = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The one fact that the clause answers, or that is answered by it, by the place of one of its clauses.</summary>
    public int? Of(IReadOnlyList<StoryClause> clauses, int at, int[] leaders)
    {
        var mine = clauses[at];
        return One(_byDeed.GetValueOrDefault(mine.Terms.Predicate), other => IsOfDeed(mine.Terms, clauses[other].Terms))
            ?? One(
                mine.Terms.IsDenied ? _bySubject.GetValueOrDefault(mine.Terms.Source) : _byDenier.GetValueOrDefault(mine.Terms.Subject),
                other =>
                    mine.Terms.IsDenied
                        ? IsOfTheAccused(mine.Terms, clauses[other].Terms)
                        : IsOfTheAccused(clauses[other].Terms, mine.Terms)
            )
            ?? (
                mine.Terms is { IsRaised: true, Unit: { } unit }
                    ? One(
                        _byUnit.GetValueOrDefault(UnitOf(unit)),
                        other => clauses[other].ArticleId != mine.ArticleId && IsRaisedFrom(mine.Terms, clauses[other].Terms)
                    )
                    : null
            );

        int? One(List<int>? others, Func<int, bool> fits)
        {
            int? found = null;
            foreach (var other in others ?? [])
            {
                if (!fits(other))
                    continue;
                if (found is { } known && leaders[known] != leaders[other])
                    return null;
                found ??= other;
            }
            return found;
        }
    }

    public void Add(ClauseTerms terms, int at)
    {
        if (!LightVerbs.Has(terms.Predicate))
            Keep(_byDeed, terms.Predicate, at);
        if (terms is { IsDenied: false, Subject: not 0 })
            Keep(_bySubject, terms.Subject, at);
        if (terms is { IsDenied: true, Source: not 0 })
            Keep(_byDenier, terms.Source, at);
        if (terms is { Unit: { } unit, Value: not null } && Figures.IsMeasure(unit))
            Keep(_byUnit, UnitOf(unit), at);
    }

    /// <summary>"The owner denied that he had been fired": a named denial of a deed, of which nothing is said that the other does not say.</summary>
    private static bool IsOfDeed(ClauseTerms one, ClauseTerms other)
    {
        if (one.IsDenied == other.IsDenied || LightVerbs.Has(one.Predicate))
            return false;
        var (denial, said) = one.IsDenied ? (one, other) : (other, one);
        return denial is { Source: not 0, Value: null }
            && denial.Source != said.Source
            && said.Modality is "asserted" or "alleged"
            && ((denial.IsOpen && AreAlso(denial, said)) || (said is { IsOpen: true, Source: not 0 } && AreAlso(said, denial)))
            && !ClausePair.AreFarApart(one, other)
            && !ClausePair.AreOfOtherKinds(one, other);
    }

    /// <summary>All plain words of the denial, one at least, stand in the other, too.</summary>
    private static bool AreAlso(ClauseTerms denial, ClauseTerms said)
    {
        var plain = 0;
        for (var at = 0; at < denial.Words.Length; at++)
        {
            if (!IsPlain(denial, at))
                continue;
            plain++;
            if (!Has(said, denial.Words[at]))
                return false;
        }
        return plain > 0;
    }

    /// <summary>Who is said to have had something denies that there was any of it.</summary>
    private static bool IsOfTheAccused(ClauseTerms denial, ClauseTerms said) =>
        denial is { IsDenied: true, Source: not 0, Object: not 0, Value: null }
        && !said.IsDenied
        && said.Subject == denial.Source
        && said.Source != denial.Source
        && (denial.Subject == 0 || denial.Subject == denial.Source)
        && said.Modality is "asserted" or "alleged"
        && AnsweredDenials.AreOfOneWay(denial.Predicate, said.Predicate)
        && HasObject(denial, said)
        && !ClausePair.AreFarApart(denial, said);

    /// <summary>A word beside the verb that is neither name nor number and that both have: what the denial is of.</summary>
    private static bool HasObject(ClauseTerms denial, ClauseTerms said)
    {
        var shared = 0;
        for (var at = 0; at < denial.Words.Length; at++)
            shared += IsPlain(denial, at) && Has(said, denial.Words[at]) ? 1 : 0;
        return shared > (denial.Predicate == said.Predicate ? 1 : 0);
    }

    /// <summary>"Raised its target for savings to 850 million": another figure of the unit, and what is raised is a word of its clause.</summary>
    private static bool IsRaisedFrom(ClauseTerms raised, ClauseTerms before) =>
        !before.IsDenied
        && !raised.IsDenied
        && !before.Value.Equals(raised.Value)
        && !ClausePair.AreFarApart(raised, before)
        && !ClausePair.ShareNoWord(raised, before);

    private static bool IsPlain(ClauseTerms clause, int word) => word >= 64 || (clause.Plain >> word & 1) == 1;

    private static bool Has(ClauseTerms clause, int word) => Array.BinarySearch(clause.Words, word) >= 0;

    private static string UnitOf(string unit) => unit.IndexOf(" per ", StringComparison.Ordinal) is > 0 and var at ? unit[..at] : unit;

    private static void Keep<TKey>(Dictionary<TKey, List<int>> lists, TKey key, int at)
        where TKey : notnull
    {
        if (!lists.TryGetValue(key, out var list))
            lists[key] = list = [];
        if (list.Count < Most)
            list.Add(at);
    }
}
