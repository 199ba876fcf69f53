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
}
