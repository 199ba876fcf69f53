using System.Collections.Frozen;
using System.Globalization;
using NewsMesh.EntityLink.Reading.Language;

namespace NewsMesh.EntityLink.Facts.Rules.Comparison.Events;

/// <summary>Distances by which contests are named: "the 100 metres", "the women's 20 km". Who wins the one says nothing of the other.</summary>
internal static class Races
{
    private const string Metric = "m",
        Miles = "mile",
        Yards = "yard";

    /// <summary>Each unit with its family, and how many of the family's smallest it has: 10 km are 10,000 metres; nobody tells a mile from a kilometre by its name alone.</summary>
    private static readonly FrozenDictionary<string, (string Family, double Times)> Units = new[]
    {
        ("m metre metres meter meters", Metric, 1d),
        ("km kilometre kilometres kilometer kilometers", Metric, 1000),
        ("mile miles", Miles, 1),
        ("yard yards", Yards, 1),
    }
        .SelectMany(unit => unit.Item1.Split(' ').Select(word => KeyValuePair.Create(word, (unit.Item2, unit.Item3))))
        .ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Contests = WordList.Of(
        "win wins won winning finish finishes finished come comes came place places placed gold silver bronze race final heat record champion title"
    );

    /// <summary>Both tell of contests, and of other distances in one unit; in words, null where they do not.</summary>
    public static string? Differ(ReadStatement a, ReadStatement b) =>
        In(a.Words) is { Count: > 0 } one
        && In(b.Words) is { Count: > 0 } other
        && one[0].Family == other[0].Family
        && !one.Exists(race => other.Exists(also => also.Family == race.Family && also.Length.Equals(race.Length)))
            ? $"two contests: {one[0].Words} and {other[0].Words}"
            : null;

    private static List<(string Family, double Length, string Words)> In(IReadOnlyList<string> words)
    {
        var named = new List<(string, double, string)>();
        if (!words.Any(Contests.Contains))
            return named;
        for (var at = 1; at < words.Count; at++)
        {
            if (!IsNaming(words[at - 1]) || !char.IsAsciiDigit(words[at][0]))
                continue;
            var unit = words[at].AsSpan().TrimStart("0123456789,.").ToString();
            var next = at + 1 < words.Count ? words[at + 1] : "";
            // "The 12 kilometres of road" is a length, and no contest.
            if (unit.Length == 0 && at + 2 < words.Count && words[at + 2] is "of" or "between" or "from")
                continue;
            var number = words[at].AsSpan(0, words[at].Length - unit.Length);
            if (
                Units.TryGetValue(unit.Length > 0 ? unit : next, out var of)
                && double.TryParse(number, NumberStyles.Number, CultureInfo.InvariantCulture, out var length)
            )
                named.Add((of.Family, length * of.Times, unit.Length > 0 ? words[at] : $"{words[at]} {next}"));
        }
        return named;
    }

    /// <summary>"The 100 metres", "the women's 100 metres".</summary>
    private static bool IsNaming(string word) => word is "the" or "men" or "women";
}
