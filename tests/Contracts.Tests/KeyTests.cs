using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using NewsMesh.ServiceDefaults.Http;

namespace NewsMesh.Contracts.Tests;

/// <summary>What a stranger without a key, or with a wrong one, may do.</summary>
public sealed class KeyTests : IAsyncLifetime
{
    private readonly TaskCompletionSource _open = new();
    private WebApplication? _app;
    private readonly HttpClient _client = new();

    public async ValueTask InitializeAsync()
    {
        _app = await BareService.StartAsync(app =>
        {
            app.MapPost("/write", () => "written").RequireApiKey();
            app.MapPost("/try", async (HttpRequest request) => await CountAsync(request)).BoundWithoutKey();
            app.MapPost(
                    "/slow",
                    async () =>
                    {
                        await _open.Task;
                        return "done";
                    }
                )
                .BoundWithoutKey();
        });
        _client.BaseAddress = BareService.AddressOf(_app);
    }

    [Fact]
    public async Task Who_guesses_keys_is_slowed_down_while_the_right_key_works()
    {
        var statuses = new List<HttpStatusCode>();
        HttpResponseMessage last;
        do
        {
            last = await PostAsync("/write", $"guess {statuses.Count}");
            statuses.Add(last.StatusCode);
        } while (last.StatusCode == HttpStatusCode.Unauthorized && statuses.Count < 1_000);

        last.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        statuses.Count.ShouldBeGreaterThan(5);
        last.Headers.RetryAfter!.Delta!.Value.ShouldBeGreaterThan(TimeSpan.Zero);
        (await TypeAsync(last)).ShouldBe("urn:newsmesh:problem:too-many-requests");
        (await PostAsync("/write", "right")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await PostAsync("/write", key: null)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_call_to_try_needs_no_key_and_takes_less_without_one()
    {
        var small = new byte[1_000_000];
        var large = new byte[3_000_000];

        (await PostAsync("/try", key: null, small)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await PostAsync("/try", key: "right", large)).StatusCode.ShouldBe(HttpStatusCode.OK);
        foreach (var key in new[] { null, "wrong" })
        {
            var refused = await PostAsync("/try", key, large);
            refused.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
            (await TypeAsync(refused)).ShouldBe("urn:newsmesh:problem:too-large");
        }
    }

    [Fact]
    public async Task Of_strangers_a_few_are_answered_at_once_and_a_known_caller_does_not_wait_for_them()
    {
        var strangers = Enumerable.Range(0, 40).Select(_ => PostAsync("/slow", key: null)).ToList();

        var refused = await await Task.WhenAny(strangers);
        refused.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        refused.Headers.RetryAfter.ShouldNotBeNull();
        (await PostAsync("/try", "right")).StatusCode.ShouldBe(HttpStatusCode.OK);

        // A stranger that comes when the first are done is answered, too: all others are refused before.
        var (answered, taken) = (0, 0);
        await foreach (var stranger in Task.WhenEach(strangers))
        {
            taken += (await stranger).IsSuccessStatusCode ? 1 : 0;
            if (++answered == 20)
                _open.SetResult();
        }
        taken.ShouldBe(20);
    }

    public async ValueTask DisposeAsync()
    {
        _open.TrySetResult();
        _client.Dispose();
        await _app!.DisposeAsync();
    }

    private static async Task<int> CountAsync(HttpRequest request)
    {
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body, request.HttpContext.RequestAborted);
        return (int)body.Length;
    }

    private static async Task<string?> TypeAsync(HttpResponseMessage answer) =>
        (await answer.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken)).GetProperty("type").GetString();

    private async Task<HttpResponseMessage> PostAsync(string path, string? key, byte[]? body = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new ByteArrayContent(body ?? []) };
        if (key is not null)
            request.Headers.Add(ApiKeys.Header, key);
        return await _client.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
