using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using NewsMesh.Ingest.Fetching;
using NewsMesh.Ingest.Formats;
using NewsMesh.Ingest.Storage;
using NewsMesh.Ingest.Work;
using NewsMesh.ServiceDefaults.Http;
using NewsMesh.ServiceDefaults.Identity;
using NewsMesh.ServiceDefaults.Outbound;

namespace NewsMesh.Ingest.Feeds.Opml;

/// <summary>What came of an import. The three counts sum to the feeds of the document.</summary>
/// <param name="Added">Subscribed now, and polled in the background.</param>
/// <param name="Known">Subscribed before, or twice in the document.</param>
/// <param name="Rejected">Not subscribed, each for the reason in <paramref name="Rejections"/>.</param>
/// <param name="Rejections">The document's own words, and why.</param>
/// <param name="Progress">Where to see how far the added feeds have come; null when none was added.</param>
internal sealed record ImportAnswer(int Added, int Known, int Rejected, IReadOnlyList<RejectedFeed> Rejections, string? Progress);

internal sealed record RejectedFeed(string Url, string? Title, string Reason);

/// <summary>Subscribes every feed of an OPML document, without asking any server: the poll worker does, in its own time.</summary>
internal static class ImportFeeds
{
    /// <summary>10,000 feeds have about 3 MB.</summary>
    public const int MaxBytes = 8 * 1024 * 1024;
    private const int MaxAttempts = 5;

    /// <summary>Rows written and forgotten together: 10,000 at once cost 100 MB.</summary>
    private const int AtATime = 500;

    public static async Task<Results<Ok<ImportAnswer>, ProblemHttpResult>> PostAsync(
        HttpRequest request,
        IngestDb db,
        IOptions<FetchingOptions> fetching,
        IOptions<PollingOptions> polling,
        WorkSignals signals,
        TimeProvider clock,
        CancellationToken cancellationToken
    )
    {
        if (await BoundedBody.ReadAsync(request.Body, MaxBytes, cancellationToken) is not { } body)
            return Problem.Create(
                StatusCodes.Status413PayloadTooLarge,
                "too-large",
                "The document is too large",
                $"OPML may have {MaxBytes / 1024} KiB."
            );
        if (OpmlFormat.Read(TextDecoding.Decode(body, request.GetTypedHeaders().ContentType?.Charset.Value)) is not { } outlines)
            return Problem.Unprocessable("no-opml", "This is no OPML", "Send an OPML document as other feed readers export it.");

        var rejections = new List<RejectedFeed>();
        var wanted = new Dictionary<string, (Uri Url, Outline Outline)>(StringComparer.Ordinal);
        var repeated = 0;
        foreach (var outline in outlines)
        {
            if (TypedUrl.Of(outline.Url) is not { } url)
                rejections.Add(
                    new RejectedFeed(
                        outline.Url,
                        outline.Title,
                        outline.Url.Length == 0 ? "it names no address (xmlUrl)" : "it is no absolute http or https URL"
                    )
                );
            else if (AddressGuard.Refusal(url, fetching.Value.AllowedHosts) is { } reason)
                rejections.Add(new RejectedFeed(outline.Url, outline.Title, reason));
            else if (!wanted.TryAdd(NormalUrl.Of(url)!, (url, outline)))
                repeated++;
        }
        var now = ImportProgress.TimeBound(clock.GetUtcNow());
        var added = await AddAsync(wanted, now, db, polling.Value, cancellationToken);
        signals.Feeds.Notify();
        return TypedResults.Ok(
            new ImportAnswer(
                added,
                wanted.Count - added + repeated,
                rejections.Count,
                rejections,
                added > 0 ? $"/feeds/imports/{ImportProgress.IdOf(now)}" : null
            )
        );
    }

    /// <summary>Subscribes those that are not known, and returns how many. Somebody who imports the same at the same time may be faster: then there is less to add.</summary>
    private static async Task<int> AddAsync(
        Dictionary<string, (Uri Url, Outline Outline)> wanted,
        DateTimeOffset now,
        IngestDb db,
        PollingOptions options,
        CancellationToken cancellationToken
    )
    {
        for (var attempt = 1; ; attempt++)
        {
            var known = await db
                .Feeds.Where(feed => wanted.Keys.Contains(feed.NormalUrl))
                .Select(feed => feed.NormalUrl)
                .ToHashSetAsync(StringComparer.Ordinal, cancellationToken);
            // In one order, so that two imports wait for each other instead of for ever.
            var added = wanted
                .Where(each => !known.Contains(each.Key))
                .OrderBy(each => each.Key, StringComparer.Ordinal)
                .Select(each => each.Value)
                .ToList();
            try
            {
                await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
                foreach (var some in added.Chunk(AtATime))
                {
                    db.Feeds.AddRange(some.Select(each => Feed(each.Url, each.Outline, now, options)));
                    await db.SaveChangesAsync(cancellationToken);
                    db.ChangeTracker.Clear();
                }
                await transaction.CommitAsync(cancellationToken);
                return added.Count;
            }
            catch (DbUpdateException error)
                when (attempt < MaxAttempts
                    && error.InnerException
                        is Npgsql.PostgresException
                        {
                            SqlState: Npgsql.PostgresErrorCodes.UniqueViolation or Npgsql.PostgresErrorCodes.DeadlockDetected
                        }
                )
            {
                db.ChangeTracker.Clear();
            }
        }
    }

    private static Feed Feed(Uri url, Outline outline, DateTimeOffset now, PollingOptions options)
    {
        // An interval or a name that could not be asked for is no reason to go without the feed.
        var outlet = outline.Outlet is { Length: <= FeedTags.MaxOutlet } name ? name : null;
        var feed = NewFeed.Of(url, outlet, [.. outline.Tags], PollEvery.OrNull(outline.PollEvery, options), now, options);
        (feed.Title, feed.SiteUrl) = (outline.Title, outline.SiteUrl);
        return feed;
    }
}
