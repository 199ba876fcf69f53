using NewsMesh.ServiceDefaults.Dates;

namespace NewsMesh.Ingest.Formats.Dates;

/// <summary>The time of day in a date, with its zone: "06:00:00 +0100", "6:05 p.m. EST", "18h30", "午後6時5分". What it has read is taken out of the words.</summary>
/// <param name="Time">Since midnight.</param>
/// <param name="Offset">In figures, or of the named zone in winter; zero where none is given.</param>
/// <param name="Zone">The zone's name where no figures stand beside it: "ET" means another offset in summer. Empty for none.</param>
internal sealed record LooseClock(TimeSpan Time, TimeSpan Offset, string Zone)
{
    private static readonly string[] Hours = [":", "h", "時", "时", "點", "点", "시"];

    /// <summary>"08:00 Uhr MEZ", "8:00 hrs (IST)".</summary>
    private static readonly string[] BeforeZone = ["(", ",", "uhr", "uur", "hrs", "hs", "h", "ч"];
    private static readonly string[] Minutes = [":", "分", "분", "min", "m"];

    /// <summary>Null where there is no time of day; false in <paramref name="isValid"/> where there is one that no clock shows.</summary>
    public static LooseClock? Take(List<DateWord> words, out bool isValid)
    {
        isValid = true;
        var start = words.FindIndex(word => word.IsNumber && word.Digits <= 2);
        while (start >= 0 && !(start + 1 < words.Count && Hours.Any(words[start + 1].Is)))
            start = words.FindIndex(start + 1, word => word.IsNumber && word.Digits <= 2);
        var isDotted = start < 0;
        if (isDotted)
            start = Enumerable.Range(0, words.Count).Where(at => IsDotted(words, at)).DefaultIfEmpty(-1).First();
        if (start < 0)
            return null;
        var end = start + 2;
        var (hour, minute, second) = (words[start].Value, Next(words, ref end), 0);
        if (end < words.Count && (Minutes.Any(words[end].Is) || (isDotted && IsDottedSecond(words, end))))
        {
            end++;
            if (end < words.Count && words[end].IsNumber && words[end].Digits <= 2)
            {
                second = Next(words, ref end);
                if (
                    end + 1 < words.Count
                    && (words[end].Is(".") || words[end].Is(",") || words[end].Is(":"))
                    && words[end].After != ' '
                    && words[end + 1].IsNumber
                )
                    end += 2; // a fraction
                else if (end < words.Count && (words[end].Is("秒") || words[end].Is("초")))
                    end++;
            }
        }
        isValid = hour <= 24 && minute <= 59 && second <= 60;
        var half = TakeHalf(words, ref start, ref end);
        var offset = TakeZone(words, ref end, out var zone);
        words.RemoveRange(start, end - start);
        if (half is { } evening && hour is >= 1 and <= 12)
            hour = (hour % 12) + (evening ? 12 : 0);
        return new LooseClock(new TimeSpan(hour, minute, second), offset, zone);
    }

    /// <summary>"14.30" behind a whole date, as in Finland and Denmark: before it day, month and year stand, so it is none of the date's own points.</summary>
    private static bool IsDotted(List<DateWord> words, int at) =>
        at + 2 < words.Count
        && words[at] is { IsNumber: true, Digits: <= 2, Value: < 24, After: '.' }
        && words[at + 1] is { Text: "." } point
        && char.IsAsciiDigit(point.After)
        && words[at + 2] is { IsNumber: true, Digits: 2, Value: < 60 }
        && (at + 3 == words.Count || !words[at + 3].Is(".") || IsDottedSecond(words, at + 3))
        && words.Take(at).Count(word => word.IsNumber || (word.IsWord && MonthNames.Of(word.Text) > 0)) >= 3;

    /// <summary>The ".00" of "10.15.00".</summary>
    private static bool IsDottedSecond(List<DateWord> words, int at) =>
        at + 1 < words.Count && words[at].Is(".") && words[at + 1] is { IsNumber: true, Digits: 2, Value: < 60 };

    private static int Next(List<DateWord> words, ref int at) =>
        at < words.Count && words[at] is { IsNumber: true, Digits: <= 2 } ? words[at++].Value : 0;

    /// <summary>"p.m." behind the time, "午後" before it: true for the second half of the day.</summary>
    private static bool? TakeHalf(List<DateWord> words, ref int start, ref int end)
    {
        if (start > 0 && HalfOf(words[start - 1].Text, "") is { } before)
        {
            start--;
            return before;
        }
        if (end >= words.Count || !words[end].IsWord)
            return null;
        var dotted = end + 2 < words.Count && words[end + 1].Is(".") && words[end + 2].IsWord ? words[end + 2].Text : "";
        if (HalfOf(words[end].Text, dotted) is not { } half)
            return null;
        end += dotted.Length > 0 ? 3 : 1;
        if (end < words.Count && words[end].Is("."))
            end++;
        return half;
    }

    private static bool? HalfOf(string word, string dotted) => DayHalves.Of(word + dotted);

    /// <summary>An offset, or a zone's name, or both; an offset is believed before a name. Unknown names count as UTC (RFC 2822, section 4.3).</summary>
    private static TimeSpan TakeZone(List<DateWord> words, ref int end, out string zone)
    {
        zone = "";
        var at = end;
        while (at < words.Count && Array.Exists(BeforeZone, words[at].Is))
            at++;
        var named = at < words.Count && words[at].IsWord ? ZoneNames.Of(words[at].Text) : null;
        if (named is not null)
            at++;
        if (at + 1 < words.Count && words[at].Text is "+" or "-" or "−" or "–" && words[at + 1] is { IsNumber: true, Digits: <= 4 } number)
        {
            var isNegative = words[at].Text != "+";
            var (hours, minutes) = number.Digits > 2 ? (number.Value / 100, number.Value % 100) : (number.Value, 0);
            at += 2;
            if (number.Digits <= 2 && at + 1 < words.Count && words[at].Is(":") && words[at + 1] is { IsNumber: true, Digits: <= 2 })
            {
                minutes = words[at + 1].Value;
                at += 2;
            }
            end = at;
            // The Line Islands are 14 hours ahead; more is a mistake.
            return hours > 14 || minutes > 59 ? TimeSpan.Zero : new TimeSpan(hours, minutes, 0) * (isNegative ? -1 : 1);
        }
        if (named is not { } winter)
            return TimeSpan.Zero;
        (end, zone) = (at, words[at - 1].Text);
        return winter;
    }
}
