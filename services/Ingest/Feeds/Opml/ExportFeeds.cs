using System.Xml;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using NewsMesh.Ingest.Storage;

namespace NewsMesh.Ingest.Feeds.Opml;

internal static class ExportFeeds
{
    public static async Task<ContentHttpResult> GetAsync(
        IngestDb db,
        HttpResponse response,
        TimeProvider clock,
        CancellationToken cancellationToken
    )
    {
        var feeds = await db
            .Feeds.AsNoTracking()
            .OrderBy(feed => feed.CreatedAt)
            .ThenBy(feed => feed.FeedId)
            .Select(feed => new
            {
                feed.Url,
                Title = feed.Title ?? feed.Outlet,
                feed.SiteUrl,
                feed.Tags,
                feed.Outlet,
                feed.PollEvery,
            })
            .ToListAsync(cancellationToken);
        var outlines = feeds.Select(feed => new Outline(
            feed.Url,
            feed.Title,
            feed.SiteUrl,
            feed.Tags,
            feed.Outlet,
            feed.PollEvery is { } every ? XmlConvert.ToString(every) : null
        ));
        response.Headers.ContentDisposition = "attachment; filename=\"newsmesh-feeds.opml\"";
        return TypedResults.Content(OpmlFormat.Write(outlines, clock.GetUtcNow()), "text/x-opml; charset=utf-8");
    }
}
