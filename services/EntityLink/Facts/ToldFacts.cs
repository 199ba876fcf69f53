using NewsMesh.Contracts;
using NewsMesh.EntityLink.Facts.Rules;
using NewsMesh.EntityLink.Facts.Statements;
using NewsMesh.EntityLink.Facts.Utterances;
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
    private readonly List<(Guid Fact, StoredStatement Statement)> _read = [];
    private readonly List<(Guid Fact, CountedReport Report)> _reports = [];
    private readonly List<FactHead> _heads = [];
    private StatementsBehind? _behind;
    private UtterancesBehind _utterances = new();

    private ToldFacts(
        Article article,
        FoundLinks found,
        OwnSupport own,
        IReadOnlyList<IGrouping<(Guid Fact, Guid Article), FactSupport>> changed
    ) => (_article, _found, _own, _changed) = (article, found, own, changed);

    /// <summary>Reads the heads of the facts and what is stated for them as they are behind what <paramref name="trip"/> writes; it is run where the database is asked for any of it.</summary>
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
        var others = changed.Select(one => one.Key.Fact).ToHashSet();
        if (NewFacts.IsStoredAsItIs(article))
            told.Remember(trip, kept, others);
        others.UnionWith(found.Moved.Select(one => one.Fact));
        Guid[] asked = [.. found.Touched.Union(others).Where(fact => !told.IsKnown(fact)).Order()];
        if (asked.Length > 0)
            told.Ask(trip, asked);
        if (trip.Reads)
            await trip.RunAsync(cancellationToken);
        told.Count();
        return told;
    }

    /// <summary>Finds what stands in memory, or is new.</summary>
    private void Remember(RoundTrip trip, KeptFacts kept, HashSet<Guid> changed)
    {
        if (_found.Known is not { } known)
            return;
        _behind = StatementsBehind.Select(trip, kept, _own, _found, changed);
        _utterances = UtterancesBehind.Of(
            kept,
            _own,
            _found
                .Touched.Where(fact => !changed.Contains(fact))
                .Except(_behind.Facts)
                .Select(fact => (fact, known.TryGetValue(fact, out var row), row))
        );
    }

    private bool IsKnown(Guid fact) => _behind?.Facts.Contains(fact) == true || _utterances.Has(fact);

    /// <summary>What the database says of facts.</summary>
    private void Ask(RoundTrip trip, Guid[] asked)
    {
        trip.Add(FactStates.Select(asked), (reader, token) => FactStates.ReadAsync(reader, _heads, token));
        trip.Add(
            StatementStates.Select(asked),
            (reader, token) => StatementStates.ReadAsync(reader, (fact, one) => _read.Add((fact, one)), token)
        );
        if (_found.Known is not null)
            trip.Add(FactStates.SelectReports(asked), (reader, token) => FactStates.ReadReportsAsync(reader, _reports, token));
    }

    /// <summary>Puts together what was asked and what stood in memory, in the order of the facts' ids.</summary>
    private void Count()
    {
        foreach (var fact in _read.GroupBy(one => one.Fact, one => one.Statement))
            _statements[fact.Key] = [.. fact];
        foreach (var fact in _behind?.Facts ?? [])
        {
            var stated = _behind!.Of(fact);
            _statements[fact] = stated;
            _heads.Add(_behind.Before(fact).Head(fact, stated));
        }
        _heads.AddRange(_utterances.Heads);
        _heads.Sort((one, other) => one.FactId.CompareTo(other.FactId));
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
            .. heads.Where(head => touched.Contains(head.FactId)).Select(head => Event(head, _article.ArticleId, _own.Said(head.FactId))),
            .. _changed.Select(one => Event(byId[one.Key.Fact], one.Key.Article, one)),
            .. _found
                .Moved.Where(one => !others.Contains((one.Fact, one.ArticleId)))
                .Select(one => Event(byId[one.Fact], one.ArticleId, [])),
        ];
    }

    /// <summary>Keeps the facts as they were told, when they are committed.</summary>
    /// <param name="kept">Where.</param>
    /// <param name="events">What was told.</param>
    /// <param name="transaction">The one that wrote their rows.</param>
    public void Keep(KeptFacts kept, IEnumerable<FactChanged> events, uint transaction)
    {
        var heads = _heads.ToDictionary(head => head.FactId);
        var read = _reports.ToLookup(one => one.Fact, one => one.Report);
        foreach (var told in events.DistinctBy(told => told.FactId))
        {
            var (head, row) = (heads[told.FactId], new FactRow(transaction, told.Version));
            var subject = head.Version == 0 ? told.SubjectId : head.StoredSubjectId;
            if (head.IsStatement)
                Keep(kept, told, head, row, subject);
            else
                Keep(
                    kept,
                    told,
                    head,
                    row,
                    subject,
                    _utterances.Has(told.FactId) ? _utterances.Reports(told.FactId) : [.. read[told.FactId]]
                );
        }
    }

    private void Keep(KeptFacts kept, FactChanged told, FactHead head, FactRow row, Guid? subject)
    {
        var statements = _statements.GetValueOrDefault(told.FactId, []);
        // Of one that has more than are read the database knows more than was told.
        if (statements.Count == head.Assertions)
            kept.Keep(
                told.FactId,
                new KeptFact
                {
                    Row = row,
                    Statement = told.Statement,
                    SubjectId = subject,
                    FirstSeenAt = told.FirstSeenAt,
                    LastSeenAt = told.LastSeenAt,
                    Statements = statements,
                }
            );
    }

    private static void Keep(
        KeptFacts kept,
        FactChanged told,
        FactHead head,
        FactRow row,
        Guid? subject,
        IReadOnlyList<CountedReport> reports
    )
    {
        if (reports.Count == head.Assertions && reports.All(one => one.IsOrdered))
            kept.Keep(
                told.FactId,
                new KeptUtterance
                {
                    Row = row,
                    Statement = told.Statement,
                    SubjectId = subject,
                    FirstSeenAt = told.FirstSeenAt,
                    LastSeenAt = told.LastSeenAt,
                    Reports = reports,
                    First = head.First,
                }
            );
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
