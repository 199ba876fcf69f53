using System.Collections.Frozen;

namespace NewsMesh.ServiceDefaults.Dates;

/// <summary>The two halves of a day that clocks of twelve hours count in: "a.m.", "午後", "오전", "μ.μ.", "CH".</summary>
public static class DayHalves
{
    private static readonly FrozenDictionary<string, bool> Halves = Of("am 午前 上午 早上 凌晨 오전 새벽 πμ SA ص صباحا ق.ظ", false)
        .Concat(Of("pm 午後 下午 晚上 傍晚 오후 μμ CH م مساء ب.ظ", true))
        .ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>True for the second half, false for the first, null for a word that is neither.</summary>
    /// <param name="word">With or without the points of an abbreviation.</param>
    public static bool? Of(string word) =>
        Halves.TryGetValue(word, out var half) || Halves.TryGetValue(Plain(word), out half) ? half : null;

    private static string Plain(string word) => word.Replace(".", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal);

    private static IEnumerable<KeyValuePair<string, bool>> Of(string words, bool half) =>
        words.Split(' ').Select(word => KeyValuePair.Create(word, half));
}
