using NewsMesh.Testing;
using RabbitMQ.Client;

namespace NewsMesh.Contracts.Tests.Delivery;

/// <summary>Stops the probe, so it has one of its own.</summary>
public class PoisonTests(ProbeService probe) : IClassFixture<ProbeService>
{
    [Fact]
    public async Task A_message_that_kills_every_process_that_takes_it_ends_in_the_dead_letter_queue_and_can_be_sent_again()
    {
        await probe.StopAsync();
        await probe.Broker.PublishAsync("probe-do-job", new byte[] { 1 });
        await using var connection = await new ConnectionFactory { Uri = probe.Broker.Address }.CreateConnectionAsync(
            TestContext.Current.CancellationToken
        );
        var deaths = 0;
        for (; await probe.Broker.MessagesAsync("probe-do-job_dead") == 0; deaths++)
        {
            deaths.ShouldBeLessThan(30);
            // Taken, and the channel dies before it is acknowledged.
            await using var channel = await connection.CreateChannelAsync(cancellationToken: TestContext.Current.CancellationToken);
            await Eventually.TrueAsync(
                async () =>
                    await channel.BasicGetAsync("probe-do-job", autoAck: false) is not null
                    || await probe.Broker.MessagesAsync("probe-do-job_dead") == 1,
                "the message is back"
            );
        }

        deaths.ShouldBe(21);
        (await probe.DeadLettersAsync("resend")).ShouldBe(0);
        (await probe.Broker.MessagesAsync("probe-do-job")).ShouldBe(1);
    }
}
