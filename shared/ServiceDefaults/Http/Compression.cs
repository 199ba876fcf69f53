using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.DependencyInjection;

namespace NewsMesh.ServiceDefaults.Http;

/// <summary>
/// Compresses what is read. Compression tells the length of what repeats, and with it a secret that stands in one answer with words of a stranger's choice (BREACH):
/// so only answers to GET without a key are compressed, in which nothing is secret. No page holds a token; forms are told from strangers' by what the browser says.
/// </summary>
internal static class Compression
{
    private static readonly string[] Types =
    [
        "application/problem+json",
        "application/rss+xml",
        "application/atom+xml",
        "application/feed+json",
        "image/svg+xml",
        "text/x-opml",
    ];

    public static void AddCompression(this IServiceCollection services) =>
        services.AddResponseCompression(options =>
        {
            options.EnableForHttps = true; // behind a gateway that says so; why it is safe is said above
            options.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, .. Types];
        });

    public static void UseCompression(this WebApplication app) =>
        app.UseWhen(
            context => HttpMethods.IsGet(context.Request.Method) && context.Request.Headers[ApiKeys.Header].Count == 0,
            read => read.UseResponseCompression()
        );
}
