using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using NewsMesh.ServiceDefaults.Work;

namespace NewsMesh.Ingest.Tests.Work;

public sealed class RoundLoopTests
{
    private static readonly TimeSpan Idle = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Enough = TimeSpan.FromSeconds(20);

    private readonly FakeTimeProvider _clock = new();
    private readonly WorkSignal _signal = new();
    private readonly SemaphoreSlim _begun = new(0);
    private int _rounds;

    [Fact]
    public async Task Rounds_follow_each_other_while_there_is_work_and_rest_when_there_is_none()
    {
        await using var loop = Run((round, _) => Task.FromResult(round < 3));
        (await BeginsAsync(3)).ShouldBeTrue();
        _rounds.ShouldBe(3); // the clock stands still, so only a fourth round that did not rest could come
        await NextByTheClockAsync();
    }

    [Fact]
    public async Task A_round_that_fails_is_done_again()
    {
        await using var loop = Run((round, _) => round == 1 ? throw new InvalidOperationException("once") : Task.FromResult(false));
        (await BeginsAsync(1)).ShouldBeTrue();
        await NextByTheClockAsync();
    }

    [Fact]
    public async Task Who_is_told_of_work_rests_no_longer()
    {
        await using var loop = Run((_, _) => Task.FromResult(false));
        (await BeginsAsync(1)).ShouldBeTrue();
        _signal.Notify();
        (await BeginsAsync(1)).ShouldBeTrue();
    }

    [Fact]
    public async Task Stopping_ends_a_round_in_its_midst()
    {
        var loop = Run(
            async (_, stopping) =>
            {
                await Task.Delay(Timeout.InfiniteTimeSpan, stopping);
                return true;
            }
        );
        (await BeginsAsync(1)).ShouldBeTrue();
        await loop.DisposeAsync();
        _rounds.ShouldBe(1);
    }

    private Running Run(Func<int, CancellationToken, Task<bool>> round) =>
        new(stopping =>
            new RoundLoop(_signal, _clock, NullLogger.Instance)
            {
                Idle = Idle,
                Round = stop =>
                {
                    var number = Interlocked.Increment(ref _rounds);
                    _begun.Release();
                    return round(number, stop);
                },
            }.RunAsync(stopping)
        );

    private async Task<bool> BeginsAsync(int rounds)
    {
        for (; rounds > 0; rounds--)
        {
            if (!await _begun.WaitAsync(Enough, TestContext.Current.CancellationToken))
                return false;
        }
        return true;
    }

    /// <summary>The clock goes on until a round begins: the loop may be on its way to its rest when it does.</summary>
    private async Task NextByTheClockAsync()
    {
        for (var rests = 0; rests < 2_000; rests++)
        {
            _clock.Advance(Idle);
            if (await _begun.WaitAsync(TimeSpan.FromMilliseconds(10), TestContext.Current.CancellationToken))
                return;
        }
        throw new TimeoutException("no round began by the clock");
    }

    private sealed class Running : IAsyncDisposable
    {
        private readonly CancellationTokenSource _stop = new();
        private readonly Task _loop;

        public Running(Func<CancellationToken, Task> run) => _loop = Task.Run(() => run(_stop.Token));

        public async ValueTask DisposeAsync()
        {
            await _stop.CancelAsync();
            try
            {
                await _loop.WaitAsync(Enough);
            }
            catch (OperationCanceledException) { }
            _stop.Dispose();
        }
    }
}
