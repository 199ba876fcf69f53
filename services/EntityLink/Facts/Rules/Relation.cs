namespace NewsMesh.EntityLink.Facts.Rules;

/// <summary>How two assertions relate.</summary>
/// <param name="Kind">One of <see cref="Relations"/>.</param>
/// <param name="Slot">What they differ in: "quantity", "time", "place", "who" or "polarity"; null where they do not.</param>
/// <param name="Rule">The rule that says so, in words that a reader understands.</param>
internal sealed record Relation(string Kind, string? Slot, string Rule)
{
    /// <summary>Nothing speaks against it that both are right, and nothing shows that they say the same.</summary>
    public static Relation Unlike { get; } = new(Relations.None, null, "nothing shows that both say the same");

    /// <summary>"Cannot tell" is a good answer.</summary>
    public static Relation None(string why) => new(Relations.None, null, why);
}

/// <summary>The relations of the contract.</summary>
internal static class Relations
{
    public const string Repeats = "repeats";
    public const string Corroborates = "corroborates";
    public const string Contradicts = "contradicts";
    public const string Disputes = "disputes";
    public const string Updates = "updates";
    public const string Refines = "refines";
    public const string None = "none";
}
