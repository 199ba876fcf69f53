using System.Buffers.Binary;
using System.Numerics;

namespace NewsMesh.Ingest.Feeds;

/// <summary>
/// When a feed is asked next. Pure, and without dice: the jitter comes from the feed's id and the time, which spreads feeds as well and can be tested.
/// </summary>
internal static class PollSchedule
{
    /// <summary>A feed without dates is asked half as often again after each poll without news; news brings it back.</summary>
    private const double QuietGrowth = 1.5;

    /// <summary>How much jitter may shift a poll: up to this part of the interval either way.</summary>
    private const double Jitter = 0.1;

    /// <summary>Four looks in the mean time between two entries find an entry within an eighth of it.</summary>
    private const int LooksPerGap = 4;

    /// <summary>A feed that has been silent for a day is asked about every two hours, whatever its pace was.</summary>
    private const int LooksPerSilence = 12;

    /// <summary>Entries that may come while an answer counts as fresh: the shortest feeds list ten.</summary>
    private const int EntriesMissed = 8;

    /// <summary>Skipped hours and days that leave no hour of a week are a mistake.</summary>
    private const int HoursOfWeek = 7 * 24;

    /// <summary>The next poll after one that went well. Sets <see cref="Feed.PollInterval"/> and <see cref="Feed.NextPollAt"/>.</summary>
    /// <param name="feed">What is known of the feed's pace, the last document included.</param>
    /// <param name="news">Whether the poll found any.</param>
    /// <param name="freshFor">What the answer's cache headers promise.</param>
    /// <param name="pushed">Whether a hub pushes the news as well.</param>
    /// <param name="now">The time.</param>
    /// <param name="options">The bounds.</param>
    public static void AfterSuccess(Feed feed, bool news, TimeSpan? freshFor, bool pushed, DateTimeOffset now, PollingOptions options)
    {
        if (feed.PollEvery is { } wanted)
        {
            // The subscriber knows better than a template, and gets exactly what was asked for.
            (feed.PollInterval, feed.NextPollAt) = (wanted, now + wanted);
            return;
        }
        var own = OwnPace(feed, news, now, options);
        if (pushed && own < options.HubInterval)
            own = options.HubInterval;
        var said = Min(Max(feed.SaidInterval, Fresh(feed, freshFor, now)) ?? TimeSpan.Zero, options.MaxSaidInterval);
        feed.PollInterval = own > said ? own : said;
        feed.NextPollAt = Awake(feed, own >= said ? now + Shifted(own, feed.FeedId, now) : AfterSaid(feed, said, now), now);
    }

    /// <summary>
    /// The next poll after one that failed: twice as long for each failure in a row, and never before the server's Retry-After. What may be a hiccup, of the network
    /// or of the server, begins with a short wait: a feed subscribed in a bad minute is not empty for a quarter of an hour.
    /// </summary>
    public static void AfterFailure(Feed feed, TimeSpan? retryAfter, bool mayBeHiccup, DateTimeOffset now, PollingOptions options)
    {
        var usual = feed.PollEvery ?? options.DefaultInterval;
        var doubled = Min(
            (mayBeHiccup ? Min(usual, options.HiccupInterval) : usual) * Math.Pow(2, Math.Clamp(feed.Failures - 1, 0, 20)),
            options.MaxInterval
        );
        var asked = Min(retryAfter ?? TimeSpan.Zero, options.MaxInterval);
        feed.PollInterval = doubled > asked ? doubled : asked;
        // Shifted forward only: the server named the earliest time.
        feed.NextPollAt =
            now
            + (doubled > asked ? Shifted(doubled, feed.FeedId, now) : asked + (Shifted(asked, feed.FeedId, now) - asked).Duration() / 2);
    }

    /// <summary>By how often the feed publishes and how long it has been silent; without dates, by whether there was news.</summary>
    private static TimeSpan OwnPace(Feed feed, bool news, DateTimeOffset now, PollingOptions options)
    {
        if (feed.EntryGap is { } gap && feed.NewestAt is { } newest)
        {
            var (pace, silence) = (gap / LooksPerGap, (now - newest) / LooksPerSilence);
            return Clamp(pace > silence ? pace : silence, options.BusyInterval, options.MaxQuietInterval);
        }
        return news || feed.PollInterval < options.DefaultInterval
            ? options.DefaultInterval
            : Min(feed.PollInterval * QuietGrowth, options.MaxQuietInterval);
    }

    /// <summary>A cache's max-age knows nothing of the feed: it counts up to the time in which a few entries come, or as long as the feed has been silent.</summary>
    private static TimeSpan? Fresh(Feed feed, TimeSpan? freshFor, DateTimeOffset now)
    {
        if (freshFor is not { } fresh || feed.EntryGap is not { } gap || feed.NewestAt is not { } newest)
            return freshFor;
        var silence = now - newest;
        return Min(fresh, (gap > silence ? gap : silence) * EntriesMissed);
    }

    /// <summary>The server named the earliest time: the jitter goes forward from there, or from the next step of <c>sy:updateBase</c>.</summary>
    private static DateTimeOffset AfterSaid(Feed feed, TimeSpan said, DateTimeOffset now)
    {
        var late = (Shifted(said, feed.FeedId, now) - said).Duration();
        if (feed.UpdateBase is not { } start || feed.SaidInterval != said)
            return now + said + late;
        var steps = Math.Floor((now - start) / said) + 1;
        return start + said * steps + late / 2;
    }

    /// <summary>The first time from then on that lies in no hour or day to skip.</summary>
    private static DateTimeOffset Awake(Feed feed, DateTimeOffset then, DateTimeOffset now)
    {
        if (feed is { SkipHours: 0, SkipDays: 0 } || !Skips(feed, then))
            return then;
        var hour = new DateTimeOffset(then.UtcDateTime.Date.AddHours(then.UtcDateTime.Hour), TimeSpan.Zero);
        for (var hours = 1; hours <= HoursOfWeek; hours++)
        {
            if (!Skips(feed, hour.AddHours(hours)))
                return hour.AddHours(hours) + (Shifted(TimeSpan.FromHours(1), feed.FeedId, now) - TimeSpan.FromHours(1)).Duration();
        }
        return then;
    }

    private static bool Skips(Feed feed, DateTimeOffset time) =>
        (feed.SkipHours >> time.UtcDateTime.Hour & 1) != 0 || (feed.SkipDays >> (int)time.UtcDateTime.DayOfWeek & 1) != 0;

    /// <summary>The interval, shifted by up to <see cref="Jitter"/> either way.</summary>
    private static TimeSpan Shifted(TimeSpan interval, Guid feedId, DateTimeOffset now)
    {
        // A multiplicative hash (Knuth, TAOCP 6.4) of both is as even as dice.
        var seed =
            BinaryPrimitives.ReadUInt64BigEndian(feedId.ToByteArray(bigEndian: true)) ^ BitOperations.RotateLeft((ulong)now.Ticks, 17);
        var place = (seed * 0x9E3779B97F4A7C15 >> 40) / (double)(1 << 24);
        return interval * (1 - Jitter + 2 * Jitter * place);
    }

    private static TimeSpan? Max(TimeSpan? a, TimeSpan? b) => a is null || b > a ? b : a;

    private static TimeSpan Min(TimeSpan a, TimeSpan b) => a < b ? a : b;

    private static TimeSpan Clamp(TimeSpan value, TimeSpan low, TimeSpan high) => value < low ? low : Min(value, high < low ? low : high);
}
