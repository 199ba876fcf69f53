using System.Globalization;
using NewsMesh.ServiceDefaults.Http;
using Npgsql;

namespace NewsMesh.Search.Query;

/// <summary>A filter of which several values may be chosen, of which any is enough.</summary>
internal enum Choice
{
    Outlet,
    Language,
}

/// <summary>A search as SQL: which rows of <c>articles</c>, called <c>a</c>, are found, and by which tsquery.</summary>
internal static class ArticleConditions
{
    /// <summary>Each name is looked up once for every list of the page, up to a tenth of a second each; few articles name so many together.</summary>
    private const int MaxEntities = 8;

    /// <summary>The condition, and the tsquery as an expression; null where no words are asked for.</summary>
    /// <param name="request">The search.</param>
    /// <param name="words">Its words.</param>
    /// <param name="window">The part that is looked at.</param>
    /// <param name="parameters">Of the statement.</param>
    /// <param name="without">A choice of values that is left out: its facet counts what another choice would find.</param>
    public static (string Where, string? Query) Of(
        SearchRequest request,
        StemmedQuery? words,
        SearchWindow window,
        NpgsqlParameterCollection parameters,
        Choice? without = null
    )
    {
        var (condition, query) = words?.Sql("a", parameters) ?? ("true", null!);
        var choices = new[] { Choice.Outlet, Choice.Language }
            .Where(choice => choice != without)
            .Select(choice => Of(choice, request, parameters))
            .OfType<string>();
        return (
            string.Join(
                " AND ",
                Filters(request, parameters).Concat(choices).Concat(window.Sql(words is not null, parameters)).Prepend(condition)
            ),
            words is null ? null : query
        );
    }

    /// <summary>One choice alone; null where none was made.</summary>
    public static string? Of(Choice choice, SearchRequest request, NpgsqlParameterCollection parameters)
    {
        var name = choice == Choice.Outlet ? "outlets" : "languages";
        if (AnyOf.Values(choice == Choice.Outlet ? request.Outlet : request.Language) is not { Length: > 0 } values)
            return null;
        if (!parameters.Contains(name))
            parameters.Add(
                Sql.Parameter(
                    name,
                    choice == Choice.Outlet ? values : Array.ConvertAll(values, language => language.Trim().ToLowerInvariant())
                )
            );
        return choice == Choice.Outlet
            ? "a.outlet = ANY(@outlets)"
            : $"EXISTS (SELECT FROM unnest(@languages) AS asked(tag) WHERE lower(a.language) = asked.tag OR lower(a.language) LIKE {LikePattern.Escaped("asked.tag")} || '-%')";
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
            name += parameters.Count.ToString(CultureInfo.InvariantCulture);
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
