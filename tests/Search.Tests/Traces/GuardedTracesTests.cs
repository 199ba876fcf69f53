using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using NewsMesh.Testing;
using Npgsql;

namespace NewsMesh.Search.Tests.Traces;

/// <summary>A receiver with a token, little patience and little room.</summary>
public sealed class GuardedTracesFixture : TracesFixture
{
    protected override IEnumerable<KeyValuePair<string, string>> Settings =>
        [
            new("Traces:Token", TraceStory.Token),
            new("Traces:Patience", "00:00:01"),
            new("Traces:MaxBytes", "1000000"),
            new("Traces:MaxBytesPerTrace", "300000"),
            new("Traces:PruneEvery", "00:00:01"),
        ];
}

public sealed class GuardedTracesTests(GuardedTracesFixture search) : IClassFixture<GuardedTracesFixture>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(null)]
    [InlineData("Bearer another-token")]
    [InlineData(TraceStory.Token)]
    public async Task Spans_without_the_token_of_the_run_are_refused(string? authorization)
    {
        (await SendAsync("traces", [], authorization)).ShouldBe(HttpStatusCode.Unauthorized);
        (await SendAsync("logs", [], authorization)).ShouldBe(HttpStatusCode.Unauthorized);
        (await SendAsync("metrics", [], authorization)).ShouldBe(HttpStatusCode.Unauthorized);
        (await SendAsync("traces", [], "Bearer " + TraceStory.Token)).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_span_that_is_there_is_not_written_over_by_another_service_of_the_same_ids()
    {
        var (first, second) = (Ids(1, "ours"), Ids(1, "theirs"));
        (await SendAsync("traces", first)).ShouldBe(HttpStatusCode.OK);
        var id = Convert.ToHexStringLower([.. Enumerable.Repeat((byte)1, 16)]);
        await search.TraceAsync(id, 1);
        (await SendAsync("traces", second)).ShouldBe(HttpStatusCode.OK);
        await PassAsync();
        var trace = await search.TraceAsync(id, 1);
        trace.GetProperty("spanCount").GetInt32().ShouldBe(1);
        trace.GetProperty("name").GetString().ShouldBe("ours");
        trace.GetProperty("spans")[0].GetProperty("name").GetString().ShouldBe("ours");
    }

    [Fact]
    public async Task Another_root_does_not_rename_a_trace()
    {
        var start = TimeProvider.System.GetUtcNow().AddMinutes(-2);
        using var story = new TraceStory(search.Address, start, null, "ingest");
        var root = story.Add("ingest", "article discovered", 1_000, 2_000);
        story.Send();
        var id = root.TraceId.ToHexString();
        await search.TraceAsync(id, 1);
        (await SendAsync("traces", Root(root.TraceId, "forged", start))).ShouldBe(HttpStatusCode.OK);
        (await search.TraceAsync(id, 2)).GetProperty("name").GetString().ShouldBe("article discovered");
    }

    [Theory]
    [InlineData(-3 * 24 * 60)]
    [InlineData(60)]
    [InlineData(365 * 24 * 60)]
    public async Task Spans_of_times_far_off_are_refused(int minutes)
    {
        using var story = new TraceStory(search.Address, TimeProvider.System.GetUtcNow().AddMinutes(minutes), null, "ingest");
        var id = story.Add("ingest", "poll", 0, 10).TraceId.ToHexString();
        story.Send();
        await PassAsync();
        (await search.PageAsync($"/traces/{id}")).Answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_oldest_traces_go_when_the_spans_take_too_much_room()
    {
        var ids = new List<string>();
        for (var trace = 0; trace < 6; trace++)
        {
            ids.Add(Tell(20, 12_000));
            await search.TraceAsync(ids[^1], 20);
        }
        await Eventually.SatisfiesAsync(
            () => search.Database.ScalarAsync<long>("SELECT coalesce(sum(bytes), 0)::bigint FROM search.traces"),
            bytes => bytes <= 1_000_000,
            "traces are pruned"
        );
        (await search.PageAsync($"/traces/{ids[^1]}")).Answer.IsSuccessStatusCode.ShouldBeTrue();
        (await search.PageAsync($"/traces/{ids[0]}")).Answer.IsSuccessStatusCode.ShouldBeFalse();
    }

    [Fact]
    public async Task A_trace_of_huge_spans_stops_growing()
    {
        using var story = new TraceStory(search.Address, TimeProvider.System.GetUtcNow().AddMinutes(-1), null, "ingest");
        var root = story.Add("ingest", "a loop", 0, 1);
        for (var batch = 0; batch < 5; batch++)
        {
            for (var span = 0; span < 20; span++)
                story.Add("ingest", "turn", span, span + 1, root, tags: [new("text", new string('x', 7_000))]);
            story.Send();
            await PassAsync();
        }
        var spans = (await search.TraceAsync(root.TraceId.ToHexString(), 1)).GetProperty("spanCount").GetInt32();
        spans.ShouldBeInRange(41, 61);
    }

    [Fact]
    public async Task A_body_that_drips_is_not_waited_for()
    {
        using var client = new TcpClient();
        await client.ConnectAsync(search.Address.Host, search.Address.Port, Stop);
        await using var stream = client.GetStream();
        await stream.WriteAsync(
            Encoding.ASCII.GetBytes(
                $"POST /v1/traces HTTP/1.1\r\nHost: {search.Address.Authority}\r\nAuthorization: Bearer {TraceStory.Token}\r\n"
                    + "Content-Type: application/x-protobuf\r\nContent-Length: 100000\r\n\r\n\n"
            ),
            Stop
        );
        using var reader = new StreamReader(stream);
        (await reader.ReadLineAsync(Stop)).ShouldBe("HTTP/1.1 408 Request Timeout");
    }

    [Fact]
    public async Task Requests_of_readers_are_not_in_the_list_until_they_are_asked_for()
    {
        using var story = new TraceStory(search.Address, TimeProvider.System.GetUtcNow(), null, "search", "ingest");
        var read = story.Add("search", "GET /articles/{id}", 10, 20, kind: System.Diagnostics.ActivityKind.Server);
        var refused = story.Add(
            "ingest",
            "POST /articles",
            10,
            20,
            kind: System.Diagnostics.ActivityKind.Server,
            tags: [new("http.request.method", "POST"), new("http.response.status_code", 401)]
        );
        var pushed = story.Add(
            "ingest",
            "POST /articles",
            0,
            20,
            kind: System.Diagnostics.ActivityKind.Server,
            tags: [new("http.request.method", "POST"), new("http.response.status_code", 202)]
        );
        story.Send();
        await search.TraceAsync(pushed.TraceId.ToHexString(), 1);
        await search.TraceAsync(read.TraceId.ToHexString(), 1);
        var (_, list) = await search.PageAsync("/traces?limit=200");
        list.ShouldContain(pushed.TraceId.ToHexString());
        list.ShouldNotContain(read.TraceId.ToHexString());
        list.ShouldNotContain(refused.TraceId.ToHexString());
        var (_, all) = await search.PageAsync("/traces?limit=200&visits=on");
        foreach (var trace in new[] { pushed, read, refused })
            all.ShouldContain(trace.TraceId.ToHexString());
    }

    /// <summary>When a span that was sent last is there, those before it are, or will never be.</summary>
    private Task PassAsync() => search.TraceAsync(Tell(1, 10), 1);

    private string Tell(int spans, int characters)
    {
        using var story = new TraceStory(search.Address, TimeProvider.System.GetUtcNow().AddMinutes(-1), null, "ingest");
        var root = story.Add("ingest", "poll", 0, spans);
        for (var span = 1; span < spans; span++)
            story.Add(
                "ingest",
                "entry",
                span,
                span + 1,
                root,
                tags: [new("one", new string('x', characters / 2)), new("two", new string('x', characters / 2))]
            );
        story.Send();
        return root.TraceId.ToHexString();
    }

    private static byte[] Ids(byte id, string name) =>
        Wire.Request(
            Wire.Message(
                2,
                [
                    .. Wire.Message(1, [.. Enumerable.Repeat(id, 16)]),
                    .. Wire.Message(2, [.. Enumerable.Repeat(id, 8)]),
                    .. Wire.Message(5, Encoding.UTF8.GetBytes(name)),
                    .. Wire.Now(),
                ]
            )
        );

    /// <summary>A root of somebody else's trace that began before it.</summary>
    private static byte[] Root(System.Diagnostics.ActivityTraceId trace, string name, DateTimeOffset at) =>
        Wire.Request(
            Wire.Message(
                2,
                [
                    .. Wire.Message(1, Convert.FromHexString(trace.ToHexString())),
                    .. Wire.Message(2, [.. Enumerable.Repeat((byte)9, 8)]),
                    .. Wire.Message(5, Encoding.UTF8.GetBytes(name)),
                    .. Wire.Times(at),
                ]
            )
        );

    private async Task<HttpStatusCode> SendAsync(string path, byte[] body, string? authorization = "Bearer " + TraceStory.Token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri($"/v1/{path}", UriKind.Relative));
        request.Content = new ByteArrayContent(body);
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/x-protobuf");
        if (authorization is not null)
            request.Headers.TryAddWithoutValidation("Authorization", authorization);
        using var answer = await search.Client.SendAsync(request, Stop);
        return answer.StatusCode;
    }
}
