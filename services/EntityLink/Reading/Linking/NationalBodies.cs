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
        foreach (var mention in mentions)
        {
            if (mention.Name.IsGiven || mention.Best is null || !Names.Contains(mention.Name.Surface))
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
