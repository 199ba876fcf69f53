using Microsoft.AspNetCore.Http;

namespace NewsMesh.ServiceDefaults.Http;

/// <summary>
/// What every answer says to a browser, errors and files too: take the content type as stated, run and load nothing of it, show it in nobody's frame, hand it to no
/// other site's page, and tell nobody the address. Pages, which load something, state a policy of their own.
/// </summary>
internal static class ResponseHeaders
{
    /// <summary>For what is data: nothing that it names is loaded.</summary>
    public const string NothingIsLoaded = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /// <summary>The first middleware that answers: headers are added as the answer starts, because the handler of exceptions clears what was there before.</summary>
    public static Task AddAsync(HttpContext context, RequestDelegate next)
    {
        context.Response.OnStarting(
            static state =>
            {
                var headers = ((HttpContext)state).Response.Headers;
                headers.XContentTypeOptions = "nosniff";
                if (headers.ContentSecurityPolicy.Count == 0)
                    headers.ContentSecurityPolicy = NothingIsLoaded;
                headers["Cross-Origin-Resource-Policy"] = "same-origin";
                headers["Referrer-Policy"] = "no-referrer";
                return Task.CompletedTask;
            },
            context
        );
        return next(context);
    }
}
