using NewsMesh.Testing;

namespace NewsMesh.Ingest.Tests.Feeds;

/// <summary>A service of its own: feeds of other tests would be polled before.</summary>
public sealed class ImportProgressTests(IngestFixture ingest) : IClassFixture<IngestFixture>
{
    [Fact]
    public async Task Hundreds_of_feeds_in_nested_folders_are_read_while_the_import_says_how_far_it_is()
    {
        ingest.Site.Serve("hundreds.xml", Samples.Rss("One of hundreds"), "application/rss+xml");
        var feeds = string.Concat(
            Enumerable.Range(0, 400).Select(number => $"<outline type='rss' xmlUrl='{ingest.Site.UrlOf("hundreds.xml")}?{number}'/>")
        );
        var opml =
            $"<opml version='2.0'><body><outline text='World'><outline text='Europe'><outline text='North'>{feeds}</outline></outline></outline></body></opml>";
        var progress = (await (await ingest.Client.PostTextAsync("/feeds/import", opml, "text/x-opml")).JsonAsync()).Text("progress");
        var pending = new List<int>();
        var done = await Eventually.SatisfiesAsync(
            async () =>
            {
                var found = await ingest.Client.GetJsonAsync(progress);
                pending.Add(found.GetProperty("pending").GetInt32());
                found.GetProperty("done").GetBoolean().ShouldBe(pending[^1] == 0);
                return found;
            },
            found => found.GetProperty("done").GetBoolean(),
            "the import is done"
        );
        pending.ShouldBe(pending.OrderDescending());
        done.GetProperty("active").GetInt32().ShouldBe(400);
        (await ingest.Client.GetJsonAsync("/feeds?tag=North&limit=1"))
            .GetProperty("items")[0]
            .GetProperty("tags")
            .EnumerateArray()
            .Select(tag => tag.GetString())
            .ShouldBe(["World", "Europe", "North"]);
    }
}
