using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using NewsMesh.EntityLink.Storage;
using NewsMesh.ServiceDefaults.Http;

namespace NewsMesh.EntityLink.Relinking;

/// <summary>Articles are read and linked again when entities are merged or split, and when the reader has become better.</summary>
internal static class RelinkingSlice
{
    public static void AddRelinking(this WebApplicationBuilder builder) =>
        builder.Services.AddSingleton<RelinkSignal>().AddHostedService<RelinkWorker>();

    public static void MapRelinking(this WebApplication app) =>
        app.MapGet("/relinks/{id}", GetAsync).WithTags("entities").WithSummary("How far a relinking is");

    private static async Task<Results<Ok<RelinkAnswer>, ProblemHttpResult>> GetAsync(
        string id,
        EntityLinkDb db,
        CancellationToken cancellationToken
    )
    {
        var job = Guid.TryParse(id, out var jobId)
            ? await db.RelinkJobs.AsNoTracking().FirstOrDefaultAsync(one => one.JobId == jobId, cancellationToken)
            : null;
        if (job is null)
            return Problem.NotFound("relinking", id);
        var left = await db.Relinks.CountAsync(relink => relink.Jobs.Contains(jobId), cancellationToken);
        return TypedResults.Ok(
            new RelinkAnswer(
                job.JobId,
                left > 0 ? "running" : "done",
                job.Kind,
                job.Reason,
                job.RequestedAt,
                job.Articles,
                job.Articles - job.Failed - left,
                job.Failed
            )
        );
    }
}

/// <summary>How far a relinking is.</summary>
/// <param name="Id">The job's.</param>
/// <param name="State">"running" or "done".</param>
/// <param name="Kind">"merge", "split" or "reader".</param>
/// <param name="Reason">In words.</param>
/// <param name="RequestedAt">When somebody asked for it.</param>
/// <param name="Articles">That are touched.</param>
/// <param name="Relinked">Those that are linked again.</param>
/// <param name="Failed">Those that could not be read again, or whose text is not kept: replay them from ingest.</param>
internal sealed record RelinkAnswer(
    Guid Id,
    string State,
    string Kind,
    string Reason,
    DateTimeOffset RequestedAt,
    int Articles,
    int Relinked,
    int Failed
);
