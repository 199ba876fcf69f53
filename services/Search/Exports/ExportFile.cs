using System.Globalization;
using System.Text;
using Microsoft.Net.Http.Headers;
using NewsMesh.ServiceDefaults.Http;
using Npgsql;

namespace NewsMesh.Search.Exports;

/// <summary>
/// An export as a file that is written while it is read: a cursor keeps the ids on the database's side, and rows are read and sent some at a time, so that memory
/// does not grow with the result. No transaction stays open while a slow caller reads. Who goes away ends it.
/// </summary>
internal sealed class ExportFile<TRow>(Export<TRow> export, ExportFormat format) : IResult
{
    /// <summary>Rows read at once: half a megabyte at the most usual, and too few to be felt as waiting.</summary>
    private const int AtOnce = 500;

    /// <summary>How many lines come, as other APIs say it: the page shows how far an export is.</summary>
    private const string TotalHeader = "X-Total-Count";

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var services = httpContext.RequestServices;
        var cancellationToken = httpContext.RequestAborted;
        using var turn = await services.GetRequiredService<ExportTurns>().TakeAsync(cancellationToken);
        await using var connection = await services.GetRequiredService<NpgsqlDataSource>().OpenConnectionAsync(cancellationToken);
        var lines = await export.LinesAsync(connection, await DeclareAsync(connection, cancellationToken), cancellationToken);

        var response = httpContext.Response;
        if (lines is { } total)
            response.Headers[TotalHeader] = total.ToString(CultureInfo.InvariantCulture);
        response.ContentType = format.ContentType;
        response.Headers.ContentDisposition = new ContentDispositionHeaderValue("attachment")
        {
            FileName = string.Create(
                CultureInfo.InvariantCulture,
                $"newsmesh-{export.Name}-{services.GetRequiredService<TimeProvider>().GetUtcNow():yyyyMMdd-HHmm}.{format.Extension}"
            ),
        }.ToString();
        response.Headers.CacheControl = "no-store";
        await using var writer = new StreamWriter(response.Body, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true);
        await writer.WriteAsync(format.Head<TRow>());
        while (await FetchAsync(connection, cancellationToken) is { Count: > 0 } ids)
        {
            await foreach (var row in export.ReadAsync(connection, ids, cancellationToken))
                await writer.WriteAsync(format.Line(row).AsMemory(), cancellationToken);
            await writer.FlushAsync(cancellationToken);
        }
    }

    /// <summary>The cursor lives without a transaction, with the ids in the database's own temporary file.</summary>
    /// <returns>How many there are.</returns>
    private async Task<long> DeclareAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        var found = await export.FindAsync(connection, cancellationToken);
        found.CommandText = $"DECLARE export SCROLL CURSOR WITH HOLD FOR {found.CommandText}";
        try
        {
            await using (var declare = new NpgsqlBatch(connection) { BatchCommands = { found } })
                await declare.ExecuteNonQueryAsync(cancellationToken);
            var end = new NpgsqlBatchCommand("MOVE FORWARD ALL FROM export");
            var start = new NpgsqlBatchCommand("MOVE ABSOLUTE 0 FROM export");
            await using var count = new NpgsqlBatch(connection) { BatchCommands = { end, start } };
            await count.ExecuteNonQueryAsync(cancellationToken);
            return end.RecordsAffected;
        }
        catch (PostgresException slow) when (slow.SqlState is PostgresErrorCodes.QueryCanceled)
        {
            throw new ProblemException(
                StatusCodes.Status503ServiceUnavailable,
                "too-slow",
                "Finding this takes too long",
                "What is to be exported was not found in time: ask for less, such as fewer days, or again when less is going on."
            );
        }
    }

    private static async Task<List<(Guid First, Guid? Second)>> FetchAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = string.Create(CultureInfo.InvariantCulture, $"FETCH {AtOnce} FROM export");
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var ids = new List<(Guid, Guid?)>(AtOnce);
        while (await reader.ReadAsync(cancellationToken))
            ids.Add((reader.GetGuid(0), reader.IsDBNull(1) ? null : reader.GetGuid(1)));
        return ids;
    }
}
