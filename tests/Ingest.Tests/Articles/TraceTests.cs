using System.Collections.Concurrent;
using System.Diagnostics;
using NewsMesh.Contracts;
using NewsMesh.Testing;

namespace NewsMesh.Ingest.Tests.Articles;

public sealed class TraceTests(IngestFixture ingest) : IClassFixture<IngestFixture>
{
    [Fact]
    public async Task An_article_makes_one_trace_from_its_discovery_on_linked_to_the_poll()
    {
        using var spans = new Spans("NewsMesh.Ingest", "Npgsql");
        ingest.Site.Serve("traced.html", Samples.Page("Traced"), "text/html");
        ingest.Site.Serve("traced.xml", Samples.Rss("Traced", ("1", ingest.Site.UrlOf("traced.html"))), "application/rss+xml");
        await ingest.Client.PostTextAsync(
            "/feeds/import",
            $"<opml version=\"2.0\"><body><outline xmlUrl=\"{ingest.Site.UrlOf("traced.xml")}\" /></body></opml>",
            "text/x-opml"
        );
        var page = await ingest.Events.WaitForAsync<PageFetched>(each => each.Url == ingest.Site.UrlOf("traced.html"));

        var trace = await Eventually.SatisfiesAsync(
            () => Task.FromResult(spans.Of(page.Journey.TraceId).Where(span => span.Source.Name == "NewsMesh.Ingest").ToList()),
            found => found.Count >= 3,
            "three spans of ingest's own"
        );
        trace.Select(span => span.OperationName).ShouldBe(["discover article", "fetch page", "publish"]);
        trace[0].ParentSpanId.ShouldBe(default);
        trace[1].ParentSpanId.ShouldBe(trace[0].SpanId);
        var poll = spans.All.Single(span =>
            span.OperationName == "poll feed" && span.GetTagItem("url.full") as string == ingest.Site.UrlOf("traced.xml")
        );
        trace[0].Links.Single().Context.TraceId.ShouldBe(poll.TraceId);
        poll.TraceId.ToHexString().ShouldNotBe(page.Journey.TraceId);
        SqlOf(spans).ShouldContain(span => span.TraceId.ToHexString() == page.Journey.TraceId);
    }

    [Fact]
    public async Task Looking_for_work_in_vain_leaves_no_span()
    {
        using var spans = new Spans("NewsMesh.Ingest", "Npgsql");
        // Three rounds of every loop.
        await Eventually.TrueAsync(() => Task.FromResult(spans.Age > TimeSpan.FromSeconds(6)), "the loops went round");
        SqlOf(spans).Where(span => span.ParentSpanId == default).Select(span => span.DisplayName).ShouldBeEmpty();
    }

    /// <summary>SQL on this test's own database: other tests of the process trace theirs, on databases whose names begin alike.</summary>
    private IEnumerable<Activity> SqlOf(Spans spans) =>
        spans.All.Where(span =>
            span.Source.Name == "Npgsql" && span.TagObjects.Any(tag => tag.Value is string text && text == ingest.Database.Name)
        );

    /// <summary>Hears the spans that end in this process.</summary>
    private sealed class Spans : IDisposable
    {
        private readonly ConcurrentQueue<Activity> _ended = new();
        private readonly ActivityListener _listener;
        private readonly Stopwatch _watch = Stopwatch.StartNew();

        public Spans(params string[] sources)
        {
            _listener = new ActivityListener
            {
                ShouldListenTo = source => sources.Contains(source.Name),
                Sample = (ref _) => ActivitySamplingResult.AllDataAndRecorded,
                ActivityStopped = _ended.Enqueue,
            };
            ActivitySource.AddActivityListener(_listener);
        }

        public TimeSpan Age => _watch.Elapsed;

        public IReadOnlyList<Activity> All => [.. _ended];

        public IReadOnlyList<Activity> Of(string traceId) =>
            [.. _ended.Where(span => span.TraceId.ToHexString() == traceId).OrderBy(span => span.StartTimeUtc)];

        public void Dispose() => _listener.Dispose();
    }
}
