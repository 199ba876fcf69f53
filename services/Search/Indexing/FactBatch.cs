using NewsMesh.Contracts;
using Npgsql;

namespace NewsMesh.Search.Indexing;

/// <summary>Facts, many in a statement: the heads that count, and the support of each article.</summary>
internal static class FactBatch
{
    public static async Task<IReadOnlyList<bool>> WriteAsync(
        NpgsqlConnection connection,
        IReadOnlyList<FactChanged> events,
        CancellationToken cancellationToken
    )
    {
        // In the order of their versions, whichever came first: the last one counts.
        var heads = events
            .GroupBy(fact => fact.FactId)
            .Select(same => same.MaxBy(fact => fact.Version)!)
            .OrderBy(fact => fact.FactId)
            .ToArray();
        var support = events
            .SelectMany(FactStatements.Support)
            .GroupBy(row => (row.Fact.FactId, row.Article))
            .Select(same => same.MaxBy(row => row.Fact.Version))
            .OrderBy(row => row.Fact.FactId)
            .ThenBy(row => row.Article)
            .ToArray();
        await using var batch = new NpgsqlBatch(connection)
        {
            BatchCommands = { FactStatements.PutHeads(heads), FactStatements.PutSupport(support) },
        };
        var written = new HashSet<Guid>();
        await using (var reader = await batch.ExecuteReaderAsync(cancellationToken))
            while (await reader.ReadAsync(cancellationToken))
                written.Add(reader.GetGuid(0));
        var newer = heads.Where(head => written.Contains(head.FactId)).ToHashSet(ReferenceEqualityComparer.Instance);
        return [.. events.Select(newer.Contains)];
    }
}
