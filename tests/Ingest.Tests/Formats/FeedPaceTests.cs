using NewsMesh.Ingest.Formats;

namespace NewsMesh.Ingest.Tests.Formats;

public sealed class FeedPaceTests
{
    [Fact]
    public void Ttl_and_the_hours_and_days_to_skip_are_read()
    {
        var pace = Pace(
            "<ttl>90</ttl><skipHours><hour>0</hour><hour>23</hour><hour>24</hour><hour>99</hour></skipHours><skipDays><day>Sunday</day><day>saturday</day><day>Someday</day></skipDays>"
        )!;
        pace.Interval.ShouldBe(TimeSpan.FromMinutes(90));
        pace.SkipHours.ShouldBe(1 | (1 << 23));
        pace.SkipDays.ShouldBe(1 | (1 << 6));
    }

    [Fact]
    public void The_syndication_module_divides_its_period_by_its_frequency_and_counts_from_its_base()
    {
        var pace = Pace(
            "<sy:updatePeriod>daily</sy:updatePeriod><sy:updateFrequency>4</sy:updateFrequency><sy:updateBase>2026-01-01T06:30:00Z</sy:updateBase><ttl>60</ttl>"
        )!;
        pace.Interval.ShouldBe(TimeSpan.FromHours(6));
        pace.Base.ShouldBe(DateTimeOffset.Parse("2026-01-01T06:30:00Z"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("<ttl>-5</ttl>")]
    [InlineData("<ttl>soon</ttl><skipDays><day>1</day></skipDays>")]
    [InlineData("<sy:updatePeriod>often</sy:updatePeriod>")]
    public void What_says_nothing_is_nothing(string said) => Pace(said).ShouldBeNull();

    private static FeedPace? Pace(string said) =>
        FeedReader
            .Read(
                $"<rss version=\"2.0\" xmlns:sy=\"http://purl.org/rss/1.0/modules/syndication/\"><channel><title>Pace</title>{said}</channel></rss>"
            )
            .ShouldBeOfType<FeedReading.Feed>()
            .Value.Pace;
}
