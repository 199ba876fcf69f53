using NewsMesh.EntityLink.Facts.Rules.Tallies;
using NewsMesh.EntityLink.Facts.Rules.Words;

namespace NewsMesh.EntityLink.Facts.Rules.Clauses;

/// <summary>
/// The counts and measures of a story's event: of its dead, its injured and the weight of its truck there is one number each, whatever words and whichever number an article has for it. What names
/// somebody or some place of which the other articles do not speak counts the victims of something else, and so does a number of quite another size ("one person died, in stark contrast").
/// </summary>
internal static class StoryTallies
{
    /// <summary>A name belongs to the story when so large a part of its articles have it, and two at least.</summary>
    private const double Central = 1 / 3.0;

    /// <summary>How many times larger or smaller than the middle one a number may be: first counts are a half or a third of the last ones.</summary>
    private const double Widest = 3;

    /// <summary>The same from one count to the next, and from the middle one to any.</summary>
    private const double Step = 3.5,
        WidestOfAll = 6;

    /// <summary>Smaller numbers are every event's.</summary>
    private const double FewestToKnow = 10;

    /// <summary>"In February a gunman killed five" in news of April: what is said to have happened so long before the first report is no part of the event, unless other articles have it, too.</summary>
    private static readonly TimeSpan LongBefore = TimeSpan.FromDays(10);

    /// <param name="clauses">The story's clauses.</param>
    /// <param name="order">Their places in the order of publication.</param>
    /// <returns>For each clause, the place of the first that counts the same, which may be its own; null where it counts nothing of the story's event.</returns>
    public static int?[] Of(IReadOnlyList<StoryClause> clauses, IReadOnlyList<int> order)
    {
        var found = new int?[clauses.Count];
        var counting = order.Where(at => Counts(clauses[at])).ToList();
        if (counting.Count == 0)
            return found;
        var central = NamesOfMost(clauses);
        var begins = clauses.Min(clause => clause.At) - LongBefore;
        foreach (var all in BySide(clauses, counting))
        {
            var tally = OfStory(all, clauses, begins);
            // A deal and whose shares move is named in the key, whoever else stands beside it; two numbers in one article are two turns of it.
            var key = clauses[tally[0]].Terms.Tally!;
            var isNamed = Deals.IsKey(key) || ShareMoves.IsKey(key) || EventCounts.IsKey(key);
            if (
                isNamed
                && tally
                    .GroupBy(at => clauses[at].ArticleId)
                    .Any(article => article.DistinctBy(at => clauses[at].Terms.Value).Skip(1).Any())
            )
                continue;
            var own = tally.Where(at => isNamed || Array.TrueForAll(clauses[at].Terms.Names, central.Contains)).ToHashSet();
            if (own.Count == 0)
                continue;
            var values = own.Select(at => clauses[at].Terms.Value!.Value).Order().ToList();
            // All of a fire is the most of it that can be under control.
            var (least, most) = Containment.IsKey(key) ? (0, values[^1]) : SizeOf(values);
            var firsts = new List<int>();
            foreach (
                var at in tally.Where(at =>
                    clauses[at].Terms.Value!.Value is var value
                    && value >= least
                    && value <= most
                    && (own.Contains(at) || IsKnown(clauses[at], clauses, own))
                )
            )
            {
                var first = firsts.FindIndex(one => IsOneTime(clauses[one].Terms, clauses[at].Terms));
                if (first < 0)
                    firsts.Add(at);
                found[at] = first < 0 ? at : firsts[first];
            }
        }
        return found;
    }

    /// <summary>The victims of the event, without those of an earlier one.</summary>
    private static List<int> OfStory(List<int> tally, IReadOnlyList<StoryClause> clauses, DateTimeOffset begins)
    {
        if (!PredicateClasses.CountsVictims(clauses[tally[0]].Terms.Tally!))
            return tally;
        var before = tally.FindAll(at => clauses[at].Terms.Time.To <= begins);
        return before.Count < tally.Count && before.DistinctBy(at => clauses[at].ArticleId).Count() == 1
            ? tally.FindAll(at => clauses[at].Terms.Time.To > begins)
            : tally;
    }

    /// <summary>The clauses of each count; where the story counts the victims of several sides, those of each side and those of all by themselves.</summary>
    private static IEnumerable<List<int>> BySide(IReadOnlyList<StoryClause> clauses, List<int> counting)
    {
        foreach (var tally in counting.GroupBy(at => clauses[at].Terms.Tally, StringComparer.Ordinal))
        {
            List<int> all = [.. tally];
            if (all.Select(at => clauses[at].Terms.Side).Where(side => side != 0).Distinct().Skip(1).Any())
            {
                foreach (var side in all.GroupBy(at => clauses[at].Terms.Side))
                    yield return [.. side];
            }
            else
                yield return all;
        }
    }

    /// <summary>Not the one protester who throws a stone, and not what is said to have been long before: "the Nov. 13 attacks that killed 130 people", told of in July. What a deal would cost is its price, too.</summary>
    private static bool Counts(StoryClause clause) =>
        clause.Terms is { Tally: { } tally, Value: not null, IsDenied: false }
        && (
            Deals.IsKey(tally)
            || EventCounts.IsKey(tally)
            || (
                (tally != "protest" || clause.Terms.Value >= FewestToKnow)
                && clause.Terms.Modality is "asserted" or "alleged"
                && clause.Terms.Time.To > clause.At - ClausePair.Apart
            )
        );

    /// <summary>A deal has its price however long ago it was offered: "its $30 billion bid in May 2024".</summary>
    private static bool IsOneTime(ClauseTerms one, ClauseTerms other) => Deals.IsKey(one.Tally!) || !ClausePair.AreFarApart(one, other);

    /// <summary>The numbers around the middle one; a toll that has grown step by step is one count from its first number to its last.</summary>
    /// <param name="values">In ascending order.</param>
    private static (double Least, double Most) SizeOf(List<double> values)
    {
        // "Nobody was killed": the count begins.
        var none = values.FindIndex(value => value > 0);
        if (none != 0)
            return (0, none < 0 ? 0 : SizeOf(values[none..]).Most);
        var (first, last) = (values.Count / 2, values.Count / 2);
        while (first > 0 && values[first - 1] * Step >= values[first] && values[first - 1] * WidestOfAll >= values[values.Count / 2])
            first--;
        while (
            last + 1 < values.Count && values[last + 1] <= values[last] * Step && values[last + 1] <= values[values.Count / 2] * WidestOfAll
        )
            last++;
        var middle = values[values.Count / 2];
        return (Math.Min(values[first], middle / Widest), Math.Max(values[last], middle * Widest));
    }

    /// <summary>A number with a foreign name beside it is the event's where another article has the very same of the event: "At least 84 people have died, an agency reports".</summary>
    private static bool IsKnown(StoryClause clause, IReadOnlyList<StoryClause> clauses, HashSet<int> own) =>
        own.Any(at =>
            clauses[at].ArticleId != clause.ArticleId
            && clauses[at].Terms.Value.Equals(clause.Terms.Value)
            && (clause.Terms.Value >= FewestToKnow || IsPrinted(clause.Terms, clauses[at].Terms))
        );

    /// <summary>What of the longer clause's words the other has where one is a copy of the other.</summary>
    private const double Printed = 0.8;

    /// <summary>A clause and its reprint, which a dateline or a headline may give another name: both count the same, or neither does.</summary>
    private static bool IsPrinted(ClauseTerms one, ClauseTerms other) =>
        Term.Shared(one.Words, other.Words) >= Printed * Math.Max(Term.Weight(one.Words), Term.Weight(other.Words));

    private static HashSet<int> NamesOfMost(IReadOnlyList<StoryClause> clauses)
    {
        var articles = clauses.GroupBy(clause => clause.ArticleId).ToList();
        var counts = new Dictionary<int, int>();
        foreach (var name in articles.SelectMany(article => article.SelectMany(clause => clause.Terms.Names).Distinct()))
            counts[name] = counts.GetValueOrDefault(name) + 1;
        var least = Math.Max(2, articles.Count * Central);
        return [.. counts.Where(count => count.Value >= least).Select(count => count.Key)];
    }
}
