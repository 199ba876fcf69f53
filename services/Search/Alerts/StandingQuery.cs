using Microsoft.AspNetCore.WebUtilities;
using NewsMesh.Search.Query;
using NewsMesh.ServiceDefaults.Http;

namespace NewsMesh.Search.Alerts;

/// <summary>What an alert may ask for: what a search may, but for its order.</summary>
internal static class StandingQuery
{
    /// <summary>An address of a search is at most this long; the words alone are bounded by <see cref="TextQuery"/>.</summary>
    private const int MaxLength = 4_000;

    /// <summary>As many as a search takes of entities; a list of outlets or languages is read by a person.</summary>
    private const int MaxEntities = 8,
        MaxChoices = 50;

    /// <summary>The words of a search, or its address: <c>ferry -strike</c>, <c>?q=ferry&amp;outlet=X</c>, <c>/search?entity=Tallinn</c>.</summary>
    /// <exception cref="ProblemException">It asks for nothing, or cannot be understood.</exception>
    public static SearchRequest Parse(string? typed)
    {
        typed = typed?.Trim() ?? "";
        if (typed.Length > MaxLength)
            throw Refused($"query may have at most {MaxLength} characters.");
        return Checked(AddressOf(typed) is { } address ? FromQuery(address) : new SearchRequest { Q = typed });
    }

    public static SearchRequest FromQuery(string queryString)
    {
        var given = QueryHelpers.ParseQuery(queryString);
        return new SearchRequest
        {
            Q = One("q"),
            Entity = Many("entity"),
            Speaker = One("speaker"),
            Outlet = Many("outlet"),
            Language = Many("language"),
            Topic = One("topic"),
            From = One("from"),
            To = One("to"),
        };

        string? One(string name) =>
            given.TryGetValue(name, out var values) && values.ToString().Trim() is { Length: > 0 } value ? value : null;

        string[]? Many(string name) =>
            given.TryGetValue(name, out var values) && AnyOf.Values([.. values.OfType<string>()]) is { Length: > 0 } some ? some : null;
    }

    /// <summary>The page of the same search, which is also the alert's identity.</summary>
    public static string Address(SearchRequest request) =>
        "/search"
        + QueryString.Create(
            new (string Name, string?[] Values)[]
            {
                ("q", [request.Q]),
                ("entity", request.Entity ?? []),
                ("speaker", [request.Speaker]),
                ("outlet", request.Outlet ?? []),
                ("language", request.Language ?? []),
                ("topic", [request.Topic]),
                ("from", [request.From]),
                ("to", [request.To]),
            }.SelectMany(field =>
                field
                    .Values.Where(value => !string.IsNullOrWhiteSpace(value))
                    .Select(value => KeyValuePair.Create(field.Name, (string?)value))
            )
        );

    public static SearchRequest Checked(SearchRequest request)
    {
        var words = TextQuery.Parse(request.Q);
        if (words is { Alternatives.Count: 0 })
            throw Refused("query has no word that can be searched for.");
        _ = (TimeBound.From(request.From), TimeBound.To(request.To));
        if (request.Entity?.Length > MaxEntities || request.Outlet?.Length > MaxChoices || request.Language?.Length > MaxChoices)
            throw Refused($"query may name at most {MaxEntities} entities, {MaxChoices} outlets and {MaxChoices} languages.");
        if (words is null && request is { Entity: null, Speaker: null, Outlet: null, Language: null, Topic: null })
            throw Refused(
                "query must have words or a filter, as a search has: ferry, \"lost time\" -strike, or ?entity=Tallinn&outlet=Pier News."
            );
        return request;
    }

    /// <summary>The query string of what is an address; null for words.</summary>
    private static string? AddressOf(string typed)
    {
        if (typed.StartsWith('?'))
            return typed;
        var path = Uri.TryCreate(typed, UriKind.Absolute, out var url) && url.Scheme is "http" or "https" ? url.PathAndQuery : typed;
        return path.StartsWith("/search?", StringComparison.Ordinal) ? path["/search".Length..] : null;
    }

    private static ProblemException Refused(string detail) =>
        new(StatusCodes.Status400BadRequest, "query", "This is no standing query", detail);
}
