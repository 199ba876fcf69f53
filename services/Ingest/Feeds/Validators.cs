using NewsMesh.Ingest.Fetching;

namespace NewsMesh.Ingest.Feeds;

/// <summary>
/// Whether to believe a server's ETag and Last-Modified. Some change them with every answer: the body's hash decides then. Some never change them: they
/// are caught by news under validators that were known already, and asked without conditions from then on. For the second kind to show itself, the whole
/// document is asked for once in a while.
/// </summary>
internal static class Validators
{
    /// <summary>The validators to ask with; none when the whole document is wanted.</summary>
    public static (string? ETag, string? LastModified) For(Feed feed, DateTimeOffset now, PollingOptions options) =>
        feed.ValidatorsLie || feed.BodyAt is not { } last || now - last >= options.WholeBodyEvery
            ? (null, null)
            : (feed.ETag, feed.LastModified);

    /// <summary>Whether an answer that brought news has the validators of the one before it. A strong ETag says more than a date of whole seconds.</summary>
    public static bool AreTheSame(Feed feed, FetchResult.Content content) =>
        content.ETag is not null || feed.ETag is not null
            ? content.ETag == feed.ETag
            : content.LastModified is not null && content.LastModified == feed.LastModified;
}
