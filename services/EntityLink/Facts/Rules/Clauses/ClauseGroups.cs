using NewsMesh.EntityLink.Facts.Rules.Values;
using NewsMesh.EntityLink.Facts.Rules.Words;

namespace NewsMesh.EntityLink.Facts.Rules.Clauses;

/// <summary>A clause of an article of a story.</summary>
/// <param name="ArticleId">The article.</param>
/// <param name="At">When it was published.</param>
/// <param name="Terms">What the clause says.</param>
internal sealed record StoryClause(Guid ArticleId, DateTimeOffset At, ClauseTerms Terms);

/// <summary>
/// Which clauses of a story tell one fact. In the order of publication each follows the one before it that a rule or the model surely takes for the same; then groups are joined that most probably are one
/// (<see cref="AverageLinkage"/>). What belongs together follows from the clauses and not from the order in which articles came.
/// </summary>
internal static class ClauseGroups
{
    /// <summary>The probability from which a clause follows another, whatever the others say. Chosen by <c>-- facts</c>, with the event left out.</summary>
    public const double Same = 0.9;

    /// <summary>What a denial and what it denies share: three rare words, and most of what the shorter one says.</summary>
    private const double LeastDenied = 1.5,
        MostlyDenied = 0.6;

    /// <summary>Two rare words, from which on the same words are no accident, and so much of the longer clause.</summary>
    private const double LeastVerbatim = 1,
        NearlyAll = 0.8;

    /// <summary>"Two players": words of a clause that only counts.</summary>
    private const int BareCount = 3;

    /// <summary>Clauses of one predicate that are looked at for a denial.</summary>
    private const int MostTold = 400;

    /// <summary>Clauses of one heaviest word that are looked at for the same words.</summary>
    private const int MostPrinted = 40;

    /// <returns>For each clause, the place of the clause that leads its fact: its own where it follows none.</returns>
    public static int[] Of(IReadOnlyList<StoryClause> given, SameClauseModel? model = null, double same = Same)
    {
        var clauses = StoryWeights.Apply(given);
        var leaders = new int[clauses.Count];
        var linkage = new AverageLinkage(clauses, model ?? SameClauseModel.Shipped);
        var order = Enumerable.Range(0, clauses.Count).ToArray();
        Array.Sort(order, (one, other) => InOrder(clauses[one], clauses[other]));
        var tallies = StoryTallies.Of(given, order);
        var told = new Dictionary<(string Predicate, bool IsDenied), List<int>>();
        var stated = new Dictionary<(Guid Article, int Ordinal), int>();
        var printed = new Dictionary<(int Word, bool IsDenied), List<int>>();
        var counted = new Dictionary<double, List<int>>();
        var timed = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        var answering = new AnsweringClauses();
        foreach (var at in order)
        {
            stated[(clauses[at].ArticleId, clauses[at].Terms.Ordinal)] = at;
            if (tallies[at] is { } tally)
            {
                leaders[at] = tally;
                linkage.Put(at, tally, isSettled: true);
                if (clauses[at].Terms.Value is { } number)
                    Keep(counted, number, at, MostPrinted);
                continue;
            }
            var terms = clauses[at].Terms;
            var likeliest = linkage.Compare(at);
            var heaviest = (Heaviest(terms.Words), terms.IsDenied);
            leaders[at] =
                terms.Follows is { } ordinal && stated.TryGetValue((clauses[at].ArticleId, ordinal), out var first) ? leaders[first]
                : Verbatim(clauses, at, printed.GetValueOrDefault(heaviest)) is { } verbatim ? leaders[verbatim]
                : Replaced(clauses, at, counted) is { } replaced ? leaders[replaced]
                : Told(clauses, at, counted) is { } figure ? leaders[figure]
                : Timed(clauses, at, timed) is { } moment ? leaders[moment]
                : Denied(clauses, at, told) is { } denied ? leaders[denied]
                : Reversed(clauses, at, told) is { } reversed ? leaders[reversed]
                : Opposed(clauses, at, told) is { } opposed ? leaders[opposed]
                : answering.Of(clauses, at, leaders) is { } answered ? leaders[answered]
                : likeliest?.Probability >= same ? likeliest.Value.Leader
                : at;
            linkage.Put(at, leaders[at], isSettled: false);
            answering.Add(terms, at);
            Keep(told, (terms.Predicate, terms.IsDenied), at, MostTold);
            Keep(printed, heaviest, at, MostPrinted);
            if (TimesOfDay.IsOne(terms.Predicate, terms.Time))
                Keep(timed, terms.Predicate, at, MostPrinted);
            if (terms.Value is { } value)
                Keep(counted, value, at, MostPrinted);
        }
        linkage.Join(leaders);
        return leaders;
    }

    /// <summary>Victims of something else, or of another time: "26 were killed there in 2012" beside the 58 of today.</summary>
    public static bool AreOfOtherEvents(ClauseTerms one, ClauseTerms other) =>
        ClausePair.AreFarApart(one, other)
        || ClausePair.AreOfOtherKinds(one, other)
        || AreDeniedAndOther(one, other)
        || OtherCounts.Are(one, other)
        || OtherCounts.AreOfOneSentence(one, other)
        || (one.Predicate != other.Predicate && ClausePair.ShareNoWord(one, other))
        || (one.Tally is not null && one.Tally == other.Tally && one.Value != other.Value)
        || (Math.Min(one.Words.Length, other.Words.Length) <= BareCount && ClausePair.CountOtherThings(one, other));

    /// <summary>One is denied, and the other tells something else in other words.</summary>
    private static bool AreDeniedAndOther(ClauseTerms one, ClauseTerms other) =>
        one.IsDenied != other.IsDenied
        && one.Predicate != other.Predicate
        && Term.Shared(one.Words, other.Words) < MostlyDenied * Math.Min(Term.Weight(one.Words), Term.Weight(other.Words));

    /// <summary>The earlier clause, of another article, whose number this one says it takes the place of: "to 655,000 vehicles from 412,000".</summary>
    private static int? Replaced(IReadOnlyList<StoryClause> clauses, int at, Dictionary<double, List<int>> counted)
    {
        var mine = clauses[at].Terms;
        if (mine.Replaces is not { } old || !counted.TryGetValue(old, out var others))
            return null;
        var first = others.FindIndex(other =>
            clauses[other].ArticleId != clauses[at].ArticleId && ReplacedClauses.Fit(mine, clauses[other].Terms)
        );
        return first < 0 ? null : others[first];
    }

    /// <summary>The earlier clause, of another article, with the very same figure, where no two things of a story happen to have it: 5,130 litres, 6.4 percent.</summary>
    private static int? Told(IReadOnlyList<StoryClause> clauses, int at, Dictionary<double, List<int>> counted)
    {
        var mine = clauses[at].Terms;
        if (
            mine is not { Value: { } value, Unit: { } unit }
            || !Figures.AreRare(value, unit)
            || !counted.TryGetValue(value, out var others)
        )
            return null;
        var first = others.FindIndex(other =>
            clauses[other].ArticleId != clauses[at].ArticleId
            && Figures.AreOfOneUnit(clauses[other].Terms.Unit, unit)
            && !ClausePair.ShareNoWord(mine, clauses[other].Terms)
            && !AreOfOtherEvents(mine, clauses[other].Terms)
        );
        return first < 0 ? null : others[first];
    }

    /// <summary>The earlier clause, of another article, that tells at which minute the same happened, be it another one: <see cref="TimesOfDay"/>.</summary>
    private static int? Timed(IReadOnlyList<StoryClause> clauses, int at, Dictionary<string, List<int>> timed)
    {
        var mine = clauses[at].Terms;
        if (!TimesOfDay.IsOne(mine.Predicate, mine.Time) || !timed.TryGetValue(mine.Predicate, out var others))
            return null;
        var first = others.FindIndex(other =>
            clauses[other].ArticleId != clauses[at].ArticleId
            && clauses[other].Terms is var theirs
            && !(mine.Place != 0 && theirs.Place != 0 && mine.Place != theirs.Place)
            && (
                ReversedClauses.AreOfOneParty(mine, theirs)
                || (mine.Place != 0 && mine.Place == theirs.Place && TimesOfDay.Differ(mine.Time, theirs.Time))
            )
        );
        return first < 0 ? null : others[first];
    }

    /// <summary>The earlier clause of next to the same words, the heaviest among them: what two articles print alike is one fact, whatever stands around it.</summary>
    private static int? Verbatim(IReadOnlyList<StoryClause> clauses, int at, List<int>? printed) =>
        Nearest(clauses, at, printed, (shared, mine, theirs) => shared >= LeastVerbatim && shared >= NearlyAll * Math.Max(mine, theirs));

    /// <summary>The word that weighs most, the first of several; 0 for none.</summary>
    private static int Heaviest(int[] words) => words.DefaultIfEmpty().MaxBy(Term.Weight);

    private static void Keep<TKey>(Dictionary<TKey, List<int>> lists, TKey key, int at, int most)
        where TKey : notnull
    {
        if (!lists.TryGetValue(key, out var list))
            lists[key] = list = [];
        if (list.Count < most)
            list.Add(at);
    }

    /// <summary>
    /// The earlier clause that this one denies, or that denies it, whatever the model says: who denies something says it in mostly the words of who asserts it, and in a sentence of quite other
    /// words.
    /// </summary>
    private static int? Denied(IReadOnlyList<StoryClause> clauses, int at, Dictionary<(string Predicate, bool IsDenied), List<int>> told) =>
        Nearest(
            clauses,
            at,
            told.GetValueOrDefault((clauses[at].Terms.Predicate, !clauses[at].Terms.IsDenied)),
            (shared, mine, theirs) => shared >= LeastDenied && shared >= MostlyDenied * Math.Min(mine, theirs)
        );

    /// <summary>The last clause before it, of another article, of which it says the opposite: <see cref="ReversedClauses"/>.</summary>
    private static int? Reversed(IReadOnlyList<StoryClause> clauses, int at, Dictionary<(string Predicate, bool IsDenied), List<int>> told)
    {
        var terms = clauses[at].Terms;
        if (!told.TryGetValue((terms.Predicate, !terms.IsDenied), out var others))
            return null;
        var last = others.FindLastIndex(other =>
            (clauses[other].ArticleId != clauses[at].ArticleId || AreOfTwoSources(terms, clauses[other].Terms))
            && ReversedClauses.Are(terms, clauses[other].Terms)
        );
        return last < 0 ? null : others[last];
    }

    /// <summary>The last clause before it, of another article, that tells the opposite act of the same party: "the union rejected the offer", "the union accepted an offer".</summary>
    private static int? Opposed(IReadOnlyList<StoryClause> clauses, int at, Dictionary<(string Predicate, bool IsDenied), List<int>> told)
    {
        var terms = clauses[at].Terms;
        int? last = null;
        foreach (var act in Opposites.ClassesAgainst(terms.Predicate))
        {
            if (!told.TryGetValue((act, terms.IsDenied), out var others))
                continue;
            var found = others.FindLastIndex(other =>
                clauses[other].ArticleId != clauses[at].ArticleId && ReversedClauses.AreOfOneDeed(terms, clauses[other].Terms)
            );
            if (found >= 0 && (last is null || others[found] > last))
                last = others[found];
        }
        return last;
    }

    /// <summary>"It would resign, a paper reported. The firm denied it": both sides of a dispute may stand in one article.</summary>
    private static bool AreOfTwoSources(ClauseTerms one, ClauseTerms other) =>
        one.Source != 0 && other.Source != 0 && one.Source != other.Source;

    /// <summary>Of some clauses the first of those that share most with this one, if that is enough beside what both weigh.</summary>
    private static int? Nearest(IReadOnlyList<StoryClause> clauses, int at, List<int>? others, Func<double, double, double, bool> isEnough)
    {
        var mine = clauses[at].Terms;
        var weight = Term.Weight(mine.Words);
        (int At, double Shared)? best = null;
        foreach (var other in others ?? [])
        {
            var theirs = clauses[other].Terms;
            var shared = Term.Shared(mine.Words, theirs.Words);
            if (shared > (best?.Shared ?? 0) && isEnough(shared, weight, Term.Weight(theirs.Words)) && !AreOfOtherEvents(mine, theirs))
                best = (other, shared);
        }
        return best?.At;
    }

    /// <summary>By time, then by what never changes.</summary>
    private static int InOrder(StoryClause one, StoryClause other) =>
        (one.At, one.ArticleId, one.Terms.Start, one.Terms.Length).CompareTo(
            (other.At, other.ArticleId, other.Terms.Start, other.Terms.Length)
        );
}
