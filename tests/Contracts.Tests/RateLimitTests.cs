using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using NewsMesh.ServiceDefaults.Http;

namespace NewsMesh.Contracts.Tests;

/// <summary>The limit that every service has, on a service of nothing but the service defaults.</summary>
public sealed class RateLimitTests : IAsyncLifetime
{
    private WebApplication? _app;
    private readonly HttpClient _client = new();

    public async ValueTask InitializeAsync()
    {
        _app = await BareService.StartAsync(
            app => app.MapGet("/hello", () => "hello"),
            new("RateLimits:PerSecond", "1"),
            new("RateLimits:Burst", "3"),
            new("RateLimits:Waiting", "0")
        );
        _client.BaseAddress = BareService.AddressOf(_app);
    }

    [Fact]
    public async Task Who_asks_too_much_is_told_when_to_come_back_and_nobody_else_is_kept_waiting()
    {
        var (admitted, refused) = await UntilRefusedAsync(key: null);
        admitted.ShouldBeGreaterThanOrEqualTo(3);
        refused.Headers.RetryAfter!.Delta!.Value.ShouldBeGreaterThan(TimeSpan.Zero);
        refused.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        var problem = await refused.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
        problem.GetProperty("type").GetString().ShouldBe("urn:newsmesh:problem:too-many-requests");
        problem.GetProperty("detail").GetString()!.ShouldContain("Retry-After");

        // One that was given out is a caller of its own; probes are not counted.
        (await AskAsync("/hello", key: "right")).StatusCode.ShouldBe(HttpStatusCode.OK);
        for (var probe = 0; probe < 10; probe++)
            (await AskAsync("/health/live", key: null)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_key_that_nobody_gave_out_is_no_way_around_it() =>
        // Each is another one: with limits of their own, none would be refused.
        (await UntilRefusedAsync(key: "made up")).Refused.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _app!.DisposeAsync();
    }

    /// <summary>Asks until refused. One token a second comes back, so that only who needs a second for each request could ask for ever.</summary>
    private async Task<(int Admitted, HttpResponseMessage Refused)> UntilRefusedAsync(string? key)
    {
        for (var admitted = 0; admitted < 1_000; admitted++)
        {
            var answer = await AskAsync("/hello", key is null ? null : $"{key} {admitted}");
            if (answer.StatusCode != HttpStatusCode.OK)
                return (admitted, answer);
        }
        throw new InvalidOperationException("a thousand requests were answered");
    }

    private async Task<HttpResponseMessage> AskAsync(string path, string? key)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (key is not null)
            request.Headers.Add(ApiKeys.Header, key);
        return await _client.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
