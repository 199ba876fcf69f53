using Microsoft.AspNetCore.Http;

namespace NewsMesh.ServiceDefaults.Http;

/// <summary>The type, title and advice of the problems that the server finds by itself, before or after any endpoint: clients see one kind of type, never the framework's.</summary>
internal static class ProblemKinds
{
    internal sealed record Kind(string Type, string Title, string Advice);

    private static readonly Kind Fault = new(
        "fault",
        "Something went wrong here",
        "Nothing is wrong with the request: try again later. The trace and the log of this moment say what happened."
    );

    /// <summary>Fills in what the framework left open; a problem that has a type of ours stays as it is.</summary>
    public static void Complete(ProblemDetailsContext context)
    {
        var problem = context.ProblemDetails;
        if (problem.Type?.StartsWith(Problem.TypePrefix, StringComparison.Ordinal) == true)
            return;
        var kind = Of(problem.Status ?? context.HttpContext.Response.StatusCode);
        problem.Type = Problem.TypePrefix + kind.Type;
        problem.Title = kind.Title;
        problem.Detail ??= kind.Advice;
    }

    public static string TypeOf(int status) => Of(status).Type;

    public static string TitleOf(int status) => Of(status).Title;

    public static Kind Of(int status) =>
        status switch
        {
            StatusCodes.Status401Unauthorized => new(
                "api-key",
                "An API key is needed",
                $"Send a configured key in the {ApiKeys.Header} header."
            ),
            StatusCodes.Status404NotFound => new("not-found", "There is nothing here", "/openapi/v1.json lists the calls of this service."),
            StatusCodes.Status405MethodNotAllowed => new(
                "method-not-allowed",
                "This address has no such method",
                "The Allow header names the methods that it has; /openapi/v1.json describes them."
            ),
            StatusCodes.Status408RequestTimeout => new("timeout", "The request came too slowly", "Send it again, all of it at once."),
            StatusCodes.Status413PayloadTooLarge => new("too-large", "The request is too large", "Send less at a time."),
            StatusCodes.Status414UriTooLong => new("uri-too-long", "The address is too long", "Shorten the query."),
            StatusCodes.Status415UnsupportedMediaType => new(
                "unsupported-media-type",
                "This content type cannot be read",
                "Send application/json, unless the call's description names another type."
            ),
            StatusCodes.Status429TooManyRequests => new(
                "too-many-requests",
                "Too many requests",
                "Wait as long as the Retry-After header says."
            ),
            StatusCodes.Status431RequestHeaderFieldsTooLarge => new(
                "headers-too-large",
                "The headers are too large",
                "Send fewer or shorter ones, cookies above all."
            ),
            StatusCodes.Status505HttpVersionNotsupported => new("http-version", "This version of HTTP is not spoken here", "Use HTTP/1.1."),
            >= 500 => Fault,
            _ => new("bad-request", "The request cannot be read", "/openapi/v1.json describes what this call takes."),
        };
}
