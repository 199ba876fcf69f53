using System.Globalization;

namespace NewsMesh.EntityLink.Facts.Rules.Comparison.Times;

/// <summary>Days and times of day of one event: what happened takes the place of what was planned, and two that both happened cannot both be right.</summary>
internal static class TimeRules
{
    /// <returns>Null where the times say nothing of each other.</returns>
    public static Relation? Of(ReadStatement a, ReadStatement b)
    {
        if (a.IsPlanned != b.IsPlanned && a.Dates.Count > 0 && b.Dates.Count > 0 && !a.Dates.Overlaps(b.Dates))
            return new Relation(
                Relations.Updates,
                SlotRules.Time,
                $"what happened takes the place of what was planned: {Day(a)} and {Day(b)}"
            );
        if (a.Times.Count == 0 || b.Times.Count == 0 || a.Times.Any(b.Times.Contains) || !a.Zones.SetEquals(b.Zones))
            return null;
        var words = $"{Clock(a.Times[^1])} and {Clock(b.Times[^1])}";
        return a.IsPlanned != b.IsPlanned
            ? new Relation(Relations.Updates, SlotRules.Time, $"what happened takes the place of what was planned: {words}")
            : new Relation(Relations.Contradicts, SlotRules.Time, $"the same event at two times of day: {words}");
    }

    private static string Day(ReadStatement statement) =>
        string.Join(
            ", ",
            statement.Dates.Select(date =>
                new DateOnly(2000, date.Month, Math.Min(date.Day, DateTime.DaysInMonth(2000, date.Month))).ToString(
                    "d MMMM",
                    CultureInfo.InvariantCulture
                )
            )
        );

    private static string Clock(int minutes) => string.Create(CultureInfo.InvariantCulture, $"{minutes / 60}:{minutes % 60:00}");
}
