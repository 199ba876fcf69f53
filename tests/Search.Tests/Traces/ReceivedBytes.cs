using System.Net;

namespace NewsMesh.Search.Tests.Traces;

/// <summary>The bodies that the SDK's own exporter sends, kept instead of sent.</summary>
internal sealed class ReceivedBytes : HttpMessageHandler
{
    private readonly List<byte[]> _bodies = [];

    /// <summary>The requests of the article's story, one a service.</summary>
    public static IReadOnlyList<byte[]> OfArticleStory(DateTimeOffset? start = null)
    {
        using var kept = new ReceivedBytes();
        using (
            var story = new TraceStory(
                new Uri("http://127.0.0.1:1"),
                start ?? DateTimeOffset.UnixEpoch.AddDays(20_000),
                () => kept,
                ArticleStory.Services
            )
        )
        {
            ArticleStory.Tell(story);
            story.Send();
        }
        return kept._bodies;
    }

    protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        using var body = new MemoryStream();
        request.Content!.CopyTo(body, null, cancellationToken);
        _bodies.Add(body.ToArray());
        return new HttpResponseMessage(HttpStatusCode.OK) { Content = new ByteArrayContent([]) };
    }

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        Task.FromResult(Send(request, cancellationToken));
}
