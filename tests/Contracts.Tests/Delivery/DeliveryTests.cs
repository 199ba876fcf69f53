using System.Text.Json;
using NewsMesh.Testing;

namespace NewsMesh.Contracts.Tests.Delivery;

/// <summary>Section 2 of the design, on a real broker.</summary>
public class DeliveryTests(ProbeService probe) : IClassFixture<ProbeService>
{
    [Fact]
    public async Task Every_endpoint_is_a_quorum_queue_with_a_dead_letter_queue_and_a_delivery_limit()
    {
        var queues = (await probe.Broker.QueuesAsync()).ToDictionary(queue => queue.Name, StringComparer.Ordinal);

        foreach (var name in new[] { "probe-do-job", "probe-do-job-alone" })
        {
            queues[name].Type.ShouldBe("quorum");
            queues[name].Durable.ShouldBeTrue();
            queues[name].Arguments.GetProperty("x-dead-letter-exchange").GetString().ShouldBe(name + "_dead");
            queues[name].Arguments.GetProperty("x-delivery-limit").GetInt32().ShouldBe(20);
            queues[name + "_dead"].Type.ShouldBe("quorum");
        }
        queues["probe-do-job-alone"].Arguments.GetProperty("x-single-active-consumer").GetBoolean().ShouldBeTrue();
        queues["probe-do-job"].Arguments.TryGetProperty("x-single-active-consumer", out JsonElement _).ShouldBeFalse();
    }

    [Fact]
    public async Task A_message_that_fails_twice_is_done_at_the_third_try()
    {
        await probe.PublishAsync(new Job { Name = "twice", Failures = 2 });

        await Eventually.TrueAsync(() => Task.FromResult(probe.Jobs.AttemptsOf("twice").Count == 3), "three attempts");
    }

    [Fact]
    public async Task An_outage_of_the_database_is_waited_out_and_never_reaches_the_error_queue()
    {
        // One more than the bounded retries allow.
        await probe.PublishAsync(
            new Job
            {
                Name = "outage",
                Failures = 6,
                Outage = true,
            }
        );

        await Eventually.TrueAsync(() => Task.FromResult(probe.Jobs.AttemptsOf("outage").Count == 7), "seven attempts");
    }

    [Fact]
    public async Task A_message_that_always_fails_ends_in_the_error_queue_and_can_be_sent_again()
    {
        await probe.PublishAsync(new Job { Name = "hopeless", Failures = int.MaxValue });

        await Eventually.SatisfiesAsync(probe.Broker.ParkedAsync, count => count == 1, "one message in the error queue");
        probe.Jobs.AttemptsOf("hopeless").Count.ShouldBe(5);

        probe.Jobs.Mend("hopeless");
        (await probe.DeadLettersAsync("resend")).ShouldBe(0);

        await Eventually.TrueAsync(() => Task.FromResult(probe.Jobs.AttemptsOf("hopeless").Count == 6), "a sixth attempt");
        await Eventually.SatisfiesAsync(probe.Broker.ParkedAsync, count => count == 0, "an empty error queue");
    }

    [Fact]
    public async Task The_same_event_has_the_same_message_id_whenever_it_is_published()
    {
        await probe.PublishAsync(new Job { Name = "again" });
        await probe.PublishAsync(new Job { Name = "again" });

        var ids = await Eventually.SatisfiesAsync(
            () => Task.FromResult(probe.Jobs.AttemptsOf("again")),
            ids => ids.Count == 2,
            "two deliveries"
        );
        ids[0].ShouldBe(ids[1]);
    }

    [Fact]
    public async Task Health_and_the_api_description_answer()
    {
        foreach (var path in new[] { "/health/live", "/health/ready", "/openapi/v1.json" })
            (await probe.Client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken)).EnsureSuccessStatusCode();
    }
}
