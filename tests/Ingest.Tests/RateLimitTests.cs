using System.Diagnostics;
using System.Net;

namespace NewsMesh.Ingest.Tests;

/// <summary>Ingest as it is, but that nobody may wait.</summary>
public sealed class ImpatientFixture : IngestFixture
{
    protected override IEnumerable<KeyValuePair<string, string>> Settings => [.. base.Settings, new("RateLimits:Waiting", "0")];
}

/// <summary>Ingest as it is, but with no more of a burst than a second has.</summary>
public sealed class EvenFixture : IngestFixture
{
    protected override IEnumerable<KeyValuePair<string, string>> Settings => [.. base.Settings, new("RateLimits:Burst", "200")];
}

/// <summary>How much ingest allows one caller. What a refusal looks like is tested with the service defaults.</summary>
public sealed class RateLimitTests(ImpatientFixture impatient, EvenFixture even)
    : IClassFixture<ImpatientFixture>,
        IClassFixture<EvenFixture>
{
    [Fact]
    public async Task A_thousand_calls_at_once_and_two_hundred_a_second_are_answered_and_more_are_told_so()
    {
        var started = Stopwatch.GetTimestamp();
        var (answered, refusal) = (0, (HttpResponseMessage?)null);
        while (refusal is null)
        {
            var answers = await AskAsync(impatient, 64);
            answered += answers.Count(answer => answer.StatusCode == HttpStatusCode.NotFound);
            refusal = answers.FirstOrDefault(answer => answer.StatusCode == HttpStatusCode.TooManyRequests);
        }
        // What comes back while the calls are made is as much as the clock says, and two seconds' worth for how it is given out.
        answered.ShouldBeInRange(1_000, 1_000 + (int)(200 * (Stopwatch.GetElapsedTime(started).TotalSeconds + 2)));
        (await refusal.JsonAsync()).Text("detail").ShouldContain("200 requests a second and 1000 at once");
    }

    [Fact]
    public async Task Who_is_a_little_too_fast_is_slowed_down_and_not_refused()
    {
        var started = Stopwatch.GetTimestamp();
        (await AskAsync(even, 600)).ShouldAllBe(answer => answer.StatusCode == HttpStatusCode.NotFound);
        Stopwatch.GetElapsedTime(started).ShouldBeGreaterThan(TimeSpan.FromSeconds(1));
    }

    /// <summary>Nothing is there, so that nothing but the limit takes time.</summary>
    private static Task<HttpResponseMessage[]> AskAsync(IngestFixture ingest, int calls) =>
        Task.WhenAll(Enumerable.Range(0, calls).Select(_ => ingest.Client.GetPathAsync("/feeds/none")));
}
