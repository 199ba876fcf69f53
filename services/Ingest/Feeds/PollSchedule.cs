using System.Buffers.Binary;

namespace NewsMesh.Ingest.Feeds;

/// <summary>When a feed is asked next. Pure, and without dice: a feed's place within the interval comes from its id, which spreads feeds as well.</summary>
internal static class PollSchedule
{
    /// <summary>A quiet feed is asked half as often again after each poll without news; news brings it back.</summary>
    private const double QuietGrowth = 1.5;

    /// <summary>How much a place within the interval may shift a poll.</summary>
    private const double Spread = 0.1;

    public static TimeSpan AfterSuccess(TimeSpan? wanted, TimeSpan current, bool news, PollingOptions options)
    {
        if (wanted is { } every)
            return every;
        if (news || current < options.DefaultInterval)
            return options.DefaultInterval;
        var grown = current * QuietGrowth;
        return grown < options.MaxQuietInterval ? grown : options.MaxQuietInterval;
    }

    /// <param name="wanted">The subscriber's own interval.</param>
    /// <param name="failures">In a row, this one included.</param>
    /// <param name="retryAfter">What the server asks for; honoured up to <see cref="PollingOptions.MaxInterval"/>.</param>
    /// <param name="options">The bounds.</param>
    public static TimeSpan AfterFailure(TimeSpan? wanted, int failures, TimeSpan? retryAfter, PollingOptions options)
    {
        var doubled = (wanted ?? options.DefaultInterval) * Math.Pow(2, Math.Clamp(failures - 1, 0, 20));
        var wait = retryAfter > doubled ? retryAfter.Value : doubled;
        return wait < options.MaxInterval ? wait : options.MaxInterval;
    }

    /// <summary>The interval, shifted by up to a tenth, unless the subscriber asked for it exactly.</summary>
    public static TimeSpan Shifted(TimeSpan interval, Guid feedId, bool exact) =>
        exact ? interval : interval * (1 - Spread / 2 + Spread * BinaryPrimitives.ReadUInt16BigEndian(feedId.ToByteArray(bigEndian: true)) / ushort.MaxValue);
}
