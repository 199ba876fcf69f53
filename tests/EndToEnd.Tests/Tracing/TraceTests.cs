using System.Net.Http.Json;
using NewsMesh.EndToEnd.Tests.Meshes;
using NewsMesh.Testing;
using NewsMesh.Testing.Servers;

namespace NewsMesh.EndToEnd.Tests.Tracing;

/// <summary>One trace an article, from the push or the discovery to the index, as a receiver of the tests' own sees it.</summary>
[Trait("mesh", "own")]
public class TraceTests
{
    private static readonly string[] Services = ["ingest", "parse", "entity-link", "search"];

    [Fact]
    public async Task A_pushed_and_a_polled_article_each_make_one_trace_through_all_services_with_their_sql()
    {
        await using var receiver = await OtlpReceiver.StartAsync();
        await using var mesh = await LocalMesh.StartAsync(await TestServers.SharedAsync(), receiver.Address);

        var pushed = await mesh.SearchableAsync(
            await mesh.PushAsync(
                new
                {
                    url = "https://trace.example/one",
                    title = "Traced article",
                    text = "The harbour of Tallinn reopened on Monday, officials said.\n\n“We are back,” harbour director Liisa Tammsaar told reporters in Tallinn.",
                }
            )
        );
        using (
            var answer = await mesh.Ingest.PostAsJsonAsync(
                "/feeds",
                new { url = new Uri(mesh.NewsroomAddress, "northern-ledger/feed.json") },
                TestContext.Current.CancellationToken
            )
        )
            answer.IsSuccessStatusCode.ShouldBeTrue();
        var polled = (
            await Eventually.SatisfiesAsync(
                async () =>
                    (await mesh.SearchAllAsync("")).Where(item => item.Text("url").StartsWith(mesh.NewsroomAddress.AbsoluteUri)).ToList(),
                items => items.Count > 0,
                "a polled article is searchable",
                TimeSpan.FromMinutes(2)
            )
        )[0];

        await ShouldBeOneTraceAsync(receiver, pushed.Text("traceId"), "POST /articles");
        await ShouldBeOneTraceAsync(receiver, polled.Text("traceId"), "discover");
        var discovery = receiver.Spans.Single(span => span.TraceId == polled.Text("traceId") && span.ParentSpanId.Length == 0);
        discovery.LinkedTraceIds.Count.ShouldBe(1, "the discovery links to the poll that found the entry");
        receiver.Spans.ShouldContain(span => span.TraceId == discovery.LinkedTraceIds[0] && span.Service == "ingest");
        polled.Text("traceId").ShouldNotBe(pushed.Text("traceId"));

        // A worker that looks for work and finds none leaves no trace of its own.
        receiver.Spans.ShouldNotContain(span => span.ParentSpanId.Length == 0 && span.Scope.StartsWith("Npgsql"));
    }

    private static async Task ShouldBeOneTraceAsync(OtlpReceiver receiver, string traceId, string root)
    {
        var spans = await Eventually.SatisfiesAsync(
            () => Task.FromResult(receiver.Spans.Where(span => span.TraceId == traceId).ToList()),
            spans =>
                Services.All(service =>
                    // What was written with others is written in the trace of the first of them.
                    spans.Any(span => span.Service == service && (span.IsStatement || span.LinkedTraceIds.Any(receiver.HasStatement)))
                )
                && Orphans(spans).Count == 0,
            $"the whole trace {traceId}"
        );

        spans.Where(span => span.ParentSpanId.Length == 0).ShouldHaveSingleItem().Name.ShouldContain(root, Case.Insensitive);
        // Published by one service and received by the next, within the same trace.
        foreach (var (from, to) in Services.Zip(Services.Skip(1)))
            spans.ShouldContain(
                span => span.Service == to && spans.Any(parent => parent.SpanId == span.ParentSpanId && parent.Service == from),
                $"{from} → {to}"
            );
    }

    private static List<SeenSpan> Orphans(IReadOnlyList<SeenSpan> spans)
    {
        var ids = spans.Select(span => span.SpanId).ToHashSet(StringComparer.Ordinal);
        return [.. spans.Where(span => span.ParentSpanId.Length > 0 && !ids.Contains(span.ParentSpanId))];
    }
}
