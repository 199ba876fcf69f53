using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using NewsMesh.Ingest.Articles;
using NewsMesh.Ingest.Fetching;
using NewsMesh.ServiceDefaults.Http;

namespace NewsMesh.Ingest.Push;

internal static class PushSlice
{
    /// <summary>JSON escapes and gzip make a page that may travel (1 MiB) at most this large.</summary>
    private const int MaxRequestBytes = 16 * 1024 * 1024;

    public static IServiceCollection AddPush(this IServiceCollection services) => services.AddScoped<PushArticle>();

    public static void MapPush(this IEndpointRouteBuilder app) =>
        app.MapPost("/articles", PostAsync)
            .RequireApiKey()
            .WithTags("articles")
            .WithMetadata(new RequestSizeLimitAttribute(MaxRequestBytes))
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status401Unauthorized)
            .ProducesProblem(StatusCodes.Status413PayloadTooLarge)
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity)
            .WithSummary("Push an article")
            .WithRequestExample(ArticleExamples.Push)
            .WithAnswerExample(202, ArticleExamples.Pushed)
            .WithAnswerExample(400, ArticleExamples.InvalidPush, "application/problem+json")
            .WithDescription(
                "Three forms: {url, outlet?} is fetched; {url, html, outlet?} is read as that page; {url, title, text, publishedAt?, outlet?, language?, authors?} is taken as it is. The same article pushed again is the same article: its id comes from its URL."
            );

    private static async Task<Results<Accepted<PushAnswer>, ProblemHttpResult>> PostAsync(
        PushRequest request,
        PushArticle push,
        IOptions<FetchingOptions> options,
        TimeProvider clock,
        CancellationToken cancellationToken
    )
    {
        var pushed = Pushed.Of(request, clock.GetUtcNow(), options.Value.AllowedHosts);
        if (pushed is Pushed.Invalid { Problem: var problem })
            return problem;
        var id = await push.StoreAsync(pushed, cancellationToken);
        return TypedResults.Accepted($"/articles/{id}", new PushAnswer(id));
    }
}
