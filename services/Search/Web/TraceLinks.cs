using Microsoft.Extensions.Options;

namespace NewsMesh.Search.Web;

/// <summary>Links an article to its trace, in whichever dashboard is configured.</summary>
public sealed class TraceLinks(IOptions<WebOptions> options)
{
    public string Of(string traceId) =>
        options.Value.TraceUrl.Replace("{traceId}", Uri.EscapeDataString(traceId), StringComparison.Ordinal);
}
