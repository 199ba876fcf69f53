using NewsMesh.EntityLink.Reading.Encoders;
using NewsMesh.EntityLink.Reading.Language;

namespace NewsMesh.EntityLink.Reading.Linking;

/// <summary>What speaks for a candidate once the first pass has said what the document's names probably mean.</summary>
internal static class CoherentFeatures
{
    /// <summary>What the first pass is at least this sure of is taken as known.</summary>
    private const double Sure = 0.6;

    /// <summary>More names say nothing more about what a text is about, and each is compared with each candidate.</summary>
    private const int MostAnchors = 40;

    public static void Fill(Document document, IReadOnlyList<LinkingMention> mentions, WordVectors? vectors = null)
    {
        var anchors = Anchors(mentions);
        var near = vectors is null ? null : new SureNearness(vectors, anchors);
        var elsewhere = mentions
            .GroupBy(mention => mention.Name.Surface, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(group => group.Key, group => group.ToList(), StringComparer.OrdinalIgnoreCase);
        for (var index = 0; index < mentions.Count; index++)
        {
            var mention = mentions[index];
            var left = AreListed(document, mentions, index - 1) ? mentions[index - 1].Best : null;
            var right = AreListed(document, mentions, index) ? mentions[index + 1].Best : null;
            var same = elsewhere[mention.Name.Surface];
            near?.Fill(mention);
            foreach (var candidate in mention.Candidates)
            {
                candidate[LinkFeature.FirstScore] = (float)candidate.Score;
                candidate[LinkFeature.FirstMargin] = (float)(candidate.Score - BestOther(mention, candidate));
                candidate[LinkFeature.ElsewhereScore] = Elsewhere(same, mention, candidate);
                FillAnchors(candidate, anchors, mention);
                candidate[LinkFeature.ListClass] = ListClass(candidate, left, right);
                candidate[LinkFeature.ListSimilarity] = MathF.Max(Similarity(candidate, left), Similarity(candidate, right));
            }
        }
    }

    private static List<LinkCandidate> Anchors(IReadOnlyList<LinkingMention> mentions) =>
        [
            .. mentions
                .Where(mention => mention.Best is { } best && best.Score >= Sure)
                .Select(mention => mention.Best!)
                .DistinctBy(best => best.Entity.EntityId)
                .Take(MostAnchors),
        ];

    private static double BestOther(LinkingMention mention, LinkCandidate candidate)
    {
        var best = 0.0;
        foreach (var other in mention.Candidates)
        {
            if (other != candidate)
                best = Math.Max(best, other.Score);
        }
        return best;
    }

    private static float Elsewhere(List<LinkingMention> same, LinkingMention mention, LinkCandidate candidate)
    {
        if (same.Count == 1)
            return -1;
        // A few places say as much as all: a long list would be looked through once for each of its lines.
        var (sum, count) = (0.0, 0);
        foreach (var other in same.Take(8))
        {
            if (other == mention)
                continue;
            sum += other.Candidates.Find(one => one.Entity.EntityId == candidate.Entity.EntityId)?.Score ?? 0;
            count++;
        }
        return count == 0 ? -1 : (float)(sum / count);
    }

    private static void FillAnchors(LinkCandidate candidate, List<LinkCandidate> anchors, LinkingMention mention)
    {
        int naming = 0,
            named = 0,
            withCountry = 0,
            sameCountry = 0,
            others = 0,
            sameClass = 0;
        var similarity = 0f;
        var country = Country(candidate.Entity);
        foreach (var anchor in anchors)
        {
            if (anchor.Entity.EntityId == candidate.Entity.EntityId || mention.Candidates.Contains(anchor))
                continue;
            similarity = MathF.Max(similarity, candidate.Profile.SimilarityTo(anchor.Profile));
            naming += Names(candidate, anchor.Entity) ? 1 : 0;
            named += Names(anchor, candidate.Entity) ? 1 : 0;
            others++;
            sameClass += anchor.Profile.Class == candidate.Profile.Class ? 1 : 0;
            if (country is not { } own || Country(anchor.Entity) is not { } other)
                continue;
            withCountry++;
            sameCountry += own == other ? 1 : 0;
        }
        candidate[LinkFeature.Similarity] = similarity;
        candidate[LinkFeature.SameClass] = others == 0 ? -1 : sameClass / (float)others;
        candidate[LinkFeature.NamesSure] = naming;
        candidate[LinkFeature.NamedBySure] = named;
        candidate[LinkFeature.SameCountry] = withCountry == 0 ? -1 : sameCountry / (float)withCountry;
    }

    /// <summary>Whether one's description or relations have the other: "president of Ukraine" has Ukraine.</summary>
    private static bool Names(LinkCandidate one, KnownEntity other)
    {
        foreach (var relation in one.Entity.Relations)
        {
            if (relation.EntityId == other.EntityId)
                return true;
        }
        foreach (var place in one.Profile.Places)
        {
            if (
                place.Equals(other.Name, StringComparison.OrdinalIgnoreCase)
                || other.Demonyms.Contains(place, StringComparer.OrdinalIgnoreCase)
            )
                return true;
        }
        return other.Name.Contains(' ') && one.Entity.Description is { } description && HasName(description, other.Name);
    }

    /// <summary>The whole name: "Democratic Republic of the Congo" has "Republic of the Congo" only as a part.</summary>
    private static bool HasName(string description, string name)
    {
        for (var at = 0; (at = description.IndexOf(name, at, StringComparison.OrdinalIgnoreCase)) >= 0; at++)
        {
            var before = description.AsSpan(0, at).TrimEnd();
            var word = before[(before.LastIndexOf(' ') + 1)..];
            if (word.IsEmpty || !char.IsUpper(word[0]) || !char.IsLetter(word[^1]))
                return true;
        }
        return false;
    }

    private static Guid? Country(KnownEntity entity)
    {
        foreach (var relation in entity.Relations)
        {
            if (relation.Kind == RelationKinds.Country)
                return relation.EntityId;
        }
        return null;
    }

    /// <summary>Whether a name and the next one stand in a list: "Georgia and Armenia", "Washington, Oregon".</summary>
    private static bool AreListed(Document document, IReadOnlyList<LinkingMention> mentions, int left)
    {
        if (left < 0 || left + 1 >= mentions.Count)
            return false;
        var end = mentions[left].Name.Tokens.End;
        var gap = mentions[left + 1].Name.Tokens.Start - end;
        return (gap == 1 && (IsConjunction(document, end) || document.IsMark(end, ',')))
            || (gap == 2 && document.IsMark(end, ',') && IsConjunction(document, end + 1));
    }

    private static bool IsConjunction(Document document, int token) => document.Is(token, "and") || document.Is(token, "or");

    private static float ListClass(LinkCandidate candidate, LinkCandidate? left, LinkCandidate? right)
    {
        var beside =
            left is null ? right
            : right is null || left.Score >= right.Score ? left
            : right;
        if (beside is null || beside.Profile.Class == EntityClass.Unknown)
            return 0;
        return beside.Profile.Class == candidate.Profile.Class ? 1 : -1;
    }

    private static float Similarity(LinkCandidate candidate, LinkCandidate? beside) =>
        beside is null ? 0 : candidate.Profile.SimilarityTo(beside.Profile);
}
