using NewsMesh.ServiceDefaults;
using NewsMesh.ServiceDefaults.Http;

namespace NewsMesh.Ingest.Articles;

internal static class ArticlesSlice
{
    public static IServiceCollection AddArticles(this IServiceCollection services)
    {
        services.AddValidatedOptions<PublishingOptions>("Ingest:Publishing");
        services.AddSingleton<PublishClaims>().AddSingleton<RunFailures>().AddSingleton<MarkPublished>().AddSingleton<SettleRuns>();
        services.AddScoped<PublishFetchRun>().AddScoped<DeleteArticle>();
        return services.AddHostedService<PublishWorker>().AddHostedService<SweepWorker>();
    }

    public static void MapArticles(this IEndpointRouteBuilder app)
    {
        app.MapDelete("/articles/{id}", DeleteArticle.DeleteAsync)
            .RequireApiKey()
            .WithTags("articles")
            .ProducesProblem(StatusCodes.Status401Unauthorized)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .WithSummary("Delete an article")
            .WithDescription(
                "Takes the article back everywhere: its stored pages, its texts, mentions, quotes and assertions; facts and stories lose its support. 202 while that is under way (ask GET /articles/{id}), 204 where it was deleted before. Feeds that list it do not bring it back; pushing it again does."
            );
        app.MapGet("/articles/{id}", ArticleEndpoints.GetAsync)
            .WithTags("articles")
            .ProducesProblem(StatusCodes.Status404NotFound)
            .WithSummary("Where an article is, and why")
            .WithDescription(
                "Every stage that the article passed on its way from ingest to search: when, with which outcome, and for which reason it ended where it did."
            )
            .WithAnswerExample(200, ArticleExamples.Article);
    }
}
