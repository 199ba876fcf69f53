using NewsMesh.Testing;

namespace NewsMesh.Contracts.Tests.Delivery;

/// <summary>The service with little patience, so that a test sees the end of what takes half an hour.</summary>
public sealed class ImpatientProbe : ProbeService
{
    protected override IEnumerable<KeyValuePair<string, string?>> Settings => [new("Messaging:LongestOutage", "00:00:20")];
}

public class OutageBoundTests(ImpatientProbe probe) : IClassFixture<ImpatientProbe>
{
    /// <summary>Ten tries would fit between two pauses of two seconds each; with six seconds for each of them it would be eighty seconds, and the neighbours of the message wait.</summary>
    [Fact]
    public async Task An_outage_is_waited_out_by_the_time_since_the_message_came_and_not_by_the_number_of_tries()
    {
        await probe.PublishAsync(
            new Job
            {
                Name = "outlasted",
                Failures = int.MaxValue,
                Outage = true,
                Takes = TimeSpan.FromSeconds(6),
            }
        );

        await Eventually.SatisfiesAsync(
            probe.Broker.ParkedAsync,
            count => count == 1,
            "the message lies in the error queue",
            TimeSpan.FromSeconds(50)
        );
        probe.Jobs.AttemptsOf("outlasted").Count.ShouldBeInRange(3, 4);
    }
}
