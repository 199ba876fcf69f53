namespace NewsMesh.EntityLink.Facts.Rules;

/// <summary>
/// One question about one event: assertions with the same key answer the same question, alike or not. What they differ in are the values of the fact's slots.
/// </summary>
/// <param name="Predicate">The class of the predicate, such as "die".</param>
/// <param name="Question">What is asked: "how many person", or who did it to whom.</param>
/// <param name="Event">The story; without one the subject and the day.</param>
internal sealed record FactKey(string Predicate, string Question, string Event)
{
    /// <summary>What the fact's id is derived from.</summary>
    public override string ToString() => $"{Predicate}\n{Question}\n{Event}";
}
