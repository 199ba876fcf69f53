namespace NewsMesh.EntityLink.Reading.Assertions.Times;

/// <summary>What the clock says: "10 p.m. Wednesday", "at 9:30", "noon".</summary>
internal sealed partial class TimeReader
{
    /// <summary>"10 p.m. Wednesday", "at 9:30", "noon": what the clock says, with its day where one stands beside it.</summary>
    private TimeExpression? Clock(Reader words)
    {
        int hour,
            minute = 0,
            length = 1;
        if (words[0] is "noon" or "midday" or "midnight")
            hour =
                words[0] != "midnight" ? 12
                : words.IsFuture ? 24
                : 0;
        else
        {
            if (Number(words[0], 24) is not { } stated)
            {
                var dotted = words[0].Split('.');
                if (
                    dotted.Length != 2
                    || Number(dotted[0], 24) is not { } h
                    || dotted[1].Length != 2
                    || Number(dotted[1], 59) is not { } m
                    || !IsHalf(words[1])
                )
                    return Glued(words);
                (hour, minute) = (h, m);
            }
            else
                hour = stated;
            if (words[1] == ":" && words[2].Length == 2 && Number(words[2], 59) is { } minutes)
                (minute, length) = (minutes, 3);
            var half = words[length];
            if (IsHalf(half))
            {
                hour = (hour % 12) + (half[0] == 'p' ? 12 : 0);
                length++;
            }
            else if (words[length] == "o'clock")
                length++;
            else if (
                length == 1
                || (
                    words[-1] is not ("at" or "around" or "about" or "from" or "until" or "by" or "to" or "before" or "after")
                    && !IsZone(words[length])
                )
            )
                return null;
        }
        if (IsZone(words[length]))
            length++;
        else if (words[length] == "local" && words[length + 1] == "time")
            length += 2;
        return Clock(words, hour, minute, length);
    }

    private static bool IsZone(string word) => word is "gmt" or "utc" or "est" or "edt" or "et" or "pst" or "pdt" or "cet" or "bst";

    private static bool IsHalf(string word) => word is "a.m." or "p.m." or "am" or "pm" or "a.m" or "p.m";

    /// <summary>"7pm", "11.30am".</summary>
    private TimeExpression? Glued(Reader words)
    {
        var word = words[0];
        if (word.Length < 3 || word[^1] != 'm' || word[^2] is not ('a' or 'p') || !char.IsAsciiDigit(word[0]))
            return null;
        var parts = word[..^2].Split('.', ':');
        if (Number(parts[0], 12) is not { } hour || (parts.Length == 2 && Number(parts[1], 59) is null) || parts.Length > 2)
            return null;
        return Clock(words, (hour % 12) + (word[^2] == 'p' ? 12 : 0), parts.Length == 2 ? Number(parts[1], 59)!.Value : 0, 1);
    }

    private TimeExpression? Clock(Reader words, int hour, int minute, int length)
    {
        var next = words[length] is "on" or "," ? length + 1 : length;
        var beside =
            words.At + next < words.Tree.Count
            && At(words.Tree, words.At + next) is { Kind: TimeKind.Date, Range: { } range } day
            && range.Length <= TimeSpan.FromDays(1.1)
                ? day
                : null;
        var date = beside is not null ? beside.Range!.Value.From.ToOffset(_zone).Date : _today;
        var end = beside is not null ? beside.Last - words.At + 1 : length;
        if (date is not { } known)
            return Date(words, end, $"XXXX-XX-XXT{hour:00}:{minute:00}", null, TimeKind.Time);
        var instant = known.AddHours(hour).AddMinutes(minute);
        return Date(
            words,
            end,
            $"{Calendar.Text(known)}T{hour:00}:{minute:00}",
            beside is null && _today is null
                ? null
                : new Interval(Calendar.At(instant, _zone), Calendar.At(instant.AddMinutes(minute == 0 ? 60 : 1), _zone)),
            TimeKind.Time
        );
    }
}
