namespace NewsMesh.Search.Indexing;

/// <summary>Cuts a batch so that nothing comes twice in one statement, and what comes twice keeps its order.</summary>
internal static class Waves
{
    public static IEnumerable<T[]> Of<T, TKey>(IReadOnlyList<T> items, Func<T, TKey> key)
        where TKey : notnull
    {
        var seen = new Dictionary<TKey, int>();
        return items
            .GroupBy(item =>
            {
                var of = key(item);
                return seen[of] = seen.GetValueOrDefault(of) + 1;
            })
            .OrderBy(wave => wave.Key)
            .Select(wave => wave.ToArray());
    }
}
