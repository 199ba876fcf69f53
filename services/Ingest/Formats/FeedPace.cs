using System.Globalization;
using System.Xml.Linq;

namespace NewsMesh.Ingest.Formats;

/// <summary>How often a document wants to be asked for: RSS 2.0 <c>ttl</c>, <c>skipHours</c>, <c>skipDays</c>; the syndication module's <c>sy:update…</c>.</summary>
internal sealed record FeedPace
{
    /// <summary>Between two polls: the longer one where ttl and sy are both given.</summary>
    public TimeSpan? Interval { get; init; }

    /// <summary><c>sy:updateBase</c>: what the intervals are counted from.</summary>
    public DateTimeOffset? Base { get; init; }

    /// <summary>Bit n is the hour from n o'clock, UTC.</summary>
    public int SkipHours { get; init; }

    /// <summary>Bit n is <see cref="DayOfWeek"/> n, UTC.</summary>
    public int SkipDays { get; init; }

    /// <summary>Null where the document says nothing of the kind.</summary>
    public static FeedPace? Of(XElement channel)
    {
        var said = channel
            .Elements()
            .Where(element =>
                Tag.Of(element) is "ttl" or "skiphours" or "skipdays" || Tag.Of(element).StartsWith("sy:", StringComparison.Ordinal)
            )
            .GroupBy(Tag.Of, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);
        if (said.Count == 0)
            return null;
        var (ttl, period) = (Minutes(said.GetValueOrDefault("ttl")), Period(said));
        var pace = new FeedPace
        {
            Interval = period is null || ttl > period ? ttl : period,
            Base = period is null ? null : FeedDate.Parse(said.GetValueOrDefault("sy:updatebase")?.Value),
            SkipHours = Bits(said.GetValueOrDefault("skiphours"), "hour", Hour),
            SkipDays = Bits(said.GetValueOrDefault("skipdays"), "day", Day),
        };
        return pace == new FeedPace() ? null : pace;
    }

    private static TimeSpan? Minutes(XElement? ttl) =>
        int.TryParse(ttl.Text(), NumberStyles.None, CultureInfo.InvariantCulture, out var minutes) && minutes is > 0 and <= 525_600
            ? TimeSpan.FromMinutes(minutes)
            : null;

    /// <summary>Daily and once is what the module's own text has where one of the two is missing.</summary>
    private static TimeSpan? Period(Dictionary<string, XElement> said)
    {
        if (!said.ContainsKey("sy:updateperiod") && !said.ContainsKey("sy:updatefrequency"))
            return null;
        TimeSpan? period = (said.GetValueOrDefault("sy:updateperiod").Text() ?? "daily").ToLowerInvariant() switch
        {
            "hourly" => TimeSpan.FromHours(1),
            "daily" => TimeSpan.FromDays(1),
            "weekly" => TimeSpan.FromDays(7),
            "monthly" => TimeSpan.FromDays(30),
            "yearly" => TimeSpan.FromDays(365),
            _ => null,
        };
        var times =
            int.TryParse(
                said.GetValueOrDefault("sy:updatefrequency").Text(),
                NumberStyles.None,
                CultureInfo.InvariantCulture,
                out var given
            ) && given is > 0 and <= 100_000
                ? given
                : 1;
        return period / times;
    }

    private static int Bits(XElement? list, string name, Func<string, int?> bit) =>
        list?.Elements()
            .Where(element => Tag.Of(element) == name)
            .Select(element => bit(element.Value.Trim()))
            .OfType<int>()
            .Aggregate(0, (bits, each) => bits | (1 << each))
        ?? 0;

    /// <summary>RSS 2.0 counts from 0 to 23; older documents write midnight as 24.</summary>
    private static int? Hour(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var hour) && hour is >= 0 and <= 24 ? hour % 24 : null;

    private static int? Day(string text) =>
        Enum.TryParse<DayOfWeek>(text, ignoreCase: true, out var day) && Enum.IsDefined(day) && !char.IsAsciiDigit(text[0])
            ? (int)day
            : null;
}
