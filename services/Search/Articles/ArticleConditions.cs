using NewsMesh.Search.Entities;
using NewsMesh.Search.Storage;
using Npgsql;

namespace NewsMesh.Search.Articles;

/// <summary>A search as SQL: which rows of <c>articles</c>, called <c>a</c>, are found, and by which tsquery.</summary>
internal static class ArticleConditions
{
    /// <summary>The condition, and the tsquery as an expression; null where no words are asked for.</summary>
    public static (string Where, string? Query) Of(SearchRequest request, StemmedQuery? words, NpgsqlParameterCollection parameters)
    {
        var (condition, query) = words?.Sql("a", parameters) ?? ("true", null!);
        return (string.Join(" AND ", Filters(request, parameters).Prepend(condition)), words is null ? null : query);
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
        if (TimeBound.From(request.From) is { } from)
            yield return $"a.published_at >= {Add("from", from)}";
        if (TimeBound.To(request.To) is { } to)
            yield return $"a.published_at < {Add("to", to)}";

        string Add(string name, object value)
        {
            parameters.Add(Sql.Parameter(name, value));
            return "@" + name;
        }
    }
}
