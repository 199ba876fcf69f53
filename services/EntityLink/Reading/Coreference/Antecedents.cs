using NewsMesh.EntityLink.Reading.Linking;

namespace NewsMesh.EntityLink.Reading.Coreference;

/// <summary>The names that the pronouns and descriptions of a document stand for.</summary>
/// <param name="byToken">By the token of a pronoun, or by each of a description's ("the", "Russian", "president").</param>
internal sealed class Antecedents(IReadOnlyDictionary<int, LinkedMention> byToken)
{
    public static Antecedents None { get; } = new(new Dictionary<int, LinkedMention>());

    /// <summary>The same where some tokens stand for others, or for nobody.</summary>
    public Antecedents With(IReadOnlyDictionary<int, LinkedMention?> others)
    {
        var changed = new Dictionary<int, LinkedMention>(byToken);
        foreach (var (token, name) in others)
        {
            if (name is null)
                changed.Remove(token);
            else
                changed[token] = name;
        }
        return new Antecedents(changed);
    }

    /// <summary>How many tokens stand for a name.</summary>
    public int Count => byToken.Count;

    /// <summary>The name that the pronoun or description at a token stands for; null for none.</summary>
    public LinkedMention? Of(int token) => byToken.GetValueOrDefault(token);
}
