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
        var told = new ToldFacts(article, found, new OwnSupport(found, said), changed);
        var others = changed.Select(one => one.Key.Fact).Concat(found.Moved.Select(one => one.Fact)).ToHashSet();
        var heads = told.InMemory(kept, others);
        var known = heads.Select(head => head.FactId).ToHashSet();
        Guid[] asked = [.. found.Touched.Union(others).Where(fact => !known.Contains(fact)).Order()];
        var statements = new List<StoredStatement>();
        if (asked.Length > 0)
        {
            trip.Add(FactStates.Select(asked), (reader, token) => FactStates.ReadAsync(reader, heads, token));
            trip.Add(StatementStates.Select(asked), (reader, token) => StatementStates.ReadAsync(reader, statements, token));
        }
        await trip.RunAsync(cancellationToken);
        foreach (var fact in statements.GroupBy(one => one.FactId))
            told._statements[fact.Key] = [.. fact];
        // In the order of their ids, as the database tells them, too.
        told._heads = [.. heads.OrderBy(head => head.FactId)];
        return told;
    }

    /// <summary>An event for each fact and each article whose support changed.</summary>
    public List<FactChanged> Events(Func<int, int> version)
    {
        var heads = _heads.ConvertAll(head => head with { Version = version(head.Version) });
        var byId = heads.ToDictionary(head => head.FactId);
        var touched = _found.Touched.ToHashSet();
        var others = _changed.Select(one => one.Key).ToHashSet();
        return
        [
            .. heads.Where(head => touched.Contains(head.FactId)).Select(head => Event(head, _article.ArticleId, _own.Said[head.FactId])),
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
            // Of one that has more than are read, or none, the database knows more than was told.
            if (statements.Count == 0 || statements.Count != head.Assertions)
                continue;
            var subject = head.Version == 0 ? told.SubjectId : head.SubjectId;
            kept.Keep(told.FactId, new KeptFact(new FactRow(transaction, told.Version), told.Statement, subject, statements));
        }
    }

    /// <summary>The heads of those that the database need not be asked for: new ones, and those that stand in memory; their statements are set.</summary>
    private List<FactHead> InMemory(KeptFacts kept, HashSet<Guid> others)
    {
        if (_found.Known is not { } known || !NewFacts.IsStoredAsItIs(_article))
            return [];
        var counted = NewFacts.Counted(_found.Touched.Where(fact => !known.ContainsKey(fact) && !others.Contains(fact)), _own.Said);
        var heads = NewFacts.Heads(counted, _own.Said, _own.Stated).ToList();
        foreach (var head in heads.Where(head => head.IsStatement))
            _statements[head.FactId] = [.. _own.Statements(head.FactId)];
        foreach (var (fact, row) in known)
        {
            if (row is not { } given || others.Contains(fact) || kept.Find(fact, given) is not { } before)
                continue;
            var behind = Behind(before, fact);
            if (behind.Count is 0 or >= StatementStates.MostAssertions)
                continue;
            _statements[fact] = behind;
            heads.Add(before.Head(fact, behind));
        }
        return heads;
    }

    /// <summary>What is stated for a fact behind the article.</summary>
    private List<StoredStatement> Behind(KeptFact before, Guid fact) =>
        [
            .. before
                .Statements.Where(one => one.Support.ArticleId != _article.ArticleId)
                .Concat(_own.Statements(fact))
                // Stable, so that those of an article stay in their order.
                .OrderBy(one => one.Support.PublishedAt)
                .ThenBy(one => one.Support.ArticleId),
        ];

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
