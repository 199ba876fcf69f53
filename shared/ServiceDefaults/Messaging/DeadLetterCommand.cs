using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;

namespace NewsMesh.ServiceDefaults.Messaging;

/// <summary>
/// <c>dead-letters list</c> shows what lies in the service's <c>_dead</c> and <c>_error</c> queues; <c>dead-letters resend</c> puts it back
/// to work. A message leaves the one queue only after the broker has confirmed it in the other.
/// </summary>
internal static class DeadLetterCommand
{
    public static async Task<int> RunAsync(IServiceProvider services, string verb)
    {
        if (verb is not ("list" or "resend"))
        {
            await Console.Error.WriteLineAsync($"'{verb}' is not known: dead-letters list | resend");
            return 2;
        }
        var service = services.GetRequiredService<ServiceName>();
        var factory = new ConnectionFactory { Uri = BrokerAddress.Of(services.GetRequiredService<IConfiguration>()) };
        await using var connection = await factory.CreateConnectionAsync();
        foreach (var queue in services.GetRequiredService<Endpoints>().All.Select(endpoint => endpoint.QueueOf(service)))
        {
            foreach (var parked in new[] { queue + Endpoint.DeadSuffix, queue + Endpoint.ErrorSuffix })
            {
                var count = await CountAsync(connection, parked);
                if (verb == "list")
                    Console.WriteLine($"{count, 8}  {parked}");
                else if (count > 0)
                    Console.WriteLine($"{await ResendAsync(connection, parked, queue, count), 8}  {parked} -> {queue}");
            }
        }
        return 0;
    }

    /// <summary>How many messages a queue holds; 0 where it was never needed and so never made.</summary>
    private static async Task<uint> CountAsync(IConnection connection, string queue)
    {
        await using var channel = await connection.CreateChannelAsync();
        try
        {
            return (await channel.QueueDeclarePassiveAsync(queue)).MessageCount;
        }
        catch (OperationInterruptedException missing) when (missing.ShutdownReason?.ReplyCode == Constants.NotFound)
        {
            return 0;
        }
    }

    /// <summary>Moves at most <paramref name="count"/> messages, so that one that fails again at once is not moved for ever.</summary>
    private static async Task<int> ResendAsync(IConnection connection, string from, string to, uint count)
    {
        await using var channel = await connection.CreateChannelAsync(
            new CreateChannelOptions(publisherConfirmationsEnabled: true, publisherConfirmationTrackingEnabled: true)
        );
        var moved = 0;
        for (; moved < count && await channel.BasicGetAsync(from, autoAck: false) is { } message; moved++)
        {
            var properties = new BasicProperties(message.BasicProperties) { Persistent = true };
            foreach (
                var header in properties
                    .Headers?.Keys.Where(name => name.StartsWith("x-death", StringComparison.Ordinal) || name == "x-delivery-count")
                    .ToList()
                    ?? []
            )
                properties.Headers!.Remove(header);
            // By the queue's own exchange: a service's user may not write to the default one, which reaches every queue.
            await channel.BasicPublishAsync(exchange: to, routingKey: "", mandatory: true, properties, message.Body);
            await channel.BasicAckAsync(message.DeliveryTag, multiple: false);
        }
        return moved;
    }
}
