using System.Collections.Frozen;

namespace NewsMesh.EntityLink.Facts.Rules.Tallies;

/// <summary>
/// How many houses an event has destroyed and how much land has burned, whatever the clause's verb: "destroyed 41 homes", "the number of houses lost stands at 41", "the fire has grown to 900 hectares".
/// Such a count only grows while the event goes on.
/// </summary>
internal static class LossCounts
{
    /// <summary>Words to each side of the number in which its clause says that they were lost.</summary>
    private const int Reach = 10;

    private const string Houses = "house destroyed";

    private static readonly FrozenSet<string> Homes = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "home",
        "house",
        "building",
        "dwelling",
        "property",
        "structure"
    );

    private static readonly FrozenSet<string> Lost = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "destroy",
        "destroyed",
        "destroys",
        "destroying",
        "lost",
        "burned",
        "burnt",
        "razed",
        "gutted",
        "levelled",
        "leveled",
        "flattened",
        "incinerated"
    );

    private static readonly FrozenSet<string> Land = FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "hectare", "acre");

    private static readonly FrozenSet<string> Burning = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "fire",
        "fires",
        "blaze",
        "wildfire",
        "bushfire",
        "burned",
        "burnt",
        "burning",
        "scorched",
        "charred",
        "blackened"
    );

    /// <summary>Words that make of it a plan, a threat, or some of more.</summary>
    private static readonly FrozenSet<string> Others = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "threatened",
        "threatening",
        "another",
        "further",
        "additional",
        "other",
        "damaged",
        "year",
        "nearly",
        "of"
    );

    /// <summary>The key of a tally is of such losses, or of what else only grows.</summary>
    public static bool IsKey(string key) => key is Houses or SignatureCounts.Key || key.StartsWith("burned ", StringComparison.Ordinal);

    /// <returns>What is counted; null where the words do not say.</returns>
    /// <param name="unit">The unit as the reading names it.</param>
    /// <param name="before">The words of the clause in front of the number.</param>
    /// <param name="behind">The words and commas behind it.</param>
    public static Tally? Of(string? unit, IReadOnlyList<string> before, IReadOnlyList<string> behind)
    {
        if (unit is null || before.TakeLast(2).Any(Others.Contains) || behind.Take(2).Any(Others.Contains))
            return null;
        var around = before.TakeLast(Reach).Concat(behind.Take(Reach));
        return Homes.Contains(unit) && around.Any(Lost.Contains) ? new Tally(Houses, null, "house")
            : Land.Contains(unit) && around.Any(Burning.Contains) ? new Tally($"burned {unit.ToLowerInvariant()}", null)
            : null;
    }
}
