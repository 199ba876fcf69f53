using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;

namespace NewsMesh.Contracts.Tests;

/// <summary>A stranger's page whose name was pointed at this machine after it was loaded (DNS rebinding) gets nothing.</summary>
public sealed class HostTests : IAsyncLifetime
{
    private WebApplication? _app;
    private readonly HttpClient _client = new();

    public async ValueTask InitializeAsync()
    {
        _app = await BareService.StartAsync(
            app => app.MapGet("/hello", () => "hello"),
            new KeyValuePair<string, string?>("AllowedHosts", "news.example; *.team.example")
        );
        _client.BaseAddress = BareService.AddressOf(_app);
    }

    [Theory]
    [InlineData("localhost")]
    [InlineData("localhost:8080")]
    [InlineData("LOCALHOST.")]
    [InlineData("search.localhost:8080")]
    [InlineData("127.0.0.1:1")]
    [InlineData("[::1]:8080")]
    [InlineData("news.example")]
    [InlineData("a.team.example:443")]
    public async Task A_request_by_a_name_of_this_machine_or_one_that_the_operator_gave_is_answered(string host) =>
        (await AskAsync("/hello", host)).StatusCode.ShouldBe(HttpStatusCode.OK);

    [Theory]
    [InlineData("evil.example")]
    [InlineData("evil.example:8080")]
    [InlineData("localhost.evil.example")]
    [InlineData("notlocalhost")]
    [InlineData("127.0.0.1.evil.example")]
    [InlineData("sub.news.example")]
    [InlineData("team.example")]
    [InlineData("10.0.0.1")]
    public async Task A_request_by_another_name_is_refused_whatever_it_asks_for(string host)
    {
        foreach (var path in new[] { "/hello", "/health/live", "/openapi/v1.json", "/nowhere" })
        {
            var answer = await AskAsync(path, host);
            answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
            var problem = await answer.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
            problem.GetProperty("type").GetString().ShouldBe("urn:newsmesh:problem:host");
            problem.GetProperty("detail").GetString()!.ShouldContain("AllowedHosts");
        }
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _app!.DisposeAsync();
    }

    private Task<HttpResponseMessage> AskAsync(string path, string host)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Host = host;
        return _client.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
