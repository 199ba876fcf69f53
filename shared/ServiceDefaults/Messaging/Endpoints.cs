using MassTransit;

namespace NewsMesh.ServiceDefaults.Messaging;

/// <summary>The queues of one service: a consumer each, named by its deed.</summary>
public sealed class Endpoints
{
    private readonly List<Endpoint> _all = [];

    private readonly List<Type> _untraced = [];

    internal IReadOnlyList<Endpoint> All => _all;

    internal IReadOnlyList<Type> PublishedUntraced => _untraced;

    /// <summary>Consumes from the queue <c>{service}-{deed}</c>.</summary>
    /// <param name="deed">What the consumer does, such as "index-article".</param>
    /// <param name="concurrency">Messages worked on at a time by one replica.</param>
    /// <param name="traced">False for what an article causes by the dozen: see <see cref="PublishUntraced{T}"/>.</param>
    public Endpoints Consume<TConsumer>(string deed, int concurrency = 8, bool traced = true)
        where TConsumer : class, IConsumer => Add(new Endpoint(deed, typeof(TConsumer), concurrency, SingleWriter: false, traced));

    /// <summary>The same with one message at a time in the whole mesh: one replica is active, and another takes over when it goes.</summary>
    public Endpoints ConsumeAlone<TConsumer>(string deed)
        where TConsumer : class, IConsumer => Add(new Endpoint(deed, typeof(TConsumer), Concurrency: 1, SingleWriter: true));

    /// <summary>
    /// Publishes events of a type without a span each. An article has some fifteen facts, and each made four spans: more than all the rest of its way, and
    /// nobody reads them. What becomes of such events is counted in the metrics.
    /// </summary>
    public Endpoints PublishUntraced<T>()
        where T : class
    {
        _untraced.Add(typeof(T));
        return this;
    }

    private Endpoints Add(Endpoint endpoint)
    {
        _all.Add(endpoint);
        return this;
    }
}

internal sealed record Endpoint(string Deed, Type Consumer, int Concurrency, bool SingleWriter, bool Traced = true)
{
    public const string DeadSuffix = "_dead";
    public const string ErrorSuffix = "_error";

    public string QueueOf(ServiceName service) => $"{service}-{Deed}";
}
