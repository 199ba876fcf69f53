using System.Collections.Frozen;
using NewsMesh.EntityLink.Reading.Language;

namespace NewsMesh.EntityLink.Facts.Rules.Comparison;

/// <summary>Days of the week, by which reports of one week say which event they mean.</summary>
internal static class StatedDays
{
    private static readonly FrozenSet<string> Names = WordList.Words("day-names");

    /// <summary>The day that a word names; null for another word.</summary>
    public static string? Of(string word) => Names.Contains(word) ? word.ToLowerInvariant() : null;
}
