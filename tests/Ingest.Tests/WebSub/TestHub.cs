using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace NewsMesh.Ingest.Tests.WebSub;

/// <summary>A small WebSub hub on the test site: takes wishes, verifies them at once, and pushes signed content.</summary>
internal sealed class TestHub
{
    private readonly IngestFixture _ingest;
    private readonly string _path;

    public TestHub(IngestFixture ingest, string path)
    {
        (_ingest, _path) = (ingest, path);
        ingest.Site.Answer(path, TakeAsync);
    }

    public string Url => _ingest.Site.UrlOf(_path);

    /// <summary>Every wish, as it was posted.</summary>
    public ConcurrentQueue<IReadOnlyDictionary<string, string>> Wishes { get; } = [];

    /// <summary>What the callback answered to each verification.</summary>
    public ConcurrentQueue<(HttpStatusCode Status, string Echo)> Verifications { get; } = [];

    /// <summary>The lease that the hub gives, in seconds.</summary>
    public int Lease { get; set; } = 3_600;

    /// <summary>The callback that the hub was told for a feed, without what stands before it; of a feed and a key what is given.</summary>
    private string Callback(string feed) =>
        Wishes.LastOrDefault(wish => wish["hub.callback"].Split('/')[^2] == feed)?["hub.callback"] is { } told
            ? string.Join('/', told.Split('/')[^2..])
        : feed.Contains('/', StringComparison.Ordinal) ? feed
        : feed + "/unknown";

    /// <summary>Calls the callback with a query, as the hub does to verify or deny.</summary>
    public async Task<(HttpStatusCode Status, string Body)> CallAsync(string feed, string query)
    {
        using var answer = await _ingest.Client.GetPathAsync($"/websub/{Callback(feed)}?{query}");
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    /// <summary>Sends content to the callback; without a secret it is not signed.</summary>
    public async Task<HttpStatusCode> PushAsync(string feed, string content, string? secret)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/websub/{Callback(feed)}")
        {
            Content = new StringContent(content, Encoding.UTF8, "application/rss+xml"),
        };
        if (secret is not null)
            request.Headers.Add(
                "X-Hub-Signature",
                $"sha256={Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes(content)))}"
            );
        using var answer = await _ingest.Client.SendAsync(request, TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }

    private async Task TakeAsync(HttpContext context)
    {
        var wish = (await context.Request.ReadFormAsync()).ToDictionary(
            pair => pair.Key,
            pair => pair.Value.ToString(),
            StringComparer.Ordinal
        );
        Wishes.Enqueue(wish);
        var feed = wish["hub.callback"].Split('/')[^2];
        var (status, echo) = await CallAsync(
            feed,
            $"hub.mode={wish["hub.mode"]}&hub.topic={Uri.EscapeDataString(wish["hub.topic"])}&hub.challenge=c{Wishes.Count}&hub.lease_seconds={Lease}"
        );
        Verifications.Enqueue((status, echo));
        context.Response.StatusCode = StatusCodes.Status202Accepted;
    }
}
