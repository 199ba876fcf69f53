using System.IO.Compression;
using Microsoft.AspNetCore.ResponseCompression;
using NewsMesh.Search.Pipeline;
using NewsMesh.Search.Query;
using NewsMesh.Search.Stories;
using NewsMesh.ServiceDefaults;
using NewsMesh.ServiceDefaults.Http;

namespace NewsMesh.Search.Web;

/// <summary>The pages' frame: Razor components rendered on the server, style sheets, headers, problem pages, and the home page.</summary>
internal static class WebPages
{
    public static WebApplicationBuilder AddWeb(this WebApplicationBuilder builder)
    {
        builder.Services.AddRazorComponents();
        builder.Services.AddHttpContextAccessor();
        // Quality 4 instead of 1: a third less of a long article, for a millisecond.
        builder.Services.Configure<BrotliCompressionProviderOptions>(brotli => brotli.Level = CompressionLevel.Optimal);
        builder.Services.AddValidatedOptions<WebOptions>("Web");
        builder.Services.AddSingleton<Assets>().AddSingleton<TraceLinks>().AddSingleton<KeySessions>();
        builder.Services.Insert(0, ServiceDescriptor.Singleton<IProblemDetailsWriter, ProblemPages>());
        return builder;
    }

    public static WebApplication MapWeb(this WebApplication app)
    {
        app.MapGet("/", Home).ExcludeFromDescription();
        app.MapGet("/assets/{name}", (string name, HttpContext context, Assets assets) => assets.Send(name, context))
            .StaysOpen() // style sheets of the page that asks for the key
            .ExcludeFromDescription();
        return app;
    }

    private static async Task<HtmlPage<HomePage>> Home(
        ArticleSearch search,
        StoryReader stories,
        FactReader facts,
        Stats stats,
        CancellationToken cancellationToken
    ) =>
        new(
            new Dictionary<string, object?>(StringComparer.Ordinal)
            {
                [nameof(HomePage.Latest)] = await search.NewestAsync(new SearchRequest(), new PageRequest(12, null), cancellationToken),
                [nameof(HomePage.Stories)] = await stories.TopAsync(6, cancellationToken),
                [nameof(HomePage.Contested)] = (
                    await facts.FindAsync(new FactRequest { Status = "contested" }, new PageRequest(6, null), cancellationToken)
                ).Items,
                [nameof(HomePage.Counts)] = await stats.CountsAsync(cancellationToken),
            }
        );
}
