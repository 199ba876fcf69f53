using NewsMesh.EntityLink.Reading.Language.Syntax;

namespace NewsMesh.EntityLink.Reading.Assertions.Times;

/// <summary>What the words around expressions make of them: "from Monday to Friday", "since 2019", "until Friday", "for two days from Friday".</summary>
internal static class Ranges
{
    public static List<TimeExpression> Join(SentenceTree tree, List<TimeExpression> found, DateTimeOffset? published)
    {
        var joined = new List<TimeExpression>();
        for (var at = 0; at < found.Count; at++)
        {
            var one = found[at];
            var before = one.First > 0 ? tree.Words[one.First - 1] : "";
            if (before == "the" && one.First > 1)
                before = tree.Words[one.First - 2];
            if (
                one.Range is { } range
                && at + 1 < found.Count
                && found[at + 1].Range is { } next
                && IsLinked(tree, one, found[at + 1], before)
                && next.To > range.From
            )
            {
                // The ends stay expressions of their own for their values; both mean the whole.
                var whole = new Interval(range.From, next.To);
                joined.Add(one with { Range = whole });
                joined.Add(found[++at] with { Range = whole });
                continue;
            }
            joined.Add(Bounded(tree, one, joined.Count > 0 ? joined[^1] : null, before, published));
        }
        return joined;
    }

    private static bool IsLinked(SentenceTree tree, TimeExpression one, TimeExpression next, string before)
    {
        if (next.First != one.Last + 2 && !(next.First == one.Last + 3 && tree.Words[next.First - 1] == "the"))
            return false;
        var link = tree.Words[one.Last + 1];
        return (before == "from" && link is "to" or "until" or "through" or "till")
            || (before == "between" && link == "and")
            || (link is "-" or "through")
            || (link == "to" && before is not "since");
    }

    private static TimeExpression Bounded(
        SentenceTree tree,
        TimeExpression one,
        TimeExpression? previous,
        string before,
        DateTimeOffset? published
    )
    {
        var now = published?.ToUniversalTime();
        if (
            one.Kind == TimeKind.Duration
            && now is { } to
            && Durations.Count(tree, one.First) is { } span
            && one.First > 0
            && IsPastSpan(tree, one.First)
            && span.Count < 2000
        )
            return one with { Range = new Interval(Back(to, span.Count, span.Unit), to) };
        if (one.Range is not { } range)
            return one;
        if (before == "since" && now is { } end && end > range.From)
            return one with { Range = range with { To = end } };
        if (before is "until" or "till" && now is { } start && range.To > start && Tense.IsFuture(tree, one.First))
            return one with { Range = range with { From = start } };
        if (before == "by" && now is { } begin && range.To > begin)
            return one with { Range = range with { From = begin } };
        if (
            before == "from"
            && previous is { Kind: TimeKind.Duration }
            && Durations.Count(tree, previous.First) is { } length
            && length.Count < 2000
            && one.First - previous.Last <= 3
        )
            return one with { Range = range with { To = Forward(range.From, length.Count, length.Unit) } };
        return one;
    }

    /// <summary>"the past two years", "the last five months".</summary>
    private static bool IsPastSpan(SentenceTree tree, int first) =>
        tree.Words[first - 1] is "past" or "last" && first > 1 && tree.Words[first - 2] is "the" or "over" or "in";

    private static DateTimeOffset Back(DateTimeOffset from, double count, string unit) => Forward(from, -count, unit);

    private static DateTimeOffset Forward(DateTimeOffset from, double count, string unit) =>
        unit switch
        {
            "year" => from.AddMonths((int)(count * 12)),
            "decade" => from.AddYears(Math.Clamp((int)(count * 10), 1 - from.Year, 9990 - from.Year)),
            "century" => from.AddYears(Math.Clamp((int)(count * 100), 1 - from.Year, 9990 - from.Year)),
            "quarter" => from.AddMonths((int)count * 3),
            "month" => from.AddMonths((int)count),
            "week" => from.AddDays(count * 7),
            "day" => from.AddDays(count),
            "hour" => from.AddHours(count),
            _ => from.AddMinutes(count),
        };
}
