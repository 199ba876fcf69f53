using Microsoft.AspNetCore.Http.HttpResults;
using NewsMesh.ServiceDefaults.Http;
using NewsMesh.ServiceDefaults.Identity;
using Npgsql;

namespace NewsMesh.Search.Rebuilding;

/// <summary>
/// The read models made anew from the kept events, while those in use are read and written as ever. Alerts, traces and the ends of journeys stay: alerts are nobody's
/// read model, and the others have nothing in them that could be made again.
/// </summary>
internal static class RebuildingSlice
{
    public static WebApplicationBuilder AddRebuilding(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<Rebuild>().AddSingleton<RebuildSignal>().AddHostedService<RebuildWorker>();
        return builder;
    }

    public static WebApplication MapRebuilding(this WebApplication app)
    {
        var rebuilds = app.MapGroup("/rebuilds").WithTags("Rebuilding");
        rebuilds
            .MapPost("", StartAsync)
            .RequireApiKey()
            .WithSummary("Make the read models anew from the kept events, and then take them into use; one that is running goes on")
            .WithAnswerExample(202, RebuildExamples.Running)
            .ProducesProblem(StatusCodes.Status409Conflict);
        rebuilds.MapGet("/{id}", GetAsync).WithSummary("How far a rebuild is").WithAnswerExample(200, RebuildExamples.Running);
        rebuilds
            .MapDelete("/{id}", StopAsync)
            .RequireApiKey()
            .WithSummary("Give a running rebuild up; what is in use stays in use")
            .WithAnswerExample(200, RebuildExamples.Stopped);
        return app;
    }

    private static async Task<Results<Accepted<RebuildAnswer>, ProblemHttpResult>> StartAsync(
        NpgsqlDataSource database,
        RebuildSignal signal,
        TimeProvider clock,
        CancellationToken cancellationToken
    )
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using (var command = new NpgsqlCommand($"SELECT to_regnamespace('{NewTables.Schema}') IS NOT NULL", connection))
            if (!(bool)(await command.ExecuteScalarAsync(cancellationToken))!)
                return Problem.Create(
                    StatusCodes.Status409Conflict,
                    "no-schema",
                    "There is no schema for the new tables",
                    $"The database has no schema {NewTables.Schema} yet: run deploy/postgres/roles.sql, as deploy/up does, and ask again."
                );
        var now = clock.GetUtcNow();
        await using var batch = new NpgsqlBatch(connection)
        {
            BatchCommands =
            {
                Sql.Statement(
                    "INSERT INTO search.rebuilds (rebuild_id, state, requested_at) VALUES (@id, 'running', @now) ON CONFLICT DO NOTHING",
                    ("id", DerivedId.From("rebuild", $"{now:O}")),
                    ("now", now)
                ),
                RebuildAnswer.Select("state = 'running' ORDER BY requested_at DESC LIMIT 1", Guid.Empty),
            },
        };
        await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
        await reader.ReadAsync(cancellationToken);
        var answer = RebuildAnswer.Of(reader);
        signal.Notify();
        return TypedResults.Accepted($"/rebuilds/{answer.Id}", answer);
    }

    private static async Task<Results<Ok<RebuildAnswer>, ProblemHttpResult>> GetAsync(
        string id,
        NpgsqlDataSource database,
        CancellationToken cancellationToken
    ) => await ReadAsync(id, database, cancellationToken) is { } answer ? TypedResults.Ok(answer) : Problem.NotFound("rebuild", id);

    private static async Task<Results<Ok<RebuildAnswer>, ProblemHttpResult>> StopAsync(
        string id,
        NpgsqlDataSource database,
        TimeProvider clock,
        CancellationToken cancellationToken
    )
    {
        if (Guid.TryParse(id, out var rebuild))
        {
            await using var connection = await database.OpenConnectionAsync(cancellationToken);
            await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
            await using var batch = new NpgsqlBatch(connection)
            {
                BatchCommands =
                {
                    Sql.Statement(
                        "UPDATE search.rebuilds SET state = 'stopped', ended_at = @now WHERE rebuild_id = @id AND state = 'running'",
                        ("id", rebuild),
                        ("now", clock.GetUtcNow())
                    ),
                },
            };
            if (await batch.ExecuteNonQueryAsync(cancellationToken) == 1)
            {
                await using var drop = new NpgsqlBatch(connection) { BatchCommands = { NewTables.Drop() } };
                await drop.ExecuteNonQueryAsync(cancellationToken);
            }
            await transaction.CommitAsync(cancellationToken);
        }
        return await GetAsync(id, database, cancellationToken);
    }

    private static async Task<RebuildAnswer?> ReadAsync(string id, NpgsqlDataSource database, CancellationToken cancellationToken)
    {
        if (!Guid.TryParse(id, out var rebuild))
            return null;
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var batch = new NpgsqlBatch(connection) { BatchCommands = { RebuildAnswer.Select("rebuild_id = @id", rebuild) } };
        await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
        return await reader.ReadAsync(cancellationToken) ? RebuildAnswer.Of(reader) : null;
    }
}
