namespace NewsMesh.Parse.Pages.Metadata.Dates;

/// <summary>
/// The day that an instant has where the outlet is. Systems write UTC, and an evening in Denver is the next day there; the page tells the outlet's
/// own time elsewhere, with its zone, or without one as readers see it ("5:49 p.m." beside 01:49Z: the same minute, whole half-hours apart).
/// </summary>
internal static class OutletZone
{
    /// <summary>UTC-12 to UTC+14.</summary>
    private static readonly TimeSpan Farthest = TimeSpan.FromHours(14);

    /// <summary>Times of teasers and comments belong to other instants.</summary>
    private const int LeastScore = 40;

    public static Dated Of(Dated date, IReadOnlyList<DateCandidate> candidates)
    {
        if (!date.HasTime || (date.HasZone && date.At.Offset != TimeSpan.Zero))
            return date;
        if (!date.HasZone)
        {
            return
                candidates
                    .Where(other => other.Date is { HasTime: true, HasZone: true })
                    .Select(other => Offset(other.Date.At, date.At))
                    .FirstOrDefault(offset => offset is not null)
                    is { } zone
                ? date with
                {
                    At = new DateTimeOffset(date.At.DateTime, zone),
                    HasZone = true,
                }
                : date;
        }
        var local = candidates
            .FirstOrDefault(other =>
                other.Date is { HasTime: true, HasZone: true } && other.Date.At == date.At && other.Date.At.Offset != TimeSpan.Zero
            )
            .Date;
        if (local.HasZone)
            return local;
        return
            candidates
                .Where(other => other.Date is { HasTime: true, HasZone: false } && other.Score >= LeastScore)
                .Select(other => Offset(date.At, other.Date.At))
                .FirstOrDefault(offset => offset is not null)
                is { } shown
            ? date with
            {
                At = date.At.ToOffset(shown),
            }
            : OfDay(date, candidates);
    }

    /// <summary>A bare day counts where it stands with the headline or in the address.</summary>
    private const int DayScore = 60;

    /// <summary>
    /// "2 November" beside 23:01Z of the first, midnight where the outlet is; and the evening before 04:15Z, said without its time. The zone is the
    /// nearest to Greenwich in which the instant has that day, and only where no other bare day agrees with UTC.
    /// </summary>
    private static Dated OfDay(Dated date, IReadOnlyList<DateCandidate> candidates)
    {
        var days = candidates
            .Where(other => !other.Date.HasTime && other.Score >= DayScore && other.Source != DateSource.Modification)
            .Select(other => other.Date.Day)
            .ToHashSet();
        var hour = date.At.UtcDateTime.Hour;
        if (days.Contains(date.Day))
            return date;
        if (hour >= 21 && days.Contains(date.Day.AddDays(1)))
            return date with { At = date.At.ToOffset(TimeSpan.FromHours(24 - hour)) };
        return hour < 8 && days.Contains(date.Day.AddDays(-1)) ? date with { At = date.At.ToOffset(TimeSpan.FromHours(-1 - hour)) } : date;
    }

    /// <summary>How far ahead of the instant the shown time is, where both are the same minute of an hour or half-hour.</summary>
    private static TimeSpan? Offset(DateTimeOffset instant, DateTimeOffset shown)
    {
        var ahead = Minute(shown.DateTime) - Minute(instant.UtcDateTime);
        return ahead.Duration() <= Farthest && ahead.Minutes % 30 == 0 ? ahead : null;
    }

    private static DateTime Minute(DateTime time) => time.AddTicks(-(time.Ticks % TimeSpan.TicksPerMinute));
}
