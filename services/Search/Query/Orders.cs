using NewsMesh.ServiceDefaults.Http;

namespace NewsMesh.Search.Query;

internal enum Order
{
    Relevance,
    Newest,
    Oldest,
}

/// <summary>The orders of a search. Each ends with the id, so that every article has one place.</summary>
internal static class Orders
{
    public static Order Of(SearchRequest request, TextQuery? query)
    {
        if (request.Collapse is not (null or "" or "story"))
            throw Unknown("collapse", "collapse must be story, or be left out.");
        return request.Sort?.ToLowerInvariant() switch
        {
            "newest" => Order.Newest,
            "oldest" => Order.Oldest,
            // Without words nothing is more relevant than the news.
            null or "" or "relevance" => query is null ? Order.Newest : Order.Relevance,
            _ => throw Unknown("sort", "sort must be relevance, newest or oldest."),
        };
    }

    /// <summary>What ORDER BY says, with the row's name and a full stop where there are several rows.</summary>
    public static string Sql(Order order, string row = "") =>
        order switch
        {
            Order.Relevance => $"{row}score DESC, {row}article_id DESC",
            Order.Newest => $"{row}published_at DESC, {row}article_id DESC",
            _ => $"{row}published_at, {row}article_id",
        };

    /// <summary>The rows behind the position <c>@after_score</c> or <c>@after_at</c>, <c>@after_id</c>.</summary>
    public static string After(Order order) =>
        order switch
        {
            Order.Relevance => "(score, article_id) < (@after_score, @after_id)",
            Order.Newest => "(published_at, article_id) < (@after_at, @after_id)",
            _ => "(published_at, article_id) > (@after_at, @after_id)",
        };

    private static ProblemException Unknown(string name, string detail) =>
        new(StatusCodes.Status400BadRequest, name, $"The value of {name} is not known", detail);
}
