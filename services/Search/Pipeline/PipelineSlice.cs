using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using NewsMesh.Contracts;
using NewsMesh.Search.Pipeline.Pages;
using NewsMesh.Search.Storage;
using NewsMesh.Search.Web;
using NewsMesh.ServiceDefaults.Http;

namespace NewsMesh.Search.Pipeline;

/// <summary>An article's way through the services, as the pipeline page lists it.</summary>
public sealed record JourneyItem(
    Guid ArticleId,
    string Url,
    string Outcome,
    string? Reason,
    Guid? AliasOf,
    string TraceId,
    DateTimeOffset StartedAt,
    DateTimeOffset SettledAt,
    IReadOnlyList<Stage> Stages
);

/// <summary>How the mesh is doing: <c>/stats</c> for machines, <c>/pipeline</c> for people.</summary>
internal static class PipelineSlice
{
    private sealed record Position(DateTimeOffset At, Guid Id);

    public static WebApplicationBuilder AddPipeline(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<Stats>().AddSingleton<UsualTimes>().AddSingleton<Queues>();
        return builder;
    }

    public static WebApplication MapPipeline(this WebApplication app)
    {
        app.MapGet("/stats", Statistics)
            .WithTags("Pipeline")
            .WithSummary("Counts, outcomes, and the lag and work of the last 24 hours")
            .WithAnswerExample(200, StatsExamples.Stats);
        app.MapGet("/pipeline", Pipeline).ExcludeFromDescription();
        return app;
    }

    private static async Task<bool> IsKnownAsync(SearchDb db, Guid id, CancellationToken cancellationToken) =>
        await db.Articles.AnyAsync(row => row.ArticleId == id, cancellationToken)
        || await db.Settlements.AnyAsync(row => row.ArticleId == id, cancellationToken);

    private static async Task<Ok<StatsAnswer>> Statistics(Stats stats, CancellationToken cancellationToken) =>
        TypedResults.Ok(await stats.ReadAsync(cancellationToken));

    private static async Task<Results<HtmlPage<PipelinePage>, RedirectHttpResult>> Pipeline(
        string? outcome,
        string? url,
        PageRequest page,
        Stats stats,
        Queues queues,
        SearchDb db,
        CancellationToken cancellationToken
    )
    {
        var unknown = false;
        if (!string.IsNullOrWhiteSpace(url))
        {
            if (ArticleAddress.IdOf(url) is { } id && await IsKnownAsync(db, id, cancellationToken))
                return TypedResults.LocalRedirect($"~/articles/{id}");
            unknown = true;
        }
        var journeys = db.Settlements.AsNoTracking();
        if (Storable.Of(outcome) is { Length: > 0 } asked)
            journeys = journeys.Where(row => row.Outcome == asked);
        if (page.After<Position>() is { } after)
            journeys = journeys.Where(row =>
                row.SettledAt < after.At || (row.SettledAt == after.At && row.ArticleId.CompareTo(after.Id) < 0)
            );
        var rows = await journeys
            .OrderByDescending(row => row.SettledAt)
            .ThenByDescending(row => row.ArticleId)
            .Take(page.Limit + 1)
            .ToListAsync(cancellationToken);
        return new HtmlPage<PipelinePage>(
            new Dictionary<string, object?>(StringComparer.Ordinal)
            {
                [nameof(PipelinePage.Stats)] = await stats.ReadAsync(cancellationToken),
                [nameof(PipelinePage.Queues)] = await queues.ReadAsync(cancellationToken),
                [nameof(PipelinePage.Outcome)] = outcome,
                [nameof(PipelinePage.Unknown)] = unknown ? url : null,
                [nameof(PipelinePage.Journeys)] = page.PageOf(
                    rows,
                    row => new JourneyItem(
                        row.ArticleId,
                        row.Url,
                        row.Outcome,
                        row.Reason,
                        row.AliasOf,
                        row.TraceId,
                        row.StartedAt,
                        row.SettledAt,
                        row.Stages
                    ),
                    row => new Position(row.SettledAt, row.ArticleId)
                ),
            }
        );
    }
}
