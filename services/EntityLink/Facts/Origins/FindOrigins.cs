using NewsMesh.Contracts;
using NewsMesh.EntityLink.Storage;
using Npgsql;

namespace NewsMesh.EntityLink.Facts.Origins;

/// <summary>What was found when an article was linked.</summary>
/// <param name="Article">What the article is counted under.</param>
/// <param name="Changed">Other articles that are counted under something else since.</param>
internal sealed record FoundOrigins(CountedOrigin Article, Guid[] Changed)
{
    /// <summary>What is still to be written before the article's assertions are.</summary>
    public IReadOnlyList<NpgsqlBatchCommand> Unwritten { get; init; } = [];
}

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
    /// <param name="trip">What else is to be written before; it is run.</param>
    /// <param name="connection">Where further rounds go.</param>
    /// <param name="article">The article.</param>
    /// <param name="retold">The one outlet whose report it retells.</param>
    /// <param name="copies">Articles that have passages of its text.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public static async Task<FoundOrigins> RunAsync(
        RoundTrip trip,
        NpgsqlConnection connection,
        Article article,
        string? retold,
        IReadOnlyCollection<Guid> copies,
        CancellationToken cancellationToken
    )
    {
        var found = OriginOf.Article(article, retold).Origin;
        var changed = new HashSet<Guid>();
        trip.Add(OriginStatements.Put(article, retold, copies));
        List<NpgsqlBatchCommand> pending = [];
        for (var round = 0; round < MostRounds && changed.Count < MostAtOnce; round++)
        {
            var most = MostAtOnce - changed.Count;
            var due = await DueAsync(trip, article.ArticleId, most, cancellationToken);
            pending = due.Count > 0 ? [.. OriginStatements.Settle(due)] : [];
            if (due.Find(one => one.ArticleId == article.ArticleId) is { } own)
                found = own.Found;
            changed.UnionWith(due.Where(one => one.Found != one.Before).Select(one => one.ArticleId));
            // All that was due is as it was: nothing is due behind it.
            if (due.Count < most && due.TrueForAll(one => !one.HasChanged && !one.IsDueAgain))
                break;
            trip = new RoundTrip(connection);
            trip.Add(pending);
        }
        changed.Remove(article.ArticleId);
        if (changed.Count == 0)
            return new FoundOrigins(found, []) { Unwritten = pending };
        var last = new RoundTrip(connection);
        last.Add(pending);
        last.Add(OriginStatements.Remember(article.ArticleId, [.. changed]));
        await last.RunAsync(cancellationToken);
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

    private static async Task<List<DueOrigin>> DueAsync(RoundTrip trip, Guid articleId, int most, CancellationToken cancellationToken)
    {
        var due = new List<DueOrigin>();
        trip.Add(
            OriginStatements.Due(articleId, most),
            async (reader, token) =>
            {
                while (await reader.ReadAsync(token))
                    due.Add(DueOrigin.Read(reader));
            }
        );
        await trip.RunAsync(cancellationToken);
        return due;
    }
}
