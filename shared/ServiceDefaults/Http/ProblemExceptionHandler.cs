using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace NewsMesh.ServiceDefaults.Http;

/// <summary>Turns a request that could not be bound into a problem that says why; everything else stays a 500 without details.</summary>
internal sealed class ProblemExceptionHandler(IProblemDetailsService problems) : IExceptionHandler
{
    public ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (exception is not BadHttpRequestException bad)
            return ValueTask.FromResult(false);
        httpContext.Response.StatusCode = bad.StatusCode;
        var problem = new ProblemDetails
        {
            Status = bad.StatusCode,
            Type = (bad as ProblemException)?.Type ?? Problem.TypePrefix + ProblemKinds.TypeOf(bad.StatusCode),
            Title = (bad as ProblemException)?.Title ?? ProblemKinds.TitleOf(bad.StatusCode),
            Detail = UnreadableBody.Explain(bad) ?? Advised(bad),
        };
        return problems.TryWriteAsync(new ProblemDetailsContext { HttpContext = httpContext, ProblemDetails = problem });
    }

    /// <summary>The framework says how large a body may be, and not what to do.</summary>
    private static string Advised(BadHttpRequestException bad) =>
        bad is { StatusCode: StatusCodes.Status413PayloadTooLarge } and not ProblemException
            ? $"{bad.Message} {ProblemKinds.Of(bad.StatusCode).Advice}"
            : bad.Message;
}
