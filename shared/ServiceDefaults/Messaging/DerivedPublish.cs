using MassTransit;
using NewsMesh.ServiceDefaults.Identity;

namespace NewsMesh.ServiceDefaults.Messaging;

public static class DerivedPublish
{
    /// <summary>
    /// Publishes and waits for the broker's confirmation. The message id is derived from the event's type and <paramref name="key"/>,
    /// so that publishing it again after a redelivery gives the same message.
    /// </summary>
    public static Task PublishDerivedAsync<T>(this IPublishEndpoint bus, T message, string key, CancellationToken cancellationToken)
        where T : class => bus.Publish(message, context => context.MessageId = DerivedId.From(typeof(T).Name, key), cancellationToken);
}
