using NewsMesh.ServiceDefaults;
using NewsMesh.ServiceDefaults.Http;

namespace NewsMesh.Ingest.Articles;

internal static class ArticlesSlice
{
    public static IServiceCollection AddArticles(this IServiceCollection services)
    {
        services.AddValidatedOptions<PublishingOptions>("Ingest:Publishing");
        services.AddSingleton<PublishClaims>().AddSingleton<RunFailures>();
        services.AddScoped<PublishFetchRun>();
        return services.AddHostedService<PublishWorker>().AddHostedService<SweepWorker>();
    }

    public static void MapArticles(this IEndpointRouteBuilder app) =>
        app.MapGet("/articles/{id}", ArticleEndpoints.GetAsync)
            .WithTags("articles")
            .ProducesProblem(StatusCodes.Status404NotFound)
            .WithSummary("Where an article is, and why")
            .WithDescription(
                "Every stage that the article passed on its way from ingest to search: when, with which outcome, and for which reason it ended where it did."
            )
            .WithAnswerExample(200, ArticleExamples.Article);
}
