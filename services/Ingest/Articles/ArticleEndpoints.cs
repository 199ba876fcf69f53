using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using NewsMesh.Contracts;
using NewsMesh.Ingest.Storage;
using NewsMesh.ServiceDefaults.Http;

namespace NewsMesh.Ingest.Articles;

/// <summary>Where an article is, and why.</summary>
/// <param name="Id">The article's id.</param>
/// <param name="Url">The normalised URL that it was first seen under.</param>
/// <param name="Aliases">Every URL that is known to lead to it.</param>
/// <param name="AliasOf">The article that this URL turned out to be another address of.</param>
/// <param name="FeedId">The feed that listed it first; null for a push.</param>
/// <param name="Fetch">Counts the article's contents; this is about the latest.</param>
/// <param name="Status">"pending" while under way; then "searchable", "unchanged", "discarded", "failed" or "deleted".</param>
/// <param name="Reason">Why it ended so; or what the last attempt to fetch it failed of.</param>
/// <param name="TraceId">The one trace that it makes through all services.</param>
/// <param name="StartedAt">When the journey began.</param>
/// <param name="SettledAt">When it ended.</param>
/// <param name="NextAttemptAt">When the page is asked for again, after a failed attempt.</param>
/// <param name="Stages">Every stage of the way, passed or not, in order.</param>
internal sealed record ArticleAnswer(
    Guid Id,
    string Url,
    IReadOnlyList<string> Aliases,
    Guid? AliasOf,
    Guid? FeedId,
    int Fetch,
    string Status,
    string? Reason,
    string TraceId,
    DateTimeOffset StartedAt,
    DateTimeOffset? SettledAt,
    DateTimeOffset? NextAttemptAt,
    IReadOnlyList<StageAnswer> Stages
);

/// <param name="Service">"ingest", "parse", "entity-link" or "search".</param>
/// <param name="State">"done", "pending", or "skipped" where the journey ended before.</param>
/// <param name="Outcome">One word of the service's own; null while pending.</param>
/// <param name="Reason">Why, where the journey ended here.</param>
/// <param name="StartedAt">When the service began.</param>
/// <param name="EndedAt">When it was done.</param>
internal sealed record StageAnswer(
    string Service,
    string State,
    string? Outcome,
    string? Reason,
    DateTimeOffset? StartedAt,
    DateTimeOffset? EndedAt
);

internal static class ArticleEndpoints
{
    private static readonly string[] Services = ["ingest", "parse", "entity-link", "search"];

    public static async Task<Results<Ok<ArticleAnswer>, ProblemHttpResult>> GetAsync(
        string id,
        IngestDb db,
        CancellationToken cancellationToken
    )
    {
        if (
            !Guid.TryParse(id, out var articleId)
            || await db.Articles.AsNoTracking().SingleOrDefaultAsync(each => each.ArticleId == articleId, cancellationToken)
                is not { } article
        )
            return Problem.NotFound("article", id);
        var run = await db
            .FetchRuns.AsNoTracking()
            .Where(each => each.ArticleId == articleId)
            .OrderByDescending(each => each.Fetch)
            .FirstAsync(cancellationToken);
        var aliases = await db
            .Aliases.Where(alias => alias.ArticleId == articleId)
            .OrderBy(alias => alias.Url)
            .Select(alias => alias.Url)
            .ToListAsync(cancellationToken);
        return TypedResults.Ok(
            new ArticleAnswer(
                articleId,
                article.Url,
                aliases,
                article.AliasOf,
                run.FeedId,
                run.Fetch,
                run.Outcome ?? "pending",
                run.Reason ?? run.LastError,
                run.TraceId,
                run.StartedAt,
                run.SettledAt,
                run is { State: FetchRunState.Discovered, Attempts: > 0 } ? run.DueAt : null,
                StagesOf(run)
            )
        );
    }

    private static List<StageAnswer> StagesOf(FetchRun run)
    {
        var missing = run.Outcome is null ? "pending" : "skipped";
        return
        [
            .. Services.SelectMany(service =>
                run.Stages.Where(stage => stage.Service == service)
                    .Select(Done)
                    .DefaultIfEmpty(new StageAnswer(service, missing, null, null, null, null))
            ),
        ];
    }

    private static StageAnswer Done(Stage stage) => new(stage.Service, "done", stage.Outcome, stage.Reason, stage.StartedAt, stage.EndedAt);
}
