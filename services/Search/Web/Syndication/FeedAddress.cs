using NewsMesh.Search.Query;

namespace NewsMesh.Search.Web.Syndication;

/// <summary>What a feed of a search calls itself, and where it lies.</summary>
/// <param name="Title">The search in words.</param>
/// <param name="Self">The feed's own address.</param>
/// <param name="Page">The page of the same search.</param>
internal sealed record FeedAddress(string Title, string Self, string Page)
{
    public static FeedAddress Of(HttpRequest request)
    {
        var site = $"{request.Scheme}://{request.Host}";
        var query = request.Query["q"].ToString().Trim();
        return new FeedAddress(
            query.Length == 0 ? "NewsMesh" : $"NewsMesh: {XmlText.Of(query)}",
            $"{site}{request.Path}{request.QueryString}",
            $"{site}/search{request.QueryString}"
        );
    }

    /// <summary>The article at its publisher; our own page of it where the publisher's address is none to link to.</summary>
    public string LinkOf(ArticleItem item) =>
        SafeUrl.Of(item.Url) ?? $"{new Uri(Self).GetLeftPart(UriPartial.Authority)}/articles/{item.Id}";
}
