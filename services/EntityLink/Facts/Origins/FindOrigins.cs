using NewsMesh.Contracts;
using Npgsql;

namespace NewsMesh.EntityLink.Facts.Origins;

/// <summary>What was found when an article was linked.</summary>
/// <param name="Article">What the article is counted under.</param>
/// <param name="Changed">Other articles that are counted under something else since.</param>
internal sealed record FoundOrigins(CountedOrigin Article, Guid[] Changed);

/// <summary>
/// Counts an article under its source where that is known by now: the outlet that it cites, or the article that had its text first. What was linked before is
/// looked at again when an article tells more of it, so that the count does not depend on the order in which they come.
/// </summary>
internal static class FindOrigins
{
    /// <summary>
    /// Articles that are looked at when one is linked: it must not wait for all that cite an outlet which is new. The rest is due and comes with the next.
    /// </summary>
    private const int MostAtOnce = 50;

    /// <summary>How often what changed is followed to its copies.</summary>
    private const int MostRounds = 6;

    /// <summary>In the transaction that links the article, before its assertions are written.</summary>
    public static async Task<FoundOrigins> RunAsync(
        NpgsqlConnection connection,
        Article article,
        string? retold,
        IReadOnlyCollection<Guid> copies,
        CancellationToken cancellationToken
    )
    {
        var found = OriginOf.Article(article, retold).Origin;
        var changed = new HashSet<Guid>();
        var statements = OriginStatements.Put(article, retold, copies).ToList();
        for (var round = 0; round < MostRounds && changed.Count < MostAtOnce; round++)
        {
            var look = OriginStatements.Due(article.ArticleId, MostAtOnce - changed.Count);
            var due = await RunAsync(connection, statements, look, cancellationToken);
            if (due.Count == 0)
            {
                statements.Clear();
                break;
            }
            statements = [.. OriginStatements.Settle(due)];
            if (due.Find(one => one.ArticleId == article.ArticleId) is { } own)
                found = own.Found;
            changed.UnionWith(due.Where(one => one.Found != one.Before).Select(one => one.ArticleId));
        }
        changed.Remove(article.ArticleId);
        if (changed.Count > 0)
            statements.Add(OriginStatements.Remember(article.ArticleId, [.. changed]));
        if (statements.Count > 0)
            await RunAsync(connection, statements, null, cancellationToken);
        return new FoundOrigins(found, [.. changed]);
    }

    /// <summary>What was found the first time: a redelivery tells the same.</summary>
    public static async Task<FoundOrigins> AgainAsync(NpgsqlConnection connection, Article article, CancellationToken cancellationToken)
    {
        await using var batch = new NpgsqlBatch(connection);
        batch.BatchCommands.Add(OriginStatements.Found(article.ArticleId));
        await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
        return await reader.ReadAsync(cancellationToken)
            ? new FoundOrigins(new CountedOrigin(reader.GetString(0), reader.GetString(1)), reader.GetFieldValue<Guid[]>(2))
            : new FoundOrigins(OriginOf.Article(article).Origin, []);
    }

    /// <summary>What the articles that changed say for their facts, a fact and an article at a time.</summary>
    public static async Task<IReadOnlyList<IGrouping<(Guid Fact, Guid Article), FactSupport>>> SupportAsync(
        NpgsqlConnection connection,
        FoundOrigins found,
        CancellationToken cancellationToken
    )
    {
        if (found.Changed.Length == 0)
            return [];
        await using var batch = new NpgsqlBatch(connection);
        batch.BatchCommands.Add(OriginStatements.Support(found.Changed));
        await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
        var support = new List<(Guid Fact, FactSupport Support)>();
        while (await reader.ReadAsync(cancellationToken))
            support.Add((reader.GetGuid(0), FactStates.Support(reader, 1)));
        return [.. support.GroupBy(one => (one.Fact, one.Support.ArticleId), one => one.Support)];
    }

    private static async Task<List<DueOrigin>> RunAsync(
        NpgsqlConnection connection,
        IEnumerable<NpgsqlBatchCommand> statements,
        NpgsqlBatchCommand? select,
        CancellationToken cancellationToken
    )
    {
        await using var batch = new NpgsqlBatch(connection);
        foreach (var statement in statements)
            batch.BatchCommands.Add(statement);
        if (select is not null)
            batch.BatchCommands.Add(select);
        await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
        var due = new List<DueOrigin>();
        while (select is not null && await reader.ReadAsync(cancellationToken))
            due.Add(DueOrigin.Read(reader));
        return due;
    }
}
