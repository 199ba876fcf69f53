using NewsMesh.Contracts;
using NewsMesh.Search.Alerts.Webhooks;
using NewsMesh.ServiceDefaults.Work;
using Npgsql;

namespace NewsMesh.Search.Indexing;

/// <summary>
/// Applies events to the read models. What comes while a transaction is being written gathers and is written by the next one; what cannot be written is tried alone, so
/// that only its own message fails. Each message waits for its own outcome and is acknowledged, tried again or put aside as any other.
/// </summary>
internal sealed class ReadModels
{
    /// <summary>A commit and nine statements are then shared by so many articles; of long ones some 10 MB are in memory.</summary>
    private const int Articles = 50;

    /// <summary>Facts and ends of journeys are small.</summary>
    private const int Small = 200;

    private readonly NpgsqlDataSource _database;
    private readonly TimeProvider _clock;
    private readonly DeliverySignal _deliveries;
    private readonly Batcher<ArticleLinked, Indexed> _articles;
    private readonly Batcher<FactChanged, bool> _facts;
    private readonly Batcher<StoryChanged, bool> _stories;
    private readonly Batcher<EntityChanged, bool> _entities;
    private readonly Batcher<ArticleSettled, bool> _settlements;

    public ReadModels(NpgsqlDataSource database, DeliverySignal deliveries, TimeProvider clock)
    {
        (_database, _deliveries, _clock) = (database, deliveries, clock);
        _articles = new(Articles, WriteArticlesAsync);
        _facts = new(Small, (given, token) => WriteAsync(given, EventLog.Of, FactBatch.WriteAsync, token));
        _stories = new(Articles, (given, token) => WriteAsync(given, EventLog.Of, StoryBatch.WriteAsync, token));
        _entities = new(Small, (given, token) => WriteAsync(given, EventLog.Of, EntityBatch.WriteAsync, token));
        _settlements = new(Small, WriteSettlementsAsync);
    }

    public Task<Indexed> PutAsync(ArticleLinked linked, CancellationToken cancellationToken) =>
        _articles.AddAsync(linked, cancellationToken);

    /// <returns>Whether it was newer than what was known; so of the others.</returns>
    public Task<bool> PutAsync(FactChanged fact, CancellationToken cancellationToken) => _facts.AddAsync(fact, cancellationToken);

    public Task<bool> PutAsync(StoryChanged story, CancellationToken cancellationToken) => _stories.AddAsync(story, cancellationToken);

    public Task<bool> PutAsync(EntityChanged entity, CancellationToken cancellationToken) => _entities.AddAsync(entity, cancellationToken);

    public Task<bool> PutAsync(ArticleSettled settled, CancellationToken cancellationToken) =>
        _settlements.AddAsync(settled, cancellationToken);

    private async Task<IReadOnlyList<Indexed>> WriteArticlesAsync(IReadOnlyList<ArticleLinked> given, CancellationToken cancellationToken)
    {
        var now = _clock.GetUtcNow();
        await using var connection = await _database.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await EnterAsync(connection, cancellationToken);
        Received<ArticleLinked>[] events = [.. given.Select(linked => new Received<ArticleLinked>(linked, now))];
        var (results, hasFired) = await ArticleBatch.WriteAsync(connection, events, isNews: true, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        if (hasFired)
            _deliveries.Notify();
        return results;
    }

    private async Task<IReadOnlyList<bool>> WriteAsync<T>(
        IReadOnlyList<T> given,
        Func<Received<T>, EventLog.Row> row,
        Func<NpgsqlConnection, IReadOnlyList<T>, CancellationToken, Task<IReadOnlyList<bool>>> write,
        CancellationToken cancellationToken
    )
    {
        var now = _clock.GetUtcNow();
        await using var connection = await _database.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await EnterAsync(connection, cancellationToken);
        var results = await write(connection, given, cancellationToken);
        await using var batch = new NpgsqlBatch(connection)
        {
            BatchCommands = { EventLog.Keep(given.Select(one => row(new Received<T>(one, now)))) },
        };
        await batch.ExecuteNonQueryAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return results;
    }

    /// <summary>How a journey ended is kept as it was told: there is nothing in it that could be made again.</summary>
    private async Task<IReadOnlyList<bool>> WriteSettlementsAsync(IReadOnlyList<ArticleSettled> given, CancellationToken cancellationToken)
    {
        await using var connection = await _database.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        var results = await SettlementBatch.WriteAsync(connection, given, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return results;
    }

    private static async Task EnterAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using var batch = new NpgsqlBatch(connection) { BatchCommands = { EventLog.Enter(), ArticleBatch.Turn() } };
        await batch.ExecuteNonQueryAsync(cancellationToken);
    }
}
