using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using NewsMesh.Ingest.Storage;

namespace NewsMesh.Ingest.Feeds.Opml;

internal static class ExportFeeds
{
    public static async Task<ContentHttpResult> GetAsync(IngestDb db, HttpResponse response, TimeProvider clock, CancellationToken cancellationToken)
    {
        var feeds = await db.Feeds.AsNoTracking().OrderBy(feed => feed.CreatedAt).ThenBy(feed => feed.FeedId)
            .Select(feed => new Outline(feed.Url, feed.Title ?? feed.Outlet, feed.SiteUrl, feed.Tags)).ToListAsync(cancellationToken);
        response.Headers.ContentDisposition = "attachment; filename=\"newsmesh-feeds.opml\"";
        return TypedResults.Content(OpmlFormat.Write(feeds, clock.GetUtcNow()), "text/x-opml; charset=utf-8");
    }
}
