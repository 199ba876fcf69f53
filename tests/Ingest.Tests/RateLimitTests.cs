using System.Net;
using NewsMesh.Testing;

namespace NewsMesh.Ingest.Tests;

/// <summary>Ingest with a narrow limit.</summary>
public sealed class NarrowFixture() : ServiceFixture<Program>("ingest")
{
    protected override IEnumerable<KeyValuePair<string, string>> Settings =>
        [new("RateLimits:PerSecond", "1"), new("RateLimits:Burst", "3"), new("RateLimits:Waiting", "0")];
}

public sealed class RateLimitTests(NarrowFixture ingest) : IClassFixture<NarrowFixture>
{
    [Fact]
    public async Task Who_asks_too_much_is_told_when_to_come_back_and_nobody_else_is_kept_waiting()
    {
        using var stranger = new HttpClient { BaseAddress = ingest.Address };
        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => stranger.GetPathAsync("/feeds")));
        answers.Count(answer => answer.StatusCode == HttpStatusCode.OK).ShouldBeInRange(3, 8);
        var refused = answers.First(answer => answer.StatusCode == HttpStatusCode.TooManyRequests);
        refused.Headers.RetryAfter!.Delta!.Value.ShouldBeGreaterThan(TimeSpan.Zero);
        refused.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        (await refused.JsonAsync()).Text("type").ShouldBe("urn:newsmesh:problem:too-many-requests");

        // A key that nobody gave out is no way around it; one that was given out is a caller of its own; probes are not counted.
        using var pretender = new HttpClient { BaseAddress = ingest.Address };
        pretender.DefaultRequestHeaders.Add("X-Api-Key", "made up");
        var pretences = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => pretender.GetPathAsync("/feeds")));
        pretences.ShouldContain(answer => answer.StatusCode == HttpStatusCode.TooManyRequests);
        (await ingest.Client.GetPathAsync("/feeds")).StatusCode.ShouldBe(HttpStatusCode.OK);
        for (var probe = 0; probe < 10; probe++)
            (await stranger.GetPathAsync("/health/live")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }
}
