using NewsMesh.EntityLink.Reading.Language;

namespace NewsMesh.EntityLink.Reading.Linking;

/// <summary>
/// "Tarn fired at the islands, media in Norrby said": a name that two countries share behind "North", "South", "East" or "West" is that of the one whose capital the text names.
/// </summary>
internal static class DividedNames
{
    private const double Meant = 0.7,
        Excluded = 0.02,
        Sure = 0.5;

    private static readonly string[] Sides = ["North", "South", "East", "West"];

    public static void Choose(IReadOnlyList<LinkingMention> mentions, NameDictionary dictionary)
    {
        var capitals = mentions
            .Where(mention => mention.Best is { Score: >= Sure })
            .SelectMany(mention => mention.Best!.Entity.Relations)
            .Where(relation => relation.Kind == RelationKinds.CapitalOf)
            .Select(relation => relation.EntityId)
            .ToHashSet();
        if (capitals.Count == 0)
            return;
        foreach (var mention in mentions)
        {
            if (mention.Best is not { } best || !PlaceHierarchy.IsPlace(best) || mention.Name.IsDemonym || mention.Name.Words > 1)
                continue;
            var divided = Divided(mention.Name.Surface, dictionary);
            if (divided.Count > 1 && divided.FindAll(one => capitals.Contains(one.Entity.EntityId)) is [var meant])
                Take(mention, meant);
        }
    }

    /// <summary>The countries of this name with a side before it, each once.</summary>
    private static List<Alias> Divided(string name, NameDictionary dictionary) =>
        [
            .. Sides
                .SelectMany(side => dictionary.Find(Document.Fold($"{side} {name}")))
                .Where(alias =>
                    alias.Kind == AliasKind.Name
                    && alias.Entity.Description is not null
                    && EntityClasses.Of(alias.Entity) == EntityClass.Country
                )
                .DistinctBy(alias => alias.Entity.EntityId),
        ];

    private static void Take(LinkingMention mention, Alias meant)
    {
        var candidate = mention.Candidates.Find(one => one.Entity.EntityId == meant.Entity.EntityId);
        if (candidate is null)
        {
            candidate = new LinkCandidate(meant) { Profile = EntityProfile.Of(meant.Entity) };
            candidate[LinkFeature.MentionType] = Array.IndexOf(LocalFeatures.Types, Names.EntityTypes.Location);
            mention.Candidates.Add(candidate);
        }
        foreach (var other in mention.Candidates)
            other.Score = other == candidate ? Math.Max(other.Score, Meant) : Math.Min(other.Score, Excluded);
        mention.Decide();
    }
}
