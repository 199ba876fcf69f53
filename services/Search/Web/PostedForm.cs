using Microsoft.AspNetCore.Http.HttpResults;
using NewsMesh.ServiceDefaults.Http;

namespace NewsMesh.Search.Web;

/// <summary>Reads the form of a page.</summary>
internal static class PostedForm
{
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
