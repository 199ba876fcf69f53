using System.Collections.Frozen;
using System.Globalization;

namespace NewsMesh.ServiceDefaults.Dates;

/// <summary>Days of the week by their names and abbreviations in the languages that news is written in, as Unicode's CLDR has them.</summary>
public static class DayNames
{
    private static readonly FrozenSet<string> Names = MonthNames
        .Languages.Concat(["vi", "ko", "ja", "zh", "fa"])
        .Select(language => CultureInfo.GetCultureInfo(language).DateTimeFormat)
        .SelectMany(format => format.DayNames.Concat(format.AbbreviatedDayNames))
        .Select(name => name.TrimEnd('.'))
        .Where(name => name.Length > 0)
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> BySpan = Names.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <param name="word">Without the point of an abbreviation.</param>
    public static bool Is(ReadOnlySpan<char> word) => BySpan.Contains(word);
}
