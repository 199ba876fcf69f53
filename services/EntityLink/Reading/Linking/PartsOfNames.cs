using NewsMesh.EntityLink.Reading.Names;

namespace NewsMesh.EntityLink.Reading.Linking;

/// <summary>"Georgia" may be Georgia Power, and "Miller" James C. Miller, where the longer name stands in the same text: whom that may mean, this may mean.</summary>
internal static class PartsOfNames
{
    /// <summary>Candidates that a name lends, longer names with one word that are looked at, and candidates that are added: a text that repeats a word must be answered in time.</summary>
    private const int MostLent = 3,
        MostLonger = 8,
        MostAdded = 8;

    public static void Add(IReadOnlyList<LinkingMention> mentions)
    {
        var longer = new Dictionary<string, List<LinkingMention>>(StringComparer.OrdinalIgnoreCase);
        foreach (var mention in mentions.Where(mention => mention.Name.Words is > 1 and < 8 && mention.Candidates.Count > 0))
        {
            foreach (var word in mention.Name.Surface.Split(' ', StringSplitOptions.RemoveEmptyEntries).Distinct())
            {
                if (!longer.TryGetValue(word, out var with))
                    longer[word] = with = [];
                if (with.Count < MostLonger && !with.Exists(other => other.Name.Surface == mention.Name.Surface))
                    with.Add(mention);
            }
        }
        // What is lent is not lent again.
        var added = mentions.Select(mention => Lent(mention, longer)).ToList();
        for (var index = 0; index < added.Count; index++)
            mentions[index].Candidates.AddRange(added[index].Select(alias => new LinkCandidate(alias)));
    }

    private static List<Alias> Lent(LinkingMention mention, Dictionary<string, List<LinkingMention>> longer)
    {
        var surface = mention.Name.Surface;
        var blank = surface.IndexOf(' ', StringComparison.Ordinal);
        if (mention.Name.IsDemonym || !longer.TryGetValue(blank < 0 ? surface : surface[..blank], out var with))
            return [];
        var known = mention.Candidates.Select(candidate => candidate.Entity.EntityId).ToHashSet();
        return
        [
            .. with.Where(other => Holds(other.Name, mention.Name))
                .SelectMany(other => other.Candidates.Take(MostLent))
                .Where(candidate => known.Add(candidate.Entity.EntityId))
                .Take(MostAdded)
                .Select(candidate => new Alias(surface, candidate.Entity, AliasKind.Part, candidate.Prior / 2, candidate.Prominence)),
        ];
    }

    private static bool Holds(MentionCandidate longer, MentionCandidate name) =>
        longer.Surface.Length > name.Surface.Length + 1
        && $" {longer.Surface} ".Contains($" {name.Surface} ", StringComparison.OrdinalIgnoreCase);
}
