using System.Collections.Frozen;

namespace NewsMesh.EntityLink.Reading.Linking;

/// <summary>
/// "The Cabinet met", "the Navy said", "the Congress leader": what every state has is that of the country that the text speaks of, however well another one's is known. A body that hardly
/// anybody calls so must be in a text of its country.
/// </summary>
internal static class NationalBodies
{
    private const double Excluded = 0.02,
        Meant = 0.6;

    /// <summary>The parliament and the courts of a great power may be meant where no country is named at all.</summary>
    private const float WellKnown = 1e-3f;

    /// <summary>Adjectives and names of a country that its bodies are looked for by.</summary>
    private const int MostOwners = 8;

    private static readonly FrozenSet<string> Names = FrozenSet.ToFrozenSet(
        [
            "navy",
            "army",
            "air force",
            "coast guard",
            "marines",
            "cabinet",
            "parliament",
            "senate",
            "congress",
            "treasury",
            "national assembly",
            "house of representatives",
            "supreme court",
            "constitutional court",
            "high court",
            "court of appeal",
            "home office",
            "interior ministry",
            "foreign ministry",
            "foreign office",
            "finance ministry",
            "defence ministry",
            "defense ministry",
            "health ministry",
            "central bank",
            "border guard",
            "national guard",
            "police",
            "opposition",
            "state department",
            "justice department",
        ],
        StringComparer.OrdinalIgnoreCase
    );

    public static void Choose(IReadOnlyList<LinkingMention> mentions, NameDictionary dictionary)
    {
        HashSet<string>? spoken = null;
        List<KnownEntity>? country = null;
        foreach (var mention in mentions)
        {
            if (mention.Name.IsGiven || !Names.Contains(mention.Name.Surface))
                continue;
            if (mention.Candidates.Count == 0)
            {
                AddOwn(mention, country ??= MostNamed(mentions), dictionary);
                continue;
            }
            if (mention.Best is null)
                continue;
            spoken ??= Countries(mentions, dictionary);
            LinkCandidate? likely = null;
            var isOther = false;
            foreach (var candidate in mention.Candidates)
            {
                var own = ForeignOwner.CountriesOf(candidate.Entity, dictionary);
                if (own.Exists(spoken.Contains))
                    likely = candidate.Kind <= AliasKind.Given && candidate.Score > (likely?.Score ?? 0) ? candidate : likely;
                else if (own.Count > 0 && (spoken.Count > 0 || candidate.Prominence < WellKnown))
                {
                    isOther |= candidate == mention.Best;
                    candidate.Score = Math.Min(candidate.Score, Excluded);
                }
            }
            // Where the best known is another country's, the one of this country that is called just so is meant.
            if (isOther && likely is not null)
                likely.Score = Math.Max(likely.Score, Meant);
            mention.Decide();
        }
    }

    /// <summary>"The Navy said" where Tarnland is spoken of: "Tarnish Navy", "Tarnland Navy".</summary>
    private static void AddOwn(LinkingMention mention, List<KnownEntity> country, NameDictionary dictionary)
    {
        if (country is not [var only])
            return;
        foreach (var owner in only.Demonyms.Append(only.Name).Concat(only.Aliases).Take(MostOwners))
        {
            var own = dictionary
                .Find(Language.Document.Fold($"{owner} {mention.Name.Surface}"))
                .FirstOrDefault(alias => alias.Kind is AliasKind.Name or AliasKind.Given);
            if (own is null)
                continue;
            var candidate = new LinkCandidate(own) { Profile = EntityProfile.Of(own.Entity), Score = Meant };
            candidate[LinkFeature.MentionType] = Array.IndexOf(LocalFeatures.Types, mention.Name.Type);
            mention.Candidates.Add(candidate);
            mention.Decide();
            return;
        }
    }

    /// <summary>The country that is named twice as often as any other; none where none is.</summary>
    private static List<KnownEntity> MostNamed(IReadOnlyList<LinkingMention> mentions)
    {
        var counts = mentions
            .Where(mention => mention.Best is { Score: >= 0.3, Profile.Class: EntityClass.Country })
            .GroupBy(mention => mention.Best!.Entity.EntityId)
            .Select(same => (same.First().Best!.Entity, Count: same.Count()))
            .OrderByDescending(one => one.Count)
            .Take(2)
            .ToList();
        return counts.Count == 0 || (counts.Count > 1 && counts[1].Count * 2 > counts[0].Count) ? [] : [counts[0].Entity];
    }

    /// <summary>The countries that the other names of a text are, lie in or belong to.</summary>
    private static HashSet<string> Countries(IReadOnlyList<LinkingMention> mentions, NameDictionary dictionary)
    {
        var spoken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var mention in mentions)
        {
            if (mention.Best is not { Score: >= 0.3 } best || Names.Contains(mention.Name.Surface))
                continue;
            if (best.Profile.Class == EntityClass.Country)
                spoken.Add(best.Entity.WikidataId ?? "");
            else
                spoken.UnionWith(ForeignOwner.CountriesOf(best.Entity, dictionary));
        }
        return spoken;
    }
}
