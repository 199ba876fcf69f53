using System.Collections.Concurrent;
using System.Text.Json;
using MassTransit;
using NewsMesh.Contracts;
using RabbitMQ.Client;
using RabbitMQ.Client.Events;

namespace NewsMesh.Benchmarks.EndToEnd;

/// <summary>
/// Publishes what was read and keeps what linking tells, as bytes: a listener that reads every event takes a third of two cores from what is measured.
/// </summary>
internal sealed class Deliveries : IAsyncDisposable
{
    private const string Envelope = "message";

    private readonly IBusControl _bus;
    private readonly IConnection _connection;
    private readonly ConcurrentDictionary<Type, ConcurrentQueue<byte[]>> _bodies = new();

    private Deliveries(IBusControl bus, IConnection connection) => (_bus, _connection) = (bus, connection);

    public static async Task<Deliveries> ConnectAsync(Uri broker)
    {
        var bus = Bus.Factory.CreateUsingRabbitMq(rabbit => rabbit.Host(broker));
        await bus.StartAsync(TimeSpan.FromSeconds(30));
        var deliveries = new Deliveries(bus, await new ConnectionFactory { Uri = broker }.CreateConnectionAsync());
        await deliveries.KeepAsync<ArticleLinked>();
        await deliveries.KeepAsync<FactChanged>();
        return deliveries;
    }

    public Task PublishAsync<T>(T message)
        where T : class => _bus.Publish(message);

    public int CountOf<T>() => _bodies[typeof(T)].Count;

    /// <summary>The messages of one type, in the order in which they came, from one on.</summary>
    public IEnumerable<JsonElement> From<T>(int first) =>
        _bodies[typeof(T)].Skip(first).Select(body => JsonDocument.Parse(body).RootElement.GetProperty(Envelope));

    public async ValueTask DisposeAsync()
    {
        await _connection.DisposeAsync();
        await _bus.StopAsync(TimeSpan.FromSeconds(10));
    }

    /// <summary>A queue of its own on the exchange that MassTransit names after the type.</summary>
    private async Task KeepAsync<T>()
    {
        var kept = _bodies[typeof(T)] = new ConcurrentQueue<byte[]>();
        var channel = await _connection.CreateChannelAsync();
        var exchange = $"{typeof(T).Namespace}:{typeof(T).Name}";
        await channel.ExchangeDeclareAsync(exchange, ExchangeType.Fanout, durable: true);
        var queue = await channel.QueueDeclareAsync();
        await channel.QueueBindAsync(queue.QueueName, exchange, "");
        var consumer = new AsyncEventingBasicConsumer(channel);
        consumer.ReceivedAsync += (_, delivery) =>
        {
            kept.Enqueue(delivery.Body.ToArray());
            return Task.CompletedTask;
        };
        await channel.BasicConsumeAsync(queue.QueueName, autoAck: true, consumer);
    }
}
