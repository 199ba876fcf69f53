using NewsMesh.EntityLink.Reading.Language;
using NewsMesh.EntityLink.Reading.Names;

namespace NewsMesh.EntityLink.Reading.Linking;

/// <summary>
/// "Moscow, Idaho", "along the Niger": who writes the place that a place lies in, or what kind of place it is, leaves no doubt which one is meant. Training texts have
/// too few of these for the trees to learn how little doubt there is.
/// </summary>
internal static class PlaceHierarchy
{
    private const double Excluded = 0.02,
        Named = 0.9,
        Described = 0.6,
        Preferred = 2.5,
        Listed = 1,
        Governed = 4;

    /// <summary>A hamlet of a famous name is not meant, whatever stands beside it.</summary>
    private const double LeastPrior = 0.02;

    /// <summary>An office is much better evidence than a neighbour.</summary>
    private const double LeastPriorOfGoverned = 0.01;

    /// <summary>The region in ", Idaho", "(Idaho)", ", in Idaho" or "in Idaho" right behind a name, as a name of the document; null for none.</summary>
    /// <param name="document">The text.</param>
    /// <param name="mentions">Its names in order.</param>
    /// <param name="index">The one that may lie in the next one.</param>
    public static LinkingMention? RegionBehind(Document document, IReadOnlyList<LinkingMention> mentions, int index)
    {
        if (index + 1 >= mentions.Count)
            return null;
        var (name, region) = (mentions[index].Name.Tokens, mentions[index + 1].Name.Tokens);
        var isBehind =
            region.Start == name.End + 1
                ? document.IsMark(name.End, ',') || document.IsMark(name.End, '(') || IsInPlace(document, name, name.End)
                : region.Start == name.End + 2 && document.IsMark(name.End, ',') && IsInPlace(document, name, name.End + 1);
        if (!isBehind)
            return null;
        if (mentions[index + 1].Candidates is not [var likely, ..] || likely.Kind == AliasKind.Demonym || !IsRegion(likely.Entity))
            return null;
        // A list of places goes on: "Berlin, France and Italy".
        var goesOn =
            region.End < document.Tokens.Length
            && (
                document.Is(region.End, "and")
                || document.Is(region.End, "or")
                || (
                    document.IsMark(region.End, ',')
                    && index + 2 < mentions.Count
                    && mentions[index + 2].Name.Tokens.Start is var next
                    && (next == region.End + 1 || (next == region.End + 2 && document.Is(region.End + 1, "and")))
                )
            );
        return goesOn ? null : mentions[index + 1];
    }

    /// <summary>"Athens, Georgia" in one name: those that may lie in what stands behind the comma, as far as it is known.</summary>
    public static IReadOnlyList<Alias> Within(IReadOnlyList<Alias> places, IReadOnlyList<Alias> regions)
    {
        var known = regions.Where(region => IsRegion(region.Entity)).Select(region => region.Entity).ToList();
        return known.Count == 0
            ? places
            :
            [
                .. places.Where(place =>
                    IsWithin(place.Entity, known[0].Name, known) is not false
                    || (EntityClasses.Of(place.Entity) != EntityClass.Country && SaysNoMore(EntityProfile.Of(place.Entity), known))
                ),
            ];
    }

    /// <summary>"in Perth in Scotland", "Perth, in Scotland, was flooded"; "by Moscow in Syria" says what somebody does there.</summary>
    private static bool IsInPlace(Document document, Extent name, int token) =>
        document.Word(token) is "in"
        && (
            name.Start == document.Sentences[document.SentenceOf(name.Start)].Start
            || document.Word(name.Start - 1) is "in" or "near" or "outside" or "at" or "In" or "Near" or "Outside" or "At"
        );

    /// <summary>Whether an entity lies in a region, as far as its description, its relations and its own other names say; null where they say nothing.</summary>
    public static bool? IsWithin(KnownEntity entity, LinkingMention region) =>
        IsWithin(entity, region.Name.Surface, [.. region.Candidates.Select(candidate => candidate.Entity)]);

    private static bool? IsWithin(KnownEntity entity, string name, List<KnownEntity> regions)
    {
        if (
            entity.Description?.Contains(name, StringComparison.OrdinalIgnoreCase) == true
            || entity.Aliases.Any(alias => alias.EndsWith(", " + name, StringComparison.OrdinalIgnoreCase))
            || entity.Relations.Any(relation => regions.Exists(region => region.EntityId == relation.EntityId))
            || regions.Exists(region =>
                region.Name.Length > 3 && entity.Description?.Contains(region.Name, StringComparison.OrdinalIgnoreCase) == true
            )
        )
            return true;
        return entity.Description is null ? null : false;
    }

    /// <summary>
    /// Where no candidate is said to lie in the region, only a place that is said to lie elsewhere is out of the question: "Basel, Switzerland" with the description "city"
    /// may be meant, and "in Britain, Leeds has …" and "the European Union, Germany said …" are no places within the next one at all.
    /// </summary>
    public static void LeaveOpen(Document document, LinkingMention mention)
    {
        if (mention.Region is not { } region || mention.Candidates.Exists(candidate => candidate[LinkFeature.Hierarchy] > 0))
            return;
        var isClosed = document.IsMark(mention.Name.Tokens.End, ',') && IsClosed(document, region.Name.Tokens.End);
        foreach (var candidate in mention.Candidates)
        {
            var isOpen =
                candidate.Profile.Class == EntityClass.Country
                    ? !(isClosed && IsRegionElsewhere(region, candidate.Entity))
                    : SaysNoMore(candidate.Profile, region.Candidates.Select(one => one.Entity)) || !IsPlace(candidate);
            if (isOpen)
                candidate[LinkFeature.Hierarchy] = 0;
        }
    }

    /// <summary>The description names no place, or none but those that the region's own names: "capital of the United Kingdom" may lie in England.</summary>
    private static bool SaysNoMore(EntityProfile place, IEnumerable<KnownEntity> regions) =>
        place.Places.TrueForAll(named =>
            regions.Any(region => region.Description?.Contains(named, StringComparison.OrdinalIgnoreCase) == true)
        );

    /// <summary>"in Peru, Indiana, …": behind a region that a place lies in, a mark or the text's end stands.</summary>
    private static bool IsClosed(Document document, int end) =>
        end >= document.Tokens.Length || document.Tokens[end].Kind == TokenKind.Mark;

    /// <summary>A state or a province of another country: a country lies in none, but "in Mexico, Jalisco, …" goes from the large to the small.</summary>
    private static bool IsRegionElsewhere(LinkingMention region, KnownEntity country) =>
        region.Candidates is [var likely, ..]
        && EntityClasses.Of(likely.Entity) == EntityClass.Region
        && likely.Entity.Description is { } description
        && !description.Contains(country.Name, StringComparison.OrdinalIgnoreCase)
        && !likely.Entity.Relations.Any(relation => relation.EntityId == country.EntityId);

    /// <summary>Places elsewhere are out of the question; the one place there is meant.</summary>
    public static void Enforce(IReadOnlyList<LinkingMention> mentions)
    {
        foreach (var mention in mentions)
        {
            // A kind of place only decides where a place of this kind is known at all: people are "up the Rhine" in a city's name, too.
            var isDecided =
                mention.Candidates.Exists(candidate => candidate[LinkFeature.Hierarchy] != 0)
                || mention.Candidates.Exists(candidate => candidate[LinkFeature.Landscape] > 0 || candidate[LinkFeature.Apposition] > 0);
            if (!isDecided)
            {
                ExcludeOtherKinds(mention);
                continue;
            }
            PreferState(mention);
            LinkCandidate? likely = null;
            foreach (var candidate in mention.Candidates)
            {
                if (candidate[LinkFeature.Hierarchy] < 0 || candidate[LinkFeature.Landscape] < 0 || candidate[LinkFeature.Apposition] < 0)
                    candidate.Score = Math.Min(candidate.Score, Excluded);
                else if (candidate[LinkFeature.Hierarchy] > 0 || candidate[LinkFeature.Landscape] > 0)
                    likely = likely is null || candidate.Score > likely.Score ? candidate : likely;
            }
            likely?.Score = Math.Max(likely.Score, Named);
            // "Nokia, a town by a river": the only town of the name is meant, however little is known of it.
            if (
                likely is null
                && Apposition.IsPlace(mention.Said)
                && mention.Candidates.FindAll(candidate => candidate[LinkFeature.Apposition] > 0) is [var only]
            )
                only.Score = Math.Max(only.Score, Described);
            mention.Decide();
        }
    }

    /// <summary>"Rome, Georgia": where no known bearer of the name lies in the country, its name is that of the state. So towns are told in one country alone.</summary>
    private static void PreferState(LinkingMention mention)
    {
        if (
            mention.Region is not { } region
            || region.Best?.Profile.Class != EntityClass.Country
            || mention.Candidates.Exists(candidate => candidate[LinkFeature.Hierarchy] > 0)
            || !mention.Candidates.Exists(candidate => candidate[LinkFeature.Hierarchy] < 0)
        )
            return;
        PreferRegions(region);
        region.Decide();
    }

    /// <summary>The state of a country's name before the country, or before the town of its name.</summary>
    public static void PreferRegions(LinkingMention mention, EntityClass before = EntityClass.Country)
    {
        foreach (var candidate in mention.Candidates.Where(candidate => candidate.Prior > LeastPriorOfGoverned))
        {
            if (candidate.Profile.Class == EntityClass.Region)
                candidate.Score = Raised(candidate.Score, Governed);
            else if (candidate.Profile.Class == before)
                candidate.Score = Raised(candidate.Score, -Governed);
        }
    }

    public static double Raised(double score, double more) => 1 / (1 + Math.Exp(-Math.Log(score / (1 - score)) - more));

    /// <summary>"along the Niger" is no country, known river or not; "Nokia, a town by a river" is no company.</summary>
    private static void ExcludeOtherKinds(LinkingMention mention)
    {
        var name = mention.Name.Surface;
        // "across the Netherlands", "in the UK": countries whose names have the article.
        var hasArticle = name.EndsWith('s') || name.Contains(' ', StringComparison.Ordinal) || !name.Any(char.IsLower);
        foreach (var candidate in mention.Candidates)
        {
            var isOtherLand = candidate[LinkFeature.Landscape] < 0 && candidate.Profile.Class == EntityClass.Country && !hasArticle;
            var isNoPlace =
                candidate[LinkFeature.Apposition] < 0
                && Apposition.IsPlace(mention.Said)
                && candidate.Profile.Class is EntityClass.Organization or EntityClass.Team or EntityClass.Person or EntityClass.Work;
            // "Mr Justice Kettering" is no town.
            var isTitled = mention.Name is { Title.Length: > 0, Type: EntityTypes.Person } && IsPlace(candidate);
            // "Catalan deputies" are no language; "Catalan lessons" are.
            var isNoLanguage =
                candidate[LinkFeature.BeforeNoun] > 0
                && candidate.Profile.Class == EntityClass.Language
                && mention.Candidates.Exists(other => other.Kind == AliasKind.Demonym)
                && mention.Name.Type == EntityTypes.Group;
            if (isOtherLand || isNoPlace || isTitled || isNoLanguage)
                candidate.Score = Math.Min(candidate.Score, Excluded);
        }
        mention.Decide();
    }

    /// <summary>
    /// "Georgia and Armenia", "Congo … in Brazzaville": a place in a list is mostly of the class of its neighbour, and the place that a sure one belongs to by its whole
    /// name is mostly meant. Added to the log-odds of places, because training texts have a handful of each.
    /// </summary>
    public static void Prefer(IReadOnlyList<LinkingMention> mentions)
    {
        foreach (var mention in mentions)
        {
            if (mention.Candidates.Count < 2 || mention.Best is null || !IsPlace(mention.Best))
                continue;
            var named = mention.Candidates.Max(candidate => candidate[LinkFeature.NamedBySure]);
            var isNamed = mention.Candidates.Exists(candidate => candidate[LinkFeature.NamedBySure] < named && candidate == mention.Best);
            foreach (var candidate in mention.Candidates.Where(IsPlace))
            {
                var more = isNamed && candidate[LinkFeature.NamedBySure] >= named ? Preferred : 0;
                more += candidate[LinkFeature.ListClass] * Listed;
                if (more != 0 && candidate.Prior > LeastPrior)
                    candidate.Score = Raised(candidate.Score, more);
            }
            mention.Decide();
        }
    }

    public static bool IsPlace(LinkCandidate candidate) =>
        candidate.Profile.Class
            is EntityClass.Country
                or EntityClass.Region
                or EntityClass.Settlement
                or EntityClass.Water
                or EntityClass.Land;

    private static bool IsRegion(KnownEntity entity) =>
        EntityClasses.Of(entity) is EntityClass.Country or EntityClass.Region
        || (entity.Type == EntityTypes.Location && EntityClasses.Of(entity) == EntityClass.Land);
}
