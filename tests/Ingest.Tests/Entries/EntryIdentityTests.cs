using NewsMesh.Ingest.Tests.Feeds;

namespace NewsMesh.Ingest.Tests.Entries;

/// <summary>Which entry of the next document is the same one.</summary>
public sealed class EntryIdentityTests(IngestFixture ingest) : IClassFixture<IngestFixture>
{
    private const string Guid = "<guid isPermaLink='false'>7</guid>";

    [Theory]
    [InlineData(
        "guid",
        Guid + "<title>Pier opens</title><link>https://lighthouse.example/pier</link>",
        Guid + "<title>Pier reopens</title><link>https://lighthouse.example/pier-2</link>",
        1
    )]
    [InlineData(
        "link",
        "<title>Pier opens</title><link>https://lighthouse.example/a</link>",
        "<title>Pier reopens</title><link>https://lighthouse.example/a?utm_source=x</link>",
        1
    )]
    [InlineData(
        "words",
        "<title>Pier opens</title><description>At noon.</description>",
        "<title>Pier opens</title><description>At noon.</description><category>Coast</category>",
        1
    )]
    [InlineData("other-guid", Guid + "<title>Pier opens</title>", "<guid>8</guid><title>Pier opens</title>", 2)]
    [InlineData(
        "other-link",
        "<title>Weather</title><link>https://lighthouse.example/monday</link>",
        "<title>Weather</title><link>https://lighthouse.example/tuesday</link>",
        2
    )]
    [InlineData(
        "other-words",
        "<title>Weather</title><description>Rain.</description>",
        "<title>Weather</title><description>Sun.</description>",
        2
    )]
    public async Task An_edited_entry_is_the_same_one_by_its_guid_else_its_link_else_its_words(
        string path,
        string before,
        string after,
        int entries
    )
    {
        Serve(path, before);
        var feed = await ingest.SubscribeAsync(path);
        Serve(path, after);
        (await ingest.PollAsync(feed)).GetProperty("entries").GetInt32().ShouldBe(entries);
    }

    private void Serve(string path, string item) =>
        ingest.Site.Serve(
            path,
            $"<rss version='2.0'><channel><title>Edited</title><item>{item}</item></channel></rss>",
            "application/rss+xml"
        );
}
