using CsCheck;
using NewsMesh.Search.Traces;

namespace NewsMesh.Search.Tests.Traces;

public sealed class WaterfallTests
{
    [Fact]
    public void Children_stand_below_their_parent_in_the_order_of_their_start() =>
        Waterfall
            .Of([Span("c", "a", 50, 10), Span("d", "b", 20, 5), Span("a", null, 0, 100), Span("b", "a", 10, 30)])
            .Rows.Select(row => $"{row.Depth}{row.Span.SpanId}")
            .ShouldBe(["0a", "1b", "2d", "1c"]);

    [Fact]
    public void Bars_are_shares_of_the_whole()
    {
        var waterfall = Waterfall.Of([Span("a", null, 100, 200), Span("b", "a", 150, 50)]);
        waterfall.Duration.ShouldBe(TimeSpan.FromMilliseconds(200));
        waterfall.Rows.Select(row => (row.Offset, row.Length)).ShouldBe([(0, 1), (0.25, 0.25)]);
    }

    [Fact]
    public void A_child_may_end_long_after_its_parent() =>
        Waterfall.Of([Span("a", null, 0, 10), Span("b", "a", 90, 10)]).Rows[0].Length.ShouldBe(0.1);

    [Fact]
    public void A_span_whose_parent_is_not_here_stands_at_the_left() =>
        Waterfall
            .Of([Span("a", null, 0, 10), Span("b", "lost", 5, 2)])
            .Rows.Select(row => $"{row.Depth}{row.Span.SpanId}")
            .ShouldBe(["0a", "0b"]);

    [Fact]
    public void Statements_one_after_the_other_are_folded_and_nothing_is_lost()
    {
        StoredSpan Statement(string id, int from)
        {
            var span = Span(id, "a", from, 1);
            span.Kind = NewsMesh.Search.Traces.Otlp.SpanKind.Client;
            span.Attributes = """{"db.system.name": "postgresql"}""";
            return span;
        }
        var rows = Waterfall
            .Of([Span("a", null, 0, 100), Statement("s", 1), Statement("t", 3), Statement("u", 5), Span("b", "a", 7, 1), Statement("v", 9)])
            .Rows;
        var groups = WaterfallGroup.Of(rows);
        groups.Select(group => group.Rows.Count).ShouldBe([1, 3, 1, 1]);
        groups.SelectMany(group => group.Rows).ShouldBe(rows);
    }

    [Fact]
    public void Spans_that_are_their_own_ancestors_are_drawn_once() =>
        Waterfall
            .Of([Span("a", "b", 0, 10), Span("b", "a", 5, 2), Span("c", "c", 6, 1)])
            .Rows.Select(row => row.Span.SpanId)
            .ShouldBe(["c", "a", "b"]);

    [Fact]
    public void A_service_is_named_where_it_is_entered()
    {
        var waterfall = Waterfall.Of([Span("a", null, 0, 10), Span("b", "a", 1, 2), Span("c", "b", 2, 1, "parse")]);
        waterfall.Rows.Select(row => row.EntersService).ShouldBe([true, false, true]);
    }

    [Fact]
    public void A_chain_of_any_depth_is_drawn()
    {
        var chain = Enumerable.Range(0, 20_000).Select(index => Span($"{index}", index == 0 ? null : $"{index - 1}", index, 1)).ToList();
        Waterfall.Of(chain).Rows[^1].Depth.ShouldBe(19_999);
    }

    [Fact]
    public void Every_span_has_one_row_whatever_the_parents_are() =>
        Gen.Select(Gen.Int[0, 12], Gen.Int[0, 100], Gen.Int[0, 100])
            .Array[0, 12]
            .Sample(given =>
            {
                var spans = given
                    .Select((span, index) => Span($"{index}", span.Item1 == 12 ? null : $"{span.Item1}", span.Item2, span.Item3))
                    .ToList();
                var rows = Waterfall.Of(spans).Rows;
                rows.Select(row => row.Span.SpanId).ShouldBe(spans.Select(span => span.SpanId), ignoreOrder: true);
                rows.ShouldAllBe(row => row.Offset >= 0 && row.End <= 1.000001);
            });

    [Theory]
    [InlineData(0.4, "0 µs")]
    [InlineData(850, "850 µs")]
    [InlineData(12_440, "12.4 ms")]
    [InlineData(125_000, "125 ms")]
    [InlineData(1_250_000, "1.25 s")]
    [InlineData(200_000_000, "3 min 20 s")]
    [InlineData(90_061_000_000, "25 h 1 min")]
    public void Durations_are_short(double microseconds, string text) =>
        SpanTime.Text(TimeSpan.FromMicroseconds(microseconds)).ShouldBe(text);

    [Theory]
    [InlineData("250ms", 250)]
    [InlineData("250", 250)]
    [InlineData(" 1.5 S ", 1500)]
    [InlineData("2min", 120_000)]
    [InlineData("500us", 0.5)]
    public void Durations_are_read(string text, double milliseconds) =>
        SpanTime.Parse(text).ShouldBe(TimeSpan.FromMilliseconds(milliseconds));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("-1s")]
    [InlineData("soon")]
    [InlineData("1e9")]
    [InlineData("999999999h")]
    public void What_is_no_duration_is_null(string? text) => SpanTime.Parse(text).ShouldBeNull();

    private static StoredSpan Span(string id, string? parent, int startMs, int durationMs, string service = "ingest") =>
        new()
        {
            TraceId = "t",
            SpanId = id,
            ParentSpanId = parent,
            Service = service,
            StartedAt = DateTimeOffset.UnixEpoch.AddMilliseconds(startMs),
            DurationMicros = durationMs * 1_000,
        };
}
