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
        replicas.Site.Answer("feed.xml", async context =>
        {
            asked.Enqueue((context.Request.QueryString.Value!, context.Request.Headers.UserAgent.ToString()));
            if (asked.Select(each => each.By).Distinct().Count() == 2)
                bothAsk.TrySetResult();
            await bothAsk.Task.WaitAsync(context.RequestAborted); // one that has all its places taken leaves the rest to the other, however late that looks
            await context.Response.WriteAsync(Feed);
        });
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
        replicas.Site.Answer("feed.xml", async context =>
        {
            var by = context.Request.Headers.UserAgent.ToString();
            asked.Enqueue(by);
            if (by.Contains("mailto:one@", StringComparison.Ordinal))
                await Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default); // it never gets an answer
            else
                await context.Response.WriteAsync(Feed);
        });
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
        replicas.Site.Answer("feed.xml", async context =>
        {
            starts.Enqueue(Stopwatch.GetTimestamp());
            most = Math.Max(most, Interlocked.Increment(ref running));
            await Task.Delay(50, context.RequestAborted);
            Interlocked.Decrement(ref running);
            await context.Response.WriteAsync(Feed);
        });
        (string, string)[] turns = [("Ingest:Fetching:OwnHostsTakeTurns", "true"), ("Ingest:Fetching:PerHost", "1"), ("Ingest:Fetching:HostDelay", "00:00:00.3")];
        await Task.WhenAll(replicas.StartAsync("one", turns), replicas.StartAsync("two", turns));
        await replicas.SubscribeAsync(8);
        await replicas.PolledAsync(8);
        most.ShouldBe(1);
        starts.Count.ShouldBe(8);
        // Seven pauses; the first request is the slowest to get going.
        Stopwatch.GetElapsedTime(starts.Min(), starts.Max()).ShouldBeGreaterThan(TimeSpan.FromSeconds(1.5));
    }
}
