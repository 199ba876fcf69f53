using NewsMesh.Contracts;

namespace NewsMesh.Search.Query;

/// <summary>
/// How the reports of one utterance relate. Each assertion is tied to the first of its own origin, and the first of each origin to the first of all: as many links
/// as assertions, from which every other pair follows.
/// </summary>
internal static class UtteranceLinks
{
    /// <param name="support">The assertions, of the earliest article first.</param>
    public static IReadOnlyList<FactLink> Of(IReadOnlyList<FactSupport> support)
    {
        var links = new List<FactLink>();
        var firsts = new Dictionary<string, FactSupport>(StringComparer.OrdinalIgnoreCase);
        foreach (var one in support)
        {
            if (firsts.TryGetValue(KeyOf(one), out var first))
                links.Add(
                    Link(
                        "repeats",
                        $"{Words(one, first)} of the same speaker, from the same origin ({one.Origin}): no further witness",
                        one,
                        first
                    )
                );
            else
            {
                firsts[KeyOf(one)] = one;
                if (firsts.Count > 1)
                    links.Add(
                        Link(
                            "corroborates",
                            $"{Words(one, support[0])} of the same speaker, from another origin ({one.Origin} beside {support[0].Origin}): a further witness that it was said",
                            one,
                            support[0]
                        )
                    );
            }
        }
        return links;
    }

    /// <summary>What an origin is counted by; events of earlier releases counted what is shown.</summary>
    public static string KeyOf(FactSupport one) => one.OriginKey ?? one.Origin;

    private static string Words(FactSupport one, FactSupport other) =>
        string.Equals(one.Text, other.Text, StringComparison.OrdinalIgnoreCase)
            ? "the same words"
            : "the same words, cut or told otherwise,";

    private static FactLink Link(string relation, string rule, FactSupport from, FactSupport to) =>
        new()
        {
            Relation = relation,
            Rule = rule,
            FromAssertionId = from.AssertionId,
            ToAssertionId = to.AssertionId,
        };
}
