using Microsoft.Net.Http.Headers;

namespace NewsMesh.Search.Web;

internal static class Preference
{
    /// <summary>True when the Accept header names text/html and ranks neither JSON nor "anything" above it, and the address does not ask for JSON by <c>format=json</c>.</summary>
    public static bool IsHtml(HttpRequest request)
    {
        if (request.Query["format"] == "json")
            return false;
        var accepted = request.GetTypedHeaders().Accept;
        var html = QualityOf(accepted, "text/html");
        return html > 0
            && html
                >= Math.Max(
                    Math.Max(QualityOf(accepted, "application/json"), QualityOf(accepted, "application/problem+json")),
                    QualityOf(accepted, "*/*")
                );
    }

    private static double QualityOf(IList<MediaTypeHeaderValue> accepted, string type) =>
        accepted
            .Where(value => value.MediaType.Equals(type, StringComparison.OrdinalIgnoreCase))
            .Select(value => value.Quality ?? 1)
            .DefaultIfEmpty(0)
            .Max();
}
