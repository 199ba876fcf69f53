using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using NewsMesh.Ingest.Storage;
using NewsMesh.ServiceDefaults.Http;

namespace NewsMesh.Ingest.Feeds.Opml;

/// <summary>How far the feeds of an import have come.</summary>
/// <param name="Added">Feeds that the import added and that are subscribed still.</param>
/// <param name="Pending">Not polled yet.</param>
/// <param name="Active">Read.</param>
/// <param name="Failing">Polled in vain; GET /feeds?status=failing says why.</param>
/// <param name="Gone">Their servers said 410.</param>
/// <param name="Done">Every feed was polled once.</param>
internal sealed record ImportProgressAnswer(int Added, int Pending, int Active, int Failing, int Gone, bool Done);

/// <summary>
/// An import is known by its moment: the feeds that it added were all created at it, to the microsecond, and nothing needs to be stored for it.
/// </summary>
internal static class ImportProgress
{
    /// <summary>The moment of an import as the database keeps it.</summary>
    public static DateTimeOffset TimeBound(DateTimeOffset now) =>
        new(now.Ticks - (now.Ticks % TimeSpan.TicksPerMicrosecond), TimeSpan.Zero);

    public static string IdOf(DateTimeOffset moment) => (moment.Ticks / TimeSpan.TicksPerMicrosecond).ToString("x");

    public static async Task<Results<Ok<ImportProgressAnswer>, ProblemHttpResult>> GetAsync(
        string id,
        IngestDb db,
        CancellationToken cancellationToken
    )
    {
        if (TimeBoundOf(id) is not { } moment)
            return Problem.NotFound("import", id);
        var counts = await db
            .Feeds.Where(feed => feed.CreatedAt == moment)
            .GroupBy(feed => feed.Status)
            .Select(group => new { group.Key, Count = group.Count() })
            .ToDictionaryAsync(each => each.Key, each => each.Count, cancellationToken);
        int Of(FeedStatus status) => counts.GetValueOrDefault(status);
        return counts.Count == 0
            ? Problem.NotFound("import", id)
            : TypedResults.Ok(
                new ImportProgressAnswer(
                    counts.Values.Sum(),
                    Of(FeedStatus.Pending),
                    Of(FeedStatus.Active),
                    Of(FeedStatus.Failing),
                    Of(FeedStatus.Gone),
                    Of(FeedStatus.Pending) == 0
                )
            );
    }

    private static DateTimeOffset? TimeBoundOf(string id) =>
        long.TryParse(id, System.Globalization.NumberStyles.AllowHexSpecifier, null, out var microseconds)
        && microseconds > 0
        && microseconds < DateTimeOffset.MaxValue.Ticks / TimeSpan.TicksPerMicrosecond
            ? new DateTimeOffset(microseconds * TimeSpan.TicksPerMicrosecond, TimeSpan.Zero)
            : null;
}
