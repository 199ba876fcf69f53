using System.Collections.Frozen;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.RegularExpressions;
using NewsMesh.ServiceDefaults.Dates;

namespace NewsMesh.Parse.Pages.Metadata.Dates;

/// <summary>The time that stands beside a date: ", 19:51 Uhr", " at 7:05 pm EST", "T14:12:32+0200", "日 午後3時15分".</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly partial record struct ClockText(TimeSpan Time, string Zone, int End)
{
    /// <summary>Between the date and its time stands no more than "at about", and the longest time with its zone is shorter than this.</summary>
    private const int Reach = 48;

    /// <summary>A weekday, "in the afternoon" and "at" are three words; signs between two words are a few.</summary>
    private const int MaxWords = 4,
        MaxGap = 7;

    /// <summary>Words that say that a time follows, or what the figures before them were: years, days.</summary>
    private static readonly FrozenSet<string> Announcements = FrozenSet.ToFrozenSet(
        (
            "T at um à a las alle ore às om kl klo kello klokken o ob г р год года году року рік в у u v ve saat ora oră la uhr h pukul jam godz godzina plkst "
            + "lúc เวลา الساعة على στις kl den d dne de ás alas ur ura órakor time gmt"
        ).Split(' '),
        StringComparer.OrdinalIgnoreCase
    );

    /// <summary>Units of days that follow their figures without a blank, and names of weekdays in the scripts that have none.</summary>
    [GeneratedRegex(
        @"^(?:[日일號号]|[(（]?(?:星期|週|周|礼拜|禮拜)[一二三四五六日天][)）]?|[(（]?[月火水木金土日](?:曜日?)?[)）]|[月火水木金土日]曜日?|[월화수목금토일][)）]|[월화수목금토일]요일|(?<half>午前|午後|上午|下午|早上|凌晨|晚上|傍晚|오전|오후|새벽))",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex Eastern();

    public static ClockText? After(string text, int at)
    {
        var rest = text.AsSpan(at, Math.Min(Reach, text.Length - at));
        if (!rest.ContainsAnyInRange('0', '9'))
            return null;
        var line = rest.ToString();
        return
            SkipWords(line, out var start, out var half, out var zone, out var isAnnounced)
            && Of(Clock().Match(line, start, line.Length - start), at, half, isAnnounced) is { } clock
            ? clock.InWords(text, zone)
            : null;
    }

    /// <summary>The same with the zone that words behind it name, "(horário de Brasília)", or those before it.</summary>
    private ClockText InWords(string text, string? before)
    {
        // "UK time": two capitals that are no zone by themselves.
        if (Zone.Length > 0 && (Zone.Length is < 2 or > 5 || !Zone.All(char.IsAsciiLetterUpper) || ZoneNames.Of(Zone) is not null))
            return this;
        var at = End - Zone.Length;
        while (at < text.Length && at - End < MaxGap && (IsGap(text[at]) || text[at] is '（'))
            at++;
        return at < text.Length && ZonePhrases.At(text, at) is { } behind ? this with { Zone = behind.Zone, End = at + behind.Length }
            : before is not null ? this with { Zone = before }
            : this;
    }

    /// <summary>The time right before a date: "5:05 PM EST, Fri November 20, 2026".</summary>
    /// <param name="text">The line.</param>
    /// <param name="from">What belongs to an earlier date ends here.</param>
    /// <param name="at">Where the date begins.</param>
    public static ClockText? Before(string text, int from, int at)
    {
        var rest = text.AsSpan(Math.Max(from, at - Reach)..at);
        return rest.ContainsAnyInRange('0', '9') && rest.ContainsAny(':', '.', 'h')
            ? Of(ClockBefore().Match(rest.ToString()), at, null, isAnnounced: true)
            : null;
    }

    /// <summary>False where something else than a weekday, a half of the day, a zone in words or "at" stands before the next figures.</summary>
    private static bool SkipWords(string line, out int at, out bool? half, out string? zone, out bool isAnnounced)
    {
        (at, half, zone, isAnnounced) = (0, null, null, false);
        for (var words = 0; words <= MaxWords; words++)
        {
            var gap = at;
            while (at < line.Length && at - gap < MaxGap && IsGap(line[at]))
                at++;
            if (at == line.Length)
                return false;
            if (char.IsLetter(line[at]) && ZonePhrases.At(line, at) is { } phrase)
            {
                (zone, isAnnounced) = (phrase.Zone, true);
                at += phrase.Length;
                continue;
            }
            if (Eastern().Match(line[at..]) is { Success: true } eastern)
            {
                half = eastern.Groups["half"] is { Success: true } given ? DayHalves.Of(given.Value) : half;
                at += eastern.Length;
                continue;
            }
            // "2026.11.24.1": further figures that hang on the date's own are no hour.
            if (char.IsAsciiDigit(line[at]))
                return at > 0 && !(at == 1 && line[0] is '.' or '-' or '/');
            var start = at;
            while (at < line.Length && (char.IsLetter(line[at]) || char.GetUnicodeCategory(line[at]) is UnicodeCategory.NonSpacingMark))
            {
                at++;
                if (at < line.Length && IsEasternStart(line[at]))
                    break;
            }
            if (at == start)
            {
                if (IsEasternStart(line[at]) || line[at] is '(' or '（')
                    continue;
                return false;
            }
            var word = line[start..at];
            if (Announcements.Contains(word))
                isAnnounced = true;
            else if (DayHalves.Of(word) is { } named)
                half = named;
            else if (!DayNames.Is(word) && !Eastern().IsMatch(word))
                return false;
        }
        return false;
    }

    private static bool IsGap(char character) =>
        char.IsWhiteSpace(character)
        || character is ',' or '.' or '|' or '–' or '—' or '/' or '·' or '•' or '(' or ')' or '-' or ':' or '،' or '、' or '）';

    private static bool IsEasternStart(char character) => character is '（' or >= '\u4E00' and <= '\u9FFF' or >= '\uAC00' and <= '\uD7A3';

    private static ClockText? Of(Match match, int at, bool? half, bool isAnnounced)
    {
        if (!match.Success || (match.Groups["dot"].Success && !isAnnounced && !IsSure(match)))
            return null;
        var hour = Number(match.Groups["h"]);
        var minute = match.Groups["m"].Success ? Number(match.Groups["m"]) : 0;
        if (match.Groups["half"] is { Success: true, Value: var behind })
            half = DayHalves.Of(behind) ?? half;
        if (half is { } afternoon && hour <= 12)
            hour = (hour % 12) + (afternoon ? 12 : 0);
        if (hour > 23 || minute > 59)
            return null;
        var second = match.Groups["s"].Success ? Math.Min(Number(match.Groups["s"]), 59) : 0;
        return new ClockText(new TimeSpan(hour, minute, second), match.Groups["zone"].Value, at + match.Index + match.Length);
    }

    /// <summary>"10.15" is a time where a word for one follows, a zone, or nothing at all.</summary>
    private static bool IsSure(Match match) =>
        match.Groups["half"].Success
        || match.Groups["unit"].Success
        || match.Groups["end"].Success
        || (match.Groups["zone"] is { Success: true, Value: var zone } && ZoneNames.Of(zone) is not null);

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

    private static int Number(Group group) => int.Parse(group.ValueSpan, CultureInfo.InvariantCulture);

    /// <summary>Hour and minute, or an hour that its half of the day or its unit tells from a number.</summary>
    [GeneratedRegex(
        @"\G(?<h>[0-2]?\d)(?:(?:[:：]|\s?h\s?|\s?[時时點点시]\s?)(?<m>[0-5]\d)(?:[:：](?<s>\d\d)(?:[.,]\d{1,9})?|\s?[分분])?|(?<dot>\.)(?<m>[0-5]\d)(?:\.(?<s>[0-5]\d))?(?!\d)|(?<m>[0-5]\d)(?=\s?(?:GMT|UTC|hrs|h\b|Uhr))|(?=\s?[ap]\.?m\b)|[時时시](?!\d))\s?(?<half>(?i:[ap]\.?m\b)|[πμ]\.?\s?μ\.?|[صم](?!\p{L}))?\.?(?<unit>\s?(?:Uhr|uur|hrs|hs|h|น|г)(?!\p{L}))?\.?\s?\(?(?<zone>Z\b|(?:GMT|UTC)\s?[+−-]\s?\d{1,2}(?::?[0-5]\d)?(?!\d)|[+−-]\d\d:?\d\d\b|(?<=\d)[+−-]\d\d(?![\d:])|(?i:eastern|central|mountain|pacific)(?=\s(?i:time|standard|daylight))|[A-Z][a-z]+/[A-Z][A-Za-z]+(?:_[A-Z][a-z]+)*|(?i:мск)\b|[A-Z]{2,5}\b)?(?<end>\s*$)?",
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
