using NewsMesh.EntityLink.Reading.Names;

namespace NewsMesh.EntityLink.Reading.Linking;

/// <summary>
/// "Norrby University closed its halls in Norrby": where a body or a town of the text is described as lying "in Norrby, Tarnland", that Norrby is meant, and no Norrby that is described
/// as another country's.
/// </summary>
internal static class DescribedPlaces
{
    /// <summary>Added to the log-odds of the place that is described so.</summary>
    private const double Said = 3;

    private const double Excluded = 0.02,
        Sure = 0.6;

    /// <summary>More names say nothing more, and each description is searched for each place.</summary>
    private const int MostAnchors = 20;

    public static void Prefer(IReadOnlyList<LinkingMention> mentions, NameDictionary dictionary)
    {
        var anchors = mentions
            .Where(mention => mention.Best is { Score: >= Sure, Entity.Description: not null })
            .Select(mention => mention.Best!)
            .DistinctBy(best => best.Entity.EntityId)
            .Take(MostAnchors)
            .ToList();
        foreach (var mention in mentions)
        {
            if (mention.Candidates.Count < 2 || mention.Best is not { } best || !PlaceHierarchy.IsPlace(best) || mention.Name.IsDemonym)
                continue;
            foreach (var anchor in anchors)
            {
                if (
                    anchor.Entity.EntityId != best.Entity.EntityId
                    && RegionsOf(mention.Name.Surface, anchor.Entity.Description!) is { Length: > 0 } regions
                )
                {
                    Choose(mention, regions, dictionary);
                    break;
                }
            }
        }
    }

    /// <summary>What stands behind "in Norrby, ", from the nearest to the widest.</summary>
    private static string[] RegionsOf(string place, string description)
    {
        var at = description.IndexOf($"in {place}, ", StringComparison.Ordinal);
        if (at < 0)
            return [];
        var behind = description[(at + place.Length + 5)..];
        if (behind.IndexOfAny([';', '(', '.']) is var end and >= 0)
            behind = behind[..end];
        return
        [
            .. behind
                .Split(", ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                .TakeWhile(word => char.IsUpper(word[0])),
        ];
    }

    private static void Choose(LinkingMention mention, string[] regions, NameDictionary dictionary)
    {
        var country = dictionary
            .Find(regions[^1])
            .FirstOrDefault(alias => EntityClasses.Of(alias.Entity) == EntityClass.Country)
            ?.Entity.WikidataId;
        var places = mention.Candidates.FindAll(one => PlaceHierarchy.IsPlace(one) || one.Entity.Type == EntityTypes.Location);
        var there = places.FindAll(one => IsThere(one.Entity, regions));
        foreach (var candidate in there)
            candidate.Score = PlaceHierarchy.Raised(candidate.Score, Said);
        foreach (var candidate in places)
        {
            if (!there.Contains(candidate) && IsElsewhere(candidate, country, dictionary))
                candidate.Score = Math.Min(candidate.Score, Excluded);
        }
        mention.Decide();
    }

    private static bool IsThere(KnownEntity entity, string[] regions) =>
        regions.Any(region =>
            entity.Description?.Contains(region, StringComparison.OrdinalIgnoreCase) == true
            || entity.Aliases.Any(alias => alias.EndsWith(", " + region, StringComparison.OrdinalIgnoreCase))
        );

    /// <summary>A country itself, or what is said to lie in another.</summary>
    private static bool IsElsewhere(LinkCandidate candidate, string? country, NameDictionary dictionary)
    {
        if (country is null || candidate.Entity.Description is null || candidate.Entity.WikidataId == country)
            return false;
        if (candidate.Profile.Class == EntityClass.Country)
            return true;
        var own = ForeignOwner.CountriesOf(candidate.Entity, dictionary);
        return own.Count > 0 && !own.Contains(country, StringComparer.Ordinal);
    }
}
