using CsCheck;
using NewsMesh.Ingest.Feeds;
using NewsMesh.Ingest.Formats;

namespace NewsMesh.Ingest.Tests.Feeds;

public sealed class PollScheduleTests
{
    private static readonly DateTimeOffset Now = DateTimeOffset.Parse("2026-11-24T10:20:00Z"); // a Tuesday
    private static readonly PollingOptions Options = new();

    [Theory]
    [InlineData("00:10", "00:05", "00:05")] // publishes all the time: the shortest interval
    [InlineData("02:00", "00:30", "00:30")]
    [InlineData("02:00", "12:00", "01:00")] // silent for half a day
    [InlineData("7.00:00", "1.00:00", "04:00")] // a weekly
    public void The_interval_follows_how_often_a_feed_publishes_and_how_long_it_has_been_silent(string gap, string silence, string expected)
    {
        var feed = Sample();
        (feed.EntryGap, feed.NewestAt) = (TimeSpan.Parse(gap), Now - TimeSpan.Parse(silence));
        PollSchedule.AfterSuccess(feed, news: false, freshFor: null, pushed: false, Now, Options);
        feed.PollInterval.ShouldBe(TimeSpan.Parse(expected));
    }

    [Fact]
    public void A_feed_without_dates_is_asked_less_often_until_there_is_news()
    {
        var feed = Sample();
        for (var poll = 0; poll < 20; poll++)
            PollSchedule.AfterSuccess(feed, news: false, freshFor: null, pushed: false, Now, Options);
        feed.PollInterval.ShouldBe(Options.MaxQuietInterval);
        PollSchedule.AfterSuccess(feed, news: true, freshFor: null, pushed: false, Now, Options);
        feed.PollInterval.ShouldBe(Options.DefaultInterval);
    }

    [Fact]
    public void What_the_server_says_is_the_earliest_time_up_to_a_bound()
    {
        var feed = Sample();
        PollSchedule.AfterSuccess(feed, news: true, freshFor: TimeSpan.FromHours(2), pushed: false, Now, Options);
        feed.NextPollAt.ShouldBeInRange(Now.AddHours(2), Now.AddHours(2.2));
        PollSchedule.AfterSuccess(feed, news: true, freshFor: TimeSpan.FromDays(365), pushed: false, Now, Options);
        feed.PollInterval.ShouldBe(Options.MaxSaidInterval);
        feed.SaidInterval = TimeSpan.FromHours(3);
        PollSchedule.AfterSuccess(feed, news: true, freshFor: TimeSpan.FromMinutes(1), pushed: false, Now, Options);
        feed.PollInterval.ShouldBe(TimeSpan.FromHours(3));
    }

    [Fact]
    public void A_document_is_asked_for_before_it_has_turned_over_whatever_a_cache_says()
    {
        var feed = Sample();
        (feed.EntryGap, feed.NewestAt) = (TimeSpan.FromMinutes(6), Now);
        PollSchedule.AfterSuccess(feed, news: true, freshFor: TimeSpan.FromDays(1), pushed: false, Now, Options);
        feed.PollInterval.ShouldBeLessThan(TimeSpan.FromHours(1));
        var entries = Enumerable.Range(0, 20).Select(n => new ParsedEntry { PublishedAt = Now - TimeSpan.FromMinutes(6 * n) }).ToList();
        FeedRhythm.HalfTurnover(entries, Now).ShouldBe(TimeSpan.FromMinutes(57));
    }

    [Fact]
    public void Steps_are_counted_from_the_base_that_the_feed_names()
    {
        var feed = Sample();
        (feed.SaidInterval, feed.UpdateBase) = (TimeSpan.FromHours(6), DateTimeOffset.Parse("2000-01-01T03:30:00Z"));
        PollSchedule.AfterSuccess(feed, news: true, freshFor: null, pushed: false, Now, Options);
        feed.NextPollAt.ShouldBeInRange(DateTimeOffset.Parse("2026-11-24T15:30:00Z"), DateTimeOffset.Parse("2026-11-24T15:50:00Z"));
    }

    [Fact]
    public void Hours_and_days_to_skip_are_slept_through()
    {
        var feed = Sample();
        feed.SkipHours = 0b1111 << 10; // 10 to 14 o'clock
        PollSchedule.AfterSuccess(feed, news: true, freshFor: null, pushed: false, Now, Options);
        feed.NextPollAt.ShouldBeInRange(DateTimeOffset.Parse("2026-11-24T14:00:00Z"), DateTimeOffset.Parse("2026-11-24T14:10:00Z"));
        (feed.SkipHours, feed.SkipDays) = (0, 1 << (int)DayOfWeek.Tuesday | 1 << (int)DayOfWeek.Wednesday);
        PollSchedule.AfterSuccess(feed, news: true, freshFor: null, pushed: false, Now, Options);
        feed.NextPollAt.ShouldBeInRange(DateTimeOffset.Parse("2026-11-26T00:00:00Z"), DateTimeOffset.Parse("2026-11-26T00:10:00Z"));
        feed.SkipDays = 0b1111111; // a feed that is never to be asked has made a mistake
        PollSchedule.AfterSuccess(feed, news: true, freshFor: null, pushed: false, Now, Options);
        feed.NextPollAt.ShouldBeLessThan(Now.AddHours(1));
    }

    [Fact]
    public void The_subscribers_interval_comes_before_what_feed_and_server_say()
    {
        var feed = Sample();
        (feed.PollEvery, feed.SaidInterval, feed.SkipDays) = (TimeSpan.FromMinutes(7), TimeSpan.FromDays(1), 1 << (int)DayOfWeek.Tuesday);
        PollSchedule.AfterSuccess(feed, news: false, freshFor: TimeSpan.FromHours(1), pushed: true, Now, Options);
        feed.NextPollAt.ShouldBe(Now.AddMinutes(7));
    }

    [Fact]
    public void While_a_hub_pushes_polls_are_few()
    {
        var feed = Sample();
        (feed.EntryGap, feed.NewestAt) = (TimeSpan.FromMinutes(5), Now);
        PollSchedule.AfterSuccess(feed, news: true, freshFor: null, pushed: true, Now, Options);
        feed.PollInterval.ShouldBe(Options.HubInterval);
    }

    [Fact]
    public void Failures_double_the_wait_and_a_wish_of_the_server_is_never_undercut() =>
        Gen.Select(Gen.Int[1, 100], Gen.Int[0, 200_000], Gen.Guid, Gen.Long[0, TimeSpan.TicksPerDay])
            .Sample(
                (failures, retryAfter, id, ticks) =>
                {
                    var (feed, now, asked) = (Sample(id), Now.AddTicks(ticks), TimeSpan.FromSeconds(retryAfter));
                    feed.Failures = failures;
                    PollSchedule.AfterFailure(feed, asked, mayBeHiccup: false, now, Options);
                    var honoured = asked < Options.MaxInterval ? asked : Options.MaxInterval;
                    feed.NextPollAt.ShouldBeInRange(
                        now + honoured * (feed.PollInterval > honoured ? 0.9 : 1),
                        now + Options.MaxInterval * 1.1
                    );
                    feed.PollInterval.ShouldBeGreaterThanOrEqualTo(failures == 1 ? Options.DefaultInterval : Options.DefaultInterval * 2);
                }
            );

    [Fact]
    public void A_hiccup_is_tried_again_soon_and_lasting_trouble_ever_later()
    {
        var feed = Sample();
        List<double> minutes = [];
        for (feed.Failures = 1; feed.Failures <= 5; feed.Failures++)
        {
            PollSchedule.AfterFailure(feed, retryAfter: null, mayBeHiccup: true, Now, Options);
            minutes.Add(feed.PollInterval.TotalMinutes);
        }
        minutes.ShouldBe([2, 4, 8, 16, 32]);
        (feed.Failures, feed.PollEvery) = (1, TimeSpan.FromMinutes(1));
        PollSchedule.AfterFailure(feed, retryAfter: null, mayBeHiccup: true, Now, Options);
        feed.PollInterval.ShouldBe(TimeSpan.FromMinutes(1));
    }

    [Fact]
    public void Feeds_that_are_polled_together_are_spread_by_jitter()
    {
        var places = Enumerable
            .Range(0, 1000)
            .Select(number =>
            {
                var feed = Sample(ServiceDefaults.Identity.DerivedId.From("feed", $"{number}"));
                PollSchedule.AfterSuccess(feed, news: true, freshFor: null, pushed: false, Now, Options);
                return (feed.NextPollAt - Now) / Options.DefaultInterval;
            })
            .ToList();
        places.Min().ShouldBeInRange(0.9, 0.92);
        places.Max().ShouldBeInRange(1.08, 1.1);
        places.Average().ShouldBeInRange(0.99, 1.01);
    }

    internal static Feed Sample(Guid id = default) =>
        new()
        {
            FeedId = id,
            Url = "https://lighthouse.example/feed",
            NormalUrl = "https://lighthouse.example/feed",
            CreatedAt = Now,
            PollInterval = Options.DefaultInterval,
        };
}
