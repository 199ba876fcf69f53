using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;

namespace NewsMesh.Search.Pipeline;

/// <summary>A queue of the mesh.</summary>
/// <param name="Name">As the broker knows it.</param>
/// <param name="Waiting">Messages that nobody has begun.</param>
/// <param name="Failed">Messages that failed for good, or that nobody could take: they wait for somebody to resend them.</param>
public sealed record QueueDepth(string Name, long Waiting, long Failed);

/// <summary>How many messages wait on an article's way, asked of the broker itself: a passive declaration needs no permission on a queue.</summary>
internal sealed partial class Queues(IConfiguration configuration, TimeProvider clock, ILogger<Queues> logger)
{
    /// <summary>The queues that articles pass, in their order: the services' names of their consumers.</summary>
    private static readonly string[] Names =
    [
        "parse-extract-article",
        "entity-link-annotate-article",
        "entity-link-link-article",
        "search-index-article",
        "search-index-fact",
        "search-index-story",
        "search-index-entity",
        "ingest-record-settlement",
    ];

    private static readonly string[] Parked = ["_error", "_dead"];

    /// <summary>Depths change by the second, and a page that is looked at by many must not ask for each of them.</summary>
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(5);

    /// <summary>A broker of the same network answers in milliseconds; after this the page is shown without it.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private (IReadOnlyList<QueueDepth>? Depths, DateTimeOffset AskedAt) _kept;

    /// <summary>Null where the broker does not answer.</summary>
    public async Task<IReadOnlyList<QueueDepth>?> ReadAsync(CancellationToken cancellationToken)
    {
        var kept = _kept;
        if (clock.GetUtcNow() - kept.AskedAt < Fresh)
            return kept.Depths;
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(Patience);
        try
        {
            kept = (await AskAsync(limit.Token), clock.GetUtcNow());
        }
        catch (Exception error)
            when (error is BrokerUnreachableException or OperationInterruptedException or OperationCanceledException or IOException
                && !cancellationToken.IsCancellationRequested
            )
        {
            LogSilent(error.Message);
            kept = (null, clock.GetUtcNow());
        }
        _kept = kept;
        return kept.Depths;
    }

    private async Task<List<QueueDepth>> AskAsync(CancellationToken cancellationToken)
    {
        var factory = new ConnectionFactory
        {
            Uri = new Uri(configuration.GetConnectionString("RabbitMq")!),
            RequestedConnectionTimeout = Patience,
        };
        await using var connection = await factory.CreateConnectionAsync(cancellationToken);
        var depths = new List<QueueDepth>();
        foreach (var name in Names)
        {
            long failed = 0;
            foreach (var parked in Parked)
                failed += await CountAsync(connection, name + parked, cancellationToken) ?? 0;
            if (await CountAsync(connection, name, cancellationToken) is { } waiting)
                depths.Add(new QueueDepth(name, waiting, failed));
        }
        return depths;
    }

    /// <summary>Null for a queue that was never needed and so never made; the broker closes the channel that asks for it.</summary>
    private static async Task<long?> CountAsync(IConnection connection, string queue, CancellationToken cancellationToken)
    {
        await using var channel = await connection.CreateChannelAsync(cancellationToken: cancellationToken);
        try
        {
            return (await channel.QueueDeclarePassiveAsync(queue, cancellationToken)).MessageCount;
        }
        catch (OperationInterruptedException missing) when (missing.ShutdownReason?.ReplyCode == Constants.NotFound)
        {
            return null;
        }
    }

    [LoggerMessage(LogLevel.Warning, "the broker does not tell its queues: {Reason}")]
    private partial void LogSilent(string reason);
}
