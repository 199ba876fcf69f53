using System.Collections.Frozen;
using NewsMesh.EntityLink.Reading.Language;

namespace NewsMesh.EntityLink.Facts.Rules.Comparison.Events;

/// <summary>A storm that was on its way has come: "is heading for Shetland", "has hit Shetland".</summary>
internal static class Landfalls
{
    private static readonly FrozenSet<string> Storms = WordList.Of("storm cyclone hurricane typhoon tornado blizzard");

    private static readonly WordPairs[] Lines = WordPairs.Read("landfalls");

    /// <summary>In words; null where the earlier one tells of no storm on its way, or the later one of none that has come.</summary>
    public static string? Of(ReadStatement earlier, ReadStatement later)
    {
        if (!earlier.Words.Any(Storms.Contains) || !later.Words.Any(Storms.Contains))
            return null;
        foreach (var (before, after) in Lines)
        {
            if (
                WordPairs.Find(earlier, before) is { } was
                && WordPairs.Find(later, after) is { } became
                && WordPairs.Find(earlier, after) is null
            )
                return $"what became of it later: “{was.Words}” and then “{became.Words}”";
        }
        return null;
    }
}
