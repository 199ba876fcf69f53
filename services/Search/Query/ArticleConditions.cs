using NewsMesh.ServiceDefaults.Http;
using Npgsql;

namespace NewsMesh.Search.Query;

/// <summary>A search as SQL: which rows of <c>articles</c>, called <c>a</c>, are found, and by which tsquery.</summary>
internal static class ArticleConditions
{
    /// <summary>Each name is looked up once for every list of the page, up to a tenth of a second each; few articles name so many together.</summary>
    private const int MaxEntities = 8;

    /// <summary>The condition, and the tsquery as an expression; null where no words are asked for.</summary>
    public static (string Where, string? Query) Of(
        SearchRequest request,
        StemmedQuery? words,
        SearchWindow window,
        NpgsqlParameterCollection parameters
    )
    {
        var (condition, query) = words?.Sql("a", parameters) ?? ("true", null!);
        var choices = new[] { Outlets(request, parameters), Languages(request, parameters) }.Where(choice => choice != "true");
        return (
            string.Join(
                " AND ",
                Filters(request, parameters).Concat(choices).Concat(window.Sql(words is not null, parameters)).Prepend(condition)
            ),
            words is null ? null : query
        );
    }

    /// <summary>The same without the choice of outlets and languages, which are conditions of their own: a facet counts what another choice in it would find.</summary>
    public static (string Where, string Outlets, string Languages) Facets(
        SearchRequest request,
        StemmedQuery? words,
        SearchWindow window,
        NpgsqlParameterCollection parameters
    )
    {
        var (condition, _) = words?.Sql("a", parameters) ?? ("true", null!);
        return (
            string.Join(" AND ", Filters(request, parameters).Concat(window.Sql(words is not null, parameters)).Prepend(condition)),
            Outlets(request, parameters),
            Languages(request, parameters)
        );
    }

    private static string Outlets(SearchRequest request, NpgsqlParameterCollection parameters)
    {
        if (AnyOf.Values(request.Outlet) is not { Length: > 0 } outlets)
            return "true";
        parameters.Add(Sql.Parameter("outlets", outlets));
        return "a.outlet = ANY(@outlets)";
    }

    private static string Languages(SearchRequest request, NpgsqlParameterCollection parameters)
    {
        if (AnyOf.Values(request.Language) is not { Length: > 0 } languages)
            return "true";
        parameters.Add(Sql.Parameter("languages", Array.ConvertAll(languages, language => language.Trim().ToLowerInvariant())));
        return $"EXISTS (SELECT FROM unnest(@languages) AS asked(tag) WHERE lower(a.language) = asked.tag OR lower(a.language) LIKE {LikePattern.Escaped("asked.tag")} || '-%')";
    }

    private static IEnumerable<string> Filters(SearchRequest request, NpgsqlParameterCollection parameters)
    {
        foreach (var entity in Entities(request))
            yield return $"EXISTS (SELECT FROM article_entities m WHERE m.article_id = a.article_id AND {EntityFilter.Sql("m.entity_id", entity, parameters)})";
        if (!string.IsNullOrWhiteSpace(request.Speaker))
            yield return $"EXISTS (SELECT FROM article_entities m WHERE m.article_id = a.article_id AND m.quotes > 0 AND {EntityFilter.Sql("m.entity_id", request.Speaker, parameters)})";
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

    private static string[] Entities(SearchRequest request)
    {
        var asked = (request.Entity ?? []).Where(given => !string.IsNullOrWhiteSpace(given)).Distinct(StringComparer.Ordinal).ToArray();
        return asked.Length <= MaxEntities
            ? asked
            : throw new ProblemException(
                StatusCodes.Status400BadRequest,
                "too-many-filters",
                "Too many entities are asked for",
                $"entity may be given at most {MaxEntities} times. Leave some out, or search for the others with q."
            );
    }
}
