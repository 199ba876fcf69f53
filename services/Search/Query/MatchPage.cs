using Npgsql;

namespace NewsMesh.Search.Query;

/// <summary>The page of what <see cref="MatchQuery"/> finds, where the whole window is ranked or grouped before.</summary>
/// <param name="Order">The order.</param>
/// <param name="IsByStory">One article a story.</param>
/// <param name="Limit">Articles, and one more to see whether there are more.</param>
/// <param name="Now">What ages are counted from.</param>
/// <param name="AsOf">What came later is left out; null on the first page.</param>
/// <param name="After">Where the page before ended; null on the first page.</param>
internal sealed record MatchPage(
    Order Order,
    bool IsByStory,
    int Limit,
    DateTimeOffset Now,
    DateTimeOffset? AsOf,
    (double Score, DateTimeOffset At, Guid Id)? After
)
{
    public const string Kind = "item";

    /// <summary>The last part of the statement, in the form of its other rows.</summary>
    public const string Rows = $"SELECT '{Kind}', article_id::text, '', 0, score FROM page";

    public bool IsByRelevance => Order == Order.Relevance;

    /// <summary>The CTEs from <c>found</c> to <c>page</c>.</summary>
    public string Sql(string? query, NpgsqlParameterCollection parameters)
    {
        Add("limit", Limit);
        if (IsByRelevance)
            Add("now", Now);
        // Whoever pages on has what was there at the first page: what comes meanwhile moves nothing.
        if (AsOf is { } asOf)
            Add("as_of", asOf);
        if (After is { } after)
        {
            Add("after_id", after.Id);
            if (IsByRelevance)
                Add("after_score", after.Score);
            else
                Add("after_at", after.At);
        }
        var listed = AsOf is null ? "found" : "listed";
        var source = IsByStory ? "collapsed" : "ranked";
        return $"""
            ,{(AsOf is null ? "" : " listed AS (SELECT * FROM found WHERE added_at <= @as_of),")}
            {(IsByRelevance ? Ranking.Ranked(query!, listed) : Ranking.ByTime(listed))}{(IsByStory ? Collapsed : "")},
            page AS (SELECT article_id, score FROM {source}{(After is null ? "" : $" WHERE {Orders.After(Order)}")} ORDER BY {Orders.Sql(
                Order
            )} LIMIT @limit)
            """;

        void Add(string name, object value) => parameters.Add(ServiceDefaults.Database.Sql.Parameter(name, value));
    }

    /// <summary>Of the articles of a story the one that the order has first; what belongs to no story stands alone.</summary>
    private string Collapsed =>
        $"""
            ,
            collapsed AS (SELECT * FROM (
                SELECT ranked.*, row_number() OVER (PARTITION BY coalesce(story_id, article_id) ORDER BY {Orders.Sql(
                Order
            )}) AS place FROM ranked) AS told WHERE place = 1)
            """;
}
