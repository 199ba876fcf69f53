using System.Collections.Concurrent;
using MassTransit;
using NewsMesh.Contracts;

namespace NewsMesh.Testing;

/// <summary>A listener beside the services: it hears every event on the broker, and can publish its own.</summary>
public sealed class Events : IAsyncDisposable
{
    private readonly ConcurrentQueue<Heard> _heard = new();
    private readonly IBusControl _bus;

    private Events(Uri broker) =>
        _bus = Bus.Factory.CreateUsingRabbitMq(rabbit =>
        {
            rabbit.Host(broker);
            rabbit.ReceiveEndpoint(
                "test-listener",
                queue =>
                {
                    queue.AutoDelete = true;
                    Hear<PageFetched>(queue);
                    Hear<ArticleParsed>(queue);
                    Hear<ArticleAnnotated>(queue);
                    Hear<ArticleLinked>(queue);
                    Hear<FactChanged>(queue, fact => fact.All());
                    Hear<StoryChanged>(queue);
                    Hear<EntityChanged>(queue);
                    Hear<ArticleSettled>(queue);
                }
            );
        });

    public static async Task<Events> ListenAsync(Uri broker)
    {
        var events = new Events(broker);
        await events._bus.StartAsync(TimeSpan.FromSeconds(30));
        return events;
    }

    public Task PublishAsync<T>(T message)
        where T : class => _bus.Publish(message);

    /// <summary>Everything of one kind heard so far, in order, with its message id.</summary>
    public IReadOnlyList<(Guid MessageId, T Message)> All<T>(Func<T, bool>? where = null) =>
        [
            .. _heard
                .Where(heard => heard.Message is T message && (where is null || where(message)))
                .Select(heard => (heard.MessageId, (T)heard.Message)),
        ];

    /// <summary>Waits until <paramref name="count"/> events of one kind were heard, and returns the last of them.</summary>
    public async Task<T> WaitForAsync<T>(Func<T, bool>? where = null, int count = 1, TimeSpan? limit = null)
    {
        var all = await Eventually.SatisfiesAsync(
            () => Task.FromResult(All(where)),
            heard => heard.Count >= count,
            $"{count} {typeof(T).Name} heard",
            limit
        );
        return all[^1].Message;
    }

    public async ValueTask DisposeAsync() => await _bus.StopAsync(TimeSpan.FromSeconds(10));

    /// <param name="queue">The listener's.</param>
    /// <param name="apart">The events of a message that tells of several.</param>
    private void Hear<T>(IReceiveEndpointConfigurator queue, Func<T, IEnumerable<T>>? apart = null)
        where T : class =>
        queue.Handler<T>(context =>
        {
            foreach (var message in apart?.Invoke(context.Message) ?? [context.Message])
                _heard.Enqueue(new Heard(context.MessageId!.Value, message));
            return Task.CompletedTask;
        });

    private sealed record Heard(Guid MessageId, object Message);
}
