using System.Buffers.Text;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using NewsMesh.ServiceDefaults.Http;

namespace NewsMesh.Contracts.Tests;

/// <summary>What the server refuses by itself, before any endpoint sees it, is a problem of ours too.</summary>
public sealed class ProblemTests : IAsyncLifetime
{
    private WebApplication? _app;
    private readonly HttpClient _client = new();

    public async ValueTask InitializeAsync()
    {
        _app = await BareService.StartAsync(app =>
        {
            app.MapPost("/open", (Body body) => body);
            app.MapPost("/closed", (Body body) => body).RequireApiKey();
            app.MapGet("/list", (PageRequest page) => page.After<Place>());
            app.MapGet("/echo", EchoAsync);
            app.MapGet("/broken", string () => throw new InvalidOperationException("a secret of the house"));
        });
        _client.BaseAddress = BareService.AddressOf(_app);
    }

    [Theory]
    [InlineData("GET", "/nowhere", 404, "not-found")]
    [InlineData("DELETE", "/open", 405, "method-not-allowed")]
    [InlineData("GET", "/broken", 500, "fault")]
    public async Task What_no_endpoint_answers_is_a_problem_with_a_type_of_ours(string method, string path, int status, string type)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);

        await IsProblemAsync(await _client.SendAsync(request, TestContext.Current.CancellationToken), status, type);
    }

    /// <summary>What the server cannot even parse.</summary>
    [Theory]
    [InlineData("GET /%00 HTTP/1.1\r\nHost: a", 400, "bad-request", "%00")]
    [InlineData("GET /\0 HTTP/1.1\r\nHost: a", 400, "bad-request", "control characters")]
    [InlineData("GET / HTTP/1.1", 400, "bad-request", "Host")]
    [InlineData("GET / HTTP/1.1\r\nHost: a\r\nHost: b", 400, "bad-request", "Host")]
    [InlineData("POST /open HTTP/1.1\r\nHost: a\r\nContent-Length: x", 400, "bad-request", "lengths")]
    [InlineData("hello", 400, "bad-request", "HTTP")]
    [InlineData("GET / HTTP/7.1\r\nHost: a", 505, "http-version", "HTTP/1.1")]
    [InlineData("GET /?LONG HTTP/1.1\r\nHost: a", 414, "uri-too-long", "Shorten")]
    [InlineData("GET / HTTP/1.1\r\nHost: a\r\nX-Long: LONG", 431, "headers-too-large", "fewer")]
    public async Task What_is_no_http_is_a_problem_too(string request, int status, string type, string word)
    {
        var cancellation = TestContext.Current.CancellationToken;
        using var client = new TcpClient();
        await client.ConnectAsync(_client.BaseAddress!.Host, _client.BaseAddress.Port, cancellation);
        await client
            .GetStream()
            .WriteAsync(
                Encoding.Latin1.GetBytes(
                    request.Replace("LONG", new string('a', status == 431 ? 33_000 : 132_000), StringComparison.Ordinal) + "\r\n\r\n"
                ),
                cancellation
            );
        using var reader = new StreamReader(client.GetStream(), Encoding.UTF8);
        var answer = (await reader.ReadToEndAsync(cancellation)).Split("\r\n\r\n");
        answer[0].ShouldStartWith($"HTTP/1.1 {status} ");
        answer[0].ShouldContain("Content-Type: application/problem+json");
        answer[0].ShouldContain($"Content-Length: {Encoding.UTF8.GetByteCount(answer[1])}\r\n");
        using var problem = JsonDocument.Parse(answer[1]);
        problem.RootElement.GetProperty("type").GetString().ShouldBe("urn:newsmesh:problem:" + type);
        problem.RootElement.GetProperty("status").GetInt32().ShouldBe(status);
        problem.RootElement.GetProperty("detail").GetString()!.ShouldContain(word);
    }

    [Fact]
    public async Task What_a_service_answers_is_not_taken_for_the_servers_own_refusal()
    {
        const string Bare =
            "HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\nConnection: close\r\nDate: Mon, 23 Nov 2026 06:00:00 GMT\r\n\r\n";
        for (var request = 0; request < 2; request++)
            (
                await _client.GetStringAsync(
                    new Uri("/echo?text=" + Uri.EscapeDataString(Bare), UriKind.Relative),
                    TestContext.Current.CancellationToken
                )
            ).ShouldBe(Bare);
    }

    [Fact]
    public async Task A_refusal_is_explained_on_a_connection_that_was_of_use_before()
    {
        var cancellation = TestContext.Current.CancellationToken;
        using var client = new TcpClient();
        await client.ConnectAsync(_client.BaseAddress!.Host, _client.BaseAddress.Port, cancellation);
        await client
            .GetStream()
            .WriteAsync(
                "GET /echo?text=first HTTP/1.1\r\nHost: localhost\r\n\r\nGET /%00 HTTP/1.1\r\nHost: localhost\r\n\r\n"u8.ToArray(),
                cancellation
            );
        using var reader = new StreamReader(client.GetStream(), Encoding.UTF8);
        var answers = await reader.ReadToEndAsync(cancellation);
        answers.ShouldContain("first");
        answers.ShouldContain("urn:newsmesh:problem:bad-request");
    }

    [Theory]
    [InlineData("/list", 200)]
    [InlineData("/open", 405)]
    [InlineData("/nowhere", 404)]
    public async Task The_head_of_an_answer_can_be_asked_for(string path, int status)
    {
        using var request = new HttpRequestMessage(HttpMethod.Head, path);
        var answer = await _client.SendAsync(request, TestContext.Current.CancellationToken);
        ((int)answer.StatusCode).ShouldBe(status);
        (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldBeEmpty();
        // The next one on the same connection is not confused by a body that should not be there.
        (await _client.GetAsync(new Uri("/list", UriKind.Relative), TestContext.Current.CancellationToken)).StatusCode.ShouldBe(
            HttpStatusCode.OK
        );
    }

    [Fact]
    public async Task A_body_without_a_content_type_is_told_which_to_send()
    {
        var answer = await PostAsync("/open", new ByteArrayContent("{}"u8.ToArray()));
        answer.StatusCode.ShouldBe(HttpStatusCode.UnsupportedMediaType);
        (await answer.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken))
            .GetProperty("detail")
            .GetString()!
            .ShouldContain("application/json");
    }

    [Theory]
    [InlineData("{\"words\":", "application/json", 400, "bad-request")]
    [InlineData("", "application/json", 400, "bad-request")]
    [InlineData("words", "text/plain", 415, "unsupported-media-type")]
    [InlineData("{}", "application/json; charset=klingon", 415, "unsupported-media-type")]
    [InlineData("{}", "application/json; charset=utf-7", 415, "unsupported-media-type")]
    public async Task A_body_that_cannot_be_read_is_a_problem(string body, string contentType, int status, string type) =>
        await IsProblemAsync(
            await PostAsync("/open", new StringContent(body, Encoding.UTF8, MediaTypeHeaderValue.Parse(contentType))),
            status,
            type
        );

    [Theory]
    [InlineData("", "The body is missing")]
    [InlineData("null", "The body is missing")]
    [InlineData("{\"words\":7}", "at $.words (line 1, byte 11): the value is not of the type that belongs there")]
    [InlineData("{\"words\":\"x\",\n\"wrods\":\"y\"}", "there is no such field")]
    [InlineData("{\"words\":x}", "'x' is an invalid start of a value")]
    public async Task What_is_wrong_with_a_body_is_said_in_words_for_who_sent_it(string body, string words)
    {
        var answer = await PostAsync("/open", new StringContent(body, Encoding.UTF8, new MediaTypeHeaderValue("application/json")));

        var detail = (await answer.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken))
            .GetProperty("detail")
            .GetString()!;
        detail.ShouldContain(words);
        detail.ShouldContain("/openapi/v1.json");
        detail.ShouldNotContain("NewsMesh");
        detail.ShouldNotContain("parameter");
    }

    [Theory]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("[1]")]
    [InlineData("""{"At":"2026-11-23T05:00:00Z"}""")]
    [InlineData("""{"At":"2026-11-23T05:00:00Z","Id":7,"Other":1}""")]
    public async Task A_cursor_that_no_list_made_is_a_problem(string cursor) =>
        await IsProblemAsync(
            await _client.GetAsync(
                new Uri($"/list?cursor={Base64Url.EncodeToString(Encoding.UTF8.GetBytes(cursor))}", UriKind.Relative),
                TestContext.Current.CancellationToken
            ),
            400,
            "cursor"
        );

    [Fact]
    public async Task A_cursor_in_another_time_zone_means_the_same_moment() =>
        (
            await _client.GetFromJsonAsync<Place>(
                new Uri($"/list?cursor={Base64Url.EncodeToString("""{"At":"2026-11-23T05:00:00+02:00","Id":7}"""u8)}", UriKind.Relative),
                TestContext.Current.CancellationToken
            )
        )!.At.ShouldBe(new DateTimeOffset(2026, 11, 23, 3, 0, 0, TimeSpan.Zero));

    [Fact]
    public async Task A_body_beyond_the_servers_limit_is_a_problem()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/open")
        {
            Content = new StringContent(
                $"{{\"words\":\"{new string('a', 31_000_000)}\"}}",
                Encoding.UTF8,
                new MediaTypeHeaderValue("application/json")
            ),
        };
        request.Headers.ExpectContinue = true; // or the answer may be lost while the rest is still being sent

        await IsProblemAsync(await _client.SendAsync(request, TestContext.Current.CancellationToken), 413, "too-large", "Send less");
    }

    [Fact]
    public async Task A_key_is_asked_for_before_the_body_is_read() =>
        await IsProblemAsync(
            await PostAsync("/closed", new StringContent("{", Encoding.UTF8, new MediaTypeHeaderValue("application/json"))),
            401,
            "api-key"
        );

    [Fact]
    public async Task The_right_key_opens()
    {
        _client.DefaultRequestHeaders.Add(ApiKeys.Header, "right");

        (await PostAsync("/closed", JsonContent.Create(new Body("hello")))).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _app!.DisposeAsync();
    }

    /// <summary>Sends the body by itself, after the head.</summary>
    private static async Task EchoAsync(HttpResponse response, string text)
    {
        response.ContentLength = text.Length;
        await response.Body.FlushAsync();
        await response.WriteAsync(text);
    }

    private Task<HttpResponseMessage> PostAsync(string path, HttpContent content) =>
        _client.PostAsync(new Uri(path, UriKind.Relative), content, TestContext.Current.CancellationToken);

    private static async Task IsProblemAsync(HttpResponseMessage answer, int status, string type, string advice = "")
    {
        ((int)answer.StatusCode).ShouldBe(status);
        answer.Content.Headers.ContentType?.MediaType.ShouldBe("application/problem+json");
        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>();
        problem.GetProperty("type").GetString().ShouldBe("urn:newsmesh:problem:" + type);
        problem.GetProperty("title").GetString().ShouldNotBeNullOrEmpty();
        problem.GetProperty("detail").GetString().ShouldNotBeNullOrEmpty();
        problem.GetProperty("detail").GetString()!.ShouldContain(advice);
        problem.ToString().ShouldNotContain("secret");
    }

    [JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
    internal sealed record Body(string Words);

    internal sealed record Place(DateTimeOffset At, int Id);
}
