using System.Diagnostics;
using NewsMesh.ServiceDefaults.Work;

namespace NewsMesh.Ingest.Tests.Work;

public sealed class BatcherTests
{
    /// <summary>Without the fence an item was left after some 40,000.</summary>
    private const int Races = 100_000;

    /// <summary>A machine that is busy with other things gets fewer races, and no failure.</summary>
    private static readonly TimeSpan Enough = TimeSpan.FromSeconds(20);

    /// <summary>How long after an answer the next item comes, in turns of a loop: the writer goes within these.</summary>
    private const int LongestDelay = 200;

    [Fact]
    public void An_item_that_comes_just_as_the_writer_goes_is_not_left_waiting()
    {
        var batcher = new Batcher<int, int>(1, (items, _) => Task.FromResult<IReadOnlyList<int>>([.. items]));
        var begun = Stopwatch.GetTimestamp();
        for (var race = 0; race < Races && Stopwatch.GetElapsedTime(begun) < Enough; race++)
        {
            Thread.SpinWait(race % LongestDelay);
            // Nobody comes after it, so a lost wake-up lasts. Watched by spinning: a continuation would come when the writer has long gone.
            var (answer, since) = (batcher.AddAsync(race, CancellationToken.None), Stopwatch.GetTimestamp());
            while (!answer.IsCompleted)
                Stopwatch.GetElapsedTime(since).ShouldBeLessThan(TimeSpan.FromSeconds(20), $"after {race} items");
        }
    }

    [Fact]
    public async Task What_is_written_together_is_in_the_trace_of_the_first_and_the_others_lead_there()
    {
        var (begun, gate, current) = (new TaskCompletionSource(), new TaskCompletionSource(), new List<Activity?>());
        var batcher = new Batcher<int, int>(
            10,
            async (items, _) =>
            {
                current.Add(Activity.Current);
                begun.TrySetResult();
                await gate.Task;
                return [.. items];
            }
        );
        var alone = batcher.AddAsync(0, CancellationToken.None);
        await begun.Task;
        using var first = new Activity("first").Start();
        var one = batcher.AddAsync(1, CancellationToken.None);
        using var second = new Activity("second").Start();
        var two = batcher.AddAsync(2, CancellationToken.None);
        gate.SetResult();
        await Task.WhenAll(alone, one, two);
        current.ShouldBe([null, first]);
        second.Links.Select(link => link.Context).ShouldBe([first.Context]);
    }
}
