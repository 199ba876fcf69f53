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
    /// <param name="asked">The search.</param>
    /// <param name="window">The part that is looked at.</param>
    /// <param name="parameters">Of the statement.</param>
    /// <param name="without">A choice of values that is left out: its facet counts what another choice would find.</param>
    public static (string Where, string? Query) Of(
        AskedArticles asked,
        SearchWindow window,
        NpgsqlParameterCollection parameters,
        Choice? without = null
    )
    {
        var (request, words) = (asked.Request, asked.Words);
        var (condition, query) = words?.Sql("a", parameters) ?? ("true", null!);
        var choices = new[] { Choice.Outlet, Choice.Language }
            .Where(choice => choice != without)
            .Select(choice => Of(choice, request, parameters))
            .OfType<string>();
        return (
            string.Join(
                " AND ",
                Filters(asked, window, parameters).Concat(choices).Concat(TimeConditions.Of(asked, window, parameters)).Prepend(condition)
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
            parameters.Add(Sql.Parameter(name, choice == Choice.Outlet ? values : [.. values.SelectMany(LanguagePatterns)]));
        return choice == Choice.Outlet ? "a.outlet = ANY(@outlets)" : "a.language ILIKE ANY(@languages)";
    }

    private static IEnumerable<string> Filters(AskedArticles asked, SearchWindow window, NpgsqlParameterCollection parameters)
    {
        var request = asked.Request;
        foreach (var entity in Entities(request))
            yield return Names(entity, "");
        if (!string.IsNullOrWhiteSpace(request.Speaker))
            yield return Names(request.Speaker, " AND m.quotes > 0");
        if (!string.IsNullOrWhiteSpace(request.Topic))
            yield return $"a.topics @> {Add("topic", new[] { request.Topic.Trim().ToLowerInvariant() })}";
        if (!string.IsNullOrWhiteSpace(request.Story))
            yield return $"a.story_id = ANY ({StoryConditions.Ids(request.Story, parameters)})";

        string Names(string entity, string also) =>
            $"EXISTS (SELECT FROM article_entities m WHERE m.article_id = a.article_id AND m.entity_id = ANY({Add("entities", asked.Ids(entity))}){also}{(
                window.Since is { } since ? $" AND m.published_at >= {Add("named_since", since)}" : ""
            )})";

        string Add(string name, object value)
        {
            name += parameters.Count.ToString(CultureInfo.InvariantCulture);
            parameters.Add(Sql.Parameter(name, value));
            return "@" + name;
        }
    }

    /// <summary>A tag stands for itself and for all that are more exact.</summary>
    private static string[] LanguagePatterns(string given)
    {
        var tag = LikePattern.Escape(given.Trim());
        return [tag, $"{tag}-%"];
    }

    /// <summary>The entities that are asked for, each once.</summary>
    /// <exception cref="ProblemException">They are too many.</exception>
    public static string[] Entities(SearchRequest request)
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
