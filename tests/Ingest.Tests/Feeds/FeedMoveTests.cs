using NewsMesh.Ingest.Feeds;
using NewsMesh.Ingest.Fetching;

namespace NewsMesh.Ingest.Tests.Feeds;

public sealed class FeedMoveTests
{
    private static readonly DateTimeOffset Now = DateTimeOffset.Parse("2026-11-24T10:20:00Z");
    private static readonly PollingOptions Options = new();
    private static readonly Uri Target = new("https://lighthouse.example/new");

    [Fact]
    public void A_permanent_redirect_is_believed_when_it_has_led_to_one_place_for_a_day()
    {
        var feed = PollScheduleTests.Sample();
        FeedMove.Note(feed, Target, Now, Options).ShouldBeFalse();
        FeedMove.Note(feed, Target, Now.AddHours(12), Options).ShouldBeFalse();
        FeedMove.Note(feed, Target, Now.AddHours(23), Options).ShouldBeFalse(); // often enough, and not long enough
        FeedMove.Note(feed, Target, Now.AddHours(24), Options).ShouldBeTrue();
    }

    [Fact]
    public void A_poll_that_was_led_elsewhere_or_nowhere_begins_the_count_anew()
    {
        var feed = PollScheduleTests.Sample();
        FeedMove.Note(feed, Target, Now, Options);
        FeedMove.Note(feed, new Uri("https://login.example/"), Now.AddDays(1), Options).ShouldBeFalse();
        FeedMove.Note(feed, Target, Now.AddDays(2), Options).ShouldBeFalse();
        FeedMove.Note(feed, null, Now.AddDays(3), Options).ShouldBeFalse();
        (feed.MovedTo, feed.MovedPolls, feed.MovedSince).ShouldBe((null, 0, null));
    }

    [Theory]
    [InlineData("\"a\"", "\"a\"", null, null, true)]
    [InlineData("\"a\"", "\"b\"", "Mon", "Mon", false)] // the ETag says more than a date
    [InlineData(null, null, "Mon", "Mon", true)]
    [InlineData(null, null, null, null, false)] // no validators cannot lie
    [InlineData("\"a\"", null, "Mon", "Mon", false)]
    public void Validators_lie_when_there_is_news_and_they_have_not_changed(
        string? before,
        string? after,
        string? dateBefore,
        string? dateAfter,
        bool same
    )
    {
        var feed = PollScheduleTests.Sample();
        (feed.ETag, feed.LastModified) = (before, dateBefore);
        Validators
            .AreTheSame(
                feed,
                new FetchResult.Content
                {
                    Body = [],
                    MediaType = null,
                    Charset = null,
                    FinalUrl = Target,
                    ETag = after,
                    LastModified = dateAfter,
                }
            )
            .ShouldBe(same);
    }

    [Fact]
    public void The_whole_document_is_asked_for_once_a_day_and_always_of_a_server_that_was_caught()
    {
        var feed = PollScheduleTests.Sample();
        (feed.ETag, feed.BodyAt) = ("\"a\"", Now);
        Validators.For(feed, Now.AddHours(23), Options).ETag.ShouldBe("\"a\"");
        Validators.For(feed, Now.AddHours(24), Options).ETag.ShouldBeNull();
        feed.ValidatorsLie = true;
        Validators.For(feed, Now.AddHours(1), Options).ETag.ShouldBeNull();
    }
}
