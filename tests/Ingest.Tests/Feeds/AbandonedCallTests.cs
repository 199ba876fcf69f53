using System.Net.Http.Json;
using NewsMesh.Ingest.Formats;

namespace NewsMesh.Ingest.Tests.Feeds;

/// <summary>Who asks for something and goes away has it no longer done.</summary>
public sealed class AbandonedCallTests(IngestFixture ingest) : IClassFixture<IngestFixture>
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/feeds/preview")]
    [InlineData("/feeds")]
    public async Task The_server_of_a_feed_is_asked_no_longer_for_a_caller_who_has_gone_away(string call)
    {
        var path = $"slow{call.Replace('/', '-')}.xml";
        var asked = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var left = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        ingest.Site.Answer(
            path,
            async context =>
            {
                await using var leaves = context.RequestAborted.Register(left.SetResult);
                asked.TrySetResult();
                await left.Task;
            }
        );
        using var caller = CancellationTokenSource.CreateLinkedTokenSource(Cancelled);
        var answer = ingest.Client.PostAsJsonAsync(new Uri(call, UriKind.Relative), new { url = ingest.Site.UrlOf(path) }, caller.Token);
        await asked.Task.WaitAsync(TimeSpan.FromSeconds(30), Cancelled);
        await caller.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => answer);
        // Less than the time that ingest gives a server by itself.
        await left.Task.WaitAsync(TimeSpan.FromSeconds(5), Cancelled);
    }

    [Theory]
    [InlineData("<rss><channel><item><title>Pier</title></item></channel></rss>")]
    [InlineData("<rss><channel><item><title>Pier & quay</item></channel></rss>")]
    public void A_document_that_nobody_waits_for_any_more_is_not_read(string document) =>
        Should.Throw<OperationCanceledException>(() => FeedReader.Read(document, null, new CancellationToken(canceled: true)));
}
