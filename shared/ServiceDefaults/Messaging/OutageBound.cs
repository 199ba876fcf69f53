using MassTransit;
using Microsoft.Extensions.Options;
using NewsMesh.ServiceDefaults.Database;

namespace NewsMesh.ServiceDefaults.Messaging;

/// <summary>
/// Ends the waiting for the database by the time that has passed since the message came, however long each attempt took: RabbitMQ takes back what is not
/// acknowledged within 30 minutes, and gives it to somebody else while it is still being worked on here.
/// </summary>
internal sealed class OutageBound<T>(IOptions<MessagingOptions> options) : IFilter<ConsumeContext<T>>
    where T : class
{
    public async Task Send(ConsumeContext<T> context, IPipe<ConsumeContext<T>> next)
    {
        try
        {
            await next.Send(context);
        }
        catch (Exception outage) when (Outage.Is(outage) && context.ReceiveContext.ElapsedTime > options.Value.LongestOutage)
        {
            throw new OutageOutlastedException(context.ReceiveContext.ElapsedTime, outage);
        }
    }

    public void Probe(ProbeContext context) => context.CreateFilterScope("outageBound");
}
