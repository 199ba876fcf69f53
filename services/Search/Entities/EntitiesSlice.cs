using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using NewsMesh.Search.Entities.Corrections;
using NewsMesh.Search.Entities.Pages;
using NewsMesh.Search.Query;
using NewsMesh.Search.Web;
using NewsMesh.Search.Web.Syndication;
using NewsMesh.ServiceDefaults.Http;

namespace NewsMesh.Search.Entities;

/// <summary>Who and what the news is about.</summary>
internal static class EntitiesSlice
{
    /// <summary>More do not fit under a field.</summary>
    private const int MostSuggested = 10;

    public static WebApplicationBuilder AddEntities(this WebApplicationBuilder builder)
    {
        builder.Services.AddScoped<EntityReader>().AddSingleton<Suggestions>().AddSingleton<Subjects>().AddScoped<Positions>();
        builder.AddCorrections();
        return builder;
    }

    public static WebApplication MapEntities(this WebApplication app)
    {
        var entities = app.MapGroup("/entities").WithTags("Entities");
        entities.MapGet("", Find).WithSummary("Entities by name, exact names first").WithAnswerExample(200, EntityExamples.Page);
        app.MapGet("/suggest", Suggest)
            .WithTags("Entities")
            .WithSummary("Names that begin with what is typed, for a field that completes them")
            .WithAnswerExample(200, new SuggestAnswer([EntityExamples.Suggestion]));
        entities
            .MapGet("/{id}", Profile)
            .WithSummary("One entity: profile, article count, quotes, company, days")
            .WithAnswerExample(200, EntityExamples.Entity);
        entities
            .MapGet("/{id}/timeline", Timeline)
            .WithSummary("Mentions a day, newest first")
            .WithAnswerExample(200, EntityExamples.Timeline);
        entities
            .MapGet("/{id}/related", Related)
            .WithSummary("Entities named in the same articles, of which the newest 1,000 are counted")
            .WithAnswerExample(200, EntityExamples.Related);
        app.MapCorrections();
        foreach (var format in ListFeed.Formats)
        {
            entities
                .MapGet(
                    $"/{{id}}.{format}",
                    (
                        string id,
                        PageRequest page,
                        EntityReader reader,
                        ArticleSearch search,
                        HttpContext context,
                        CancellationToken cancellationToken
                    ) => Feed(format, id, page, reader, search, context, cancellationToken)
                )
                .WithSummary($"The articles that name an entity, the newest first, as {format}")
                .WithFeedExample(
                    $"/entities/{QueryExamples.Person.Id}.{format}",
                    request =>
                        ListFeed.Articles(
                            format,
                            "NewsMesh: in the news",
                            request,
                            $"/entities/{QueryExamples.Person.Id}",
                            [QueryExamples.Article]
                        )
                );
        }
        return app;
    }

    private static async Task<Results<ContentHttpResult, ProblemHttpResult>> Feed(
        string format,
        string id,
        PageRequest page,
        EntityReader reader,
        ArticleSearch search,
        HttpContext context,
        CancellationToken cancellationToken
    )
    {
        if (!Guid.TryParse(id, out var entityId) || !await reader.ExistsAsync(entityId, cancellationToken))
            return Problem.NotFound("entity", id);
        var found = await search.FindAsync(new SearchRequest { Entity = [entityId.ToString()], Sort = "newest" }, page, cancellationToken);
        return ListFeed.Articles(format, "NewsMesh: in the news", context.Request, $"/entities/{entityId}", found);
    }

    private sealed record SuggestAnswer(IReadOnlyList<Suggestion> Items);

    private static async Task<Ok<SuggestAnswer>> Suggest(
        [Description("The beginning of a name, or of a word of one")] string? q,
        [Description("speaker: only who is quoted")] string? of,
        PageRequest page,
        Suggestions suggestions,
        HttpContext context,
        CancellationToken cancellationToken
    )
    {
        // The same letters are typed again and again; a new name is suggested within the minute.
        context.Response.Headers.CacheControl = "public, max-age=60";
        return TypedResults.Ok(
            new SuggestAnswer(await suggestions.FindAsync(q, of == "speaker", Math.Min(page.Limit, MostSuggested), cancellationToken))
        );
    }

    private static async Task<Negotiated<Page<EntitySummary>, EntitiesPage>> Find(
        [Description("A part of the name; nearly right is enough")] string? q,
        PageRequest page,
        EntityReader entities,
        CancellationToken cancellationToken
    ) => new(await entities.FindAsync(q, page, cancellationToken));

    private static async Task<Results<Negotiated<EntityAnswer, EntityPage>, RedirectHttpResult, ProblemHttpResult>> Profile(
        string id,
        EntityReader entities,
        CancellationToken cancellationToken
    )
    {
        if (!Guid.TryParse(id, out var entityId) || await entities.ReadAsync(entityId, cancellationToken) is not { } entity)
            return Problem.NotFound("entity", id);
        // For now: a merge can be taken back.
        return entity.MergedInto is { } into
            ? TypedResults.Redirect($"/entities/{into}", permanent: false, preserveMethod: true)
            : new Negotiated<EntityAnswer, EntityPage>(entity);
    }

    private static async Task<Results<Ok<Page<TimelineDay>>, ProblemHttpResult>> Timeline(
        string id,
        PageRequest page,
        EntityReader entities,
        CancellationToken cancellationToken
    ) =>
        Guid.TryParse(id, out var entityId) && await entities.ExistsAsync(entityId, cancellationToken)
            ? TypedResults.Ok(await entities.TimelineAsync(entityId, page, cancellationToken))
            : Problem.NotFound("entity", id);

    private static async Task<Results<Ok<Page<RelatedEntity>>, ProblemHttpResult>> Related(
        string id,
        PageRequest page,
        EntityReader entities,
        CancellationToken cancellationToken
    ) =>
        Guid.TryParse(id, out var entityId) && await entities.ExistsAsync(entityId, cancellationToken)
            ? TypedResults.Ok(await entities.RelatedAsync(entityId, page, cancellationToken))
            : Problem.NotFound("entity", id);
}
