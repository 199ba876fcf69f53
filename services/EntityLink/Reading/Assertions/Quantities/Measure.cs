namespace NewsMesh.EntityLink.Reading.Assertions.Quantities;

internal enum MeasureKind
{
    /// <summary>Things that are counted.</summary>
    Count,

    /// <summary>A unit of measure, percent included.</summary>
    Measure,
    Money,

    /// <summary>How old somebody or something is: never a quantity of what happened.</summary>
    Age,

    /// <summary>A number without a noun or unit: "the toll rose to 14".</summary>
    Bare,
}

/// <summary>A quantity of a sentence.</summary>
/// <param name="Quantity">As an interval with a unit; its characters begin with what bounds it ("at least").</param>
/// <param name="First">Its first word in the tree.</param>
/// <param name="Last">Its last word.</param>
/// <param name="Head">The word that carries it in the tree: the counted noun, the unit, or the number.</param>
/// <param name="Counted">The words of what is counted, adjectives included; null for units.</param>
/// <param name="Kind">What it is a quantity of.</param>
/// <param name="IsMore">Said to be in addition: "two more".</param>
internal sealed record Measure(ReadQuantity Quantity, int First, int Last, int Head, string? Counted, MeasureKind Kind, bool IsMore)
{
    /// <summary>Said in two units: "8 minutes 12 seconds".</summary>
    public bool IsCompound { get; init; }
}
