using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.AspNetCore.Http;
using NewsMesh.Testing;

namespace NewsMesh.Ingest.Tests.Replicas;

public sealed class ReplicaTests
{
    private static readonly string Feed = Samples.Rss("Shared");

    [Fact]
    public async Task Two_replicas_share_the_feeds_and_poll_none_twice()
    {
        await using var replicas = await Replicas.PrepareAsync();
        var asked = new ConcurrentQueue<(string Feed, string By)>();
        var bothAsk = new TaskCompletionSource();
        replicas.Site.Answer(
            "feed.xml",
            async context =>
            {
                asked.Enqueue((context.Request.QueryString.Value!, context.Request.Headers.UserAgent.ToString()));
                if (asked.Select(each => each.By).Distinct().Count() == 2)
                    bothAsk.TrySetResult();
                await bothAsk.Task.WaitAsync(context.RequestAborted); // one that has all its places taken leaves the rest to the other, however late that looks
                await context.Response.WriteAsync(Feed);
            }
        );
        await Task.WhenAll(replicas.StartAsync("one"), replicas.StartAsync("two"));
        await replicas.SubscribeAsync(600);
        await replicas.PolledAsync(600);
        asked.Count.ShouldBe(600);
        asked.Select(each => each.Feed).Distinct().Count().ShouldBe(600);
        asked.Select(each => each.By).Distinct().Count().ShouldBe(2);
    }

    [Fact]
    public async Task What_a_killed_replica_was_polling_is_taken_over()
    {
        await using var replicas = await Replicas.PrepareAsync();
        var asked = new ConcurrentQueue<string>();
        replicas.Site.Answer(
            "feed.xml",
            async context =>
            {
                var by = context.Request.Headers.UserAgent.ToString();
                asked.Enqueue(by);
                if (by.Contains("mailto:one@", StringComparison.Ordinal))
                    await Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default); // it never gets an answer
                else
                    await context.Response.WriteAsync(Feed);
            }
        );
        (string, string) brief = ("Ingest:Polling:Lease", "00:00:05");
        var one = await replicas.StartAsync("one", brief);
        await replicas.SubscribeAsync(20);
        await Eventually.TrueAsync(() => Task.FromResult(asked.Count == 20), "the first replica polls all feeds");
        await replicas.StartAsync("two", brief);
        await one.KillAsync();
        await replicas.PolledAsync(20);
        asked.Count(by => by.Contains("mailto:two@", StringComparison.Ordinal)).ShouldBe(20);
    }

    [Fact]
    public async Task Two_replicas_take_turns_at_one_host()
    {
        await using var replicas = await Replicas.PrepareAsync();
        var (running, most, starts) = (0, 0, new ConcurrentQueue<long>());
        replicas.Site.Answer(
            "feed.xml",
            async context =>
            {
                starts.Enqueue(Stopwatch.GetTimestamp());
                most = Math.Max(most, Interlocked.Increment(ref running));
                await Task.Delay(50, context.RequestAborted);
                Interlocked.Decrement(ref running);
                await context.Response.WriteAsync(Feed);
            }
        );
        (string, string)[] turns =
        [
            ("Ingest:Fetching:OwnHostsTakeTurns", "true"),
            ("Ingest:Fetching:PerHost", "1"),
            ("Ingest:Fetching:HostDelay", "00:00:00.3"),
        ];
        await Task.WhenAll(replicas.StartAsync("one", turns), replicas.StartAsync("two", turns));
        await replicas.SubscribeAsync(8);
        await replicas.PolledAsync(8);
        most.ShouldBe(1);
        starts.Count.ShouldBe(8);
        // Seven pauses; the first request is the slowest to get going.
        Stopwatch.GetElapsedTime(starts.Min(), starts.Max()).ShouldBeGreaterThan(TimeSpan.FromSeconds(1.5));
    }

    [Fact]
    public async Task The_pause_that_a_robots_txt_asks_for_is_kept_by_all_replicas_together()
    {
        await using var replicas = await Replicas.PrepareAsync();
        var starts = new ConcurrentQueue<long>();
        replicas.Site.Serve("robots.txt", "User-agent: *\nCrawl-delay: 1", "text/plain");
        foreach (var page in Enumerable.Range(0, 6))
        {
            replicas.Site.Answer(
                $"page-{page}.html",
                context =>
                {
                    starts.Enqueue(Stopwatch.GetTimestamp());
                    context.Response.ContentType = "text/html";
                    return context.Response.WriteAsync(Samples.Page($"Page {page}"));
                }
            );
        }
        (string, string)[] turns = [("Ingest:Fetching:OwnHostsTakeTurns", "true"), ("Ingest:Fetching:HostDelay", "00:00:00.01")];
        var (one, two) = (await replicas.StartAsync("one", turns), await replicas.StartAsync("two", turns));
        for (var page = 0; page < 6; page++)
        {
            using var client = new HttpClient { BaseAddress = page % 2 == 0 ? one.Address : two.Address };
            (await client.PostAsync("/articles", new { url = replicas.Site.UrlOf($"page-{page}.html") })).EnsureSuccessStatusCode();
        }
        await Eventually.TrueAsync(() => Task.FromResult(starts.Count == 6), "every page is asked for");
        // The first may begin before anybody has read the robots.txt, and two may be under way then.
        var times = starts.Order().Skip(2).ToList();
        Stopwatch.GetElapsedTime(times[0], times[^1]).ShouldBeGreaterThan(TimeSpan.FromSeconds(2.5));
    }
}
