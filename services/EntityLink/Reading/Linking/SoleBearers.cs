using NewsMesh.EntityLink.Reading.Names;

namespace NewsMesh.EntityLink.Reading.Linking;

/// <summary>
/// "Zenobia Brandt-Okonjo": where the base knows one bearer of a full name and says nothing of them that could speak against it, the name is all that there is to go by, and rare enough.
/// </summary>
internal static class SoleBearers
{
    /// <summary>As much as a link must have, and little more: it may still be a stranger.</summary>
    private const double Meant = 0.4;

    /// <summary>The trees must not be much surer that it is somebody else.</summary>
    private const double Least = 0.25;

    public static void Choose(IReadOnlyList<LinkingMention> mentions)
    {
        foreach (var mention in mentions)
        {
            if (
                mention.Candidates is not [{ Kind: AliasKind.Name, Entity: { Type: EntityTypes.Person, Description: null } } only]
                || mention.Name.Words < 2
                || only.Score < Least
                || !only.Spelling.Equals(mention.Name.Surface, StringComparison.Ordinal)
            )
                continue;
            only.Score = Math.Max(only.Score, Meant);
            mention.Decide();
        }
    }
}
