using NewsMesh.EntityLink.Reading.Language;

namespace NewsMesh.EntityLink.Reading.Linking;

/// <summary>"A gardener from Tarn", "roofs in Norrby": where no sport is spoken of, nobody lives in a club, even if the base knows the club alone.</summary>
internal static class ClubsAndTowns
{
    private const double Excluded = 0.02;

    public static void Exclude(Document document, IReadOnlyList<LinkingMention> mentions)
    {
        Sports? sports = null;
        foreach (var mention in mentions)
        {
            if (
                mention.Name.IsGiven
                || mention.Best is not { Profile.Class: EntityClass.Team }
                || mention.Best.Entity.Name.Equals(mention.Name.Surface, StringComparison.OrdinalIgnoreCase)
                || !LocalFeatures.IsBehindPlaceWord(document, mention.Name.Tokens.Start)
                || IsSport(sports ??= new Sports(document), mention.Sentence)
            )
                continue;
            foreach (var candidate in mention.Candidates)
            {
                if (candidate.Profile.Class == EntityClass.Team)
                    candidate.Score = Math.Min(candidate.Score, Excluded);
            }
            // A club is called after a place.
            if (mention.Said == EntityClass.Unknown)
                mention.Said = EntityClass.Settlement;
            mention.Decide();
        }
    }

    private static bool IsSport(Sports sports, int sentence) => sports.Spoken != Sport.Unknown || sports.IsNear(sentence);
}
