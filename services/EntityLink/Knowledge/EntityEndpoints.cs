using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using NewsMesh.EntityLink.Knowledge.Import;
using NewsMesh.EntityLink.Knowledge.Wikidata;
using NewsMesh.EntityLink.Storage;
using NewsMesh.ServiceDefaults;
using NewsMesh.ServiceDefaults.Health;
using NewsMesh.ServiceDefaults.Http;

namespace NewsMesh.EntityLink.Knowledge;

/// <summary>The knowledge base over HTTP.</summary>
internal static class EntityEndpoints
{
    public static void AddKnowledge(this WebApplicationBuilder builder)
    {
        builder.Services.AddValidatedOptions<KnowledgeOptions>("EntityLink");
        builder
            .Services.AddSingleton<KnowledgeBase>()
            .AddSingleton<SeedEntities>()
            .AddSingleton<EntitySearch>()
            .AddSingleton<ReadKnowledge>()
            .AddHostedService<LoadKnowledge>()
            .AddHostedService<ReloadKnowledge>();
        builder
            .Services.AddSingleton<ImportQueue>()
            .AddSingleton<RunImport>()
            .AddSingleton<ImportSignal>()
            .AddHostedService<ImportWorker>();
        builder.AddWikidata();
        builder.Services.AddHealthChecks().AddCheck<KnowledgeHealthCheck>("knowledge", tags: [HealthDefaults.Ready]);
    }

    public static void MapKnowledge(this WebApplication app)
    {
        var entities = app.MapGroup("/entities").WithTags("entities");
        entities.MapGet("/", SearchAsync).WithSummary("Looks names up: exact, beginning, part of a name, similar; the best first");
        entities.MapGet("/{id}", GetAsync).WithSummary("One entity");
        entities.MapImport();
    }

    private static async Task<Page<EntityAnswer>> SearchAsync(
        EntitySearch search,
        PageRequest page,
        CancellationToken cancellationToken,
        string? q = null
    ) =>
        page.PageOf(
            await search.FindAsync(q, page, cancellationToken),
            hit => EntityAnswer.Of(hit.Entity),
            hit => new EntitySearch.Position(hit.Score, hit.Entity.EntityId)
        );

    private static async Task<Results<Ok<EntityAnswer>, ProblemHttpResult>> GetAsync(
        string id,
        EntityLinkDb db,
        CancellationToken cancellationToken
    )
    {
        var found = Guid.TryParse(id, out var entityId)
            ? await db.Entities.AsNoTracking().FirstOrDefaultAsync(entity => entity.EntityId == entityId, cancellationToken)
            : null;
        return found is null ? Problem.NotFound("entity", id) : TypedResults.Ok(EntityAnswer.Of(found));
    }
}

/// <summary>An entity as the API shows it.</summary>
internal sealed record EntityAnswer(
    Guid Id,
    string? WikidataId,
    string Name,
    string Type,
    string[] Aliases,
    string[] Demonyms,
    string? Description,
    string Source,
    double Popularity,
    Guid? MergedInto
)
{
    public static EntityAnswer Of(StoredEntity entity) =>
        new(
            entity.EntityId,
            entity.WikidataId,
            entity.Name,
            entity.Type,
            entity.Aliases,
            entity.Demonyms,
            entity.Description,
            entity.Source,
            entity.Popularity,
            entity.MergedInto
        );
}
