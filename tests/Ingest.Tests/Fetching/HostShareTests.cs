using CsCheck;
using NewsMesh.Ingest.Fetching.Hosts;

namespace NewsMesh.Ingest.Tests.Fetching;

public sealed class HostShareTests
{
    private static readonly DateTimeOffset Now = DateTimeOffset.Parse("2026-11-24T10:20:00Z");

    [Fact]
    public void One_request_begins_at_a_time_and_the_others_come_one_delay_after_the_other()
    {
        var second = TimeSpan.FromSeconds(1);
        var share = HostShare.Of(wanted: 3, running: 0, perHost: 2, second, nextAt: Now.AddDays(-1), Now);
        share.ShouldBe(new HostShare(1, Now + second));
        share.Again(0, second, Now).ShouldBe(Now + second);
        share.Again(1, second, Now).ShouldBe(Now + 2 * second);
    }

    [Fact]
    public void A_host_that_is_held_or_busy_grants_nothing()
    {
        HostShare
            .Of(1, running: 0, perHost: 2, TimeSpan.Zero, nextAt: Now.AddMinutes(1), Now)
            .ShouldBe(new HostShare(0, Now.AddMinutes(1)));
        HostShare.Of(1, running: 2, perHost: 2, TimeSpan.Zero, nextAt: Now, Now).Granted.ShouldBe(0);
        HostShare.Of(5, running: 1, perHost: 4, TimeSpan.Zero, nextAt: Now, Now).Granted.ShouldBe(3);
    }

    [Fact]
    public void Never_do_more_run_than_may_and_whoever_waits_waits_for_the_future() =>
        Gen.Select(Gen.Int[1, 100], Gen.Int[0, 20], Gen.Int[1, 16], Gen.Int[0, 5_000], Gen.Int[-5_000, 5_000])
            .Sample(
                (wanted, running, perHost, delay, next) =>
                {
                    var pause = TimeSpan.FromMilliseconds(delay);
                    var share = HostShare.Of(wanted, running, perHost, pause, Now.AddMilliseconds(next), Now);
                    share.Granted.ShouldBeInRange(0, Math.Max(0, perHost - running));
                    for (var behind = 0; behind < wanted - share.Granted; behind++)
                        share.Again(behind, pause, Now).ShouldBeGreaterThan(Now);
                }
            );
}
