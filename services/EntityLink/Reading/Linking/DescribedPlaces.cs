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

    /// <summary>Added to the log-odds of a place in the country of a body that is called after it.</summary>
    private const double Within = 4.5;

    private const double Excluded = 0.02,
        Sure = 0.6;

    /// <summary>More names say nothing more, and each description is searched for each place.</summary>
    private const int MostAnchors = 20;

    public static void Prefer(IReadOnlyList<LinkingMention> mentions, NameDictionary dictionary)
    {
        var anchors = mentions
            .Where(mention => mention.Best is { Score: >= Sure, Entity.Description: not null, Profile.Class: not EntityClass.Team })
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
                if (anchor.Entity.EntityId == best.Entity.EntityId)
                    continue;
                if (RegionsOf(mention.Name.Surface, anchor.Entity.Description!) is { Length: > 0 } regions)
                {
                    Choose(mention, regions, dictionary);
                    break;
                }
                if (best.Profile.Class == EntityClass.Country && IsOwnName(mention.Name.Surface, anchor.Entity.Name))
                    PreferCountry(mention, anchor.Entity, dictionary);
            }
        }
    }

    /// <summary>"Tarn Polytechnic", "University of Tarn": a longer name has the place's.</summary>
    private static bool IsOwnName(string place, string name) =>
        name.Length > place.Length && $" {name} ".Contains($" {place} ", StringComparison.Ordinal);

    /// <summary>"Tarn Polytechnic tested it over Tarn": the Tarn of the country that the polytechnic is in.</summary>
    private static void PreferCountry(LinkingMention mention, KnownEntity body, NameDictionary dictionary)
    {
        var id = body.Relations.FirstOrDefault(relation => relation.Kind == RelationKinds.Country)?.EntityId;
        if (id is not { } country || mention.Best!.Entity.EntityId == country || dictionary.Find(country) is not { } owner)
            return;
        foreach (var candidate in mention.Candidates.Where(PlaceHierarchy.IsPlace))
        {
            if (
                candidate.Entity.Relations.Any(relation => relation.Kind == RelationKinds.Country && relation.EntityId == country)
                || candidate.Entity.Description?.Contains(owner.Name, StringComparison.Ordinal) == true
            )
                candidate.Score = PlaceHierarchy.Raised(candidate.Score, Within);
            else if (candidate.Profile.Class == EntityClass.Country && candidate.Entity.EntityId != country)
                candidate.Score = PlaceHierarchy.Raised(candidate.Score, -Within);
        }
        mention.Decide();
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
