using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http.HttpResults;
using NewsMesh.Search.Query;

namespace NewsMesh.Search.Web.Syndication;

/// <summary>JSON Feed 1.1.</summary>
internal static class JsonFeed
{
    public const string ContentType = "application/feed+json";
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    public static ContentHttpResult Of(SearchAnswer answer, FeedAddress address)
    {
        var feed = new Feed(
            "https://jsonfeed.org/version/1.1",
            address.Title,
            address.Page,
            address.Self,
            [
                .. answer.Items.Select(item => new Item(
                    item.Id.ToString(),
                    address.LinkOf(item),
                    item.Headline,
                    item.Snippet,
                    item.PublishedAt.UtcDateTime,
                    [new Author(item.Outlet)],
                    Lang.Of(item.Language)
                )),
            ]
        );
        return TypedResults.Content(JsonSerializer.Serialize(feed, Options), $"{ContentType}; charset=utf-8");
    }

    private sealed record Feed(string Version, string Title, string HomePageUrl, string FeedUrl, IReadOnlyList<Item> Items);

    private sealed record Item(
        string Id,
        string Url,
        string Title,
        string ContentHtml,
        DateTime DatePublished,
        IReadOnlyList<Author> Authors,
        string? Language
    );

    private sealed record Author(string Name);
}
