using System.Collections.Frozen;
using NewsMesh.EntityLink.Reading.Language;

namespace NewsMesh.EntityLink.Facts.Rules.Tallies;

/// <summary>How much of a fire is under control: "the Harbour fire is 35% contained". A fire has one such share at a time, which moves every hour.</summary>
internal static class Containment
{
    private const string Key = "contained percent";

    /// <summary>Words in front of the number among which "containment" stands: "containment stood at 40 percent".</summary>
    private const int Reach = 4;

    private static readonly FrozenSet<string> Share = WordList.Of("percent per cent");

    /// <summary>The key of a tally is of such a share.</summary>
    public static bool IsKey(string key) => key == Key;

    /// <param name="unit">The unit as the reading names it.</param>
    /// <param name="before">The words of the sentence in front of the number.</param>
    /// <param name="behind">The words and commas behind it.</param>
    /// <returns>What the number is of; null where the words do not say.</returns>
    public static Tally? Of(string? unit, IReadOnlyList<string> before, IReadOnlyList<string> behind) =>
        unit is "percent"
        && (
            behind.SkipWhile(Share.Contains).FirstOrDefault() is "contained" or "containment"
            || (
                behind.SkipWhile(Share.Contains).FirstOrDefault() is "of"
                && before is [.., var last]
                && last.Equals("contained", StringComparison.OrdinalIgnoreCase)
            )
            || before.TakeLast(Reach).Any(word => word.Equals("containment", StringComparison.OrdinalIgnoreCase))
        )
            ? new Tally(Key, null)
            : null;
}
