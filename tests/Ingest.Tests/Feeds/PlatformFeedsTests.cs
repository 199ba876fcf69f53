using NewsMesh.Ingest.Feeds.Discovery;

namespace NewsMesh.Ingest.Tests.Feeds;

public sealed class PlatformFeedsTests
{
    [Theory]
    [InlineData("https://www.youtube.com/channel/UCabc", "https://www.youtube.com/feeds/videos.xml?channel_id=UCabc")]
    [InlineData("https://m.youtube.com/channel/UCabc/videos", "https://www.youtube.com/feeds/videos.xml?channel_id=UCabc")]
    [InlineData("https://youtube.com/playlist?si=1&list=PLabc", "https://www.youtube.com/feeds/videos.xml?playlist_id=PLabc")]
    [InlineData("https://www.youtube.com/user/courier", "https://www.youtube.com/feeds/videos.xml?user=courier")]
    [InlineData("https://www.reddit.com/r/news/", "https://www.reddit.com/r/news/.rss")]
    [InlineData("https://old.reddit.com/r/news/top?t=week", "https://www.reddit.com/r/news/top/.rss?t=week")]
    [InlineData("https://github.com/lighthouse", "https://github.com/lighthouse.atom")]
    [InlineData("https://github.com/lighthouse/courier", "https://github.com/lighthouse/courier/releases.atom")]
    [InlineData("https://github.com/lighthouse/courier/commits/main", "https://github.com/lighthouse/courier/commits/main.atom")]
    [InlineData("https://medium.com/@annlee", "https://medium.com/feed/@annlee")]
    [InlineData("https://annlee.medium.com/some-story-123", "https://annlee.medium.com/feed")]
    [InlineData("https://courier.substack.com/p/pier", "https://courier.substack.com/feed")]
    [InlineData("https://courier.wordpress.com/", "https://courier.wordpress.com/feed/")]
    [InlineData("https://courier.blogspot.com/2026/11/pier.html", "https://courier.blogspot.com/feeds/posts/default")]
    [InlineData("https://courier.tumblr.com", "https://courier.tumblr.com/rss")]
    [InlineData("https://bsky.app/profile/courier.example", "https://bsky.app/profile/courier.example/rss")]
    [InlineData("https://news.google.com/search?q=pier&hl=en", "https://news.google.com/rss/search?q=pier&hl=en")]
    [InlineData("https://stackoverflow.com/questions/tagged/rss", "https://stackoverflow.com/feeds/tag/rss")]
    public void A_platforms_page_tells_where_its_feed_is(string page, string feed) => PlatformFeeds.Of(new Uri(page)).ShouldBe(feed);

    [Theory]
    [InlineData("https://www.youtube.com/@courier")]
    [InlineData("https://www.youtube.com/feeds/videos.xml?channel_id=UCabc")]
    [InlineData("https://www.reddit.com/r/news/.rss")]
    [InlineData("https://github.com/lighthouse/courier/commits/main.atom")]
    [InlineData("https://github.com/lighthouse/courier/blob/main/README.md")]
    [InlineData("https://courier.substack.com/feed")]
    [InlineData("https://courier.blogspot.com/feeds/posts/default?alt=rss")]
    [InlineData("https://youtube.com.lighthouse.example/channel/UCabc")]
    [InlineData("https://notsubstack.com/")]
    [InlineData("https://lighthouse.example/")]
    public void A_feed_and_a_page_of_elsewhere_stay_what_they_are(string page) => PlatformFeeds.Of(new Uri(page)).ShouldBeNull();
}
