using NewsMesh.EntityLink.Reading.Names;

namespace NewsMesh.EntityLink.Reading.Linking;

/// <summary>
/// "Tour of Tarnland" beside "1984 Tour of Tarnland" and "2012 Tour of Tarnland": whoever writes the whole name of a described thing means it, and none of those that are only called so
/// for short, however many they are.
/// </summary>
internal static class WholeNames
{
    /// <summary>As much as a link must have, and little more.</summary>
    private const double Meant = 0.45;

    private const double Least = 0.1,
        LeastPrior = 0.9;

    public static void Choose(IReadOnlyList<LinkingMention> mentions)
    {
        foreach (var mention in mentions)
        {
            if (
                mention.Name.Words < 2
                || mention.Best is not { Kind: AliasKind.Name, Entity.Description: not null, Prior: >= LeastPrior } best
                || best.Entity.Type == EntityTypes.Person
                || best.Score is < Least or >= Meant
                || mention.Candidates.Count < 2
                || !best.Spelling.Equals(mention.Name.Surface, StringComparison.Ordinal)
                || !mention.Candidates.TrueForAll(other => other == best || IsLonger(other.Entity, best.Entity))
            )
                continue;
            best.Score = Meant;
            mention.Decide();
        }
    }

    private static bool IsLonger(KnownEntity other, KnownEntity whole) =>
        other.Name.Length >= whole.Name.Length && other.Name.Contains(whole.Name, StringComparison.OrdinalIgnoreCase);
}
