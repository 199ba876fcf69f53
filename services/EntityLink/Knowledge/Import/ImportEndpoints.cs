using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.HttpResults;
using NewsMesh.ServiceDefaults.Http;
using Npgsql;

namespace NewsMesh.EntityLink.Knowledge.Import;

/// <summary>Takes a base in and says how far it is.</summary>
internal static class ImportEndpoints
{
    public static void MapImport(this RouteGroupBuilder entities)
    {
        entities
            .MapPost("/import", ReceiveAsync)
            .RequireApiKey()
            .WithSummary("Adds a Wikidata JSON dump or seed lines, plain or gzip; any content type; progress at the answer's Location");
        entities.MapGet("/import/{id}", GetAsync).WithSummary("How far an import is");
    }

    private static async Task<Results<Accepted<ImportAnswer>, ProblemHttpResult>> ReceiveAsync(
        HttpContext context,
        ImportQueue queue,
        ImportSignal signal,
        NpgsqlDataSource database,
        TimeProvider clock,
        CancellationToken cancellationToken
    )
    {
        // Kestrel's own bound of 30 MB is for bodies that are held in memory.
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } body)
            body.MaxRequestBodySize = ImportChunks.MostBytes;
        if (context.Request.ContentLength > ImportChunks.MostBytes)
            return TooLarge();
        if (await queue.BeginAsync(null, cancellationToken) is not { } id)
            return await BusyAsync(context, queue, cancellationToken);
        try
        {
            var bytes = await ImportChunks.WriteAsync(database, id, context.Request.Body, clock, cancellationToken);
            if (bytes == 0)
            {
                await queue.EndAsync(id, "there was no body", cancellationToken);
                return Problem.BadRequest(
                    "empty-import",
                    "There is nothing to import",
                    "Send seed lines or the lines of a Wikidata JSON dump, plain or gzip, as the body."
                );
            }
            await queue.ReceivedAsync(id, cancellationToken);
        }
        catch (InvalidDataException)
        {
            await queue.EndAsync(id, ImportChunks.TooLarge, CancellationToken.None);
            return TooLarge();
        }
        catch (Exception error) when (error is OperationCanceledException or IOException)
        {
            await queue.EndAsync(id, "the sender went away", CancellationToken.None);
            throw;
        }
        signal.Notify();
        return TypedResults.Accepted($"/entities/import/{id}", ImportAnswer.Of((await queue.FindAsync(id, cancellationToken))!));
    }

    private static async Task<ProblemHttpResult> BusyAsync(HttpContext context, ImportQueue queue, CancellationToken cancellationToken)
    {
        var current = await queue.CurrentAsync(cancellationToken);
        if (current is not null)
            context.Response.Headers.Location = $"/entities/import/{current.ImportId}";
        return Problem.Create(
            StatusCodes.Status409Conflict,
            "import-running",
            "Another import is running",
            current is null
                ? "It has ended just now: send the body again."
                : $"One at a time. /entities/import/{current.ImportId} says how far it is ({current.Read} lines); send the body again when it is done."
        );
    }

    private static ProblemHttpResult TooLarge() =>
        Problem.Create(
            StatusCodes.Status413PayloadTooLarge,
            "too-large",
            "The body is too large",
            $"A body has at most {ImportChunks.MostBytes} bytes. A larger dump is imported by the command 'dotnet NewsMesh.EntityLink.dll import FILE'."
        );

    private static async Task<Results<Ok<ImportAnswer>, ProblemHttpResult>> GetAsync(
        string id,
        ImportQueue queue,
        CancellationToken cancellationToken
    )
    {
        var import = Guid.TryParse(id, out var importId) ? await queue.FindAsync(importId, cancellationToken) : null;
        return import is null ? Problem.NotFound("import", id) : TypedResults.Ok(ImportAnswer.Of(import));
    }
}

/// <summary>An import as the API shows it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="State">running, done or failed.</param>
/// <param name="Bytes">How large the body was.</param>
/// <param name="Read">Lines that were dealt with.</param>
/// <param name="Added">Entities that are new.</param>
/// <param name="Changed">Entities that were known and now say more or something else.</param>
/// <param name="Rejected">Lines that are no entity.</param>
/// <param name="Errors">The first twenty of those with their numbers and reasons, and why a failed import failed.</param>
/// <param name="StartedAt">When the body began to come in.</param>
/// <param name="EndedAt">When it was done or failed.</param>
internal sealed record ImportAnswer(
    Guid Id,
    string State,
    long Bytes,
    long Read,
    long Added,
    long Changed,
    long Rejected,
    string[] Errors,
    DateTimeOffset StartedAt,
    DateTimeOffset? EndedAt
)
{
    public static ImportAnswer Of(StoredImport import) =>
        new(
            import.ImportId,
            import.State == StoredImport.Receiving ? StoredImport.Running : import.State,
            import.Bytes,
            import.Read,
            import.Added,
            import.Changed,
            import.Rejected,
            import.Errors,
            import.StartedAt,
            import.EndedAt
        );
}
