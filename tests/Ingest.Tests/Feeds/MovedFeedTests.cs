using System.Net;

namespace NewsMesh.Ingest.Tests.Feeds;

public sealed class MovedFeedTests(IngestFixture ingest) : IClassFixture<IngestFixture>
{
    [Fact]
    public async Task A_feed_that_redirects_for_good_three_times_has_moved_and_is_known_under_both_addresses()
    {
        ingest.Site.Serve("new.xml", Samples.Rss("Moving"), "application/rss+xml");
        ingest.Site.Refuse("old.xml", 308, ("Location", "/new.xml"));
        var feed = await ingest.SubscribeAsync("old.xml");
        (await ingest.PollAsync(feed)).Text("url").ShouldBe(ingest.Site.UrlOf("old.xml"));
        (await ingest.PollAsync(feed)).Text("url").ShouldBe(ingest.Site.UrlOf("new.xml"));
        foreach (var path in new[] { "old.xml", "new.xml" })
        {
            var again = await ingest.Client.PostAsync("/feeds", new { url = ingest.Site.UrlOf(path) });
            again.StatusCode.ShouldBe(HttpStatusCode.OK);
            (await again.JsonAsync()).Text("id").ShouldBe(feed);
        }
    }

    [Fact]
    public async Task A_feed_that_moves_to_a_known_one_leaves_it_its_tags_and_ends()
    {
        ingest.Site.Serve("stays.xml", Samples.Rss("Staying"), "application/rss+xml");
        ingest.Site.Refuse("goes.xml", 301, ("Location", "/stays.xml"));
        var stays = await ingest.SubscribeAsync("stays.xml", null, "north");
        var goes = await ingest.SubscribeAsync("goes.xml", "Courier", "sea");
        await ingest.PollAsync(goes);
        var gone = await ingest.PollAsync(goes);
        gone.Text("status").ShouldBe("gone");
        gone.Text("lastError").ShouldContain(stays);
        var merged = await ingest.FeedAsync(stays);
        merged.GetProperty("tags").EnumerateArray().Select(tag => tag.GetString()).ShouldBe(["north", "sea"], ignoreOrder: true);
        merged.Text("outlet").ShouldBe("Courier");
    }

    [Fact]
    public async Task A_redirect_for_the_time_being_moves_nothing()
    {
        ingest.Site.Serve("elsewhere.xml", Samples.Rss("Elsewhere"), "application/rss+xml");
        ingest.Site.Refuse("temporary.xml", 302, ("Location", "/elsewhere.xml"));
        var feed = await ingest.SubscribeAsync("temporary.xml");
        for (var poll = 0; poll < 4; poll++)
            await ingest.PollAsync(feed);
        (await ingest.FeedAsync(feed)).Text("url").ShouldBe(ingest.Site.UrlOf("temporary.xml"));
    }
}
