using System.Text;
using CsCheck;
using NewsMesh.Search.Traces.Otlp;

namespace NewsMesh.Search.Tests.Traces;

public sealed class OtlpDecodingTests
{
    private static readonly IReadOnlyList<byte[]> Bodies = ReceivedBytes.OfArticleStory();

    [Fact]
    public void What_the_real_exporter_sends_is_read_whole()
    {
        var spans = Bodies.SelectMany(body => OtlpProtobuf.Decode(body).ShouldBeOfType<Decoded.Spans>().Items).ToList();

        spans.Select(span => span.Service).Distinct().ShouldBe(ArticleStory.Services, ignoreOrder: true);
        spans.Select(span => span.TraceId).Distinct().ShouldHaveSingleItem().Length.ShouldBe(32);
        var root = spans.Single(span => span.ParentSpanId is null);
        (root.Name, root.Kind, root.Instance).ShouldBe(("article discovered", SpanKind.Internal, "ingest-1"));
        root.StartedAt.ShouldBe(DateTimeOffset.UnixEpoch.AddDays(20_000));
        root.Duration.ShouldBe(TimeSpan.FromMilliseconds(2));
        ((string?)root.Attributes["url.full"]).ShouldBe(ArticleStory.Url);
        var get = spans.Single(span => span.Name == "GET");
        ((long?)get.Attributes["http.response.status_code"]).ShouldBe(200);
        var failed = spans.Single(span => span.Status == SpanStatus.Error);
        failed.StatusMessage.ShouldBe("The dictionary was not loaded within 50 ms.");
        ((string?)failed.Events.ShouldHaveSingleItem()!["attributes"]!["exception.type"]).ShouldBe("System.TimeoutException");
        ((string?)failed.Events[0]!["attributes"]!["exception.stacktrace"])!.ShouldContain(nameof(ArticleStory));
    }

    [Fact]
    public void Damaged_requests_are_spans_or_malformed_and_never_an_exception() =>
        Gen.Select(Gen.Int[0, Bodies.Count - 1], Gen.Select(Gen.Int[0, 1_000_000], Gen.Byte).Array[1, 30], Gen.Int[0, 1_000_000], Gen.Bool)
            .Sample(
                (which, changes, cut, isCut) =>
                {
                    var body = Bodies[which];
                    var damaged = body[..(isCut ? cut % body.Length : body.Length)].ToArray();
                    foreach (var (at, value) in changes.Where(_ => damaged.Length > 0))
                        damaged[at % damaged.Length] = value;
                    Decode(damaged);
                },
                iter: 5_000
            );

    [Fact]
    public void Random_bytes_are_spans_or_malformed_and_never_an_exception() => Gen.Byte.Array[0, 400].Sample(Decode, iter: 20_000);

    [Fact]
    public void A_length_beyond_the_end_is_malformed() =>
        OtlpProtobuf.Decode([0x0a, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x7f, 0x00]).ShouldBeOfType<Decoded.Malformed>();

    [Fact]
    public void A_number_without_an_end_is_malformed() =>
        OtlpProtobuf.Decode([.. Enumerable.Repeat((byte)0xff, 50)]).ShouldBeOfType<Decoded.Malformed>();

    [Fact]
    public void Values_nested_without_end_are_cut_off()
    {
        byte[] value = Wire.Message(1, "deep"u8);
        for (var level = 0; level < 5_000; level++)
            value = Wire.Message(5, Wire.Message(1, value));
        var span = One(Wire.Span([.. Wire.Message(9, [.. Wire.Message(1, "key"u8), .. Wire.Message(2, value)])]));
        span.Attributes["key"]!.ToJsonString().ShouldBe("[[[[[[null]]]]]]");
    }

    [Fact]
    public void A_span_keeps_no_more_than_it_may()
    {
        var attributes = Enumerable.Range(0, 10_000).SelectMany(index => Wire.Attribute($"key{index}", new string('x', 1_000))).ToArray();
        var events = Enumerable.Range(0, 10_000).SelectMany(_ => Wire.Message(11, Wire.Message(2, "event"u8))).ToArray();
        var span = One(Wire.Span([.. attributes, .. events]));
        (span.Attributes.ToJsonString().Length + span.Events.ToJsonString().Length).ShouldBeLessThan(Limits.SpanLength * 2);
        span.Attributes.Count.ShouldBeLessThanOrEqualTo(Limits.AttributesPerList);
        span.Events.Count.ShouldBeLessThanOrEqualTo(Limits.EventsPerSpan);
    }

    [Fact]
    public void Text_that_postgres_would_refuse_is_made_storable()
    {
        var span = One(
            Wire.Span([.. Wire.Message(9, [.. Wire.Message(1, "a\0b"u8), .. Wire.Message(2, Wire.Message(1, [0x00, 0xff, 0x41]))])])
        );
        span.Attributes.ShouldHaveSingleItem().ToString().ShouldBe("[a\uFFFDb, \uFFFD\uFFFDA]");
    }

    [Fact]
    public void A_span_without_ids_is_rejected_and_the_others_are_kept()
    {
        var body = Wire.Request([.. Wire.Message(2, Wire.Message(5, "no ids"u8)), .. Wire.Message(2, Wire.Span([]))]);
        var spans = OtlpProtobuf.Decode(body).ShouldBeOfType<Decoded.Spans>();
        (spans.Items.Count, spans.Rejected).ShouldBe((1, 1));
    }

    [Fact]
    public void More_spans_than_a_request_may_have_are_rejected()
    {
        var spans = Enumerable.Repeat(Wire.Message(2, Wire.Span([])), Limits.SpansPerRequest + 7).SelectMany(span => span).ToArray();
        OtlpProtobuf.Decode(Wire.Request(spans)).ShouldBeOfType<Decoded.Spans>().Rejected.ShouldBe(7);
    }

    [Fact]
    public void Json_says_the_same_as_protobuf()
    {
        const string Json = """
            {"resourceSpans":[{"resource":{"attributes":[{"key":"service.name","value":{"stringValue":"parse"}}]},"scopeSpans":[{"scope":{"name":"test"},"spans":[
            {"traceId":"5B8EFFF798038103D269B633813FC60C","spanId":"EEE19B7EC3C1B174","parentSpanId":"EEE19B7EC3C1B173","name":"extract","kind":2,
            "startTimeUnixNano":"1544712660000000000","endTimeUnixNano":"1544712661500000000","status":{"code":2,"message":"no text"},
            "attributes":[{"key":"count","value":{"intValue":"42"}},{"key":"list","value":{"arrayValue":{"values":[{"boolValue":true},{"doubleValue":0.5}]}}},{"key":"half","value":{"stringValue":"\ud800"}}],
            "events":[{"timeUnixNano":1544712660500000000,"name":"retry"}],
            "links":[{"traceId":"5b8efff798038103d269b633813fc60d","spanId":"eee19b7ec3c1b175"}]}]}]}]}
            """;
        var span = OtlpJson.Decode(Encoding.UTF8.GetBytes(Json)).ShouldBeOfType<Decoded.Spans>().Items.ShouldHaveSingleItem();
        (span.Service, span.Scope, span.Name, span.Kind, span.Status).ShouldBe(
            ("parse", "test", "extract", SpanKind.Server, SpanStatus.Error)
        );
        (span.TraceId, span.SpanId, span.ParentSpanId).ShouldBe(
            ("5b8efff798038103d269b633813fc60c", "eee19b7ec3c1b174", "eee19b7ec3c1b173")
        );
        span.Duration.ShouldBe(TimeSpan.FromSeconds(1.5));
        span.Attributes.ToJsonString().ShouldBe("""{"count":42,"list":[true,0.5],"half":null}""");
        ((string?)span.Events.ShouldHaveSingleItem()!["name"]).ShouldBe("retry");
        ((string?)span.Links.ShouldHaveSingleItem()!["spanId"]).ShouldBe("eee19b7ec3c1b175");
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{\"resourceSpans\":")]
    [InlineData("null")]
    public void Other_json_is_malformed(string json) => OtlpJson.Decode(Encoding.UTF8.GetBytes(json)).ShouldBeOfType<Decoded.Malformed>();

    [Fact]
    public void Damaged_json_is_spans_or_malformed_and_never_an_exception()
    {
        var body =
            """{"resourceSpans":[{"resource":{"attributes":[{"key":"a","value":{"stringValue":"b"}}]},"scopeSpans":[{"spans":[{"traceId":"5b8efff798038103d269b633813fc60c","spanId":"eee19b7ec3c1b174","attributes":[{"key":"n","value":{"arrayValue":{"values":[{"intValue":"1"}]}}}]}]}]}]}"""u8.ToArray();
        Gen.Select(Gen.Int[0, 1_000_000], Gen.OneOf(Gen.Byte, Gen.Char["{}[]\",:0ntf\\u"].Select(letter => (byte)letter)))
            .Array[1, 6]
            .Sample(
                changes =>
                {
                    var damaged = body.ToArray();
                    foreach (var (at, value) in changes)
                        damaged[at % damaged.Length] = value;
                    OtlpJson.Decode(damaged).ShouldNotBeNull();
                },
                iter: 5_000
            );
    }

    private static ReceivedSpan One(byte[] span) =>
        OtlpProtobuf.Decode(Wire.Request(Wire.Message(2, span))).ShouldBeOfType<Decoded.Spans>().Items.ShouldHaveSingleItem();

    private static void Decode(byte[] bytes)
    {
        if (OtlpProtobuf.Decode(bytes) is Decoded.Spans spans)
            spans.Items.ShouldAllBe(span =>
                span.TraceId.Length == 32
                && span.SpanId.Length == 16
                && span.Duration >= TimeSpan.Zero
                && span.Attributes.ToJsonString(null) != ""
            );
    }
}
