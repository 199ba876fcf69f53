using System.Collections.Frozen;
using NewsMesh.EntityLink.Facts.Rules.Words;
using NewsMesh.EntityLink.Reading.Language;
using Calendar = NewsMesh.EntityLink.Reading.Assertions.Times.Calendar;

namespace NewsMesh.EntityLink.Facts.Rules.Comparison.Times;

/// <summary>Days of the week, by which reports of one week say which event they mean.</summary>
internal static class StatedDays
{
    private static readonly FrozenSet<string> Names = WordList.Words("day-names");

    private static readonly FrozenSet<string> Saying = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "said",
        "says",
        "told",
        "announced",
        "reported",
        "confirmed",
        "denied",
        "added",
        "reporters"
    );

    /// <summary>A day of the week is one of the week before the publication, or of that after it.</summary>
    private static readonly TimeSpan Week = TimeSpan.FromDays(7);

    /// <summary>A launch of Tuesday and one of Friday are two, whatever the words that they share; and so is one of Friday beside that of another week's news.</summary>
    public static bool AreApart(ReadStatement one, ReadStatement other)
    {
        if (Differ(one, other))
            return true;
        return (one.Days.Count == 0) != (other.Days.Count == 0)
            && one.Given.PublishedAt is { } published
            && other.Given.PublishedAt is { } then
            && (published - then).Duration() > Week;
    }

    /// <summary>Both name days, and none is the same.</summary>
    public static bool Differ(ReadStatement one, ReadStatement other) =>
        one.Days.Count > 0 && other.Days.Count > 0 && !one.Days.Overlaps(other.Days);

    private static readonly FrozenSet<string> Spans = WordList.Of(
        "next last week weeks month months year years early late earlier later today yesterday tomorrow morning afternoon evening night overnight"
    );

    /// <summary>A word that tells when, and nothing else.</summary>
    public static bool IsOfTime(string word) => Names.Contains(word) || Spans.Contains(word) || Calendar.Months.ContainsKey(word);

    /// <summary>The same of a stem.</summary>
    public static bool IsStemOfTime(string stem) => StemsOfTime.Contains(stem);

    private static readonly FrozenSet<string> StemsOfTime = Names
        .Concat(Calendar.Months.Keys)
        .Select(Stems.Of)
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The day that a word names; null for another word, and where it is the day of speaking: "said on Friday".</summary>
    public static string? Of(Document document, int at, int start)
    {
        var word = document.Word(at).ToString();
        if (!Names.Contains(word))
            return null;
        var before = at > start && document.Is(at - 1, "on") ? at - 2 : at - 1;
        return before >= start && Saying.Contains(document.Word(before).ToString()) ? null : word.ToLowerInvariant();
    }
}
