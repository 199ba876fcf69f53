using System.Net;
using System.Text.Json;
using NewsMesh.Testing;

namespace NewsMesh.Ingest.Tests.Feeds;

internal static class Polls
{
    /// <summary>Subscribes a feed of the test site, which polls it; returns its id.</summary>
    public static async Task<string> SubscribeAsync(this IngestFixture ingest, string path, string? outlet = null, params string[] tags)
    {
        var answer = await ingest.Client.PostAsync(
            "/feeds",
            new
            {
                url = ingest.Site.UrlOf(path),
                outlet,
                tags,
            }
        );
        answer.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        return (await answer.JsonAsync()).Text("id");
    }

    public static Task<JsonElement> FeedAsync(this IngestFixture ingest, string feed) => ingest.Client.GetJsonAsync($"/feeds/{feed}");

    /// <summary>Polls a feed now, and returns how it is doing when that is done.</summary>
    public static async Task<JsonElement> PollAsync(this IngestFixture ingest, string feed)
    {
        var polled = (await ingest.FeedAsync(feed)).GetProperty("lastPolledAt").GetDateTimeOffset();
        (await ingest.Client.PostAsync($"/feeds/{feed}/poll", new { })).StatusCode.ShouldBe(HttpStatusCode.Accepted);
        return await Eventually.SatisfiesAsync(
            () => ingest.FeedAsync(feed),
            found => found.GetProperty("lastPolledAt").GetDateTimeOffset() > polled,
            "polled again"
        );
    }
}
