using System.Xml;
using Microsoft.AspNetCore.Http;

namespace NewsMesh.Ingest.Tests.Feeds;

/// <summary>What document and server say about time, as the next poll shows it. How the interval comes about otherwise is in PollScheduleTests.</summary>
public sealed class PaceTests(IngestFixture ingest) : IClassFixture<IngestFixture>
{
    [Theory]
    [InlineData("ttl", "<ttl>180</ttl>", "", "", "PT3H")]
    [InlineData(
        "sy",
        "<sy:updatePeriod xmlns:sy='http://purl.org/rss/1.0/modules/syndication/'>daily</sy:updatePeriod><sy:updateFrequency xmlns:sy='http://purl.org/rss/1.0/modules/syndication/'>6</sy:updateFrequency>",
        "",
        "",
        "PT4H"
    )]
    [InlineData("max-age", "", "Cache-Control", "public, max-age=7200", "PT2H")]
    [InlineData("expires", "", "Expires", "Tue, 24 Nov 2026 12:30:00 GMT", "PT2H30M")]
    [InlineData("template", "<ttl>10080</ttl>", "", "", "PT12H")]
    [InlineData("no-store", "", "Cache-Control", "no-store, max-age=7200", "PT15M")]
    [InlineData("silent", "", "", "", "PT15M")]
    public async Task A_feed_is_not_asked_again_before_it_wants_to_be(
        string path,
        string said,
        string header,
        string value,
        string interval
    )
    {
        ingest.Site.Answer(
            path,
            context =>
            {
                context.Response.Headers.Date = "Tue, 24 Nov 2026 10:00:00 GMT";
                if (header.Length > 0)
                    context.Response.Headers[header] = value;
                return context.Response.WriteAsync(
                    Samples.Rss("Paced", (path, "")).Replace("<language>", said + "<language>", StringComparison.Ordinal)
                );
            }
        );
        var feed = await ingest.FeedAsync(await ingest.SubscribeAsync(path));
        feed.Text("pollInterval").ShouldBe(interval);
        var wait = feed.GetProperty("nextPollAt").GetDateTimeOffset() - feed.GetProperty("lastPolledAt").GetDateTimeOffset();
        // Jitter goes either way of our own interval, and forward only of one that was asked for.
        wait.ShouldBeGreaterThanOrEqualTo(
            XmlConvert.ToTimeSpan(interval) * (said.Length + header.Length > 0 && interval != "PT15M" ? 1 : 0.9)
        );
        wait.ShouldBeLessThan(XmlConvert.ToTimeSpan(interval) * 1.11);
    }

    [Fact]
    public async Task A_feed_that_is_silent_for_some_hours_is_asked_in_none_of_them()
    {
        var (now, awake) = (TimeProvider.System.GetUtcNow(), (TimeProvider.System.GetUtcNow().Hour + 5) % 24);
        var hours = string.Concat(Enumerable.Range(0, 24).Where(hour => hour != awake).Select(hour => $"<hour>{hour}</hour>"));
        ingest.Site.Serve(
            "asleep.xml",
            Samples.Rss("Asleep").Replace("<language>", $"<skipHours>{hours}</skipHours><language>", StringComparison.Ordinal),
            "application/rss+xml"
        );
        var next = (await ingest.FeedAsync(await ingest.SubscribeAsync("asleep.xml"))).GetProperty("nextPollAt").GetDateTimeOffset();
        next.UtcDateTime.Hour.ShouldBe(awake);
        (next - now).ShouldBeLessThan(TimeSpan.FromHours(7));
    }

    [Fact]
    public async Task Each_failure_doubles_the_wait_and_the_first_success_ends_it()
    {
        ingest.Site.Refuse("failing.xml", 500);
        var feed = await ingest.SubscribeAsync("failing.xml");
        (await ingest.FeedAsync(feed)).Text("pollInterval").ShouldBe("PT2M");
        (await ingest.PollAsync(feed)).Text("pollInterval").ShouldBe("PT4M");
        (await ingest.PollAsync(feed)).Text("pollInterval").ShouldBe("PT8M");
        ingest.Site.Serve("failing.xml", Samples.Rss("Well again"), "application/rss+xml");
        var well = await ingest.PollAsync(feed);
        (well.Text("status"), well.Text("pollInterval")).ShouldBe(("active", "PT15M"));
    }
}
