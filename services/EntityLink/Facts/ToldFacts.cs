using NewsMesh.Contracts;
using NewsMesh.EntityLink.Facts.Rules;
using NewsMesh.EntityLink.Facts.Statements;
using NewsMesh.EntityLink.Storage;

namespace NewsMesh.EntityLink.Facts;

/// <summary>The facts that an article changed as they are behind it, and the events that tell of them.</summary>
internal sealed class ToldFacts
{
    private readonly Dictionary<Guid, (IReadOnlyList<StoredStatement> Stated, FactStatus Status)> _statuses = [];
    private readonly Article _article;
    private readonly FoundLinks _found;
    private readonly IReadOnlyList<IGrouping<(Guid Fact, Guid Article), FactSupport>> _changed;
    private readonly OwnSupport _own;
    private readonly Dictionary<Guid, IReadOnlyList<StoredStatement>> _statements = [];
    private List<FactHead> _heads = [];

    private ToldFacts(
        Article article,
        FoundLinks found,
        OwnSupport own,
        IReadOnlyList<IGrouping<(Guid Fact, Guid Article), FactSupport>> changed
    ) => (_article, _found, _own, _changed) = (article, found, own, changed);

    /// <summary>Runs what <paramref name="trip"/> holds, and reads the heads of the facts and what is stated for them as they are behind it.</summary>
    /// <param name="trip">What is written before.</param>
    /// <param name="kept">What stands in memory of the facts.</param>
    /// <param name="article">The article.</param>
    /// <param name="found">What it was linked to.</param>
    /// <param name="said">What it says in each assertion.</param>
    /// <param name="changed">What other articles say for their facts whose origin changed with it.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public static async Task<ToldFacts> ReadAsync(
        RoundTrip trip,
        KeptFacts kept,
        Article article,
        FoundLinks found,
        FactSupport[] said,
        IReadOnlyList<IGrouping<(Guid Fact, Guid Article), FactSupport>> changed,
        CancellationToken cancellationToken
    )
    {
        var told = new ToldFacts(article, found, new OwnSupport(article, found, said), changed);
        var (others, heads) = (changed.Select(one => one.Key.Fact).ToHashSet(), new List<FactHead>());
        StatementsBehind? behind = null;
        if (NewFacts.IsStoredAsItIs(article))
        {
            behind = StatementsBehind.Select(trip, kept, told._own, found, others);
            heads.AddRange(NewFacts.Heads(told.NewUtterances(behind, others), told._own));
        }
        others.UnionWith(found.Moved.Select(one => one.Fact));
        var known = heads.Select(head => head.FactId).Concat(behind?.Facts ?? []).ToHashSet();
        Guid[] asked = [.. found.Touched.Union(others).Where(fact => !known.Contains(fact)).Order()];
        var statements = new List<(Guid Fact, StoredStatement Statement)>();
        if (asked.Length > 0)
        {
            trip.Add(FactStates.Select(asked), (reader, token) => FactStates.ReadAsync(reader, heads, token));
            trip.Add(
                StatementStates.Select(asked),
                (reader, token) => StatementStates.ReadAsync(reader, (fact, one) => statements.Add((fact, one)), token)
            );
        }
        await trip.RunAsync(cancellationToken);
        foreach (var fact in statements.GroupBy(one => one.Fact, one => one.Statement))
            told._statements[fact.Key] = [.. fact];
        foreach (var fact in behind?.Facts ?? [])
        {
            var stated = behind!.Of(fact);
            told._statements[fact] = stated;
            heads.Add(behind.Before(fact).Head(fact, stated));
        }
        // In the order of their ids, as the database tells them, too.
        told._heads = [.. heads.OrderBy(head => head.FactId)];
        return told;
    }

    /// <summary>What the article is the first to say that somebody said.</summary>
    private IEnumerable<Guid> NewUtterances(StatementsBehind behind, HashSet<Guid> changed) =>
        _found.Known is { } known
            ? _found.Touched.Where(fact => !known.ContainsKey(fact) && !changed.Contains(fact)).Except(behind.Facts)
            : [];

    /// <summary>An event for each fact and each article whose support changed.</summary>
    public List<FactChanged> Events(Func<int, int> version)
    {
        var heads = _heads.ConvertAll(head => head with { Version = version(head.Version) });
        var byId = heads.ToDictionary(head => head.FactId);
        var touched = _found.Touched.ToHashSet();
        var others = _changed.Select(one => one.Key).ToHashSet();
        return
        [
            .. heads.Where(head => touched.Contains(head.FactId)).Select(head => Event(head, _article.ArticleId, _own.Said(head.FactId))),
            .. _changed.Select(one => Event(byId[one.Key.Fact], one.Key.Article, one)),
            .. _found
                .Moved.Where(one => !others.Contains((one.Fact, one.ArticleId)))
                .Select(one => Event(byId[one.Fact], one.ArticleId, [])),
        ];
    }

    /// <summary>Keeps the statements as they were told, when they are committed.</summary>
    /// <param name="kept">Where.</param>
    /// <param name="events">What was told.</param>
    /// <param name="transaction">The one that wrote their rows.</param>
    public void Keep(KeptFacts kept, IEnumerable<FactChanged> events, uint transaction)
    {
        var heads = _heads.ToDictionary(head => head.FactId);
        foreach (var told in events.Where(told => told.Kind == StatementFact.Kind).DistinctBy(told => told.FactId))
        {
            var (head, statements) = (heads[told.FactId], _statements.GetValueOrDefault(told.FactId, []));
            // Of one that has more than are read the database knows more than was told.
            if (statements.Count == head.Assertions)
                kept.Keep(
                    told.FactId,
                    new KeptFact
                    {
                        Row = new FactRow(transaction, told.Version),
                        Statement = told.Statement,
                        SubjectId = head.Version == 0 ? told.SubjectId : head.SubjectId,
                        FirstSeenAt = told.FirstSeenAt,
                        LastSeenAt = told.LastSeenAt,
                        Statements = statements,
                    }
                );
        }
    }

    private FactChanged Event(FactHead head, Guid articleId, IEnumerable<FactSupport> given)
    {
        if (!head.IsStatement)
            return UtteranceFact.Of(head, articleId, given);
        var (stated, status) = StatusOf(head.FactId);
        return StatementFact.Of(head, stated, articleId, status);
    }

    /// <summary>The same for each article that is told of.</summary>
    private (IReadOnlyList<StoredStatement> Stated, FactStatus Status) StatusOf(Guid fact)
    {
        if (!_statuses.TryGetValue(fact, out var status))
        {
            var stated = StatementStates.Compared(_statements.GetValueOrDefault(fact, []));
            _statuses[fact] = status = (stated, StatementFact.StatusOf(stated));
        }
        return status;
    }
}
