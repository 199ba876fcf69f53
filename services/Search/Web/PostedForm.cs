using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using NewsMesh.ServiceDefaults.Http;

namespace NewsMesh.Search.Web;

/// <summary>Reads the form of a page, and says what another service had against it.</summary>
internal static class PostedForm
{
    /// <summary>A problem of another service's API in words for the page: who fills in a form sends no header, but types the key.</summary>
    public static string? Words(ProblemDetails? problem) =>
        problem?.Status == StatusCodes.Status401Unauthorized
            ? $"{problem.Title}. Type it, and send the form again."
            : problem?.Detail ?? problem?.Title;

    /// <summary>Why a form cannot be read, if it cannot: it comes from another site, is none, or is too large.</summary>
    /// <param name="context">The request; its form is read when there is no refusal.</param>
    /// <param name="page">The page that has the form, in words.</param>
    /// <param name="maxBytes">What an honest form has at most.</param>
    /// <param name="cancellationToken">The sender going away.</param>
    public static async Task<ProblemHttpResult?> RefusalAsync(
        HttpContext context,
        string page,
        int maxBytes,
        CancellationToken cancellationToken
    )
    {
        if (!SameSite.Sent(context.Request))
            return Problem.Create(
                StatusCodes.Status403Forbidden,
                "other-site",
                "The form was sent by another site",
                $"Open {page} here, and send the form from it."
            );
        if (!context.Request.HasFormContentType || context.Request.ContentLength is not { } length || length > maxBytes)
            return Problem.BadRequest(
                "form",
                "This is not the form",
                $"Send the form of {page}, of at most {maxBytes / 1024} KiB, or use the API."
            );
        await context.Request.ReadFormAsync(cancellationToken);
        return null;
    }
}
