using System.Collections.Frozen;

namespace NewsMesh.EntityLink.Facts.Rules.Tallies;

/// <summary>How many have signed a petition: "more than 6,000 people have signed it", "the petition had 7,312 signatures". The count only grows.</summary>
internal static class SignatureCounts
{
    /// <summary>The key of such a tally.</summary>
    public const string Key = "petition signature";

    private const string Unit = "signature";

    private static readonly FrozenSet<string> Counted = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        Unit,
        "people",
        "person",
        "resident",
        "name",
        "signatory"
    );

    /// <summary>What is counted; null where the clause tells of no petition.</summary>
    /// <param name="unit">The unit as the reading names it.</param>
    /// <param name="before">The words of the clause in front of the number.</param>
    /// <param name="behind">The words and commas behind it.</param>
    public static Tally? Of(string? unit, IReadOnlyList<string> before, IReadOnlyList<string> behind) =>
        unit is not null
        && Counted.Contains(unit)
        && before.Concat(behind).Any(word => string.Equals(word, "petition", StringComparison.OrdinalIgnoreCase))
        && (unit == Unit || before.Concat(behind).Any(word => word.StartsWith("sign", StringComparison.OrdinalIgnoreCase)))
            ? new Tally(Key, null, Unit)
            : null;
}
