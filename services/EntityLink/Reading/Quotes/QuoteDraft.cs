using NewsMesh.EntityLink.Reading.Language;

namespace NewsMesh.EntityLink.Reading.Quotes;

/// <summary>A quote whose speaker is still words, not somebody.</summary>
internal sealed record QuoteDraft(string Kind, List<Extent> Content, Speech? Speech)
{
    public const string Direct = "direct";
    public const string Indirect = "indirect";
    public const string Mixed = "mixed";

    /// <summary>The words are a clause, not a thing that is spoken of ("criticized | the plan").</summary>
    public bool IsClause { get; init; } = true;

    /// <summary>What stands with the verb denies the words: "called “absurd” the claim that …".</summary>
    public bool IsDenied { get; init; }

    /// <summary>How sure the model is; 1 for a rule.</summary>
    public double Probability { get; init; } = 1;
}
