namespace NewsMesh.Search.Web;

/// <summary>Shows a problem as a page to whoever prefers text/html. It is asked before the writer of problem+json.</summary>
internal sealed class ProblemPages : IProblemDetailsWriter
{
    public bool CanWrite(ProblemDetailsContext context) => Preference.IsHtml(context.HttpContext.Request);

    public ValueTask WriteAsync(ProblemDetailsContext context)
    {
        var status = context.ProblemDetails.Status ?? context.HttpContext.Response.StatusCode;
        var page = new HtmlPage<ProblemPage>(
            new Dictionary<string, object?>(StringComparer.Ordinal)
            {
                [nameof(ProblemPage.Status)] = status,
                [nameof(ProblemPage.Problem)] = context.ProblemDetails,
            },
            status
        );
        context.HttpContext.Response.Headers.Append("Vary", "Accept");
        return new ValueTask(page.ExecuteAsync(context.HttpContext));
    }
}
