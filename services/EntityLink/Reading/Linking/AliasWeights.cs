using System.Globalization;

namespace NewsMesh.EntityLink.Reading.Linking;

/// <summary>What a spelling says, before any context.</summary>
internal static class AliasWeights
{
    /// <summary>
    /// How well known each entity is, from its place among the others: the n-th is named about 1/n as often as the first (Zipf's law), which makes popularities of any
    /// scale comparable. Places of an import are stretched over all that is known, so that the first of ten strangers is not taken for the first of the world.
    /// </summary>
    /// <param name="seeded">How popular each is by the seeds; negative for none.</param>
    /// <param name="imported">How popular each is by an import; negative for none.</param>
    /// <param name="items">
    /// The number of each one's Wikidata item, which parts those that are equally popular: what half of a base says nothing of. The first items were made for what most
    /// languages had an article about.
    /// </param>
    public static float[] OfEntities(IReadOnlyList<double> seeded, IReadOnlyList<double> imported, IReadOnlyList<long> items)
    {
        var own = Places(seeded, items);
        var others = Places(imported, items);
        var stretch = seeded.Count / Math.Max(1.0, imported.Count(popularity => popularity >= 0));
        var weights = new float[seeded.Count];
        for (var index = 0; index < weights.Length; index++)
        {
            var place =
                seeded[index] >= 0 ? own[index]
                : imported[index] >= 0 ? others[index] * stretch
                : weights.Length;
            // The first few are not told apart: no knowledge base knows who is the news of the day.
            weights[index] = (float)(1 / (place + 10));
        }
        return weights;
    }

    /// <summary>How likely an entity is meant by a spelling of this kind: how well it is known, times how usual it is to call it so.</summary>
    public static double Of(AliasKind kind, float entity) =>
        entity
        * kind switch
        {
            AliasKind.Name or AliasKind.Demonym => 1,
            AliasKind.Given => 0.5,
            AliasKind.Short => 0.4,
            AliasKind.Spelling or AliasKind.Surname => 0.3,
            AliasKind.Acronym => 0.2,
            AliasKind.Concept or AliasKind.Part => 0.5,
            AliasKind.Similar or AliasKind.Team => 0.1,
            _ => 0.02,
        };

    /// <summary>The number of an item; those without one come behind all others.</summary>
    public static long ItemNumber(string? item) =>
        item is ['Q', .. var digits] && long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : long.MaxValue;

    /// <summary>The place of each number from above, from 1, the lower item first; equal ones share the middle of theirs; negative ones have none.</summary>
    private static double[] Places(IReadOnlyList<double> numbers, IReadOnlyList<long> items)
    {
        var order = Enumerable.Range(0, numbers.Count).Where(index => numbers[index] >= 0).ToArray();
        var descending = Array.ConvertAll(order, index => (-numbers[index], items[index]));
        Array.Sort(descending, order);
        var places = new double[numbers.Count];
        for (int start = 0, end; start < order.Length; start = end)
        {
            for (end = start + 1; end < order.Length && descending[end] == descending[start]; end++) { }
            for (var at = start; at < end; at++)
                places[order[at]] = (start + end + 1) / 2.0;
        }
        return places;
    }
}
