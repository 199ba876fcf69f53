using System.Text;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;

namespace NewsMesh.Newsroom;

internal static class NewsroomEndpoints
{
    private const string Robots = "User-agent: *\nDisallow: /_edit/\nDisallow: /_reset\n";

    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    public static IServiceCollection AddNewsroom(this IServiceCollection services, IConfiguration configuration)
    {
        services
            .AddOptions<NewsroomOptions>()
            .Bind(configuration.GetSection("Newsroom"))
            .ValidateDataAnnotations()
            .Validate(options => Directory.Exists(options.Content), "Newsroom:Content must name an existing folder.")
            .ValidateOnStart();
        return services.AddSingleton(TimeProvider.System).AddSingleton<Editions>().AddSingleton<ContentFolder>().AddProblemDetails();
    }

    public static void MapNewsroom(this IEndpointRouteBuilder app)
    {
        app.MapMethods("/", Reading, ListOutlets);
        app.MapMethods("/robots.txt", Reading, () => TypedResults.Text(Robots));
        app.MapMethods("/health/live", Reading, () => TypedResults.Text("Healthy"));
        app.MapMethods("/{outlet}/{file=index.html}", Reading, ServeFile);
        app.MapPost("/_edit/{outlet}/{slug}", EditPage);
        app.MapPost("/_reset", UndoEdits);
    }

    private static ContentHttpResult ListOutlets(ContentFolder content)
    {
        var head = new StringBuilder();
        var list = new StringBuilder();
        foreach (var (outlet, feed, contentType) in content.Feeds())
        {
            head.Append($"<link rel=\"alternate\" type=\"{contentType}\" title=\"{outlet}\" href=\"/{outlet}/{feed}\">\n");
            list.Append($"<li><a href=\"/{outlet}/\">{outlet}</a> (<a href=\"/{outlet}/{feed}\">{feed}</a>)</li>\n");
        }

        var page =
            $"<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<title>Sample newsroom</title>\n{head}</head>\n<body>\n<h1>Sample newsroom</h1>\n<ul>\n{list}</ul>\n</body>\n</html>\n";
        return TypedResults.Content(page, "text/html; charset=utf-8");
    }

    private static async Task<Results<FileContentHttpResult, NotFound>> ServeFile(
        string outlet,
        string file,
        HttpRequest request,
        ContentFolder content,
        CancellationToken cancellationToken
    )
    {
        var served = await content.ReadAsync(outlet, file, $"{request.Scheme}://{request.Host}", cancellationToken);
        return served is null
            ? TypedResults.NotFound()
            : TypedResults.File(
                served.Body,
                served.ContentType,
                lastModified: served.LastModified,
                entityTag: new EntityTagHeaderValue(served.ETag)
            );
    }

    private static Results<NoContent, NotFound> EditPage(string outlet, string slug, ContentFolder content, Editions editions)
    {
        var file = slug + ".html";
        if (!content.HasEdit(outlet, file))
        {
            return TypedResults.NotFound();
        }

        editions.Edit(outlet, file);
        return TypedResults.NoContent();
    }

    private static NoContent UndoEdits(Editions editions)
    {
        editions.Reset();
        return TypedResults.NoContent();
    }
}
