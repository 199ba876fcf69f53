using MassTransit;

namespace NewsMesh.ServiceDefaults.Messaging;

/// <summary>The queues of one service: a consumer each, named by what it does.</summary>
public sealed class Endpoints
{
    private readonly List<Endpoint> _all = [];

    internal IReadOnlyList<Endpoint> All => _all;

    /// <summary>Consumes from the queue <c>{service}-{queue}</c>.</summary>
    /// <param name="queue">What the consumer does, such as "index-article".</param>
    /// <param name="concurrency">Messages worked on at a time by one replica.</param>
    public Endpoints Consume<TConsumer>(string queue, int concurrency = 8)
        where TConsumer : class, IConsumer => Add(new Endpoint(queue, typeof(TConsumer), concurrency, SingleWriter: false));

    /// <summary>The same by one replica in the whole mesh, and another takes over when it goes.</summary>
    /// <param name="queue">What the consumer does.</param>
    /// <param name="concurrency">Messages worked on at a time; a consumer that takes several has them wait for each other where they must.</param>
    public Endpoints ConsumeAlone<TConsumer>(string queue, int concurrency = 1)
        where TConsumer : class, IConsumer => Add(new Endpoint(queue, typeof(TConsumer), concurrency, SingleWriter: true));

    private Endpoints Add(Endpoint endpoint)
    {
        _all.Add(endpoint);
        return this;
    }
}

internal sealed record Endpoint(string Queue, Type Consumer, int Concurrency, bool SingleWriter)
{
    public const string DeadSuffix = "_dead";
    public const string ErrorSuffix = "_error";

    public string QueueOf(ServiceName service) => $"{service}-{Queue}";
}
