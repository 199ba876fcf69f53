using NewsMesh.EntityLink.Storage;

namespace NewsMesh.EntityLink.Facts.Statements;

/// <summary>
/// What is stated for the facts that an article changes, behind it: what stood in memory before, less what the article said in its last version and what moved away, and what it says now and what moved
/// there. The database is asked for single statements only, which came from nowhere that stands in memory; it is left to it what stands in no memory, and whose origins changed.
/// </summary>
internal sealed class StatementsBehind
{
    private readonly Dictionary<Guid, KeptFact> _before = [];
    private readonly OwnSupport _own;
    private readonly HashSet<(Guid Article, int Ordinal, Guid From)> _left;
    private readonly ILookup<Guid, MovedStatement> _joined;
    private readonly Dictionary<(Guid Article, int Ordinal), StoredStatement> _moved = [];

    private StatementsBehind(OwnSupport own, IReadOnlyList<MovedStatement> moves)
    {
        _own = own;
        _left = [.. moves.Where(move => move.From is not null).Select(move => (move.ArticleId, move.Ordinal, move.From!.Value))];
        _joined = moves.Where(move => move.To is not null).ToLookup(move => move.To!.Value);
    }

    /// <summary>The facts whose statements are known here when the trip has been run.</summary>
    public IReadOnlyCollection<Guid> Facts => _before.Keys;

    /// <param name="trip">Where single statements are looked up.</param>
    /// <param name="kept">What stands in memory.</param>
    /// <param name="own">What the article says.</param>
    /// <param name="found">What it was linked to.</param>
    /// <param name="changed">Facts for which other articles count under other origins now.</param>
    public static StatementsBehind Select(RoundTrip trip, KeptFacts kept, OwnSupport own, FoundLinks found, IReadOnlySet<Guid> changed)
    {
        var behind = new StatementsBehind(own, found.Moves);
        if (found.Known is not { } known)
            return behind;
        foreach (var fact in found.Touched.Union(found.Moved.Select(one => one.Fact)).Where(fact => !changed.Contains(fact)))
        {
            var before =
                !known.TryGetValue(fact, out var row) ? behind.NewOf(fact)
                : row is { } told ? kept.Find(fact, told)
                : null;
            if (before is not null && behind.MostBehind(fact, before) < StatementStates.MostAssertions)
                behind._before[fact] = before;
        }
        behind.Find(trip);
        return behind;
    }

    /// <summary>What was stated for a fact before, and its head.</summary>
    public KeptFact Before(Guid fact) => _before[fact];

    /// <summary>What is stated for a fact now, by time, article and place.</summary>
    public List<StoredStatement> Of(Guid fact) =>
        [
            .. _before[fact]
                .Statements.Where(one =>
                    one.Support.ArticleId != _own.ArticleId && !_left.Contains((one.Support.ArticleId, one.Ordinal, fact))
                )
                .Concat(_own.Statements(fact))
                .Concat(_joined[fact].Select(move => _moved.GetValueOrDefault((move.ArticleId, move.Ordinal))).OfType<StoredStatement>())
                .OrderBy(one => one.Support.PublishedAt)
                .ThenBy(one => one.Support.ArticleId)
                .ThenBy(one => one.Ordinal),
        ];

    /// <summary>Nobody has told it before, and it is no utterance.</summary>
    private KeptFact? NewOf(Guid fact) => _own.States(fact) || _joined.Contains(fact) ? KeptFact.New : null;

    private int MostBehind(Guid fact, KeptFact before) => before.Statements.Count + _own.Statements(fact).Count() + _joined[fact].Count();

    /// <summary>What joins these facts, from those that it leaves, else from the database.</summary>
    private void Find(RoundTrip trip)
    {
        var missing = new List<MovedStatement>();
        foreach (var move in _before.Keys.SelectMany(fact => _joined[fact]))
        {
            var left = move.From is { } from ? _before.GetValueOrDefault(from) : null;
            if (left?.Find(move.ArticleId, move.Ordinal) is { } statement)
                _moved[(move.ArticleId, move.Ordinal)] = statement;
            else
                missing.Add(move);
        }
        if (missing.Count > 0)
            trip.Add(
                StatementStates.SelectSingle(missing),
                (reader, cancellationToken) =>
                    StatementStates.ReadAsync(reader, (_, one) => _moved[(one.Support.ArticleId, one.Ordinal)] = one, cancellationToken)
            );
    }
}
