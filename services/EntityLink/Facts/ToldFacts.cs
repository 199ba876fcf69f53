using NewsMesh.Contracts;
using NewsMesh.EntityLink.Facts.Rules;
using NewsMesh.EntityLink.Facts.Statements;
using NewsMesh.EntityLink.Storage;
using Npgsql;

namespace NewsMesh.EntityLink.Facts;

/// <summary>The facts that an article changed as they are behind it, and the events that tell of them.</summary>
internal sealed class ToldFacts
{
    private readonly Dictionary<Guid, FactStatus> _statuses = [];
    private readonly Article _article;
    private readonly FoundLinks _found;
    private readonly IReadOnlyList<IGrouping<(Guid Fact, Guid Article), FactSupport>> _changed;
    private readonly ILookup<Guid, FactSupport> _support;
    private List<FactHead> _heads = [];
    private ILookup<Guid, StoredStatement> _statements = Array.Empty<StoredStatement>().ToLookup(one => one.FactId);

    private ToldFacts(
        Article article,
        FoundLinks found,
        FactSupport[] said,
        IReadOnlyList<IGrouping<(Guid Fact, Guid Article), FactSupport>> changed
    )
    {
        (_article, _found, _changed) = (article, found, changed);
        _support = ByFact(found, said);
    }

    /// <summary>Of what there is for each assertion, what there is for each fact.</summary>
    private static ILookup<Guid, T> ByFact<T>(FoundLinks found, IReadOnlyList<T> ofAssertions) =>
        found
            .Annotations.Assertions.Zip(ofAssertions)
            .Where(one => one.First.FactId is not null)
            .ToLookup(one => one.First.FactId!.Value, one => one.Second);

    /// <summary>Runs what <paramref name="trip"/> holds, and reads the heads of the facts and what is stated for them as they are behind it.</summary>
    /// <param name="connection">Where a further trip goes.</param>
    /// <param name="trip">What is written before.</param>
    /// <param name="article">The article.</param>
    /// <param name="found">What it was linked to.</param>
    /// <param name="said">What it says in each assertion.</param>
    /// <param name="changed">What other articles say for their facts whose origin changed with it.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public static async Task<ToldFacts> ReadAsync(
        NpgsqlConnection connection,
        RoundTrip trip,
        Article article,
        FoundLinks found,
        FactSupport[] said,
        IReadOnlyList<IGrouping<(Guid Fact, Guid Article), FactSupport>> changed,
        CancellationToken cancellationToken
    )
    {
        var told = new ToldFacts(article, found, said, changed);
        var counted = NewFacts.Counted(article, found.New, told._support);
        var others = changed.Select(one => one.Key.Fact).Concat(found.Moved.Select(one => one.Fact)).ToHashSet();
        counted.ExceptWith(others);
        Guid[] asked = [.. found.Touched.Union(others).Where(fact => !counted.Contains(fact)).Order()];
        var listed = Listed(found, asked);
        var stated = ByFact(found, found.Stated);
        // What it has stated itself need not be read back.
        var own = found.Stated.Count > 0 && NewFacts.IsStoredAsItIs(article) ? asked : [];
        var (heads, statements) = (new List<FactHead>(), new List<StoredStatement>());
        Guid[] uncounted = [.. asked.Where(fact => !listed.ContainsKey(fact))];
        if (uncounted.Length > 0)
            trip.Add(FactStates.Select(uncounted), (reader, token) => FactStates.ReadAsync(reader, heads, token));
        Guid[] statedFor = [.. asked.Where(fact => found.Known?.GetValueOrDefault(fact) is not { IsStatement: false })];
        if (statedFor.Length > 0)
            trip.Add(
                StatementStates.Select(statedFor, own.Length > 0 ? article.ArticleId : Guid.Empty),
                (reader, token) => StatementStates.ReadAsync(reader, statements, token)
            );
        await trip.RunAsync(cancellationToken);
        var all = statements
            .Concat(NewFacts.Statements(article, [.. counted, .. own], told._support, stated, found.Origins.Article))
            .GroupBy(one => one.FactId)
            .ToDictionary(fact => fact.Key, StatementStates.InOrder);
        await CountManyAsync(connection, listed, all, heads, cancellationToken);
        // In the order of their ids, as the database tells them, too.
        told._heads =
        [
            .. heads
                .Concat(listed.Select(fact => fact.Value.Head(fact.Key, all.GetValueOrDefault(fact.Key, []))))
                .Concat(NewFacts.Heads(counted, told._support, stated))
                .OrderBy(head => head.FactId),
        ];
        told._statements = StatementStates.ByFact(all);
        return told;
    }

    /// <summary>Those of the facts that are counted here from what is read of them: statements' that are known, and those to which others moved, which are statements', too.</summary>
    private static Dictionary<Guid, KnownFact> Listed(FoundLinks found, Guid[] asked)
    {
        var listed = new Dictionary<Guid, KnownFact>();
        if (found.Known is not { } known)
            return listed;
        var moved = found.Moved.Select(one => one.Fact).ToHashSet();
        foreach (var fact in asked)
        {
            if (known.TryGetValue(fact, out var told) ? told.IsStatement : moved.Contains(fact))
                listed[fact] = told ?? KnownFact.New;
        }
        return listed;
    }

    /// <summary>A fact of which not all is read is counted by the database after all.</summary>
    private static async Task CountManyAsync(
        NpgsqlConnection connection,
        Dictionary<Guid, KnownFact> listed,
        Dictionary<Guid, List<StoredStatement>> all,
        List<FactHead> heads,
        CancellationToken cancellationToken
    )
    {
        Guid[] many = [.. listed.Keys.Where(fact => all.GetValueOrDefault(fact, []).Count >= StatementStates.MostAssertions)];
        if (many.Length == 0)
            return;
        var trip = new RoundTrip(connection);
        trip.Add(FactStates.Select(many), (reader, token) => FactStates.ReadAsync(reader, heads, token));
        await trip.RunAsync(cancellationToken);
        foreach (var fact in many)
            listed.Remove(fact);
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
            .. heads.Where(head => touched.Contains(head.FactId)).Select(head => Event(head, _article.ArticleId, _support[head.FactId])),
            .. _changed.Select(one => Event(byId[one.Key.Fact], one.Key.Article, one)),
            .. _found
                .Moved.Where(one => !others.Contains((one.Fact, one.ArticleId)))
                .Select(one => Event(byId[one.Fact], one.ArticleId, [])),
        ];
    }

    private FactChanged Event(FactHead head, Guid articleId, IEnumerable<FactSupport> given) =>
        head.IsStatement
            ? StatementFact.Of(head, [.. _statements[head.FactId]], articleId, StatusOf(head.FactId))
            : UtteranceFact.Of(head, articleId, given);

    /// <summary>The same for each article that is told of.</summary>
    private FactStatus StatusOf(Guid fact)
    {
        if (!_statuses.TryGetValue(fact, out var status))
            _statuses[fact] = status = StatementFact.StatusOf(_statements[fact]);
        return status;
    }
}
