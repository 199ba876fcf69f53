using NewsMesh.Search.Entities;
using NewsMesh.Search.Storage;
using Npgsql;

namespace NewsMesh.Search.Articles;

/// <summary>A search as SQL: which rows of <c>articles</c>, called <c>a</c>, are found.</summary>
internal static class ArticleConditions
{
    /// <summary>
    /// Common table expressions to begin a statement with ("WITH … " or nothing), and the FROM and WHERE clause after them. With a text query
    /// the row <c>q (configuration, config, query)</c> is joined.
    /// </summary>
    public static (string With, string From) Of(SearchRequest request, TextQuery? query, NpgsqlParameterCollection parameters)
    {
        var with = query is null ? "WITH " : TextQuerySql.Queries(query, "articles", parameters) + ",";
        var from = query is null ? "FROM articles a" : "FROM queries q JOIN articles a ON a.configuration = q.configuration AND a.document @@ q.query";
        return (with, $"{from} WHERE {string.Join(" AND ", Filters(request, parameters).DefaultIfEmpty("true"))}");
    }

    private static IEnumerable<string> Filters(SearchRequest request, NpgsqlParameterCollection parameters)
    {
        foreach (var entity in (request.Entity ?? []).Where(given => !string.IsNullOrWhiteSpace(given)))
            yield return $"EXISTS (SELECT FROM article_entities m WHERE m.article_id = a.article_id AND {EntityFilter.Sql("m.entity_id", entity, parameters)})";
        if (!string.IsNullOrWhiteSpace(request.Speaker))
            yield return $"EXISTS (SELECT FROM article_entities m WHERE m.article_id = a.article_id AND m.quotes > 0 AND {EntityFilter.Sql("m.entity_id", request.Speaker, parameters)})";
        if (!string.IsNullOrWhiteSpace(request.Outlet))
            yield return $"a.outlet = {Add("outlet", request.Outlet)}";
        if (!string.IsNullOrWhiteSpace(request.Language))
            yield return $"(lower(a.language) = lower({Add("language", request.Language.Trim())}) OR lower(a.language) LIKE {LikePattern.Escaped("lower(@language)")} || '-%')";
        if (!string.IsNullOrWhiteSpace(request.Topic))
            yield return $"a.topics @> {Add("topic", new[] { request.Topic.Trim().ToLowerInvariant() })}";
        if (Moment.From(request.From) is { } from)
            yield return $"a.published_at >= {Add("from", from)}";
        if (Moment.To(request.To) is { } to)
            yield return $"a.published_at < {Add("to", to)}";

        string Add(string name, object value)
        {
            parameters.Add(Sql.Parameter(name, value));
            return "@" + name;
        }
    }
}
