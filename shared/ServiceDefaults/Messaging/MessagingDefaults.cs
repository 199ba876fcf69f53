using MassTransit;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using NewsMesh.ServiceDefaults.Database;

namespace NewsMesh.ServiceDefaults.Messaging;

/// <summary>
/// MassTransit on RabbitMQ, reached by <c>ConnectionStrings:RabbitMq</c>. Every endpoint is a quorum queue with a dead-letter queue;
/// publishes are confirmed; an outage of the database is waited out; any other failure is tried again a few times and then kept in <c>_error</c>.
/// </summary>
public static class MessagingDefaults
{
    /// <summary>
    /// RabbitMQ's own default since 4.0, said aloud because 3.x has none: a message that kills its process as often as this goes to the
    /// dead-letter queue. Not lower, because its neighbours in the prefetch window are counted along with it.
    /// </summary>
    private const int DeliveryLimit = 20;

    /// <summary>0.2, 1, 5 and 15 seconds: outlasts a deadlock or a restart of a neighbour, and is over before anybody asks.</summary>
    private static readonly TimeSpan[] Retries =
    [
        TimeSpan.FromSeconds(0.2),
        TimeSpan.FromSeconds(1),
        TimeSpan.FromSeconds(5),
        TimeSpan.FromSeconds(15),
    ];

    /// <summary>Between two tries of a message while the database is away, which lasts for <see cref="MessagingOptions.LongestOutage"/> at most.</summary>
    private static readonly TimeSpan OutageInterval = TimeSpan.FromSeconds(2);

    public static WebApplicationBuilder AddMessaging(this WebApplicationBuilder builder, Action<Endpoints>? configure = null)
    {
        var endpoints = new Endpoints();
        configure?.Invoke(endpoints);
        builder.Services.AddSingleton(endpoints);
        builder.Services.AddValidatedOptions<MessagingOptions>("Messaging");
        builder.Services.AddMassTransit(bus =>
        {
            bus.DisableUsageTelemetry();
            foreach (var endpoint in endpoints.All)
                bus.AddConsumer(endpoint.Consumer);
            bus.ConfigureHealthCheckOptions(health => health.Tags.Add(Health.HealthDefaults.Ready));
            bus.UsingRabbitMq(
                (context, rabbit) =>
                {
                    var service = context.GetRequiredService<ServiceName>();
                    rabbit.Host(
                        BrokerAddress.Of(context.GetRequiredService<IConfiguration>()),
                        host =>
                        {
                            host.PublisherConfirmation = true;
                            host.RequestedConnectionTimeout(TimeSpan.FromSeconds(5));
                            host.Heartbeat(TimeSpan.FromSeconds(10));
                        }
                    );
                    // More than half of at least 20 messages failing means that something other than the messages is broken: pause and look again.
                    rabbit.UseKillSwitch(kill => kill.SetActivationThreshold(20).SetTripThreshold(0.5).SetRestartTimeout(s: 15));
                    foreach (var endpoint in endpoints.All)
                        rabbit.ReceiveEndpoint(endpoint.QueueOf(service), queue => Configure(queue, endpoint, service, context));
                }
            );
        });
        builder.Services.Configure<MassTransitHostOptions>(host =>
        {
            // The process starts without the broker, says so in /health/ready, and connects when it comes.
            host.WaitUntilStarted = false;
            host.StopTimeout = TimeSpan.FromSeconds(20);
        });
        return builder;
    }

    private static void Configure(
        IRabbitMqReceiveEndpointConfigurator queue,
        Endpoint endpoint,
        ServiceName service,
        IRegistrationContext context
    )
    {
        var name = endpoint.QueueOf(service);
        queue.SetQuorumQueue();
        queue.SetQueueArgument("x-delivery-limit", DeliveryLimit);
        queue.BindDeadLetterQueue(name + Endpoint.DeadSuffix, name + Endpoint.DeadSuffix, dead => dead.SetQuorumQueue());
        queue.SingleActiveConsumer = endpoint.SingleWriter;
        queue.PrefetchCount = (ushort)(endpoint.Concurrency * 2);
        queue.ConcurrentMessageLimit = endpoint.Concurrency;
        var longest = context.GetRequiredService<IOptions<MessagingOptions>>().Value.LongestOutage;
        queue.UseMessageRetry(retry =>
        {
            retry.Handle<Exception>(Outage.Is);
            // No more than fit where each attempt fails at once; OutageBound ends them where each takes its time.
            retry.Interval(Math.Max(1, (int)(longest / OutageInterval)), OutageInterval);
        });
        queue.UseMessageRetry(retry =>
        {
            retry.Ignore<Exception>(Outage.Is);
            retry.Ignore<OutageOutlastedException>();
            retry.Intervals(Retries);
        });
        queue.UseConsumeFilter(typeof(OutageBound<>), context);
        queue.ConfigureConsumer(context, endpoint.Consumer);
    }
}
