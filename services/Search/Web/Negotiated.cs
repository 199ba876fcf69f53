using System.Reflection;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.Net.Http.Headers;

namespace NewsMesh.Search.Web;

/// <summary>
/// One address for a thing: whoever prefers text/html gets <typeparamref name="TPage"/>, which has a parameter <c>Model</c>; everybody else
/// gets the same answer as JSON.
/// </summary>
internal sealed class Negotiated<TModel, TPage>(TModel model) : IResult, IEndpointMetadataProvider, IValueHttpResult<TModel>
    where TModel : notnull
    where TPage : IComponent
{
    public TModel Value => model;

    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.Headers.Append(HeaderNames.Vary, HeaderNames.Accept);
        return Preference.IsHtml(httpContext.Request)
            ? new HtmlPage<TPage>(new Dictionary<string, object?>(StringComparer.Ordinal) { ["Model"] = model }).ExecuteAsync(httpContext)
            : TypedResults.Ok(model).ExecuteAsync(httpContext);
    }

    static void IEndpointMetadataProvider.PopulateMetadata(MethodInfo method, EndpointBuilder builder) =>
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(TModel), ["application/json", "text/html"]));
}

/// <summary>A page with the headers that every page has.</summary>
internal sealed class HtmlPage<TPage>(IReadOnlyDictionary<string, object?> parameters, int status = StatusCodes.Status200OK) : IResult
    where TPage : IComponent
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        var headers = httpContext.Response.Headers;
        // The texts are other people's: whatever slips through the encoding finds nothing that would run it.
        headers.ContentSecurityPolicy =
            "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
        return new RazorComponentResult<TPage>(parameters) { StatusCode = status, PreventStreamingRendering = true }.ExecuteAsync(
            httpContext
        );
    }
}
