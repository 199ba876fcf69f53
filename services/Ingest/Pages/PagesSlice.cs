using NewsMesh.Ingest.Articles;
using NewsMesh.ServiceDefaults;
using NewsMesh.ServiceDefaults.Http;

namespace NewsMesh.Ingest.Pages;

internal static class PagesSlice
{
    public static IServiceCollection AddPages(this IServiceCollection services)
    {
        services.AddValidatedOptions<PagesOptions>("Ingest:Pages");
        services.AddScoped<FetchPage>().AddScoped<RecheckPage>().AddScoped<Replay>();
        return services.AddHostedService<PageWorker>().AddHostedService<RecheckWorker>();
    }

    public static void MapPages(this IEndpointRouteBuilder app)
    {
        var replay = app.MapGroup("/replay").WithTags("pages").ProducesProblem(StatusCodes.Status404NotFound);
        replay
            .MapPost("", ReplayEndpoint.PostAsync)
            .RequireApiKey()
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status401Unauthorized)
            .WithSummary("Send stored pages again")
            .WithRequestExample(ArticleExamples.Replay)
            .WithAnswerExample(202, ArticleExamples.Replayed)
            .WithDescription(
                "Sends the latest stored page of each article through the pipeline again, after a better parser or linker. Name an article, a feed, a time of fetching (from, to), or several: all must fit. The answer's Location says how far it is."
            );
        replay.MapGet("/{id}", ReplayEndpoint.GetAsync).WithSummary("How far a replay is").WithAnswerExample(200, ArticleExamples.Replayed);
    }
}
