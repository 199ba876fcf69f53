using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using NewsMesh.EntityLink.Storage;
using NewsMesh.ServiceDefaults.Http;

namespace NewsMesh.EntityLink.Corrections;

/// <summary>People say that two entities are one, or that one is two.</summary>
internal static class CorrectionEndpoints
{
    /// <summary>A name and why; no essay.</summary>
    private const int LongestText = 500;

    /// <summary>In one call: more are another call.</summary>
    private const int MostArticles = 1_000;

    public static void AddCorrections(this WebApplicationBuilder builder) =>
        builder.Services.AddSingleton<EntityChanges>().AddSingleton<CorrectEntities>().AddSingleton<FollowRedirects>();

    public static void MapCorrections(this WebApplication app)
    {
        var entity = app.MapGroup("/entities/{id}").WithTags("entities");
        entity
            .MapPost("/merge", MergeAsync)
            .RequireApiKey()
            .WithSummary("Says that an entity is another one; what names it is linked again");
        entity
            .MapPost("/split", SplitAsync)
            .RequireApiKey()
            .WithSummary("Takes a merge back ({from}), or says that the name means somebody else in some articles ({articleIds})");
        entity
            .MapGet("/corrections", ListAsync)
            .WithSummary("What was merged into an entity and split from it, by whom, when and why; newest first");
    }

    private static async Task<Results<Accepted<CorrectionAnswer>, Ok<CorrectionAnswer>, ProblemHttpResult>> MergeAsync(
        string id,
        MergeRequest request,
        CorrectEntities correct,
        CancellationToken cancellationToken
    )
    {
        if (!Guid.TryParse(id, out var entityId))
            return Problem.NotFound("entity", id);
        if (!Guid.TryParse(request.Into, out var into))
            return Problem.BadRequest("into", "There is no entity to merge into", "Send {\"into\": \"…\"} with the id of an entity.");
        if (TooLong(request.By, request.Reason) is { } problem)
            return problem;
        return Answer(entityId, await correct.MergeAsync(entityId, into, request.By ?? "", request.Reason ?? "", cancellationToken));
    }

    private static async Task<Results<Accepted<CorrectionAnswer>, Ok<CorrectionAnswer>, ProblemHttpResult>> SplitAsync(
        string id,
        SplitRequest request,
        CorrectEntities correct,
        CancellationToken cancellationToken
    )
    {
        if (!Guid.TryParse(id, out var entityId))
            return Problem.NotFound("entity", id);
        if (TooLong(request.By, request.Reason) is { } problem)
            return problem;
        var (by, reason) = (request.By ?? "", request.Reason ?? "");
        if (request.From is not null && request.ArticleIds is null)
            return Guid.TryParse(request.From, out var from)
                ? Answer(entityId, await correct.SplitAsync(entityId, from, by, reason, cancellationToken))
                : Problem.NotFound("entity", request.From);
        if (request.From is not null || request.ArticleIds is not { Count: > 0 and <= MostArticles } given)
            return Problem.BadRequest(
                "split",
                "What is to be split is not said",
                $"Send {{\"from\": \"…\"}} with the id of an entity that was merged into this one, or {{\"articleIds\": [\"…\"]}} with 1 to {MostArticles} articles in which the name means somebody else."
            );
        var articles = new List<Guid>();
        foreach (var one in given)
        {
            if (!Guid.TryParse(one, out var articleId))
                return Problem.NotFound("article", one ?? "");
            articles.Add(articleId);
        }
        return Answer(entityId, await correct.SplitAsync(entityId, [.. articles.Distinct()], by, reason, cancellationToken));
    }

    private static async Task<Results<Ok<Page<CorrectionEntry>>, ProblemHttpResult>> ListAsync(
        string id,
        PageRequest page,
        EntityLinkDb db,
        CancellationToken cancellationToken
    )
    {
        if (!Guid.TryParse(id, out var entityId))
            return Problem.NotFound("entity", id);
        var before = page.After<CorrectionPosition>()?.MadeAt ?? DateTimeOffset.MaxValue;
        var found = await db
            .Corrections.AsNoTracking()
            .Where(one => (one.EntityId == entityId || one.OtherId == entityId) && one.MadeAt < before)
            .OrderByDescending(one => one.MadeAt)
            .Take(page.Limit + 1)
            .ToListAsync(cancellationToken);
        return TypedResults.Ok(
            page.PageOf(
                found,
                one => new CorrectionEntry(one.Kind, one.EntityId, one.OtherId, one.ArticleIds, one.MadeBy, one.Reason, one.MadeAt),
                one => new CorrectionPosition(one.MadeAt)
            )
        );
    }

    private sealed record CorrectionPosition(DateTimeOffset MadeAt);

    private static ProblemHttpResult? TooLong(string? by, string? reason) =>
        by?.Length > LongestText || reason?.Length > LongestText
            ? Problem.BadRequest("reason", "The reason is too long", $"by and reason have at most {LongestText} characters each.")
            : null;

    private static Results<Accepted<CorrectionAnswer>, Ok<CorrectionAnswer>, ProblemHttpResult> Answer(
        Guid id,
        CorrectionOutcome outcome
    ) =>
        outcome switch
        {
            CorrectionOutcome.Done { Job: { } job } done => TypedResults.Accepted(
                $"/relinks/{job}",
                new CorrectionAnswer(id, done.EntityId, done.Articles)
            ),
            CorrectionOutcome.Done done => TypedResults.Ok(new CorrectionAnswer(id, done.EntityId, 0)),
            CorrectionOutcome.Unknown unknown => Problem.NotFound("entity", unknown.EntityId.ToString()),
            CorrectionOutcome.Refused refused => Problem.Create(
                StatusCodes.Status409Conflict,
                "correction",
                "The correction contradicts what is stored",
                refused.Why
            ),
            _ => throw new InvalidOperationException(outcome.GetType().Name),
        };
}

/// <summary>Says that the entity of the address is another one.</summary>
/// <param name="Into">The other one's id.</param>
/// <param name="By">Who says so; kept with the correction.</param>
/// <param name="Reason">Why; kept with the correction.</param>
internal sealed record MergeRequest(string? Into, string? By, string? Reason);

/// <summary>Says that the entity of the address is two.</summary>
/// <param name="From">An entity that was merged into this one, and is not this one.</param>
/// <param name="ArticleIds">Articles in which the name means somebody else.</param>
/// <param name="By">Who says so; kept with the correction.</param>
/// <param name="Reason">Why; kept with the correction.</param>
internal sealed record SplitRequest(string? From, IReadOnlyList<string?>? ArticleIds, string? By, string? Reason);

/// <summary>What a correction sets in motion; progress is at the answer's Location.</summary>
/// <param name="Id">The entity that was corrected.</param>
/// <param name="EntityId">Whom the corrected names mean now.</param>
/// <param name="Articles">How many articles are linked again.</param>
internal sealed record CorrectionAnswer(Guid Id, Guid EntityId, int Articles);

/// <summary>A correction that was made.</summary>
internal sealed record CorrectionEntry(
    string Kind,
    Guid EntityId,
    Guid OtherId,
    Guid[] ArticleIds,
    string By,
    string Reason,
    DateTimeOffset MadeAt
);
