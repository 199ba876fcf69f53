using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using NewsMesh.Search.Traces.Otlp;
using NewsMesh.Search.Traces.Receiving;

namespace NewsMesh.Search.Tests.Traces;

public sealed class TracesTests(TracesFixture search) : IClassFixture<TracesFixture>
{
    private const int StorySpans = 29;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_articles_trace_is_shown_with_all_its_services_errors_and_statements()
    {
        var id = Tell();
        var trace = await search.TraceAsync(id, StorySpans);

        trace.GetProperty("name").GetString().ShouldBe("article discovered");
        trace
            .GetProperty("services")
            .EnumerateArray()
            .Select(service => service.GetString())
            .ShouldBe(["entity-link", "ingest", "parse", "search"]);
        trace.GetProperty("errorCount").GetInt32().ShouldBe(1);
        trace.GetProperty("durationMs").GetDouble().ShouldBe(1196);
        var spans = trace.GetProperty("spans").EnumerateArray().ToList();
        spans.Count.ShouldBe(StorySpans);
        var statement = spans.First(span => span.GetProperty("name").GetString() == "postgresql");
        statement.GetProperty("attributes").GetProperty("db.query.text").GetString()!.ShouldStartWith("INSERT INTO ingest.entries");
        spans.ShouldContain(span => span.GetProperty("spanId").GetString() == statement.GetProperty("parentSpanId").GetString());

        var (answer, html) = await search.PageAsync($"/traces/{id}");
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Headers.Vary.ShouldContain("Accept");
        html.ShouldContain("article discovered");
        html.ShouldContain("The dictionary was not loaded within 50 ms.");
        html.ShouldContain("System.TimeoutException");
        html.ShouldContain("ON CONFLICT (id) DO NOTHING");
        html.Split("<details class=\"span").Length.ShouldBe(StorySpans + 1);
    }

    [Fact]
    public async Task A_batch_that_comes_again_counts_once()
    {
        var bodies = ReceivedBytes.OfArticleStory(TimeProvider.System.GetUtcNow());
        foreach (var body in bodies.Concat(bodies))
            (await SendAsync(body)).StatusCode.ShouldBe(HttpStatusCode.OK);
        var id = OtlpProtobuf.Decode(bodies[0]).ShouldBeOfType<Decoded.Spans>().Items[0].TraceId;
        // The queue keeps the order: when this one is there, the ones before it are.
        await search.TraceAsync(Tell(), StorySpans);
        var trace = await search.TraceAsync(id, StorySpans);
        (
            trace.GetProperty("spanCount").GetInt32(),
            trace.GetProperty("errorCount").GetInt32(),
            trace.GetProperty("spans").GetArrayLength()
        ).ShouldBe((StorySpans, 1, StorySpans));
    }

    [Fact]
    public async Task The_list_finds_a_trace_by_service_span_attribute_duration_and_error()
    {
        var id = Tell();
        await search.TraceAsync(id, StorySpans);
        foreach (
            var query in new[]
            {
                "service=parse",
                "name=EXTRACT+art",
                "text=harbour-courier.example",
                "text=dictionary+was+not",
                "min=1s",
                "errors=on",
                "window=5m",
                "service=parse&name=extract&min=1.1s&errors=on",
            }
        )
            (await search.PageAsync("/traces?limit=200&" + query)).Html.ShouldContain($"/traces/{id}", customMessage: query);
        foreach (
            var query in new[]
            {
                "service=newsroom",
                "name=nothing+of+the+kind",
                "text=100%25",
                "min=2s",
                "service=parse&name=find+mentions",
            }
        )
            (await search.PageAsync("/traces?limit=200&" + query)).Html.ShouldNotContain($"/traces/{id}", customMessage: query);
    }

    [Fact]
    public async Task The_list_goes_on_where_the_page_before_ended()
    {
        var ids = new List<string>();
        for (var index = 0; index < 5; index++)
            ids.Add(Tell(index));
        foreach (var id in ids)
            await search.TraceAsync(id, StorySpans);
        var seen = new List<string>();
        for (var next = "/traces?limit=2"; next is not null; )
        {
            var (answer, html) = await search.PageAsync(next);
            answer.StatusCode.ShouldBe(HttpStatusCode.OK);
            seen.AddRange(ids.Where(id => html.Contains($"/traces/{id}", StringComparison.Ordinal)));
            next = html.Split("rel=\"next\" href=\"") is [_, var rest]
                ? WebUtility.HtmlDecode(rest[..rest.IndexOf('"')]) + "&limit=2"
                : null;
        }
        seen.ShouldBe(ids, ignoreOrder: true);
    }

    [Fact]
    public async Task A_trace_id_in_the_form_leads_to_the_trace()
    {
        var id = Tell();
        await search.TraceAsync(id, StorySpans);
        (await search.PageAsync($"/traces?text={id.ToUpperInvariant()}")).Answer.RequestMessage!.RequestUri!.AbsolutePath.ShouldBe(
            $"/traces/{id}"
        );
    }

    [Theory]
    [InlineData("0af7651916cd43dd8448eb211c80319c")]
    [InlineData("nonsense")]
    public async Task An_unknown_trace_is_not_found_and_says_why(string id)
    {
        var (answer, html) = await search.PageAsync($"/traces/{id}");
        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        html.ShouldContain("kept for a day");
        using var json = await search.Client.GetAsync(new Uri($"/traces/{id}", UriKind.Relative), Stop);
        json.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        json.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
    }

    [Fact]
    public async Task Gzip_and_json_are_taken()
    {
        using var zipped = new MemoryStream();
        await using (var gzip = new GZipStream(zipped, CompressionMode.Compress, leaveOpen: true))
            await gzip.WriteAsync(Wire.Request(Wire.Message(2, Wire.Span([.. Wire.Message(5, "zipped"u8), .. Wire.Now()]))), Stop);
        (await SendAsync(zipped.ToArray(), encoding: "gzip")).StatusCode.ShouldBe(HttpStatusCode.OK);
        await search.TraceAsync(Convert.ToHexStringLower([.. Enumerable.Repeat((byte)7, 16)]), 1);

        using var answer = await search.Client.PostAsJsonAsync(
            new Uri("/v1/traces", UriKind.Relative),
            new
            {
                resourceSpans = new[]
                {
                    new
                    {
                        scopeSpans = new[]
                        {
                            new
                            {
                                spans = new[]
                                {
                                    new
                                    {
                                        traceId = "5b8efff798038103d269b633813fc60c",
                                        spanId = "eee19b7ec3c1b174",
                                        name = "told in JSON",
                                        startTimeUnixNano = Wire.Nanoseconds(TimeProvider.System.GetUtcNow())
                                            .ToString(CultureInfo.InvariantCulture),
                                        endTimeUnixNano = Wire.Nanoseconds(TimeProvider.System.GetUtcNow())
                                            .ToString(CultureInfo.InvariantCulture),
                                    },
                                },
                            },
                        },
                    },
                },
            },
            Stop
        );
        (await answer.Content.ReadAsStringAsync(Stop)).ShouldBe("{}");
        (await search.TraceAsync("5b8efff798038103d269b633813fc60c", 1)).GetProperty("name").GetString().ShouldBe("told in JSON");
    }

    [Fact]
    public async Task What_is_not_otlp_is_refused_with_a_status_that_says_so()
    {
        var answer = await SendAsync([0xff, 0xff]);
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/x-protobuf");
        (await answer.Content.ReadAsByteArrayAsync(Stop))[..4]
            .ShouldBe([0x08, 0x03, 0x12, (byte)"The body is not a protobuf ExportTraceServiceRequest.".Length]);
        (await SendAsync([0xff, 0xff], encoding: "gzip")).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await SendAsync([], encoding: "br")).StatusCode.ShouldBe(HttpStatusCode.UnsupportedMediaType);
        (await SendAsync([], type: "text/plain")).StatusCode.ShouldBe(HttpStatusCode.UnsupportedMediaType);
        (await SendAsync("{"u8.ToArray(), type: "application/json")).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_small_body_that_unzips_to_a_large_one_is_refused()
    {
        using var bomb = new MemoryStream();
        await using (var gzip = new GZipStream(bomb, CompressionLevel.SmallestSize, leaveOpen: true))
            await gzip.WriteAsync(new byte[RequestBody.Most + 1], Stop);
        (await SendAsync(bomb.ToArray(), encoding: "gzip")).StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
    }

    [Theory]
    [InlineData("logs")]
    [InlineData("metrics")]
    public async Task Logs_and_metrics_are_taken_and_dropped(string kind) =>
        (await SendAsync([1, 2, 3], path: kind)).StatusCode.ShouldBe(HttpStatusCode.OK);

    [Fact]
    public async Task A_trace_that_is_too_long_for_a_page_shows_its_errors_and_says_what_is_left_out()
    {
        using var story = new TraceStory(search.Address, TimeProvider.System.GetUtcNow().AddMinutes(-1), null, "ingest");
        var root = story.Add("ingest", "poll", 0, 5_000);
        for (var index = 0; index < 1_200; index++)
            story.Add(
                "ingest",
                $"entry {index}",
                index,
                index + 1,
                root,
                error: index == 1_150 ? new InvalidDataException("no date") : null
            );
        story.Send();
        await search.TraceAsync(root.TraceId.ToHexString(), 1_201);
        var (_, html) = await search.PageAsync($"/traces/{root.TraceId.ToHexString()}");
        html.ShouldContain("These are 1000 of 1201 spans");
        html.ShouldContain("no date");
        // Two hundred a page.
        html.Split("<details class=\"span").Length.ShouldBe(201);
        html.ShouldContain("?from=200");
    }

    private string Tell(int minutesAgo = 0)
    {
        using var story = new TraceStory(
            search.Address,
            TimeProvider.System.GetUtcNow().AddMinutes(-minutesAgo),
            null,
            ArticleStory.Services
        );
        var id = ArticleStory.Tell(story);
        story.Send();
        return id.ToHexString();
    }

    private async Task<HttpResponseMessage> SendAsync(
        byte[] body,
        string type = "application/x-protobuf",
        string? encoding = null,
        string path = "traces"
    )
    {
        using var content = new ByteArrayContent(body);
        content.Headers.ContentType = new MediaTypeHeaderValue(type);
        if (encoding is not null)
            content.Headers.ContentEncoding.Add(encoding);
        return await search.Client.PostAsync(new Uri($"/v1/{path}", UriKind.Relative), content);
    }
}
