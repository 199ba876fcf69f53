using System.Net;
using System.Text.Json;
using NewsMesh.Contracts;
using NewsMesh.Ingest.Tests.Feeds;
using NewsMesh.Ingest.WebSub;
using NewsMesh.Testing;

namespace NewsMesh.Ingest.Tests.WebSub;

/// <summary>Ingest with a public URL that hubs may call.</summary>
public sealed class HubFixture : IngestFixture
{
    protected override IEnumerable<KeyValuePair<string, string>> Settings =>
        [
            .. base.Settings,
            new("Ingest:WebSub:PublicUrl", "https://mesh.example/ingest"),
            new("Ingest:WebSub:Every", "00:00:01"),
            new("Ingest:WebSub:Retry", "00:00:01"),
            new("Ingest:WebSub:VerifyWithin", "00:00:01"),
        ];
}

public sealed class WebSubTests(HubFixture ingest) : IClassFixture<HubFixture>
{
    [Fact]
    public async Task A_hub_that_a_feed_names_is_subscribed_to_and_pushes_signed_content_only()
    {
        var hub = new TestHub(ingest, "hub");
        var feed = await SubscribeAsync("pushed.xml", hub);
        var wish = await ActiveAsync(hub, feed);
        wish["hub.callback"].ShouldMatch($"^https://mesh.example/ingest/websub/{feed}/[0-9a-f]{{32}}$");
        wish["hub.mode"].ShouldBe("subscribe");
        wish["hub.topic"].ShouldBe(ingest.Site.UrlOf("pushed.xml"));
        wish.Keys.ShouldNotContain("hub.secret", "everybody on the way to this hub would know it");
        hub.Verifications.First().ShouldBe((HttpStatusCode.OK, "c1"));

        var content = Samples.Rss("Pushed", ("fat", "https://lighthouse.example/fat"));
        var secret = await EncryptAsync(feed);
        (await hub.PushAsync(feed, content, secret: null)).ShouldBe(HttpStatusCode.Forbidden);
        (await hub.PushAsync(feed, content, "another secret")).ShouldBe(HttpStatusCode.Forbidden);
        (await ingest.FeedAsync(feed)).GetProperty("entries").GetInt32().ShouldBe(0);
        (await hub.PushAsync(feed, content, secret)).ShouldBe(HttpStatusCode.Accepted);
        (await hub.PushAsync(feed, content, secret)).ShouldBe(HttpStatusCode.Accepted);
        (await ingest.FeedAsync(feed)).GetProperty("entries").GetInt32().ShouldBe(1);
        (
            await ingest.Database.ScalarAsync<long>("SELECT count(*) FROM ingest.articles WHERE url = 'https://lighthouse.example/fat'")
        ).ShouldBe(1);
        (await hub.PushAsync(Guid.Empty.ToString(), content, secret)).ShouldBe(HttpStatusCode.Gone);

        // While the hub does its work, polls are few; news that it did not push costs it that trust.
        (await ingest.PollAsync(feed))
            .Text("pollInterval")
            .ShouldBe("PT4H");
        Serve("pushed.xml", hub, ("missed", "https://lighthouse.example/missed"));
        (await ingest.PollAsync(feed)).Text("pollInterval").ShouldBe("PT15M");
    }

    [Fact]
    public async Task A_hub_without_encryption_gives_hints_and_is_not_read()
    {
        var hub = new TestHub(ingest, "open-hub");
        var feed = await SubscribeAsync("open.xml", hub);
        await ActiveAsync(hub, feed);
        var before = await NextPollAsync(feed);
        var content = Samples.Rss("Pushed", ("forged", "https://lighthouse.example/forged"));
        (await hub.PushAsync(feed, content, "any secret")).ShouldBe(HttpStatusCode.Accepted);
        (await NextPollAsync(feed)).ShouldBeLessThan(before.AddMinutes(-10));
        (await ingest.FeedAsync(feed)).GetProperty("entries").GetInt32().ShouldBe(0);
    }

    [Fact]
    public async Task Who_does_not_know_the_callback_is_not_heard()
    {
        var hub = new TestHub(ingest, "known-hub");
        var feed = await SubscribeAsync("known.xml", hub);
        await ActiveAsync(hub, feed);
        var topic = Uri.EscapeDataString(ingest.Site.UrlOf("known.xml"));
        var stranger = feed + "/" + new string('0', 32);
        (await hub.CallAsync(stranger, $"hub.mode=denied&hub.topic={topic}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await hub.CallAsync(stranger, $"hub.mode=subscribe&hub.topic={topic}&hub.challenge=x")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await hub.CallAsync(stranger, $"hub.mode=unsubscribe&hub.topic={topic}&hub.challenge=x")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await hub.PushAsync(stranger, "<rss/>", "any secret")).ShouldBe(HttpStatusCode.Gone);
        (await ingest.Client.GetPathAsync($"/websub/{feed}?hub.mode=denied&hub.topic={topic}")).StatusCode.ShouldBe(
            HttpStatusCode.NotFound
        );
        (await ingest.FeedAsync(feed)).Text("websub").ShouldBe("active");
    }

    [Theory]
    [InlineData("https://hub.example/", true)]
    [InlineData("HTTPS://hub.example/", true)]
    [InlineData("http://hub.example/", false)]
    [InlineData("http://https.example/?https://", false)]
    public void Only_a_hub_with_encryption_is_told_the_secret(string hub, bool isTold)
    {
        var due = new HubSubscription
        {
            FeedId = Guid.Empty,
            Hub = hub,
            Topic = "https://harbour.example/feed",
            Secret = "the secret",
            CallbackKey = "the key",
            State = HubState.Wanted,
            DueAt = DateTimeOffset.UnixEpoch,
        };
        AskHub
            .WishOf(due, "subscribe", new WebSubOptions { PublicUrl = "https://mesh.example" })
            .Values.Contains("the secret", StringComparer.Ordinal)
            .ShouldBe(isTold);
    }

    [Fact]
    public async Task A_lease_is_renewed_before_it_ends_and_a_deleted_feed_unsubscribes()
    {
        var hub = new TestHub(ingest, "renewing-hub");
        var feed = await SubscribeAsync("renewed.xml", hub);
        await ActiveAsync(hub, feed);
        await ingest.Database.ScalarAsync<Guid>(
            $"UPDATE ingest.hub_subscriptions SET due_at = now() WHERE feed_id = '{feed}' RETURNING feed_id"
        );
        await Eventually.TrueAsync(() => Task.FromResult(hub.Verifications.Count >= 2), "renewed");
        hub.Wishes.Last()["hub.mode"].ShouldBe("subscribe");
        (await ingest.FeedAsync(feed)).Text("websub").ShouldBe("active");

        await ingest.Client.DeletePathAsync($"/feeds/{feed}");
        await Eventually.TrueAsync(
            async () =>
                await ingest.Database.ScalarAsync<long>($"SELECT count(*) FROM ingest.hub_subscriptions WHERE feed_id = '{feed}'") == 0,
            "the hub knows"
        );
        hub.Wishes.Last()["hub.mode"].ShouldBe("unsubscribe");
        await Eventually.TrueAsync(() => Task.FromResult(hub.Verifications.Count == hub.Wishes.Count), "the hub has the answer");
        hub.Verifications.Last().Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Only_what_was_asked_for_is_confirmed()
    {
        var hub = new TestHub(ingest, "strict-hub");
        var feed = await SubscribeAsync("strict.xml", hub);
        await ActiveAsync(hub, feed);
        var topic = Uri.EscapeDataString(ingest.Site.UrlOf("strict.xml"));
        (await hub.CallAsync(feed, "hub.mode=subscribe&hub.topic=https%3A%2F%2Felsewhere.example%2F&hub.challenge=x")).Status.ShouldBe(
            HttpStatusCode.NotFound
        );
        (await hub.CallAsync(feed, $"hub.mode=unsubscribe&hub.topic={topic}&hub.challenge=x")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await hub.CallAsync(Guid.Empty.ToString(), $"hub.mode=subscribe&hub.topic={topic}&hub.challenge=x")).Status.ShouldBe(
            HttpStatusCode.NotFound
        );
        (await hub.CallAsync(feed, $"hub.mode=denied&hub.topic={topic}&hub.reason=full")).Status.ShouldBe(HttpStatusCode.OK);
        (await ingest.FeedAsync(feed)).Text("websub").ShouldBe("failed");
    }

    [Fact]
    public async Task A_hub_that_does_not_answer_is_asked_again()
    {
        ingest.Site.Refuse("sleeping-hub", 503);
        ingest.Site.Serve("patient.xml", Feed("patient.xml", ingest.Site.UrlOf("sleeping-hub")), "application/rss+xml");
        var feed = await ingest.SubscribeAsync("patient.xml");
        await Eventually.TrueAsync(async () => (await ingest.FeedAsync(feed)).Text("websub") == "failed", "the hub failed");
        var hub = new TestHub(ingest, "sleeping-hub");
        await ActiveAsync(hub, feed);
    }

    /// <summary>The subscription as it is at a hub with encryption, which the test's own has not; its secret.</summary>
    private async Task<string> EncryptAsync(string feed)
    {
        const string Encrypted = "replace(hub, 'http://', 'https://')";
        await ingest.Database.ScalarAsync<Guid>(
            $"""
            WITH feeds AS (UPDATE ingest.feeds SET hub = {Encrypted} WHERE feed_id = '{feed}')
            UPDATE ingest.hub_subscriptions SET hub = {Encrypted} WHERE feed_id = '{feed}' RETURNING feed_id
            """
        );
        return await ingest.Database.ScalarAsync<string>($"SELECT secret FROM ingest.hub_subscriptions WHERE feed_id = '{feed}'");
    }

    private Task<DateTime> NextPollAsync(string feed) =>
        ingest.Database.ScalarAsync<DateTime>($"SELECT next_poll_at FROM ingest.feeds WHERE feed_id = '{feed}'");

    private async Task<string> SubscribeAsync(string path, TestHub hub)
    {
        Serve(path, hub);
        return await ingest.SubscribeAsync(path);
    }

    private async Task<IReadOnlyDictionary<string, string>> ActiveAsync(TestHub hub, string feed)
    {
        await Eventually.SatisfiesAsync<JsonElement>(
            () => ingest.FeedAsync(feed),
            found => found.Text("websub") == "active",
            "the subscription is verified"
        );
        await Eventually.TrueAsync(
            () => Task.FromResult(!hub.Verifications.IsEmpty),
            "the hub has the answer, which says so a moment later"
        );
        return hub.Wishes.First(wish => wish["hub.callback"].Contains(feed, StringComparison.Ordinal));
    }

    private void Serve(string path, TestHub hub, params (string Guid, string Link)[] items) =>
        ingest.Site.Serve(path, Feed(path, hub.Url, items), "application/rss+xml");

    private string Feed(string path, string hub, params (string Guid, string Link)[] items) =>
        Samples
            .Rss(path, items)
            .Replace(
                "<language>",
                $"<atom:link xmlns:atom=\"http://www.w3.org/2005/Atom\" rel=\"hub\" href=\"{hub}\"/><atom:link xmlns:atom=\"http://www.w3.org/2005/Atom\" rel=\"self\" href=\"{ingest.Site.UrlOf(path)}\"/><language>"
            );
}
