using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using NewsMesh.Ingest.Fetching;
using NewsMesh.Ingest.Formats;
using NewsMesh.Ingest.Storage;
using NewsMesh.Ingest.Work;
using NewsMesh.ServiceDefaults.Http;
using NewsMesh.ServiceDefaults.Identity;

namespace NewsMesh.Ingest.Feeds.Opml;

/// <summary>What came of an import. The three counts sum to the feeds of the document.</summary>
internal sealed record ImportAnswer(int Added, int Known, int Rejected, IReadOnlyList<RejectedFeed> Rejections);

internal sealed record RejectedFeed(string Url, string? Title, string Reason);

/// <summary>Subscribes every feed of an OPML document, without asking any server: the poll worker does, in its own time.</summary>
internal static class ImportFeeds
{
    /// <summary>10,000 feeds have about 3 MB.</summary>
    public const int MaxBytes = 8 * 1024 * 1024;
    private const int MaxTags = 20;
    private const int MaxTagLength = 100;

    public static async Task<Results<Ok<ImportAnswer>, ProblemHttpResult>> PostAsync(
        HttpRequest request, IngestDb db, IOptions<FetchingOptions> fetching, IOptions<PollingOptions> polling, WorkSignals signals, TimeProvider clock, CancellationToken cancellationToken)
    {
        if (await BoundedBody.ReadAsync(request.Body, MaxBytes, cancellationToken) is not { } body)
            return Problem.Create(StatusCodes.Status413PayloadTooLarge, "too-large", "The document is too large", $"OPML may have {MaxBytes / 1024} KiB.");
        if (OpmlFormat.Read(TextDecoding.Decode(body, request.GetTypedHeaders().ContentType?.Charset.Value)) is not { } outlines)
            return Problem.Unprocessable("no-opml", "This is no OPML", "Send an OPML document as other feed readers export it.");

        var rejections = new List<RejectedFeed>();
        var wanted = new Dictionary<string, Outline>(StringComparer.Ordinal);
        var repeated = 0;
        foreach (var outline in outlines)
        {
            if (RefusalOf(outline.Url, fetching.Value) is { } reason)
                rejections.Add(new RejectedFeed(outline.Url, outline.Title, reason));
            else if (!wanted.TryAdd(NormalUrl.Of(outline.Url)!, outline))
                repeated++;
        }
        var known = await db.Feeds.Where(feed => wanted.Keys.Contains(feed.NormalUrl)).Select(feed => feed.NormalUrl).ToHashSetAsync(StringComparer.Ordinal, cancellationToken);
        var now = clock.GetUtcNow();
        var added = wanted.Where(each => !known.Contains(each.Key)).Select(each => Feed(each.Value, now, polling.Value)).ToList();
        db.Feeds.AddRange(added);
        await db.SaveChangesAsync(cancellationToken);
        signals.Feeds.Notify();
        return TypedResults.Ok(new ImportAnswer(added.Count, known.Count + repeated, rejections.Count, rejections));
    }

    private static string? RefusalOf(string url, FetchingOptions options) =>
        NormalUrl.Of(url) is null || !Uri.TryCreate(url.Trim(), UriKind.Absolute, out var uri) ? "it is no absolute http or https URL" : AddressGuard.Refusal(uri, options.AllowedHosts);

    private static Feed Feed(Outline outline, DateTimeOffset now, PollingOptions options)
    {
        var tags = outline.Tags.Select(tag => tag.Length > MaxTagLength ? tag[..MaxTagLength] : tag).Take(MaxTags).ToArray();
        var feed = NewFeed.Of(outline.Url, outlet: null, tags, pollEvery: null, now, options);
        (feed.Title, feed.SiteUrl) = (outline.Title, outline.SiteUrl);
        return feed;
    }
}
