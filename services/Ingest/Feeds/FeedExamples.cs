namespace NewsMesh.Ingest.Feeds;

/// <summary>Requests and answers of <c>/feeds</c>, as the API's description shows them. Tests send the requests and hold the answers against the real shapes.</summary>
internal static class FeedExamples
{
    public const string Subscribe =
        """{"url": "https://lighthouse.example/feed.xml", "outlet": "Lighthouse Courier", "tags": ["coast"], "pollEvery": "PT15M"}""";

    public const string Patch = """{"paused": false, "tags": ["coast", "ships"], "pollEvery": "PT30M"}""";

    public const string Feed = """
        {
          "id": "0c0b1c5e-6f5d-5d0b-9a7e-2f6f7c1d8e11", "url": "https://lighthouse.example/feed.xml", "siteUrl": "https://lighthouse.example/", "title": "Lighthouse Courier", "outlet": "Lighthouse Courier",
          "tags": ["coast"], "status": "active", "lastError": null, "lastPolledAt": "2026-11-23T06:00:00Z", "nextPollAt": "2026-11-23T06:15:00Z", "pollInterval": "PT15M", "entries": 214,
          "publishedPerDay": 15.3, "websub": "none"
        }
        """;

    public const string List = $$"""{"items": [{{Feed}}], "nextCursor": null}""";

    public const string Choices = """
        {"choices": [
          {"url": "https://lighthouse.example/feed.xml", "title": "All news", "type": "application/rss+xml"},
          {"url": "https://lighthouse.example/sports.xml", "title": "Sports", "type": "application/rss+xml"}
        ]}
        """;

    public const string NoFeed = """
        {
          "type": "urn:newsmesh:problem:no-feed", "title": "There is no feed at this address", "status": 422,
          "detail": "the document is an HTML page, and leads to no feed; asked for in vain: https://lighthouse.example/feed, https://lighthouse.example/rss.xml. Give the feed's own address."
        }
        """;

    public const string PreviewUrl = """{"url": "https://lighthouse.example/feed.xml"}""";

    public const string Document = """
        <rss version="2.0"><channel><title>Lighthouse Courier</title><link>https://lighthouse.example/</link>
        <item><guid isPermaLink="false">pier</guid><title>Pier reopens</title><link>https://lighthouse.example/pier</link><pubDate>Mon, 23 Nov 2026 06:00:00 GMT</pubDate>
        <author>ann@lighthouse.example (Ann Lee)</author><category>Coast</category><description>Ships &lt;b&gt;returned&lt;/b&gt; before noon.</description></item></channel></rss>
        """;

    public const string Preview = """
        {
          "format": "rss", "version": "2.0", "title": "Lighthouse Courier", "siteUrl": "https://lighthouse.example/", "language": null, "hub": null,
          "entries": [{
            "id": "pier", "url": "https://lighthouse.example/pier", "title": "Pier reopens", "summary": "Ships returned before noon.", "contentHtml": "Ships <b>returned</b> before noon.",
            "authors": ["Ann Lee"], "publishedAt": "2026-11-23T06:00:00Z", "updatedAt": null, "categories": ["Coast"], "enclosures": [], "source": null
          }]
        }
        """;

    public const string Opml = """
        <opml version="2.0"><head><title>NewsMesh feeds</title></head><body><outline text="Coast"><outline type="rss" text="Lighthouse Courier" xmlUrl="https://lighthouse.example/feed.xml" htmlUrl="https://lighthouse.example/"/></outline></body></opml>
        """;

    public const string Imported = """
        {
          "added": 1, "known": 0, "rejected": 1, "rejections": [{"url": "http://10.0.0.1/feed", "title": "Inside", "reason": "10.0.0.1 is no public address"}],
          "progress": "/feeds/imports/dd9d1c8b3a40"
        }
        """;

    public const string Progress = """{"added": 120, "pending": 14, "active": 101, "failing": 4, "gone": 1, "done": false}""";
}
