using NewsMesh.Contracts;

namespace NewsMesh.EntityLink.Facts;

/// <summary>Puts an utterance together from its assertions: its words in every variant, who carries them, how many origins stand behind it.</summary>
internal static class UtteranceFact
{
    /// <summary>The whole fact.</summary>
    /// <param name="fact">The fact's stored state; its version is taken as it is.</param>
    /// <param name="support">Its assertions, the earliest first.</param>
    public static FactChanged Of(StoredFact fact, IReadOnlyList<FactSupport> support)
    {
        var origins = support.DistinctBy(KeyOf, StringComparer.OrdinalIgnoreCase).Select(one => one.Origin).ToList();
        return new FactChanged
        {
            FactId = fact.FactId,
            Version = fact.Version,
            Kind = "utterance",
            Polarity = support.Count > 0 ? support[0].Polarity : "affirmed",
            Statement = support.Count > 0 ? UtteranceStatement.Of(support) : fact.Statement,
            Status = origins.Count switch
            {
                0 => "retracted",
                1 => "single-source",
                _ => "corroborated",
            },
            SubjectId = fact.SubjectId,
            EntityIds = fact.SubjectId is { } speaker ? [speaker] : [],
            Origins = origins,
            Slots = [new FactSlot { Name = "words", Values = Variants(support) }],
            Links = Links(support),
            FirstSeenAt = support.Count > 0 ? support.Min(one => one.PublishedAt) : fact.FirstSeenAt,
            LastSeenAt = support.Count > 0 ? support.Max(one => one.PublishedAt) : fact.LastSeenAt,
        };
    }

    private static string KeyOf(FactSupport one) => one.OriginKey ?? one.Origin;

    private static List<FactValue> Variants(IReadOnlyList<FactSupport> support) =>
        [
            .. support
                .GroupBy(one => UtteranceStatement.OneLine(one.Text), StringComparer.Ordinal)
                .Select(same => new FactValue { Value = same.Key, Support = [.. same] }),
        ];

    /// <summary>
    /// Each assertion is tied to the first of its own origin, and the first of each origin to the first of all: as many links as assertions,
    /// from which every other pair follows.
    /// </summary>
    private static List<FactLink> Links(IReadOnlyList<FactSupport> support)
    {
        var links = new List<FactLink>();
        var firsts = new Dictionary<string, FactSupport>(StringComparer.OrdinalIgnoreCase);
        foreach (var one in support)
        {
            if (!firsts.TryGetValue(KeyOf(one), out var first))
            {
                firsts[KeyOf(one)] = one;
                if (firsts.Count > 1)
                    links.Add(
                        Link(
                            "corroborates",
                            $"the same words of the same speaker, from another origin ({one.Origin} beside {support[0].Origin}): a further witness that it was said",
                            one,
                            support[0]
                        )
                    );
            }
            else
                links.Add(
                    Link(
                        "repeats",
                        $"the same words of the same speaker, from the same origin ({one.Origin}): no further witness",
                        one,
                        first
                    )
                );
        }
        return links;
    }

    private static FactLink Link(string relation, string rule, FactSupport from, FactSupport to) =>
        new()
        {
            Relation = relation,
            Rule = rule,
            FromAssertionId = from.AssertionId,
            ToAssertionId = to.AssertionId,
        };
}
