using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace NewsMesh.ServiceDefaults.Http;

/// <summary>Problem details (RFC 9457) with a stable type, a title for the kind, and a detail that says what to do.</summary>
public static class Problem
{
    /// <summary>The prefix of every problem type.</summary>
    public const string TypePrefix = "urn:newsmesh:problem:";

    public static ProblemHttpResult Create(
        int status,
        string type,
        string title,
        string detail,
        IDictionary<string, object?>? more = null
    ) => TypedResults.Problem(detail, statusCode: status, title: title, type: TypePrefix + type, extensions: more);

    /// <summary>400: the request itself is wrong.</summary>
    public static ProblemHttpResult BadRequest(string type, string title, string detail) =>
        Create(StatusCodes.Status400BadRequest, type, title, detail);

    /// <summary>404: no <paramref name="thing"/> has this id.</summary>
    public static ProblemHttpResult NotFound(string thing, string id) =>
        Create(
            StatusCodes.Status404NotFound,
            "not-found",
            $"No such {thing}",
            $"There is no {thing} with the id '{id}'. Take the id from the answer of the call that made it, or that lists it."
        );

    /// <summary>422: well-formed, and refused for a reason that the sender can see.</summary>
    public static ProblemHttpResult Unprocessable(string type, string title, string detail) =>
        Create(StatusCodes.Status422UnprocessableEntity, type, title, detail);
}

/// <summary>Ends a request with a problem from where no result can be returned, such as a parameter's binding.</summary>
public sealed class ProblemException(int status, string type, string title, string detail) : BadHttpRequestException(detail, status)
{
    public string Type { get; } = Problem.TypePrefix + type;
    public string Title { get; } = title;
}
