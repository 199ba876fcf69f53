using System.Runtime.InteropServices;
using System.Text.RegularExpressions;

namespace NewsMesh.Parse.Pages.Metadata.Dates;

/// <summary>The time that stands beside a date: ", 19:51 Uhr", " at 7:05 pm EST", "T14:12:32+0200".</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly partial record struct ClockText(TimeSpan Time, string Zone, int End)
{
    /// <summary>Between the date and its time stands no more than "at about", and the longest time with its zone is shorter than this.</summary>
    private const int Reach = 48;

    public static ClockText? After(string text, int at)
    {
        var rest = text.AsSpan(at, Math.Min(Reach, text.Length - at));
        if (!rest.ContainsAnyInRange('0', '9'))
            return null;
        return Of(Clock().Match(rest.ToString()), at);
    }

    /// <summary>The time right before a date: "5:05 PM EST, Fri November 20, 2026".</summary>
    /// <param name="text">The line.</param>
    /// <param name="from">What belongs to an earlier date ends here.</param>
    /// <param name="at">Where the date begins.</param>
    public static ClockText? Before(string text, int from, int at)
    {
        var rest = text.AsSpan(Math.Max(from, at - Reach)..at);
        return rest.ContainsAnyInRange('0', '9') && rest.ContainsAny(':', '.', 'h') ? Of(ClockBefore().Match(rest.ToString()), at) : null;
    }

    private static ClockText? Of(Match match, int at)
    {
        if (!match.Success)
            return null;
        var (hour, minute) = (Number(match.Groups["h"]), Number(match.Groups["m"]));
        if (match.Groups["half"] is { Success: true, Value: var half } && hour <= 12)
            hour = (hour % 12) + (char.ToLowerInvariant(half[0]) == 'p' ? 12 : 0);
        if (hour > 23 || minute > 59)
            return null;
        var second = match.Groups["s"].Success ? Math.Min(Number(match.Groups["s"]), 59) : 0;
        return new ClockText(new TimeSpan(hour, minute, second), match.Groups["zone"].Value, at + match.Length);
    }

    /// <summary>The instant; no zone means UTC.</summary>
    public Dated On(Dated day)
    {
        var offset = ZoneText.Offset(Zone, day.At.DateTime + Time);
        return new Dated(new DateTimeOffset(day.At.DateTime + Time, offset ?? TimeSpan.Zero), HasTime: true)
        {
            HasZone = offset is not null,
            Other = day.Other is { } other ? new DateTimeOffset(other.DateTime + Time, offset ?? TimeSpan.Zero) : null,
        };
    }

    private static int Number(Group group) => int.Parse(group.ValueSpan, System.Globalization.CultureInfo.InvariantCulture);

    [GeneratedRegex(
        @"^(?:T|[\s,|–—/·•()-]{0,6}(?:(?i:at|um|à|a las|alle|alle ore|às|om|kl\.?|klo|o|г\.,?|р\.,?|в|о|saat|ore|ora|uhr|h)\s?)?[\s,|–—:-]{0,3})(?<h>[0-2]?\d)(?:[:h]|\.(?=\d\d(?:\s?(?:Uhr|h\b|[ap]\.?m)|\s*$)))(?<m>[0-5]\d)(?::(?<s>\d\d)(?:[.,]\d{1,9})?)?\s?(?<half>(?i:[ap]\.?m\b))?\.?\s?(?:Uhr|hrs|h)?\s?\(?(?<zone>Z\b|(?:GMT|UTC)\s?[+−-]\s?\d{1,2}(?::?[0-5]\d)?(?!\d)|[+−-]\d\d:?\d\d\b|(?<=\d)[+−-]\d\d(?![\d:])|(?i:eastern|central|mountain|pacific)(?=\s(?i:time|standard|daylight))|[A-Z]{2,5}\b)?",
        RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Clock();

    [GeneratedRegex(
        @"(?<![\d:./-])(?<h>[0-2]?\d)[:.h](?<m>[0-5]\d)(?::(?<s>\d\d))?\s?(?<half>(?i:[ap]\.?m\b))?\.?\s?(?:Uhr|hrs|h)?\s?\(?(?<zone>Z\b|(?:GMT|UTC)\s?[+−-]\s?\d{1,2}(?::?[0-5]\d)?(?!\d)|[+−-]\d\d:?\d\d\b|(?<=\d)[+−-]\d\d(?![\d:])|(?i:eastern|central|mountain|pacific)(?=\s(?i:time|standard|daylight))|[A-Z]{2,5}\b)?\)?[\s,|–—·•-]{1,4}(?i:(?:on|am|le|el|il|den)\s)?(?:\p{L}{2,12}\.?[\s,]{1,2})?$",
        RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex ClockBefore();
}
