namespace NewsMesh.EntityLink.Facts.Rules;

/// <summary>What is known of a fact from all its assertions together.</summary>
/// <param name="Status">"retracted", "single-source", "corroborated", "contested" or "superseded".</param>
/// <param name="Origins">The independent origins, in order of their keys.</param>
/// <param name="Values">The answers given, the one that stands first; compatible answers are one.</param>
internal sealed record FactStatus(string Status, IReadOnlyList<string> Origins, IReadOnlyList<FactValueGroup> Values)
{
    /// <summary>How its assertions relate, as far as somebody has asked.</summary>
    public RelationCache Relations { get; init; } = new();
}

/// <summary>One answer and everybody who gives it. No two of its assertions are incompatible.</summary>
/// <param name="Assertions">By time, article and id.</param>
/// <param name="Superseded">A later answer took its place.</param>
internal sealed record FactValueGroup(IReadOnlyList<FactAssertion> Assertions, bool Superseded);
